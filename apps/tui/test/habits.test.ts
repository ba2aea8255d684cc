import { describe, expect, it } from "vitest";
import { loaded, openTerminal, processState, type TestTerminal } from "./terminal.ts";

describe("the log of requests", () => {
  it("shows on any screen what was sent, opens one, and copies it without the credential", async () => {
    using terminal = openTerminal({ columns: 120 });
    await terminal.expectScreen(loaded);
    terminal.press("2");
    await terminal.expectScreen(/risks of \d+ tokens/u);
    terminal.press(";");
    const log = await terminal.expectScreen(/SENT +METHOD +PATH/u);
    expect(log).toMatch(
      /^\d\d:\d\d:\d\d +GET +\/client\/v4\/user\/tokens\S* +✓ 200 +\d+ ms +\S+ k?B +\d+\/\d+/mu,
    );
    terminal.press("enter");
    const detail = await terminal.expectScreen(/Answer: \d+/u);
    expect(detail).toMatch(/authorization: +\[redacted\]/u);
    terminal.press("y");
    await terminal.expectScreen(/sent to the terminal's clipboard/u);
    // oxlint-disable-next-line no-control-regex -- the sequence is what is tested
    const copied = /\u001B\]52;c;([A-Za-z0-9+/=]+)/u.exec(terminal.output())?.[1] ?? "";
    expect(Buffer.from(copied, "base64").toString()).toMatch(
      /^curl 'https:\/\/[^']+' [^]*Bearer \$CLOUDFLARE_API_TOKEN/u,
    );
    terminal.press("esc", "esc");
    await terminal.expectScreen(/risks of \d+ tokens/u);
  });
});

const focusIn = "\u001B[I";
const focusOut = "\u001B[O";
const reportFocus = "\u001B[?1004h";
const reportNoFocus = "\u001B[?1004l";

// How often the list of the user's tokens was read.
async function countLoads(terminal: TestTerminal): Promise<number> {
  terminal.press(";");
  const log = await terminal.expectScreen(/SENT +METHOD +PATH/u);
  terminal.press("esc");
  await terminal.expectScreen(loaded);
  return log.match(/GET +\/client\/v4\/user\/tokens\?/gu)?.length ?? 0;
}

describe("a terminal that is looked at again", () => {
  it("has the lists loaded again once they are old", async () => {
    using terminal = openTerminal({ columns: 120, rows: 120, config: { refreshAfter: 1 } });
    await terminal.expectScreen(loaded);
    await terminal.expectOutput(/\[\?1004h/u);
    expect(await countLoads(terminal)).toBe(1);
    await expect
      .poll(
        async () => {
          terminal.type(focusOut);
          terminal.type(focusIn);
          return countLoads(terminal);
        },
        { interval: 200, timeout: 60_000 },
      )
      .toBeGreaterThan(1);
  });

  it("is not asked for reports when the config file turns it off", async () => {
    using terminal = openTerminal({ config: { refreshAfter: 0 } });
    await terminal.expectScreen(loaded);
    expect(terminal.output()).not.toContain(reportFocus);
  });

  it.each(["q", "ctrl+c"])("is left without reports on %s", async (key) => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.press(key);
    await terminal.expectExit();
    expect(terminal.output().lastIndexOf(reportNoFocus)).toBeGreaterThan(
      terminal.output().lastIndexOf(reportFocus),
    );
  });

  it.runIf(process.platform === "linux")(
    "gets no reports while the program is in the background",
    async () => {
      using terminal = openTerminal();
      await terminal.expectScreen(loaded);
      terminal.press("ctrl+z");
      await expect.poll(() => processState(terminal.processId)).toBe("T");
      const before = terminal.output();
      expect(before.lastIndexOf(reportNoFocus)).toBeGreaterThan(before.lastIndexOf(reportFocus));
      terminal.signal("SIGCONT");
      await terminal.expectScreen(loaded);
      await terminal.expectOutput(/\[\?1004l[^]*\[\?1004h/u);
    },
  );
});
