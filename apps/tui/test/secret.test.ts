import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshDataHome, openTerminal, type TestTerminal } from "./terminal.ts";

const mask = "••••••••••••••••••••••••";
const secret = /cfut_[A-Za-z0-9_-]{40,}/u;

async function openSecret(terminal: TestTerminal): Promise<void> {
  await terminal.expectScreen(/^ \d+ tokens?\b(?! · ◌)/mu);
  terminal.press("n");
  await terminal.expectScreen(/Or a user API token from a template/u);
  terminal.press("down", "down", "down", "down", "down", "enter");
  await terminal.expectScreen(/Billing Read \[account\] on all accounts/u);
  terminal.press("ctrl+s");
  await terminal.expectScreen(/Enter sends this/u);
  terminal.press("enter");
  await terminal.expectScreen(/✓ Created Read billing info/u);
}

describe("a new secret", () => {
  it("is masked again when the terminal is not looked at any more", async () => {
    // Nothing else asks for reports of focus then.
    using terminal = openTerminal({ config: { refreshAfter: 0 } });
    await openSecret(terminal);
    await terminal.expectOutput(/\[\?1004h/u);
    terminal.press("v");
    await terminal.expectScreen(secret);
    await terminal.expectScreen(/it is masked in \d+ s/u);
    terminal.type("\u001B[O");
    await terminal.expectNoMore(secret);
    terminal.type("\u001B[I");
    expect(await terminal.expectScreen(/The secret was taken once/u)).toContain(mask);
    terminal.press("esc");
    await terminal.expectOutput(/\[\?1004l/u);
  });

  it("counts the seconds until it is masked again by itself", async () => {
    using terminal = openTerminal();
    await openSecret(terminal);
    terminal.press("v");
    await terminal.expectScreen(/it is masked in 20 s/u);
    await terminal.expectScreen(/it is masked in 18 s/u);
  });

  it.each(["SIGTERM", "SIGHUP"] as const)("leaves no reports of focus behind on %s", async (signal) => {
    using terminal = openTerminal();
    await openSecret(terminal);
    await terminal.expectOutput(/\[\?1004h/u);
    terminal.signal(signal);
    await terminal.expectExit();
    const output = terminal.output();
    expect(output.lastIndexOf("\u001B[?1004l")).toBeGreaterThan(output.lastIndexOf("\u001B[?1004h"));
  });

  it("is written to a new file that only the user can read, and never over another one", async () => {
    const folder = freshDataHome();
    const file = join(folder, "token.txt");
    writeFileSync(join(folder, "other.txt"), "mine");
    using terminal = openTerminal({ columns: 140 });
    await openSecret(terminal);
    terminal.press("w");
    await terminal.expectScreen(/Write it to which file/u);
    terminal.type(join(folder, "other.txt"));
    terminal.press("enter");
    await terminal.expectScreen(/already exists; name another\s+file/u);
    terminal.press("ctrl+u");
    terminal.type(file);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Written to .*token\.txt \(mode 0600\)/u);
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${secret.source}$`, "u"));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, "other.txt"), "utf8")).toBe("mine");
    expect(terminal.output()).not.toMatch(/cfut_/u);
    terminal.press("esc");
    await terminal.expectScreen(/NAME +KIND/u);
    rmSync(folder, { recursive: true });
  });

  it("is handed to a command on its standard input, and is not in what is shown of it", async () => {
    const folder = freshDataHome();
    const file = join(folder, "seen");
    using terminal = openTerminal({ columns: 140 });
    await openSecret(terminal);
    terminal.press("p");
    await terminal.expectScreen(/Which command is to read it/u);
    terminal.type(`tee ${file}; echo; echo stored; env | grep -c 'cf[u]t_' >> ${file}.env; true`);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Handed to tee .*: stored/u);
    expect(readFileSync(file, "utf8")).toMatch(secret);
    expect(readFileSync(`${file}.env`, "utf8").trim()).toBe("0");
    terminal.press("p");
    await terminal.expectScreen(/Which command is to read it/u);
    terminal.type("cat >&2; exit 3");
    terminal.press("enter");
    await terminal.expectScreen(/did not take it: exit code 3: \[secret\]/u);
    terminal.press("ctrl+u");
    terminal.type("sleep 60");
    terminal.press("enter");
    await terminal.expectScreen(/◌ Running; Esc stops it/u);
    terminal.press("esc");
    await terminal.expectNoMore(/Running/u);
    expect(terminal.output()).not.toMatch(/cfut_/u);
    rmSync(folder, { recursive: true });
  });
});
