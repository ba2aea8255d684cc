import { defineConfig } from "vitest/config";

// Scenarios start whole programs: several at once would only be slower on a small machine.
// oxlint-disable-next-line import/no-default-export -- vitest reads its settings from there
export default defineConfig({ test: { testTimeout: 120_000, fileParallelism: false } });
