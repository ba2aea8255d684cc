import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { freshDataHome, loaded, openTerminal, type TestTerminal } from "./terminal.ts";

const mask = "••••••••••••••••••••••••";

async function openForm(
  terminal: TestTerminal,
  kind: "User API" | "Access service" | "Workers Builds",
): Promise<void> {
  await terminal.expectScreen(/NAME +KIND/u);
  terminal.press("n");
  await terminal.expectScreen(/What kind of token/u);
  const downs = { "User API": 0, "Access service": 2, "Workers Builds": 3 }[kind];
  terminal.press(...Array.from({ length: downs }, () => "down"), "enter");
  await terminal.expectScreen(new RegExp(`New ${kind} token`, "u"));
}

async function addPolicy(terminal: TestTerminal, group: string): Promise<void> {
  terminal.press("enter");
  await terminal.expectScreen(/› Groups/u);
  terminal.press("enter");
  await terminal.expectScreen(/Search ▏/u);
  terminal.type(group);
  await terminal.expectScreen(new RegExp(`› \\[ \\] ${group} +\\[`, "u"));
  terminal.press("enter");
  await terminal.expectScreen(new RegExp(`\\[x\\] ${group}`, "u"));
  terminal.press("tab");
  await terminal.expectScreen(/› Groups/u);
  terminal.press("down", "enter");
  await terminal.expectScreen(/Where does the policy hold/u);
  terminal.press("down", "down", "down", "down", "enter");
  await terminal.expectScreen(/Resources +all zones of all accounts/u);
  terminal.press("down", "enter");
  await terminal.expectScreen(/› Policy 1/u);
}

async function createUserToken(terminal: TestTerminal, name: string): Promise<void> {
  await openForm(terminal, "User API");
  terminal.type(name);
  terminal.press("enter");
  await terminal.expectScreen(/› +\+ add a policy/u);
  await addPolicy(terminal, "DNS Write");
  terminal.press("ctrl+s");
  await terminal.expectScreen(/Enter sends this/u);
  terminal.press("enter");
  await terminal.expectScreen(/✓ Created/u);
}

function countOf(screen: string): number {
  return Number(/^ (\d+) tokens/mu.exec(screen)?.[1]);
}

