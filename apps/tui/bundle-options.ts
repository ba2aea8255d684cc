import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BuildOptions, Plugin } from "esbuild";
import { directImports } from "./bundle/direct-imports.ts";
import { lateModules } from "./bundle/late-modules.ts";

// Ink connects to a local debugger when DEV is "true"; in a program that holds secrets it must not.
// Its module is left out as well, so that the bundle does not even hold the code.
const withoutDebugger: Plugin = {
  name: "without-debugger",
  setup(builder) {
    builder.onResolve({ filter: /^\.\/devtools\.js$/ }, ({ path }) => ({ path, namespace: "absent" }));
    builder.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "export default undefined;" }));
  },
};

// The documents are large: as a text that is parsed they load three times as fast as as an
// expression.
const parsedJson: Plugin = {
  name: "parsed-json",
  setup(builder) {
    builder.onLoad({ filter: /\/document\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});` };
    });
  },
};

// Ink asks for the width of every text it draws, and string-width compiles its patterns for the
// first that is not ASCII.
const quickStringWidth: Plugin = {
  name: "quick-string-width",
  setup(builder) {
    builder.onResolve({ filter: /^string-width$/ }, ({ kind, path }) =>
      kind === "require-call" ? undefined : { path, namespace: "quick" },
    );
    builder.onLoad({ filter: /.*/, namespace: "quick" }, () => ({
      contents: `import { quickWidth } from "../../packages/workbench/src/text/quick-width.ts";
        const whole = () => require("string-width").default;
        export default (text, ...options) =>
          (options.length === 0 ? quickWidth(text) : undefined) ?? whole()(text, ...options);`,
      resolveDir: import.meta.dirname,
    }));
  },
};

// To import a module of Node by names loads it and reads all of its members, and so loads
// fs.promises and readline with node:fs. Taken from the process when something of it is used, it
// costs what is used.
const takenModules: Plugin = {
  name: "taken-modules",
  setup(builder) {
    const filter =
      /^node:(?:child_process|crypto|fs|fs\/promises|https?|module|os|path|stream|stream\/consumers|timers\/promises|vm|zlib)$/;
    // An `import()` loads it when it is needed, and gives all of its names.
    builder.onResolve({ filter }, ({ kind, path }) =>
      kind === "dynamic-import" ? undefined : { path, namespace: "taken" },
    );
    builder.onLoad({ filter: /.*/, namespace: "taken" }, ({ path }) => ({
      // A bundle copies what such an object itself has, and keeps what is behind it.
      contents: `module.exports = Object.create(new Proxy({}, {
        get: (_, name) => process.getBuiltinModule(${JSON.stringify(path)})[name],
      }));`,
    }));
  },
};

/** How a program with Ink is bundled. */
export const inkBundleOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node22.18",
  jsx: "automatic",
  minify: true,
  define: { "process.env.DEV": '"false"', "process.env.NODE_ENV": '"production"' },
  plugins: [withoutDebugger],
  banner: {
    // What bundled packages expect that are no modules of JavaScript; made when one asks for it.
    js: 'let madeRequire; const require = (name) => (madeRequire ??= process.getBuiltinModule("node:module").createRequire(import.meta.url))(name), { filename: __filename, dirname: __dirname } = import.meta;',
  },
  logLevel: "warning",
} as const satisfies BuildOptions;

/** How this program is bundled, so that it starts soon. */
export const bundleOptions = {
  ...inkBundleOptions,
  // Node loads its own Request, Response and Headers with all that its fetch needs.
  inject: [fileURLToPath(import.meta.resolve("@cftokens/workbench/messages"))],
  plugins: [
    ...inkBundleOptions.plugins,
    directImports,
    lateModules,
    parsedJson,
    quickStringWidth,
    takenModules,
  ],
} as const satisfies BuildOptions;
