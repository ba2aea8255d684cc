import { describe, expect, it } from "vitest";
import { openTerminal } from "./terminal.ts";

const table = /NAME[^]*^ (?:(?:\d+ of )?\d+ tokens?\b(?! · ◌)|✓ )/mu;

describe("several tokens at once", () => {
  it("are marked, switched off with a line for each, and what fails can be tried again", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(table);
    terminal.press(" ", " ", "G", " ");
    await terminal.expectScreen(/● 3 marked/u);
    terminal.press("t");
    const question = await terminal.expectScreen(/Disable 3 tokens/u);
    expect(question).toMatch(/– \S.* skipped: this family cannot be switched off/u);
    terminal.press("enter");
    await terminal.expectScreen(table);
    terminal.press("t");
    await terminal.expectScreen(/Disable 3 tokens/u);
    terminal.press("y");
    const done = await terminal.expectScreen(/2 done, 0 failed, 1 skipped, 0 to go/u);
    expect(done).toMatch(/✓ backup bucket +done/u);
    terminal.press("esc");
    await terminal.expectScreen(/● 1 marked/u);
    terminal.press("g");
    await terminal.expectScreen(/› backup bucket[^\n]*✗ disabled/u);
    terminal.press("u");
    await terminal.expectNoMore(/marked/u);
  });

  it("are deleted only when it is typed; a refusal stays to be seen", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(table);
    terminal.press("/");
    terminal.type("gra");
    await terminal.expectScreen(/› *grafana/u);
    terminal.press("enter");
    await terminal.expectScreen(table);
    terminal.press("*");
    await terminal.expectScreen(/● \d+ marked/u);
    terminal.press("D");
    await terminal.expectScreen(/Type “delete \d+” to go on/u);
    terminal.type("delete");
    terminal.press("enter");
    await terminal.expectScreen(/Type “delete \d+”, or Esc/u);
    const count = /Type “delete (\d+)”/u.exec(terminal.screen())?.[1] ?? "";
    terminal.type(` ${count}`);
    terminal.press("enter");
    const done = await terminal.expectScreen(/done, 1 failed/u);
    expect(done).toMatch(/✗ grafana +failed: code 12139/u);
    terminal.press("r");
    await terminal.expectScreen(/done, 1 failed/u);
  });
});

describe("a program that is only to read", () => {
  it("has no key that changes anything", async () => {
    using terminal = openTerminal({ args: ["--read-only"] });
    await terminal.expectScreen(table);
    terminal.press("n", "e", "t", "D", "R", "C", "X", " ", "*");
    terminal.press("?");
    const help = await terminal.expectScreen(/cftokens › Keys/u);
    expect(help).not.toMatch(/delete the token|create a token/u);
    terminal.press("esc");
    expect(await terminal.expectScreen(table)).not.toMatch(/marked/u);
  });
});
