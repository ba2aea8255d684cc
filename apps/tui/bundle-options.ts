import type { BuildOptions, Plugin } from "esbuild";

// Ink connects to a local debugger when DEV is "true"; in a program that holds secrets it must not.
// Its module is left out as well, so that the bundle does not even hold the code.
const withoutDebugger: Plugin = {
  name: "without-debugger",
  setup(builder) {
    builder.onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path }) => ({ path, namespace: "absent" }));
    builder.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "export default undefined;" }));
  },
};

/** How programs with Ink are bundled: the published one, and the one that it is measured against. */
export const bundleOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  jsx: "automatic",
  minify: true,
  define: { "process.env.DEV": '"false"', "process.env.NODE_ENV": '"production"' },
  plugins: [withoutDebugger],
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
} as const satisfies BuildOptions;
