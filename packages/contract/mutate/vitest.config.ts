import { defineConfig } from "vitest/config";

// The tests that look at the checks directly; whole runs of the suite would find the same more
// slowly.
const config = defineConfig({
  test: { include: ["src/*.test.ts", "src/state/*.test.ts", "src/checks/**/*.test.ts"] },
});
// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default config;