describe("creating tokens", () => {
  it("makes one of each kind, and they are there after a restart", async () => {
    const dataHome = freshDataHome();
    let before = 0;
    {
      using terminal = openTerminal({ dataHome });
      before = countOf(await terminal.expectScreen(loaded));
      await createUserToken(terminal, "ci one");
      terminal.press("c");
      await terminal.expectScreen(/Sent to the terminal's clipboard/u);
      terminal.press("esc");
      await terminal.expectScreen(/› ci one +User API +you +✓ active/u);

      await openForm(terminal, "Access service");
      terminal.press("right", "right", "down");
      terminal.type("probe two");
      terminal.press("ctrl+s");
      await terminal.expectScreen(/POST \/zones\/[0-9a-f]{32}\/access\/service_tokens/u);
      terminal.press("enter");
      await terminal.expectScreen(/CF-Access-Client-Id/u);
      terminal.press("v", "esc");
      await terminal.expectScreen(/› probe two +Access +\S+ +✓ active/u);

      await openForm(terminal, "Workers Builds");
      terminal.press("down");
      terminal.type("build three");
      terminal.press("enter", "down");
      terminal.type("made-up-token-value-of-forty-characters-1");
      terminal.press("enter");
      terminal.type("0123456789abcdef0123456789abcdef");
      await terminal.expectScreen(/Its id +0123456789abcdef0123456789abcdef/u);
      expect(terminal.screen()).not.toContain("made-up-token-value");
      terminal.press("ctrl+s");
      await terminal.expectScreen(/"build_token_secret": "\[redacted\]"/u);
      terminal.press("enter");
      await terminal.expectScreen(/✓ Created build three/u);
      expect(terminal.output()).not.toContain("made-up-token-value");
      terminal.press("q");
      expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
    }
    using again = openTerminal({ dataHome, rows: 40 });
    const screen = await again.expectScreen(loaded);
    expect(countOf(screen)).toBe(before + 3);
    expect(screen).toMatch(/ci one +User API/u);
    expect(screen).toMatch(/probe two +Access/u);
    expect(screen).toMatch(/build three +Builds/u);
    rmSync(dataHome, { recursive: true });
  });

  it("fills a template in for an account, without what is for users, and says so", async () => {
    using terminal = openTerminal({ rows: 50 });
    await terminal.expectScreen(loaded);
    terminal.press("n", ...Array.from({ length: 7 }, () => "down"), "right");
    await terminal.expectScreen(/Or an account API token from a template[^]*› Edit Cloudflare Workers/u);
    terminal.press("enter");
    await terminal.expectScreen(/a token of which account\?/u);
    terminal.press("enter");
    await terminal.expectScreen(/on which zone\?/u);
    terminal.type("example.com");
    await terminal.expectScreen(/› example.com/u);
    terminal.press("enter");
    await terminal.expectScreen(/New Account API token[^]*Left out of the template, because/u);
    terminal.press("ctrl+s");
    const plan = await terminal.expectScreen(/POST \/accounts\/[0-9a-f]{32}\/tokens/u);
    expect(plan).toMatch(/cannot have it: User Details\s+Read \[user\],\s+Memberships\s+Read \[user\]/u);
    await terminal.expectScreen(/Enter sends this/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created Edit Cloudflare Workers/u);
    terminal.press("c", "esc");
    await terminal.expectScreen(/› Edit Cloudflare Workers +Account +Acme/u);
  });

  it("registers a known API token at Workers Builds, its value pasted and masked", async () => {
    using terminal = openTerminal();
    await openForm(terminal, "Workers Builds");
    terminal.press("down", "down", "enter");
    await terminal.expectScreen(/Which API token are builds to use/u);
    terminal.type("wrangler");
    await terminal.expectScreen(/› wrangler on CI +User API +[0-9a-f]{32}/u);
    terminal.press("enter");
    await terminal.expectScreen(/From +wrangler on CI \(User API\)[^]*› API token +▏/u);
    terminal.paste("made-up-token-value-of-forty-characters-1\n");
    await terminal.expectScreen(/› API token +•+▏/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/"build_token_secret": "\[redacted\]"/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created wrangler on CI/u);
    expect(terminal.output()).not.toContain("made-up-token-value");
  });

  it("makes the API token of a build token on the way", async () => {
    using terminal = openTerminal();
    // Risks are shown once the permission groups are there.
    await terminal.expectScreen(/▲ high/u);
    await openForm(terminal, "Workers Builds");
    terminal.press("down");
    terminal.type("shop builds");
    terminal.press("enter");
    await terminal.expectScreen(/› From +\+ choose a known API token, or make one/u);
    terminal.press("enter", "pagedown");
    await terminal.expectScreen(/› \+ make one first: Edit Cloudflare Workers/u);
    terminal.press("enter");
    await terminal.expectScreen(/shop builds: on which account/u);
    terminal.press("enter");
    await terminal.expectScreen(/shop builds: on which zone/u);
    terminal.press("enter");
    await terminal.expectScreen(/New User API token[^]*› Name +shop builds▏/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/Enter sends this/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created shop builds/u);
    terminal.press("b");
    await terminal.expectScreen(/New Workers Builds token/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/POST \/accounts\/[0-9a-f]{32}\/builds\/tokens/u);
    terminal.press("enter");
    await terminal.expectScreen(/New secret[^]*✓ Created shop builds\n/u);
    expect(terminal.output()).not.toMatch(/cfut_/u);
    terminal.press("esc");
    expect(await terminal.expectScreen(/shop builds +Builds/u)).toMatch(/shop builds +User API/u);
  });

  it("shows the secret on demand only: it is in no byte before, and in none when it was never asked for", async () => {
    using terminal = openTerminal();
    await createUserToken(terminal, "masked");
    expect(terminal.screen()).toContain(mask);
    expect(terminal.output()).not.toMatch(/cfut_/u);
    terminal.press("v");
    await terminal.expectScreen(/cfut_[A-Za-z0-9_-]{40,}/u);
    terminal.press("v");
    await terminal.expectNoMore(/cfut_/u);
    const before = terminal.output().length;
    terminal.press("esc");
    await terminal.expectScreen(/› masked/u);
    expect(terminal.output().slice(before)).not.toMatch(/cfut_/u);
  });

  it("copies the secret with OSC 52 and never prints it", async () => {
    using terminal = openTerminal();
    await createUserToken(terminal, "copied");
    terminal.press("c");
    // oxlint-disable-next-line no-control-regex -- the sequence is what is tested
    await terminal.expectOutput(/\u001B\]52;c;[A-Za-z0-9+/=]+\u0007/u);
    // oxlint-disable-next-line no-control-regex -- the sequence is what is tested
    const [, encoded = ""] = /\u001B\]52;c;([A-Za-z0-9+/=]+)\u0007/u.exec(terminal.output()) ?? [];
    expect(Buffer.from(encoded, "base64").toString()).toMatch(/^cfut_\S{40,}$/u);
    expect(terminal.output()).not.toMatch(/cfut_/u);
  });

  it("asks before an untaken secret is lost, and No is the default", async () => {
    using terminal = openTerminal();
    await createUserToken(terminal, "guarded");
    terminal.press("q");
    await terminal.expectScreen(/You have not taken the secret/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created guarded/u);
    terminal.press("esc");
    await terminal.expectScreen(/leave without it/u);
    terminal.press("n");
    await terminal.expectNoMore(/leave without it/u);
    terminal.press("ctrl+c");
    await terminal.expectScreen(/quit without it/u);
    terminal.press("ctrl+c");
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
    expect(terminal.output()).not.toMatch(/cfut_/u);
  });

  it.each([
    ["a name of 121 characters", { name: "n".repeat(121) }, /Name must be at most 120 characters/u],
    [
      "a date with milliseconds",
      { name: "dates", expires: "2030-01-01T00:00:00.123Z" },
      /Expires: .* is not a moment in UTC/u,
    ],
    ["a range that is none", { name: "ranges", onlyFrom: "10.0.0.0/33" }, /Only from: .* is not a range/u],
  ])(
    "warns of %s, and shows the API's refusal when it is sent all the same; the form stays",
    async (_what, fields, warning) => {
      using terminal = openTerminal();
      const {
        name,
        expires = "",
        onlyFrom = "",
      }: { name: string; expires?: string; onlyFrom?: string } = fields;
      await openForm(terminal, "User API");
      terminal.type(name);
      terminal.press("enter");
      await terminal.expectScreen(/› +\+ add a policy/u);
      await addPolicy(terminal, "DNS Write");
      terminal.press("down", "down", "down");
      terminal.type(expires);
      terminal.press("down");
      terminal.type(onlyFrom);
      terminal.press("ctrl+s");
      expect(await terminal.expectScreen(/looks? wrong; nothing was sent/u)).toMatch(warning);
      terminal.press("s");
      const refused = await terminal.expectScreen(
        /POST \/client\/v4\/user\/tokens: refused with status 400/u,
      );
      expect(refused).toMatch(/• code \d+: /u);
      expect(refused).toMatch(/→ \S+/u);
      expect(refused).toContain(name.slice(-20));
      expect(refused).toContain(expires);
      expect(refused).toContain(onlyFrom);
    },
  );

  it("never submits a paste", async () => {
    using terminal = openTerminal();
    await openForm(terminal, "User API");
    terminal.paste("pasted\nname\n");
    expect(await terminal.expectScreen(/pasted name▏/u)).toMatch(/› Name +pasted name▏/u);
  });

  it("asks before it discards what was typed", async () => {
    using terminal = openTerminal();
    await openForm(terminal, "User API");
    terminal.type("draft");
    terminal.press("esc");
    await terminal.expectScreen(/Discard this token/u);
    terminal.press("n");
    await terminal.expectScreen(/› Name +draft▏/u);
    terminal.press("esc");
    await terminal.expectScreen(/Discard this token/u);
    terminal.press("y");
    expect(await terminal.expectScreen(/NAME +KIND/u)).not.toMatch(/draft/u);
  });

  it("shows hostile names as harmless text", async () => {
    using terminal = openTerminal();
    await openForm(terminal, "Access service");
    terminal.press("down");
    terminal.paste("x \u202Egpj.exe 日本語 👩‍👩‍👧");
    terminal.press("ctrl+s");
    await terminal.expectScreen(/Enter sends this/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created x gpj.exe 日本語/u);
    expect(terminal.output()).not.toContain("\u202E");
  });
});
