import { describe, expect, it } from "vitest";
import { loaded, openTerminal } from "./terminal.ts";

describe("the table of tokens", () => {
  it("lists the seeded tokens of all four families, with a badge that says emulator", async () => {
    using terminal = openTerminal();
    const screen = await terminal.expectScreen(loaded);

    expect(screen).toMatch(/EMULATOR/u);
    expect(screen).toMatch(/nothing leaves this machine/u);
    expect(screen).toMatch(/external-dns +User API +you +✓ active +in \d+ \w+ /u);
    expect(screen).toMatch(/account deploy +Account +Acme +✓ active/u);
    expect(screen).toMatch(/old intranet bot +Access +Acme +✗ disabled/u);
    expect(screen).toMatch(/docs build +Builds +Acme +· not reported/u);
  });

  it("moves three lines for a burst of three keys", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.type("jjj");
    await terminal.expectScreen(/› launch day/u);
    terminal.press("k", "down", "G");
    await terminal.expectScreen(/› storefront build/u);
    terminal.press("g");
    expect(await terminal.expectScreen(/› backup bucket/u)).not.toMatch(/› storefront/u);
  });

  it("filters as one types, keeps the filter, and clears it", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.type("/WORD");
    await terminal.expectScreen(/1 of \d+ tokens/u);
    terminal.press("enter");
    expect(await terminal.expectScreen(/^ tokens\?q=WORD  /mu)).toMatch(/› wordpress plugin/u);
    terminal.press("esc");
    await terminal.expectScreen(loaded);
    terminal.type("/nothing at all");
    await terminal.expectScreen(/No token matches/u);
  });

  it("shows everything about a token, in words and as JSON, on a narrow terminal", async () => {
    using terminal = openTerminal({ columns: 80, rows: 40 });
    await terminal.expectScreen(loaded);
    terminal.type("/external");
    terminal.press("enter");
    await terminal.expectScreen(/^ tokens\?q=external  /mu);
    terminal.press("enter");
    const words = await terminal.expectScreen(/Policy 1 of 1/u);
    expect(words).toMatch(/may edit DNS, read Zone on zone example\.com\n +✓ allow\n +• DNS Write \[zone\]/u);
    expect(words).toMatch(/• zone example\.com/u);
    terminal.press("J");
    await terminal.expectScreen(/"permission_groups": \[/u);
    terminal.press("esc");
    await terminal.expectScreen(/NAME +KIND/u);
  });

  it("shows the detail beside the table on a wide terminal", async () => {
    using terminal = openTerminal({ columns: 160, rows: 40 });
    await terminal.expectScreen(loaded);
    expect(await terminal.expectScreen(/│ Policy 1 of 1/u)).toMatch(
      /NAME +KIND +STATUS.*│ Name +backup bucket/u,
    );
  });

  it("shows its keys", async () => {
    using terminal = openTerminal({ rows: 200 });
    await terminal.expectScreen(loaded);
    terminal.press("?");
    const help = await terminal.expectScreen(/filter as you type/u);
    expect(help).toMatch(/n +create a token/u);
    expect(help).toMatch(/v +show or mask the secret/u);
    terminal.press("esc");
    await terminal.expectScreen(/NAME +KIND/u);
  });
});
