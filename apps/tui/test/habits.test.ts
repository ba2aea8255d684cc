import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshDataHome, loaded, openTerminal, processState, type TestTerminal } from "./terminal.ts";

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
      /^curl '?https:\/\/\S+ [^]*Bearer \$CLOUDFLARE_API_TOKEN/u,
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
  // What comes next must not be taken for a part of the same sequence.
  await terminal.expectNoMore(/SENT +METHOD +PATH/u);
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
      await terminal.expectOutput(/\[\?1004h/u);
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

describe("a command of the user", () => {
  const commands = {
    tell: {
      shell: 'echo "id $CFTOKENS_TOKEN_ID of $CFTOKENS_TOKEN_NAME"; env | grep -ci "secret\\|cfut_"; exit 3',
      title: "tell the token",
      keys: "Z",
      confirm: false,
    },
    page: { shell: 'printf "over to you: "; read answer', keys: "B", confirm: false, terminal: true },
    look: { run: ["echo", "only looks"], keys: "W", readOnly: true },
    endless: { run: ["sleep", "600"], keys: "E", confirm: false },
  };

  it("is run with what is focused, and its output and failure are shown", async () => {
    using terminal = openTerminal({ config: { commands } });
    await terminal.expectScreen(loaded);
    terminal.press("Z");
    const shown = await terminal.expectScreen(/✗ exit code 3/u);
    expect(shown).toMatch(/tell the token[^]*id [0-9a-f]{32} of backup bucket\n 0$/mu);
    terminal.press("enter");
    await terminal.expectScreen(loaded);
  });

  it("has the terminal where the config file says so, and gives it back", async () => {
    using terminal = openTerminal({ config: { commands } });
    await terminal.expectScreen(loaded);
    terminal.press("B");
    await terminal.expectScreen(/^over to you: /mu);
    const before = terminal.output();
    expect(before.lastIndexOf(reportNoFocus)).toBeGreaterThan(before.lastIndexOf(reportFocus));
    terminal.press("x", "enter");
    await terminal.expectScreen(/✓ page: done/u);
    terminal.press("j");
    await terminal.expectScreen(/› billing report/u);
  });

  it("is ended by Esc", async () => {
    using terminal = openTerminal({ config: { commands } });
    await terminal.expectScreen(loaded);
    terminal.press("E");
    await terminal.expectScreen(/It runs…/u);
    terminal.press("esc");
    await terminal.expectScreen(loaded);
  });

  it("is refused with --read-only, unless it is marked as one that only looks", async () => {
    using terminal = openTerminal({ args: ["--read-only"], config: { commands } });
    await terminal.expectScreen(loaded);
    terminal.press("Z");
    await terminal.expectScreen(/“tell the token” may change something, and this program is only to read/u);
    terminal.press("W");
    await terminal.expectScreen(/Run “look” on “backup bucket”\?/u);
    terminal.press("y");
    await terminal.expectScreen(/^ only looks$/mu);
  });

  it("with the key of another action is refused before the program starts", async () => {
    using terminal = openTerminal({ columns: 150, config: { commands: { x: { run: ["x"], keys: "q" } } } });
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 2 });
    expect(terminal.screen()).toMatch(/commands\.x\.keys: q is the key of keys\.global\.quit-requested/u);
  });
});

describe("the next start", () => {
  it("begins where the program was left, for each profile apart", async () => {
    const dataHome = freshDataHome();
    const config = { profiles: { other: { emulator: true } } };
    {
      using terminal = openTerminal({ dataHome, config });
      await terminal.expectScreen(loaded);
      terminal.type("/dns");
      await terminal.expectScreen(/q=dns/u);
      terminal.press("enter", "j", "q");
      expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
    }
    {
      using terminal = openTerminal({ dataHome });
      await terminal.expectScreen(/^ tokens\?q=dns/mu);
      terminal.press("2");
      await terminal.expectScreen(/risks of \d+ tokens/u);
      terminal.signal("SIGTERM");
      await terminal.expectExit();
    }
    {
      using other = openTerminal({ dataHome, args: ["--profile", "other"] });
      await other.expectScreen(loaded);
      other.press("q");
      await other.expectExit();
    }
    using terminal = openTerminal({ dataHome });
    await terminal.expectScreen(/risks of \d+ tokens/u);
    terminal.press("q");
    await terminal.expectExit();
    rmSync(dataHome, { recursive: true });
  });

  it("begins with the table where the config file says so", async () => {
    const dataHome = freshDataHome();
    const config = { restoreLocation: false };
    {
      using terminal = openTerminal({ dataHome, config });
      await terminal.expectScreen(loaded);
      terminal.press("2");
      await terminal.expectScreen(/risks of \d+ tokens/u);
      terminal.press("q");
      await terminal.expectExit();
    }
    using terminal = openTerminal({ dataHome, config });
    await terminal.expectScreen(loaded);
    expect(existsSync(join(dataHome, ".local", "state", "cftokens", "locations.json"))).toBe(false);
    rmSync(dataHome, { recursive: true });
  });
});

