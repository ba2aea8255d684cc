import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEmulator, type EmulatorOptions, serve } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";
import { freshDataHome, loaded, openTerminal, type TestTerminal } from "./terminal.ts";

async function go(terminal: TestTerminal, location: string): Promise<void> {
  terminal.press("ctrl+l");
  await terminal.expectScreen(/^ › tokens.*▏/mu);
  terminal.press("ctrl+u");
  terminal.type(location);
  terminal.press("enter");
}

describe("seeing all tokens", () => {
  it("orders by any column, narrows to an account or a kind, and says so in the location bar", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.type("sssssss");
    const byRisk = await terminal.expectScreen(/^ tokens\?sort=risk  [^]*RISK ▲/mu);
    expect(byRisk).toMatch(/▲ high[^]*◆ medium/u);
    terminal.type("S");
    await terminal.expectScreen(/^ tokens\?sort=-risk  [^]*RISK ▼/mu);
    terminal.type("AA");
    const staging = await terminal.expectScreen(/^ tokens\?account=Acme\+Staging&sort=-risk/mu);
    expect(staging).toMatch(/CI\/CD token +Access +Acme Staging/u);
    terminal.press("esc");
    await terminal.expectScreen(/^ tokens\?sort=-risk  [^]*^ \d+ tokens/mu);
  });

  it("goes where one types", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    await go(terminal, "tokens?kind=user&sort=expires&q=dns");
    expect(await terminal.expectScreen(/^ tokens\?kind=user&sort=expires&q=dns/mu)).toMatch(
      /› external-dns [^]*^ 1 of \d+ tokens/mu,
    );
    await go(terminal, "tokens?kind=dog");
    await terminal.expectScreen(/✗ There is no kind “dog”: user, account, access, builds/u);
    terminal.press("esc");
    await terminal.expectScreen(/^ tokens\?kind=user/mu);
  });

  it("shows every field, risks with what to do, and the operations that a token may call", async () => {
    using terminal = openTerminal({ columns: 100, rows: 50 });
    await terminal.expectScreen(loaded);
    terminal.type("/factory");
    terminal.press("enter", "enter");
    const words = await terminal.expectScreen(/Policy 1 of 1/u);
    expect(words).toMatch(/Owner +you, dana@example\.com/u);
    expect(words).toMatch(/▲ high +It may create and change tokens[^]*→ Keep it for creating tokens alone/u);
    expect(words).toMatch(/may edit API Tokens on user dana@example\.com/u);
    terminal.press("o");
    const operations = await terminal.expectScreen(/May call \d+ of \d+ operations/u);
    expect(operations).toMatch(/✓ POST \/user\/tokens\n +user dana@example\.com/u);
    terminal.press("esc");
    await terminal.expectScreen(/NAME +KIND/u);
  });

  it.each([
    { columns: 80, rows: 24 },
    { columns: 200, rows: 50 },
  ])("tells what a group lets one call, and how many operations a token may call: %o", async (size) => {
    using terminal = openTerminal(size);
    await terminal.expectScreen(loaded);
    terminal.press("4");
    terminal.type("/dns write zone");
    terminal.press("enter");
    await terminal.expectScreen(/› DNS Write +\[zone\][^]*Lets one call \d+ operations: dns_records \d+/u);
    terminal.press("o");
    await terminal.expectScreen(
      /DNS Write \[zone\][^]*^ dns_records +(?:GET|POST|\d+ operations: DELETE, GET)/mu,
    );
    terminal.press("1");
    await terminal.expectScreen(/NAME +KIND/u);
    terminal.type("/external");
    terminal.press("enter");
    await terminal.expectScreen(/1 of \d+ tokens/u);
    terminal.press("enter");
    await terminal.expectScreen(/May call +\d+ of the 2\d{3} operations whose permission is known/u);
  });

  it("ranks the risks of all tokens, and leads to the token and back", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.press("2");
    const risks = await terminal.expectScreen(/› ▲ high +token factory/u);
    expect(risks).toMatch(/→ Keep it for creating tokens alone/u);
    expect(risks).toMatch(/\d+ risks of \d+ tokens/u);
    terminal.press("v", "v");
    await terminal.expectScreen(/^ risks\?severity=medium[^]*› ◆ medium/mu);
    terminal.type("/external");
    terminal.press("enter");
    await terminal.expectScreen(/› ◆ medium +external-dns +User API +It expires in/u);
    terminal.press("enter");
    await terminal.expectScreen(/Name +external-dns/u);
    terminal.press("esc");
    await terminal.expectScreen(/^ risks\?severity=medium&q=external/mu);
  });

  it("plots what expires, and writes it to a file that it does not replace unasked", async () => {
    const home = freshDataHome();
    const file = join(home, "ends.ics");
    using terminal = openTerminal({ columns: 120 });
    await terminal.expectScreen(loaded);
    terminal.press("3");
    const calendar = await terminal.expectScreen(/└─*▲─+\n +today /u);
    expect(calendar).toMatch(/› \d{4}-\d\d-\d\d {2}in \d+ days +(?:grafana|external-dns)/u);
    terminal.press("e");
    await terminal.expectScreen(/cftokens-calendar\.ics▏/u);
    terminal.press("ctrl+u");
    terminal.type(file);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Written to /u);
    expect(readFileSync(file, "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Token grafana expires/u);
    writeFileSync(file, "mine");
    terminal.press("e", "ctrl+u");
    terminal.type(file);
    terminal.press("enter");
    await terminal.expectScreen(/There is such a file/u);
    terminal.press("enter");
    await terminal.expectNoMore(/There is such a file/u);
    expect(readFileSync(file, "utf8")).toBe("mine");
    rmSync(home, { recursive: true });
  });

  it("finds permission groups with their scope, and the tokens that hold one", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.press("4");
    await terminal.expectScreen(/319 of 319 permission groups/u);
    terminal.type("/logs write");
    const groups = await terminal.expectScreen(/Logs Write +\[account\]/u);
    expect(groups).toMatch(/Logs Write +\[zone\]/u);
    terminal.press("ctrl+u");
    terminal.type("dns write zone");
    await terminal.expectScreen(/› DNS Write +\[zone\][^]*✓ allowed external-dns/u);
    terminal.press("enter", "enter");
    const holders = await terminal.expectScreen(/^ tokens\?group=DNS\+Write\+\[zone\]/mu);
    expect(holders).toMatch(/external-dns[^]*migration 2025[^]*terraform \(old laptop\)/u);
  });

  it("answers whether a token may make a call, and why", async () => {
    using terminal = openTerminal({ rows: 40 });
    await terminal.expectScreen(loaded);
    terminal.type("/external");
    terminal.press("enter");
    await terminal.expectScreen(/1 of \d+ tokens/u);
    terminal.press("c");
    await terminal.expectScreen(/Token +external-dns/u);
    terminal.press("enter");
    await terminal.expectScreen(/May call: ▏/u);
    terminal.type("list zones");
    await terminal.expectScreen(/› GET \/zones +List Zones/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Allowed at[^]*Why, rule by rule/u);
    terminal.press("enter");
    await terminal.expectScreen(/On: ▏/u);
    terminal.type("example.net");
    terminal.press("enter");
    expect(await terminal.expectScreen(/✗ Not allowed/u)).toMatch(
      /Needs Zone Write or Zone Read on zone example\.net/u,
    );
    terminal.type("192.0.2.300");
    await terminal.expectScreen(/invalid address "192\.0\.2\.300"/u);
    terminal.press("backspace");
    await terminal.expectScreen(/The token works from every address/u);
    terminal.press("down");
    terminal.type("+30d");
    await terminal.expectScreen(/has expired|expired on/u);
  });

  it.each([
    { columns: 80, rows: 24 },
    { columns: 200, rows: 50 },
  ])("takes a URL out of a log, and edits the token so that it may make the call: %o", async (size) => {
    using terminal = openTerminal(size);
    await terminal.expectScreen(loaded);
    terminal.type("/external");
    terminal.press("enter");
    await terminal.expectScreen(/1 of \d+ tokens/u);
    const ask = async (): Promise<void> => {
      terminal.press("c");
      await terminal.expectScreen(/Token +external-dns/u);
      terminal.press("enter");
      await terminal.expectScreen(/May call: ▏/u);
      terminal.paste(
        "POST https://api.cloudflare.com/client/v4/zones/eb78d65290b24279ba6f44721b3ea3c4/purge_cache?made=up",
      );
      await terminal.expectScreen(/› POST \/zones\/\{zone_id\}\/purge_cache +on example\.com/u);
      terminal.press("enter");
    };
    await ask();
    const refused = await terminal.expectScreen(/✗ Not allowed/u);
    expect(refused).toMatch(/On +zone example\.com/u);
    expect(refused).toMatch(/Cache Purge/u);
    expect(refused).toMatch(/e allow it/u);
    terminal.press("e");
    await terminal.expectScreen(/Edit external-dns[^]*Cache Purge/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/Enter send/u);
    terminal.press("enter");
    await terminal.expectScreen(/Changed external-dns/u);
    await ask();
    await terminal.expectScreen(/✓ Allowed at/u);
  });

  it("completes what one types into the location bar", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.press("ctrl+l", "ctrl+u");
    terminal.type("tokens?k");
    await terminal.expectScreen(/^ Tab: kind=/mu);
    terminal.press("tab");
    await terminal.expectScreen(/^ Tab: user {2}account {2}access {2}builds/mu);
    terminal.type("b");
    terminal.press("tab", "enter");
    await terminal.expectScreen(/^ tokens\?kind=builds[^]*^ 3 of \d+ tokens/mu);
  });

  it("keeps the budget of calls in view", async () => {
    using terminal = openTerminal();
    expect(await terminal.expectScreen(loaded)).toMatch(/ 1\d{3}\/1200 calls left$/mu);
  });

  it("shows a token of an account what belongs to its account, with permission groups and risks", async () => {
    await using live = await openEmulator({});
    using terminal = openTerminal({ env: live.env("accountToken"), rows: 40 });
    const screen = await terminal.expectScreen(/^ 6 tokens · ✗ 2 of 6 lists failed/mu);
    expect(screen).toMatch(/account deploy +Account +Acme/u);
    expect(screen).toMatch(/✗ User API tokens: [^]*→ This call is for users/u);
    await terminal.expectScreen(/workbench account token [^\n]*▲ high/u);
    terminal.press("!");
    await terminal.expectNoMore(/This call is for users/u);
    terminal.press("4");
    await terminal.expectScreen(/313 of 313 permission groups/u);
  });

  it("says when calls run out, and what to do", async () => {
    await using live = await openEmulator({ rateLimit: { limit: 3, window: 3600 } });
    using terminal = openTerminal({ env: live.env("apiToken"), columns: 120, rows: 40 });
    const screen = await terminal.expectScreen(/lists failed, r tries again/u);
    expect(screen).toMatch(/refused with status 429[^]*→ /u);
    await terminal.expectScreen(/! 0\/3 calls left, \d+ s/u);
  });

  it("shows how far it is when the API is slow", async () => {
    await using live = await openEmulator({ latency: 400 });
    using terminal = openTerminal({ env: live.env("apiToken") });
    await terminal.expectScreen(/◌ loading \d+ of \d+ lists, Esc stops/u);
    await terminal.expectScreen(loaded);
  });

  it.each([
    [60, 15],
    [80, 24],
  ])("works at %ix%i", async (columns, rows) => {
    using terminal = openTerminal({ columns, rows });
    await terminal.expectScreen(loaded);
    terminal.press("2");
    await terminal.expectScreen(/› ▲ high/u);
    terminal.press("3");
    await terminal.expectScreen(/└─*▲/u);
    terminal.press("4");
    await terminal.expectScreen(/› Access: /u);
    terminal.press("5");
    await terminal.expectScreen(/✓ Allowed|✗ Not allowed/u);
    terminal.press("1");
    await terminal.expectScreen(loaded);
  });
});

// An emulator behind HTTP, and the environment that a program works on it with.
async function openEmulator(options: EmulatorOptions): Promise<
  AsyncDisposable & {
    readonly env: (credential: "apiToken" | "accountToken") => Readonly<Record<string, string>>;
  }
> {
  const emulator = createEmulator(options);
  const { baseUrl, close } = await serve(emulator, 0);
  return {
    env: (credential) => ({
      CLOUDFLARE_API_TOKEN: emulator.credentials[credential],
      CLOUDFLARE_API_BASE_URL: baseUrl,
    }),
    async [Symbol.asyncDispose]() {
      await close();
      emulator.close();
    },
  };
}
