import { defineConfig } from "vitest/config";

// A surface runs in a process of its own, which a busy machine is slow to start.
// oxlint-disable-next-line import/no-default-export -- vitest asks for it
export default defineConfig({ test: { testTimeout: 300_000, fileParallelism: false } });
