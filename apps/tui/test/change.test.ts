import { createClient } from "@cftokens/client";
import { createEmulator, type EmulatorOptions, serve } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";
import { applyPatch } from "@cftokens/workbench/changes";
import { openTerminal, type TestTerminal } from "./terminal.ts";

// The table once everything is there.
const table = /NAME[^]*^ (?:(?:\d+ of )?\d+ tokens?\b(?! · ◌)|✓ )/mu;

async function goTo(terminal: TestTerminal, name: string): Promise<void> {
  await terminal.expectScreen(table);
  terminal.press("/", "ctrl+u");
  terminal.type(name);
  await terminal.expectScreen(new RegExp(`[›] *●? *${name}`, "u"));
  terminal.press("enter");
  await terminal.expectScreen(table);
}

// An emulator over HTTP, on which somebody else can work too.
async function serveEmulator(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  const server = await serve(emulator, 0);
  const { apiToken, accountId } = emulator.credentials;
  const client = createClient({ credentials: { apiToken }, fetch: emulator.fetch });
  return {
    env: {
      CLOUDFLARE_API_TOKEN: apiToken,
      CLOUDFLARE_ACCOUNT_ID: accountId,
      CLOUDFLARE_BASE_URL: server.baseUrl,
    },
    client,
    apiToken,
    async disable(name: string): Promise<void> {
      const answer = await client.userApiTokensListTokens({ query: { per_page: 50 } });
      const token = answer.ok ? answer.result?.find((listed) => listed.name === name) : undefined;
      if (token === undefined) throw new Error(`there is no token ${name}`);
      // The date of a change counts seconds: a change in the same second as the world's would not
      // be seen.
      await client.userApiTokensUpdateToken({
        path: { token_id: token.id },
        body: { ...applyPatch(token, {}), status: "disabled" },
      });
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      emulator.close();
    },
  };
}

describe("a change that the API does not make as it was asked", () => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 200, rows: 50 },
  ])("is told after an edit, and beside the secret of a new token: %o", async (size) => {
    await using live = await serveEmulator({ faults: ["permission-dropped"] });
    using terminal = openTerminal({ ...size, env: live.env });
    await goTo(terminal, "external-dns");
    terminal.press("C");
    await terminal.expectScreen(/New User API token/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/Enter sends this/u);
    terminal.press("enter");
    const created = await terminal.expectScreen(/✓ Created/u);
    expect(created).toMatch(/✗ The API made something else than it was asked for, without a word/u);
    expect(created).toMatch(/•{24}[^]*dropped: allow \S[^]* on zone example\.com/u);
    terminal.press("v", "esc");
    await goTo(terminal, "external-dns");
    terminal.press("e");
    await terminal.expectScreen(/Edit external-dns/u);
    terminal.type(" two");
    await terminal.expectScreen(/external-dns two▏/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/Enter sends this/u);
    terminal.press("enter");
    const changed = await terminal.expectScreen(/The API made something else than it was/u);
    expect(changed).toMatch(/dropped: allow \S/u);
    terminal.press("y");
    await terminal.expectScreen(/Edit external-dns/u);
  });
});

