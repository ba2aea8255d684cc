import { defineConfig } from "vitest/config";

// Some tests start the command as a process of its own, several times; a busy machine takes its time over that.
// oxlint-disable-next-line import/no-default-export -- vitest asks for it
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
