import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshDataHome, openTerminal, type TestTerminal } from "./terminal.ts";

const table = /^ \d+ tokens?\b(?! · ◌)/mu;
const mask = "••••••••••••••••••••••••";

async function createToken(terminal: TestTerminal): Promise<void> {
  await terminal.expectScreen(table);
  terminal.press("n");
  await terminal.expectScreen(/Or a user API token from a template/u);
  terminal.press("down", "down", "down", "down", "down", "enter");
  await terminal.expectScreen(/Billing Read \[account\] on all accounts/u);
  terminal.press("ctrl+s");
  await terminal.expectScreen(/Enter sends this/u);
  terminal.press("enter");
  await terminal.expectScreen(/✓ Created Read billing info/u);
}

// A home folder whose config masks a secret after a second.
function impatientHome(): string {
  const home = freshDataHome();
  mkdirSync(join(home, ".config", "cftokens"), { recursive: true });
  writeFileSync(join(home, ".config", "cftokens", "config.json"), '{"secretMaskAfter":1}');
  return home;
}

// Whether a part of the value, ten characters long, is in a text.
function hasPart(text: string, value: string): boolean {
  return Array.from(value)
    .slice(0, -9)
    .some((_, start) => text.includes(value.slice(start, start + 10)));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

describe("the value of a new token", () => {
  it("is in what the program writes only while it is revealed, and once encoded for the clipboard", async () => {
    const home = impatientHome();
    const file = join(home, "taken");
    using terminal = openTerminal({ dataHome: home, columns: 140 });
    // What was written since the step before.
    let seen = 0;
    const written = (): string => {
      const part = terminal.output().slice(seen);
      seen = terminal.output().length;
      return part;
    };
    const hidden: (readonly [step: string, text: string])[] = [];
    const done = (step: string): void => void hidden.push([step, written()]);

    await createToken(terminal);
    done("created");
    terminal.press("q");
    await terminal.expectScreen(/You have not taken the secret/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created Read billing info/u);
    terminal.press("esc");
    await terminal.expectScreen(/leave without it/u);
    terminal.press("n");
    await terminal.expectNoMore(/leave without it/u);
    done("quit and leave questions");

    terminal.press("w");
    await terminal.expectScreen(/Write it to which file/u);
    terminal.type(file);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Written to/u);
    const value = readFileSync(file, "utf8");
    expect(value).toMatch(/^cfut_\S{40,}$/u);
    done("written to a file");

    terminal.press("p");
    await terminal.expectScreen(/Which command is to read it/u);
    terminal.type(`cat > ${home}/piped; ps -eo args= > ${home}/processes; env > ${home}/variables`);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Handed to cat/u);
    expect(readFileSync(join(home, "piped"), "utf8")).toBe(value);
    terminal.press("p");
    await terminal.expectScreen(/Which command is to read it/u);
    terminal.type("cat; exit 3");
    terminal.press("enter");
    await terminal.expectScreen(/exit code 3: \[secret\]/u);
    terminal.press("esc");
    await terminal.expectNoMore(/Which command/u);
    done("handed to commands");

    terminal.press("c");
    await terminal.expectScreen(/Sent to the terminal's clipboard/u);
    const copied = written();
    const encoded = Buffer.from(value).toString("base64");
    expect(copied.split(`\u001B]52;c;${encoded}\u0007`)).toHaveLength(2);
    hidden.push(["copied", copied.replace(encoded, "")]);

    terminal.press("v");
    await terminal.expectOutput(/is masked in 1 s/u);
    // By itself, after the second of the config file.
    await terminal.expectScreen(/The secret was taken once/u);
    expect(terminal.screen()).toContain(mask);
    expect(terminal.screen()).not.toContain(value.slice(0, 10));
    expect(written()).toContain(value);

    terminal.press("b");
    await terminal.expectScreen(/New Workers Builds token/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/"build_token_secret": "\[redacted\]"/u);
    terminal.press("y");
    await terminal.expectScreen(/cftokens › Copy as/u);
    terminal.press("esc");
    await terminal.expectScreen(/"build_token_secret": "\[redacted\]"/u);
    terminal.press("esc");
    await terminal.expectScreen(/→ review what will be sent/u);
    terminal.press("esc");
    await terminal.expectScreen(/The secret was taken once/u);
    terminal.resize(100, 40);
    terminal.press("?");
    await terminal.expectScreen(/cftokens › Keys/u);
    terminal.press("esc");
    await terminal.expectScreen(/cftokens › New secret/u);
    terminal.press("esc");
    await terminal.expectScreen(table);
    terminal.press("enter", "J");
    await terminal.expectScreen(/"policies"/u);
    terminal.press("q");
    await terminal.expectExit();
    done("after it was masked again");

    for (const [step, text] of hidden) {
      expect([step, hasPart(text, value)]).toEqual([step, false]);
      expect([step, hasPart(text, encoded)]).toEqual([step, false]);
    }
    const [taken, piped] = [file, join(home, "piped")];
    for (const other of filesBelow(home).filter((name) => name !== taken && name !== piped))
      expect([other, hasPart(readFileSync(other, "latin1"), value)]).toEqual([other, false]);
    rmSync(home, { recursive: true });
  });

  it("is masked as soon as the terminal is not looked at, long before its time", async () => {
    using terminal = openTerminal({ columns: 140 });
    await createToken(terminal);
    terminal.press("v");
    await terminal.expectScreen(/is masked in 20 s[^]*|cfut_[A-Za-z0-9_-]{40,}/u);
    const value = /cfut_[A-Za-z0-9_-]{40,}/u.exec(terminal.screen())?.[0] ?? "";
    terminal.type("\u001B[O");
    await terminal.expectNoMore(/cfut_/u);
    const from = terminal.output().length;
    terminal.type("\u001B[I");
    terminal.resize(120, 30);
    await terminal.expectScreen(/The secret was taken once/u);
    expect(value).not.toBe("");
    expect(hasPart(terminal.output().slice(from), value)).toBe(false);
  });
});
