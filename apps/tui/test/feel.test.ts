import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, serve } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";
import { loaded, openTerminal } from "./terminal.ts";

/** Yellow or cyan, which cannot be read on white. */
// oxlint-disable-next-line no-control-regex -- the sequence is what is tested
const darkColour = /\u001B\[[0-9;]*3[36]m/u;
const enterScreen = "\u001B[?1049h";

// A home with this config file. It is removed when the value is disposed of.
function homeWith(config: unknown): Disposable & { readonly env: Record<string, string> } {
  const home = mkdtempSync(join(tmpdir(), "cftokens-"));
  mkdirSync(join(home, "cftokens"));
  writeFileSync(join(home, "cftokens", "config.json"), JSON.stringify(config));
  return {
    env: { XDG_CONFIG_HOME: home },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
}

describe("the command palette", () => {
  it("finds an action by its name and does it", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.press(":");
    await terminal.expectScreen(/› Actions[^]*create a token/u);
    terminal.type("all keys");
    await terminal.expectScreen(/: all keys▏[^]*show all keys +\?/u);
    terminal.press("enter");
    await terminal.expectScreen(/› Keys[^]*Here/u);
  });

  it("opens where letters are typed, and goes back to them", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.type("/ext");
    await terminal.expectScreen(/q=ext▏[^]*external-dns/u);
    terminal.press("ctrl+p");
    await terminal.expectScreen(/› Actions/u);
    terminal.press("esc");
    await terminal.expectScreen(/q=ext▏[^]*external-dns/u);
  });
});

describe("the equivalents of a screen", () => {
  it("are shown in four languages and copied with OSC 52", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(/› backup bucket/u);
    terminal.press("y");
    await terminal.expectScreen(
      /\[curl\][^]*curl https:\/\/api\.cloudflare\.com\/client\/v4\/user\/tokens\//u,
    );
    terminal.press("tab", "tab", "tab");
    await terminal.expectScreen(/\[Terraform\][^]*resource "cloudflare_api_token" "backup_bucket"/u);
    terminal.press("y");
    await terminal.expectScreen(/✓ Terraform sent to the terminal's clipboard/u);
    // oxlint-disable-next-line no-control-regex -- the sequence is what is tested
    const [, copied = ""] = /\u001B\]52;c;([\w+/=]+)/u.exec(terminal.output()) ?? [];
    const text = Buffer.from(copied, "base64").toString();
    expect(text).toMatch(
      /^import \{[^]*resource "cloudflare_api_token" "backup_bucket" \{\n {2}name += "backup bucket"/u,
    );
  });
});

describe("the config file", () => {
  it("gives actions other keys, and the help says so", async () => {
    using home = homeWith({ keys: { "global.help-opened": "H", "global.quit-requested": ["Z"] } });
    using terminal = openTerminal({ rows: 100, env: home.env });
    expect(await terminal.expectScreen(loaded)).toMatch(/H help +Z quit/u);
    terminal.press("?", "H");
    expect(await terminal.expectScreen(/› Keys/u)).toMatch(/H +show all keys/u);
    terminal.press("esc");
    await terminal.expectScreen(/NAME +KIND/u);
    terminal.press("Z");
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
  });

  it.each([
    [{ keys: { "tokens.wat": "x" } }, /keys\.tokens\.wat is no action/u],
    [{ keys: { "global.help-opened": "q" } }, /have the same key q/u],
    [{ profiles: { x: { token: "made-up-canary" } } }, /do not put a token in this file/u],
  ])("with %j ends the program in one line, before it takes the screen", async (config, line) => {
    using home = homeWith(config);
    using terminal = openTerminal({ columns: 300, env: home.env });
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 2 });
    expect(terminal.screen().trim().split("\n")).toEqual([expect.stringMatching(line)]);
    expect(terminal.output()).not.toContain(enterScreen);
    expect(terminal.output()).not.toContain("canary");
  });

  it("chooses colours for a light background", async () => {
    using home = homeWith({ theme: "light" });
    using terminal = openTerminal({ env: home.env });
    await terminal.expectScreen(loaded);
    expect(terminal.output()).not.toMatch(darkColour);
    expect(terminal.output()).not.toContain("\u001B]11;?");
  });
});

