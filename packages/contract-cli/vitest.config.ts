import { defineConfig } from "vitest/config";

// Some tests start the command as a process, which takes its time on a busy machine.
// oxlint-disable-next-line import/no-default-export -- vitest asks for it
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
