import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSecretPipe } from "./pipe-secret.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pipe-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const times = { grace: 200, drain: 200 };

function pidIn(file: string): number {
  try {
    return Number(readFileSync(join(folder, file), "utf8"));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    // Whoever waits for nobody any more has ended.
    return !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

describe("a command that is handed a secret", () => {
  it("has it on standard input, and does not give it back", async () => {
    expect(await createSecretPipe(times).run("made-up", `cat > ${folder}/seen; echo has made-up`)).toEqual({
      ok: true,
      news: expect.stringMatching(/: has \[secret\]$/u) as string,
    });
    expect(readFileSync(join(folder, "seen"), "utf8")).toBe("made-up");
  });

  it("is ended with what it started when it does not listen", async () => {
    const pipe = createSecretPipe(times);
    const line = `trap '' TERM; (trap '' TERM; sleep 90) & echo $! > ${folder}/child; echo $$ > ${folder}/own; while :; do sleep 90; done`;
    const running = pipe.run("made-up", line);
    await expect.poll(() => pidIn("own")).toBeGreaterThan(0);
    pipe.stop();
    expect(await running).toMatchObject({ ok: false, reason: expect.stringMatching(/stopped \(SIGKILL\)/u) });
    await expect.poll(() => [pidIn("own"), pidIn("child")].map(isAlive)).toEqual([false, false]);
  });

  it("has its outcome although something that it started holds its output", async () => {
    const outcome = createSecretPipe(times).run("made-up", `sleep 90 & echo $! > ${folder}/child; cat`);
    expect(await outcome).toMatchObject({ ok: true });
    process.kill(pidIn("child"));
  });
});
