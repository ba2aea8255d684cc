import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshDataHome, openTerminal, type TestTerminal } from "./terminal.ts";

const table = /NAME[^]*^ (?:(?:\d+ of )?\d+ tokens?\b(?! · ◌)|✓ )/mu;

async function openRotation(terminal: TestTerminal, name: string): Promise<void> {
  await terminal.expectScreen(table);
  terminal.press("/", "ctrl+u");
  terminal.type(name);
  await terminal.expectScreen(new RegExp(`› *●? *${name}`, "u"));
  terminal.press("enter");
  await terminal.expectScreen(table);
  terminal.press("R");
  await terminal.expectScreen(/Another secret/u);
}

describe("rotating a service token", () => {
  it("gives the old secret a day, counts it down, lets it work longer, and ends it", async () => {
    using terminal = openTerminal({ rows: 40 });
    await openRotation(terminal, "CI/CD token");
    expect(await terminal.expectScreen(/Old secret +none works/u)).toMatch(
      /the old one works for 7 days more/u,
    );
    terminal.press("down", "enter");
    await terminal.expectScreen(/The old secret works beside it until/u);
    terminal.press("y");
    await terminal.expectScreen(/✓ Rotated CI\/CD token[^]*CF-Access-Client-Id/u);
    expect(terminal.output()).not.toMatch(/cfast_/u);
    terminal.press("c", "enter");
    await openRotation(terminal, "CI/CD token");
    const first = await terminal.expectScreen(/works for 23:59:\d\d more/u);
    const seconds = /works for (\S+) more/u.exec(first)?.[1] ?? "";
    await terminal.expectNoMore(new RegExp(`works for ${seconds} more`, "u"));
    terminal.press("down", "down", "down", "down", "down", "enter");
    await terminal.expectScreen(/Extend the old secret of/u);
    terminal.press("y");
    await terminal.expectScreen(/✓ Extended the old secret/u);
    await openRotation(terminal, "CI/CD token");
    await terminal.expectScreen(/works for 1 d 23:59/u);
    terminal.press("down", "down", "down", "down", "down", "down", "enter");
    await terminal.expectScreen(/End the old secret of/u);
    terminal.press("y");
    await terminal.expectScreen(/✓ Ended the old secret/u);
    await openRotation(terminal, "CI/CD token");
    await terminal.expectScreen(/Old secret +none works/u);
  });

  it("takes a length of one's own, and needs the name when the old secret ends at once", async () => {
    using terminal = openTerminal({ rows: 40 });
    await openRotation(terminal, "uptime probe");
    terminal.press("down", "down", "down", "enter");
    await terminal.expectScreen(/How long is the old secret to work/u);
    terminal.type("soon");
    terminal.press("enter");
    await terminal.expectScreen(/invalid duration "soon"; use 90m/u);
    terminal.press("ctrl+u");
    terminal.type("2d 12h");
    terminal.press("enter");
    await terminal.expectScreen(/Rotate uptime probe/u);
    terminal.press("n");
    await openRotation(terminal, "uptime probe");
    terminal.press("down", "down", "down", "down", "enter");
    await terminal.expectScreen(/Type uptime probe to go on/u);
    terminal.press("esc");
    await terminal.expectScreen(table);
  });

  it("of a zone is done by its secret's number", async () => {
    using terminal = openTerminal({ rows: 40 });
    await openRotation(terminal, "staging smoke test");
    terminal.press("enter");
    await terminal.expectScreen(/PUT \/zones\/[0-9a-f]{32}\/access\/service_tokens/u);
    terminal.press("y");
    await terminal.expectScreen(/✓ Rotated staging smoke test/u);
  });
});

describe("rolling an API token", () => {
  it("needs the name, and shows the new value masked", async () => {
    using terminal = openTerminal({ rows: 40 });
    await openRotation(terminal, "billing report");
    terminal.press("down", "enter");
    await terminal.expectScreen(/The old value stops working at once/u);
    terminal.type("billing report");
    terminal.press("enter");
    await terminal.expectScreen(/✓ Rolled billing report/u);
    expect(terminal.output()).not.toMatch(/cfut_/u);
  });
});

describe("the safe rotation", () => {
  it("creates, verifies, hands over, disables and deletes; a crash in between loses nothing", async () => {
    const dataHome = freshDataHome();
    const journal = join(dataHome, ".local", "state", "cftokens", "rotations");
    {
      using terminal = openTerminal({ dataHome, rows: 40 });
      await openRotation(terminal, "wrangler on CI");
      terminal.press("enter");
      await terminal.expectScreen(/✓ Created and verified a second wrangler on CI/u);
      const [entry = ""] = readdirSync(journal);
      expect(JSON.parse(readFileSync(join(journal, entry), "utf8"))).toMatchObject({ step: "created" });
      terminal.press("c", "enter");
      await terminal.expectScreen(/✓ its value was taken/u);
      terminal.signal("SIGKILL");
      await terminal.expectExit();
    }
    {
      using terminal = openTerminal({ dataHome, rows: 40 });
      await terminal.expectScreen(/A rotation is not finished: R on the token goes on with it/u);
      await openOld(terminal);
      terminal.press("enter");
      await terminal.expectScreen(/Disable wrangler on CI/u);
      terminal.press("y");
      await terminal.expectScreen(/✓ the old token is disabled/u);
      terminal.press("enter");
      await terminal.expectScreen(/Type wrangler on CI to go on/u);
      terminal.type("wrangler on CI");
      terminal.press("enter");
      await terminal.expectScreen(/✓ Deleted wrangler on CI/u);
      expect(readdirSync(journal)).toEqual([]);
      await terminal.expectScreen(onlyOne("wrangler on CI"));
      expect(terminal.screen()).toMatch(/› wrangler on CI[^\n]*✓ active/u);
    }
    expect(existsSync(journal)).toBe(true);
    rmSync(dataHome, { recursive: true });
  });

  it("can be given up: the new token goes, the old one stays", async () => {
    using terminal = openTerminal({ rows: 40 });
    await openRotation(terminal, "token factory");
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created and verified a second token factory/u);
    terminal.press("esc");
    await terminal.expectScreen(/leave without it/u);
    terminal.press("y");
    await terminal.expectScreen(/Go back: delete the new token/u);
    terminal.press("down", "enter");
    await terminal.expectScreen(/Delete the new token factory/u);
    terminal.type("token factory");
    terminal.press("enter");
    await terminal.expectScreen(/✓ Deleted token factory/u);
    expect(await terminal.expectScreen(onlyOne("token factory"))).toMatch(/› token factory[^\n]*✓ active/u);
  });
});

// A table with one row of this name.
function onlyOne(name: string): RegExp {
  return new RegExp(`^(?![^]*${name} +User[^]*${name} +User)[^]*NAME[^]*${name} +User`, "u");
}

// Both tokens have the name, and the rotation is told at both; it goes on at the old one.
async function openOld(terminal: TestTerminal): Promise<void> {
  await openRotation(terminal, "wrangler on CI");
  if (/Disable the old token/u.test(terminal.screen())) return;
  terminal.press("esc");
  await terminal.expectScreen(table);
  terminal.press("down", "R");
  await terminal.expectScreen(/Disable the old token/u);
}
