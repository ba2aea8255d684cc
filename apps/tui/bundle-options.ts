import { readFileSync } from "node:fs";
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

// The documents are large: as a text that is parsed they load three times as fast as as an expression.
const parsedJson: Plugin = {
  name: "parsed-json",
  setup(builder) {
    builder.onLoad({ filter: /\/document\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});` };
    });
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
  plugins: [withoutDebugger, parsedJson],
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
} as const satisfies BuildOptions;
