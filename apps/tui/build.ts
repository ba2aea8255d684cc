import { chmodSync } from "node:fs";
import { build, type Plugin } from "esbuild";

const outfile = "dist/cftokens.js";

// Ink connects to a local debugger when DEV is "true"; in a program that holds secrets it must not.
// Its module is left out as well, so that the bundle does not even hold the code.
const withoutDebugger: Plugin = {
  name: "without-debugger",
  setup(builder) {
    builder.onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path }) => ({ path, namespace: "absent" }));
    builder.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "export default undefined;" }));
  },
};

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ["src/main.ts"],
  outfile,
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
});
chmodSync(`${import.meta.dirname}/${outfile}`, 0o755);