describe("the background of the terminal", () => {
  const asked = "\u001B]11;?";

  it("is asked for after the first frame, and the answer chooses the colours and is no key", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    expect(terminal.output().indexOf(asked)).toBeGreaterThan(terminal.output().indexOf("cftokens"));
    expect(terminal.output()).toMatch(darkColour);
    const before = terminal.output().length;
    terminal.type("\u001B]11;rgb:fdfd/f6f6/e3e3\u001B\\");
    terminal.press("j");
    const screen = await terminal.expectScreen(/› billing report/u);
    expect(screen).toMatch(/^ 24 tokens/mu);
    expect(terminal.output().slice(before)).not.toMatch(darkColour);
    terminal.press("/");
    await terminal.expectScreen(/q=▏/u);
  });

  it("may never be told: nothing waits for it, and COLORFGBG stands in", async () => {
    using terminal = openTerminal({ env: { COLORFGBG: "0;15" } });
    await terminal.expectScreen(loaded);
    expect(terminal.output()).toContain(asked);
    expect(terminal.output()).not.toMatch(darkColour);
    terminal.press("j");
    await terminal.expectScreen(/› billing report/u);
    terminal.press("q");
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ["NO_COLOR", "1"],
    ["TERM", "dumb"],
  ])("is not asked for with %s=%s", async (name, value) => {
    using terminal = openTerminal({ env: { [name]: value } });
    await terminal.expectScreen(loaded);
    expect(terminal.output()).not.toContain(asked);
  });
});

describe("the mouse", () => {
  it("is left to the terminal unless the config file says so", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    expect(terminal.output()).not.toContain("\u001B[?1000h");
  });

  it("moves through lists, chooses what is clicked, and is given back", async () => {
    using home = homeWith({ mouse: true });
    using terminal = openTerminal({ env: home.env });
    await terminal.expectScreen(loaded);
    terminal.type("\u001B[<65;10;5M");
    await terminal.expectScreen(/› launch day/u);
    terminal.type("\u001B[<64;10;5M");
    await terminal.expectScreen(/› backup bucket/u);
    terminal.type("\u001B[<0;10;7M\u001B[<0;10;7m");
    await terminal.expectScreen(/› external-dns/u);
    terminal.type("\u001B[<0;10;7M\u001B[<0;10;7m");
    await terminal.expectScreen(/› Tokens › external-dns/u);
    terminal.type("\u001B[<0;3;30M\u001B[<0;3;30m");
    await terminal.expectScreen(/NAME +KIND/u);
    terminal.press("q");
    await terminal.expectExit();
    expect(terminal.output().lastIndexOf("\u001B[?1000l")).toBeGreaterThan(
      terminal.output().lastIndexOf("\u001B[?1000h"),
    );
  });
});

describe("profiles", () => {
  it("are changed in the program, and the badge says which one works on what", async () => {
    const emulator = createEmulator();
    const server = await serve(emulator, 0);
    try {
      const profiles = { work: { token: { environment: "WORK_TOKEN" }, baseUrl: server.baseUrl } };
      using home = homeWith({ profiles });
      const env = { ...home.env, WORK_TOKEN: emulator.credentials.apiToken };
      using terminal = openTerminal({ env });
      expect(await terminal.expectScreen(loaded)).toMatch(/EMULATOR/u);
      terminal.press("P");
      await terminal.expectScreen(/● emulator[^]*○ work +the environment variable WORK_TOKEN/u);
      terminal.press("down", "enter");
      expect(await terminal.expectScreen(/work · 127\.0\.0\.1:\d+ +LIVE/u)).not.toMatch(/EMULATOR/u);
      await terminal.expectScreen(loaded);
      terminal.press("q");
      expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
      expect(terminal.output()).not.toContain(env.WORK_TOKEN);
    } finally {
      await server.close();
      emulator.close();
    }
  });

  it("are taken from the command line; --emulator wins over a credential in the environment", async () => {
    const env = { CLOUDFLARE_API_TOKEN: "made-up-token-of-forty-characters-000000" };
    using terminal = openTerminal({ env, args: ["--emulator"] });
    expect(await terminal.expectScreen(loaded)).toMatch(/EMULATOR/u);
    using refused = openTerminal({ columns: 200, env, args: ["--profile", "nope"] });
    expect(await refused.expectExit()).toMatchObject({ exitCode: 2 });
    expect(refused.screen()).toMatch(/No profile named "nope"; use one of environment, emulator\./u);
  });
});

describe("a screen reader", () => {
  it.each([
    [["--screen-reader"], {}],
    [[], { ACCESSIBLE: "1" }],
    [[], { INK_SCREEN_READER: "true" }],
  ])("asked for with %j and %j gets text alone, on the screen that there is", async (args, env) => {
    using terminal = openTerminal({ columns: 140, args, env });
    const screen = await terminal.expectScreen(/› backup bucket, User API, /u);
    expect(screen).not.toMatch(/[─│╭╮╰╯]/u);
    expect(terminal.output()).not.toContain(enterScreen);
    terminal.press("j");
    const moved = await terminal.expectScreen(/› billing report, User API, /u);
    expect(moved).not.toMatch(/backup bucket/u);
    terminal.press("q");
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
  });
});