describe("a view of the config file", () => {
  const views = {
    "what ends": { location: "tokens?kind=user&sort=expires&columns=expires,risk", keys: "V" },
  };

  it("is gone to with its key, and by its name", async () => {
    using terminal = openTerminal({ config: { views } });
    await terminal.expectScreen(loaded);
    terminal.press("2", "V");
    const shown = await terminal.expectScreen(/^ tokens\?kind=user&sort=expires&columns=expires,risk/mu);
    expect(shown).toMatch(/^ +NAME +EXPIRES ▲ +RISK *$/mu);
    terminal.press("1", "2", ":");
    terminal.type("what ends");
    await terminal.expectScreen(/view: what ends +V/u);
    terminal.press("enter");
    await terminal.expectScreen(/^ tokens\?kind=user&sort=expires/mu);
  });

  it("that leads nowhere is refused before the program starts", async () => {
    using terminal = openTerminal({ columns: 150, config: { views: { x: { location: "nowhere" } } } });
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 2 });
    expect(terminal.screen()).toMatch(/views\.x\.location: There is no screen “nowhere”/u);
  });
});

describe("a terminal that draws only ASCII", () => {
  it.each([
    ["--ascii", { args: ["--ascii"] }],
    ["the config file", { config: { ascii: true } }],
  ])("gets nothing else with %s, and columns and boxes that meet", async (_what, options) => {
    using terminal = openTerminal(options);
    const table = await terminal.expectScreen(loaded);
    expect(table).toMatch(/^-{100}$/mu);
    expect(table).toMatch(/^> backup bucket .* \+ active /mu);
    terminal.press("3");
    await terminal.expectScreen(/Calendar/u);
    terminal.press("1", "n", "enter");
    terminal.type("x");
    terminal.press("ctrl+c");
    const asked = await terminal.expectScreen(/no, go back/u);
    expect(asked).toMatch(/\+-+\+/u);
    // oxlint-disable-next-line no-control-regex -- what is beyond ASCII is what is looked for
    expect(terminal.output()).toMatch(/^[\u0000-\u007F]*$/u);
  });
});

describe("a terminal that is asked how wide it draws glyphs", () => {
  const asked = "●▲◆\u001B[6n";

  it("gets ASCII when it says more than a cell each, and its answer is no key", async () => {
    using terminal = openTerminal();
    expect(await terminal.expectScreen(loaded)).toMatch(/^› backup bucket .* ✓ active /mu);
    expect(terminal.output().indexOf(asked)).toBeLessThan(terminal.output().indexOf("cftokens ›"));
    terminal.type("\u001B[5;7R");
    const screen = await terminal.expectScreen(/^> backup bucket .* \+ active /mu);
    // oxlint-disable-next-line no-control-regex -- what is beyond ASCII is what is looked for
    expect(screen).toMatch(/^[\u0000-\u007F]*$/u);
    terminal.press("j");
    await terminal.expectScreen(/^> billing report /mu);
  });

  it("keeps its glyphs when each is one cell", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.type("\u001B[5;4R");
    terminal.press("j");
    expect(await terminal.expectScreen(/^› billing report /mu)).toMatch(/✓ active/u);
  });

  it("is not asked where the question would be printed", async () => {
    using terminal = openTerminal({ env: { TERM: "dumb" } });
    await terminal.expectScreen(loaded);
    expect(terminal.output()).not.toContain(asked);
  });
});