describe("switching off and on", () => {
  it("asks, says No on Enter, and then does it; the table tells", async () => {
    using terminal = openTerminal();
    await goTo(terminal, "wordpress plugin");
    terminal.press("t");
    await terminal.expectScreen(/Disable wordpress plugin[^]*PUT \/user\/tokens\/[0-9a-f]{32}/u);
    terminal.press("enter");
    await goTo(terminal, "wordpress plugin");
    terminal.press("t");
    await terminal.expectScreen(/works again when it is enabled/u);
    terminal.press("y");
    await terminal.expectScreen(/✓ Disabled wordpress plugin/u);
    await terminal.expectScreen(/wordpress plugin[^\n]*✗ disabled/u);
    terminal.press("t");
    await terminal.expectScreen(/Enable wordpress plugin/u);
    terminal.press("y");
    await terminal.expectScreen(/wordpress plugin[^\n]*✓ active/u);
  });

  it("keeps everything else of the token", async () => {
    using terminal = openTerminal({ columns: 100, rows: 50 });
    await goTo(terminal, "office only");
    terminal.press("enter", "J");
    const before = await terminal.expectScreen(/"request_ip": \{/u);
    terminal.press("esc");
    await terminal.expectScreen(table);
    terminal.press("t");
    await terminal.expectScreen(/Disable office only/u);
    terminal.press("y");
    await terminal.expectScreen(/office only[^\n]*✗ disabled/u);
    terminal.press("enter");
    const after = await terminal.expectScreen(/"status": "disabled"/u);
    expect(policiesOf(after)).toBe(policiesOf(before));
    expect(policiesOf(after)).toBeDefined();
    expect(after).toMatch(/"request_ip": \{/u);
  });
});

describe("deleting", () => {
  it("needs the name typed", async () => {
    using terminal = openTerminal();
    await goTo(terminal, "legacy zone export");
    terminal.press("D");
    await terminal.expectScreen(/Type legacy zone export to go on/u);
    terminal.type("legacy");
    terminal.press("enter");
    await terminal.expectScreen(/That is not the name/u);
    terminal.type(" zone export");
    await terminal.expectScreen(/› legacy zone export▏/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Deleted legacy zone export/u);
    terminal.press("esc");
    await terminal.expectNoMore(/legacy zone export +User/u);
    await terminal.expectScreen(table);
  });

  it("shows why the API refuses, and the question stays", async () => {
    using terminal = openTerminal();
    await goTo(terminal, "grafana");
    terminal.press("D");
    await terminal.expectScreen(/Type grafana to go on/u);
    terminal.type("grafana");
    terminal.press("enter");
    const refused = await terminal.expectScreen(/code 12139/u);
    expect(refused).toMatch(/→ Take the service token out of the policies/u);
    terminal.press("esc");
    await terminal.expectScreen(/grafana +Access/u);
  });

  it("asks again when it is the very token in use", async () => {
    using terminal = openTerminal();
    await goTo(terminal, "workbench user token");
    terminal.press("t");
    await terminal.expectScreen(/‼ This is the token that you are using now/u);
    terminal.press("y");
    await terminal.expectScreen(/disable my own token/u);
    terminal.press("enter");
    await terminal.expectScreen(/‼ This is the token that you are using now/u);
    terminal.press("esc");
    await terminal.expectScreen(/workbench user token[^\n]*✓ active/u);
  });
});

describe("editing", () => {
  it("shows what will change, sends it, and keeps the rest", async () => {
    using terminal = openTerminal({ rows: 40 });
    await goTo(terminal, "external-dns");
    terminal.press("e");
    await terminal.expectScreen(/Edit external-dns/u);
    terminal.type(" two");
    await terminal.expectScreen(/external-dns two▏/u);
    terminal.press("ctrl+s");
    const plan = await terminal.expectScreen(/PUT \/user\/tokens\//u);
    expect(plan).toMatch(/- Name +external-dns\n/u);
    expect(plan).toMatch(/\+ Name +external-dns two/u);
    expect(plan).toMatch(/"id": "[0-9a-f]{32}",\n +"effect": "allow"/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Changed external-dns two/u);
  });

  it("says so when nothing is different", async () => {
    using terminal = openTerminal();
    await goTo(terminal, "external-dns");
    terminal.press("e");
    await terminal.expectScreen(/Edit external-dns/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/Nothing is different/u);
  });

  it("extends the end by 30 days at a time", async () => {
    using terminal = openTerminal();
    await goTo(terminal, "external-dns");
    terminal.press("X");
    await terminal.expectScreen(/› Expires +\d{4}-\d\d-\d\dT/u);
    terminal.press("ctrl+s");
    expect(await terminal.expectScreen(/- Expires +\d{4}/u)).toMatch(/\+ Expires +\d{4}/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Changed external-dns/u);
    expect(await terminal.expectScreen(/external-dns[^\n]*▽ low/u)).toMatch(/NAME/u);
  });

  it("shows what somebody else changed meanwhile before it overwrites it", async () => {
    await using served = await serveEmulator();
    using terminal = openTerminal({ env: served.env, rows: 40 });
    await goTo(terminal, "billing report");
    terminal.press("e");
    await terminal.expectScreen(/Edit billing report/u);
    terminal.type(" A");
    await served.disable("billing report");
    terminal.press("ctrl+s");
    await terminal.expectScreen(/Enter sends this/u);
    terminal.press("enter");
    const conflict = await terminal.expectScreen(/changed by somebody else meanwhile/u);
    expect(conflict).toMatch(/- Status +active\n +\+ Status +disabled/u);
    expect(conflict).toMatch(/- Name +billing report\n +\+ Name +billing report A/u);
    terminal.press("o");
    await terminal.expectScreen(/billing report A[^\n]*✗ disabled/u);
  });
});

describe("other ways to start a token", () => {
  it("fills a template in, with its risk, and creates the token", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(table);
    terminal.press("n");
    await terminal.expectScreen(/Or a user API token from a template/u);
    terminal.press("down", "down", "down", "down", "enter");
    await terminal.expectScreen(/Edit zone DNS: on which zone/u);
    terminal.type("example.com");
    await terminal.expectScreen(/› example.com/u);
    terminal.press("enter");
    const form = await terminal.expectScreen(/Risk as it stands/u);
    expect(form).toMatch(/Policy 1 +allow DNS Write \[zone\] on zone example.com/u);
    expect(form).toMatch(/◆ medium +.*expire/iu);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/Enter sends this/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created Edit zone DNS/u);
  });

  it("judges as one types", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(table);
    terminal.press("n", "enter");
    await terminal.expectScreen(/New User API token/u);
    terminal.press("down", "down", "down");
    terminal.type("soon");
    await terminal.expectScreen(/! Expires: “soon” is not a moment in UTC/u);
  });

  it("creates a token of an account", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(table);
    terminal.press("n", "down", "enter");
    await terminal.expectScreen(/Owner +◂ 1\/2 ▸ account Acme/u);
    terminal.press("up", "right");
    await terminal.expectScreen(/Owner +◂ 2\/2 ▸ account Acme Staging/u);
    terminal.press("down");
    terminal.type("deploy bot");
    terminal.press("enter", "enter");
    await terminal.expectScreen(/› Effect|› Groups/u);
    terminal.press("enter");
    await terminal.expectScreen(/Search ▏/u);
    terminal.type("Workers Scripts Write");
    await terminal.expectScreen(/› \[ \] Workers Scripts Write/u);
    terminal.press("enter", "tab", "down", "enter");
    await terminal.expectScreen(/Where does the policy hold/u);
    terminal.press("enter");
    await terminal.expectScreen(/Which account/u);
    terminal.type("Staging");
    await terminal.expectScreen(/› Acme Staging/u);
    terminal.press("enter");
    await terminal.expectScreen(/Resources +account Acme Staging/u);
    terminal.press("esc");
    await terminal.expectScreen(/› Policy 1/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/POST \/accounts\/[0-9a-f]{32}\/tokens/u);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created deploy bot/u);
    terminal.press("c", "esc");
    await terminal.expectScreen(/deploy bot +Account +Acme Staging/u);
  });

  it("clones the rights of a token", async () => {
    using terminal = openTerminal();
    await goTo(terminal, "wrangler on CI");
    terminal.press("C");
    const form = await terminal.expectScreen(/wrangler on CI copy▏/u);
    expect(form).toMatch(/Policy \d +allow [^\n]*User Details Read \[user\] on user/u);
    terminal.press("ctrl+s");
    expect(await terminal.expectScreen(/POST \/user\/tokens|Enter sends this/u)).not.toMatch(
      /things? looks? wrong/u,
    );
    terminal.press("enter");
    await terminal.expectScreen(/✓ Created wrangler on CI copy/u);
  });
});

function policiesOf(screen: string): string | undefined {
  return /"policies": \[[^]*?\n {3}\]/u.exec(screen)?.[0];
}
