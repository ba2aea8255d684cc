import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

describe("a command", () => {
  it("that succeeds says nothing", async () => {
    await expect(runCommand(".", process.execPath, ["--eval", ""])).resolves.toBeUndefined();
  });

  it("that fails stops the release", async () => {
    const running = runCommand(".", process.execPath, ["--eval", "process.exit(3)"]);

    await expect(running).rejects.toThrow("process.exit(3) failed with exit code 3");
  });
});
