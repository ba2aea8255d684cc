import { resolve } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

// What the tests of every package run under: each names this file in its `test` script.
// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default defineConfig({
  // The React that users get: no checks of its own, which take half of the time again.
  oxc: { jsx: { runtime: "automatic", development: false } },
  test: {
    // Modules are loaded once for all files of a package: tests keep no state in them.
    isolate: false,
    // Many tests start processes, which take their time on a busy machine: only what hangs is ended.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A mutation run that was ended early leaves its copy of the package in `reports`.
    exclude: [...configDefaults.exclude, "reports/**"],
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
    env: {
      NODE_ENV: "production",
      // The programs that tests start keep what Node compiled of TypeScript.
      NODE_COMPILE_CACHE: resolve(import.meta.dirname, "node_modules/.cache/compiled"),
    },
  },
});
