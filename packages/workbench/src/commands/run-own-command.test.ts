import { describe, expect, it } from "vitest";
import type { OwnCommand } from "./own-command.ts";
import { createCommandRunner, runInTerminal } from "./run-own-command.ts";

function command(...words: readonly string[]): OwnCommand {
  return { name: "x", title: "x", keys: [], words, confirm: false, terminal: false, readOnly: false };
}

const shell = (line: string): OwnCommand => command("/bin/sh", "-c", line);

describe("a command of the user", () => {
  it("gets what is focused in its environment, beside that of the program", async () => {
    const end = await createCommandRunner().run(shell('echo "$CFTOKENS_TOKEN_NAME"; [ -n "$PATH" ]; cat'), {
      CFTOKENS_TOKEN_NAME: "it's $(id) `id`",
    });
    expect(end).toEqual({ failure: undefined, printed: "it's $(id) `id`\n" });
  });

  it("is run without a shell", async () => {
    expect(await createCommandRunner().run(command("printf", "%s", "$HOME; ls"), {})).toEqual({
      failure: undefined,
      printed: "$HOME; ls",
    });
  });

  it.each([
    [shell("echo out; echo err >&2; exit 3"), "exit code 3", /out\n[^]*err\n/u],
    [command("/nonexistent/program"), "there is no such program", /^$/u],
    [command("/etc"), "it may not be run", /^$/u],
    [shell("kill -KILL $$"), "stopped (SIGKILL)", /^$/u],
  ])("says why it failed: %j", async (failing, failure, printed) => {
    expect(await createCommandRunner().run(failing, {})).toEqual({
      failure,
      printed: expect.stringMatching(printed),
    });
    expect(runInTerminal({ ...failing, words: quietly(failing.words) }, {})).toBe(failure);
  });

  it("keeps no more than the end of what is printed", async () => {
    const { printed } = await createCommandRunner().run(shell("yes | head -c 300000; echo end"), {});
    expect([printed.length, printed.slice(-4)]).toEqual([64 * 1024, "end\n"]);
  });

  it("is ended with what it started, also where that does not listen", async () => {
    const runner = createCommandRunner({ grace: 50, drain: 50 });
    const ended = runner.run(shell("trap '' TERM; sh -c \"trap '' TERM; sleep 600\" & wait; sleep 600"), {});
    runner.stop();
    expect((await ended).failure).toMatch(/^stopped \(SIG(?:KILL|TERM)\)$/u);
  });
});

// The terminal of the tests is not the command's.
function quietly(words: readonly string[]): readonly string[] {
  return words[0] === "/bin/sh" ? [...words.slice(0, 2), `exec >/dev/null 2>&1; ${words[2] ?? ""}`] : words;
}
