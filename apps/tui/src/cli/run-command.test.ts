import type { Fetch } from "@cftokens/client";
import { faults } from "@cftokens/emulator";
import { templates } from "@cftokens/policy";
import { describe, expect, it } from "vitest";
import { safeText } from "@cftokens/workbench/text";
import { dangerous } from "../../test/hostile-server.ts";
import { openShell } from "../../test/open-shell.ts";
import { templateIds } from "./command-table.ts";

const dns = ["create", "--name", "dns", "--template", "edit-zone-dns", "--zone", "example.com"];

describe("cftokens list", () => {
  it("shows the tokens of every family, account and zone in columns", async () => {
    const { exitCode, out, err } = await openShell().run("list");
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toMatch(/^NAME +KIND +STATUS +EXPIRES +LAST USED +RISK +OWNER$/mu);
    expect(out).toMatch(/^external-dns +User API +active +in 4 days .*medium +you$/mu);
    expect(out).toMatch(/^account deploy +Account .* Acme$/mu);
    expect(out).toMatch(/^staging smoke test +Access .* example\.com$/mu);
    expect(out).toMatch(/^staging build +Builds +not reported .* Acme Staging$/mu);
  });

  it("asks for what needs no account and no zone before those are answered", async () => {
    const waiting = new Set(["/user/tokens", "/user/tokens/permission_groups"]);
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    const { exitCode } = await openShell(
      {},
      {
        watch: (fetch) => async (request) => {
          const path = new URL(request.url).pathname.replace("/client/v4", "");
          waiting.delete(path);
          if (waiting.size === 0) resolve();
          if (path === "/accounts" || path === "/zones") await asked;
          return fetch(request);
        },
      },
    ).run("list");
    expect(exitCode).toBe(0);
  });

  it("is one JSON object a line", async () => {
    const { out } = await openShell().run("list", "--json", "--kind", "access", "--search", "GRAF");
    expect(out.split("\n").map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        kind: "access",
        id: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string,
        name: "grafana",
        owner: { kind: "account", id: "023e105f4ecef8ad9ca31a8372d0c353", name: "Acme" },
        status: "active",
        expires: expect.stringMatching(/Z$/u) as string,
        lastUsed: expect.stringMatching(/Z$/u) as string,
        risks: ["expires-soon"],
      },
    ]);
  });

  it("lists what it can, says what was refused once, and exits with 1", async () => {
    const { exitCode, out, err } = await openShell(
      {},
      {
        watch: (fetch) => async (request) =>
          request.url.includes("/builds/") ? refusal(403, 10_000, "Authentication error") : fetch(request),
      },
    ).run("list");
    expect(exitCode).toBe(1);
    expect(out).toMatch(/external-dns/u);
    expect(err).toMatch(
      /GET .*builds\/tokens: refused with status 403\n {2}code 10000: Authentication error\n {2}→ /u,
    );
  });

  it("prints nothing of a hostile name but its text", async () => {
    const shell = openShell({}, { input: { "body.json": hostileBody() } });
    const created = await shell.run(
      "create",
      "--from-file",
      "body.json",
      "--show-secret",
      "--kind",
      "access",
      "--account",
      "Acme",
    );
    expect(created.exitCode).toBe(0);
    for (const command of [["list"], ["get", "evil⏎ x gpj.exe"]]) {
      const { out } = await shell.run(...command);
      expect(out).toMatch(/evil⏎ x gpj\.exe/u);
      // oxlint-disable-next-line no-control-regex -- these characters are what must not be there
      expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]|owned/u);
    }
    const listed = await shell.run("list", "--json", "--search", "evil");
    expect(JSON.parse(listed.out)).toMatchObject({ ...(JSON.parse(hostileBody()) as object) });
    expect(listed.out).not.toMatch(dangerous);
  });
});

describe("cftokens get", () => {
  it("says what a token may do in words", async () => {
    const { out } = await openShell().run("get", "external-dns");
    expect(out).toMatch(/^Policy +may edit DNS, read Zone on zone example\.com$/mu);
    expect(out).toMatch(/^Risk +medium: It expires in 4 days/mu);
  });

  it("has the API's own object in JSON", async () => {
    const { out } = await openShell().run("get", "external-dns", "--json");
    expect(JSON.parse(out)).toMatchObject({
      name: "external-dns",
      token: { policies: [{ effect: "allow" }] },
    });
  });

  it("finds a token by its id", async () => {
    const shell = openShell();
    const { id } = JSON.parse((await shell.run("list", "--json", "--search", "grafana")).out) as {
      id: string;
    };
    expect((await shell.run("get", id)).out).toMatch(/^Name +grafana$/mu);
  });

  it.each([
    ["nope", 1, /^no token named "nope"; run cftokens list$/u],
    ["workbench account token", 2, /2 tokens are named .*\n {2}[0-9a-f]{32} {2}Account, Acme/u],
  ])("of %j ends with %i", async (name, code, message) => {
    const { exitCode, err } = await openShell().run("get", name);
    expect(exitCode).toBe(code);
    expect(err).toMatch(message);
  });
});

describe("cftokens verify", () => {
  it("says that the credential works", async () => {
    const { exitCode, out } = await openShell().run("verify", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ status: "active", expires: null });
  });

  it("tells code, reason and advice when it does not", async () => {
    const { exitCode, err } = await openShell().run("verify", "--account", "Acme");
    expect(exitCode).toBe(1);
    expect(err).toMatch(/refused with status 401\n {2}code 1000: .*\n[^]* {2}→ /u);
  });
});

describe("cftokens verify on a server with other answers", () => {
  it.each([null, {}, { id: 1, status: "active" }, []])("says that %j cannot be read", async (result) => {
    const answer = { success: true, errors: [], messages: [], result };
    const { exitCode, out, err } = await openShell(
      {},
      { watch: () => async () => Response.json(answer) },
    ).run("verify");
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toMatch(/could not be read|unreadable answer/u);
  });
});

describe("cftokens risks", () => {
  it.each([
    [[], 3],
    [["--fail-on", "high"], 3],
    [["--fail-on", "never"], 0],
    [["billing report"], 0],
    [["external-dns", "--fail-on", "high"], 0],
    [["external-dns", "--fail-on", "medium"], 3],
  ])("with %j ends with %i", async (words, code) => {
    expect((await openShell().run("risks", ...words)).exitCode).toBe(code);
  });

  it("ranks findings, the worst first, with what to do", async () => {
    const { out } = await openShell().run("risks", "--json");
    const severities = out.split("\n").map((line) => (JSON.parse(line) as { severity: string }).severity);
    expect(severities[0]).toBe("high");
    expect([...new Set(severities)]).toEqual(["high", "medium", "low", "info"]);
    expect((await openShell().run("risks", "external-dns")).out).toMatch(
      /^medium {2}external-dns: .*\n +→ /u,
    );
  });
});

describe("cftokens can", () => {
  it.each([
    [["external-dns", "DNS Write", "--zone", "example.com"], 0, /^allowed\n/u],
    [
      ["external-dns", "DNS Write", "--zone", "example.net"],
      3,
      /^not allowed\n[^]*Refused: no policy allows/u,
    ],
    [["external-dns", "DNS Write", "--zone", "example.com", "--at", "2030-01-01T00:00:00Z"], 3, /expired/u],
    [["external-dns", "DNS Write", "--zone", "example.com", "--at", "+30d"], 3, /expired/u],
    [["external-dns", "DNS Write", "--zone", "example.com", "--at", "-2 h"], 0, /^allowed\n/u],
    [
      ["office only", "Workers KV Storage Write", "--account", "Acme Staging", "--ip", "192.0.2.9"],
      0,
      /^allowed/u,
    ],
    [
      ["office only", "Workers KV Storage Write", "--account", "Acme Staging", "--ip", "192.0.2.7"],
      3,
      /192\.0\.2\.7/u,
    ],
    [["token factory", "POST /user/tokens"], 0, /API Tokens Write/u],
    [["token factory", "userUserDetails"], 3, /Needs User Details Write or User Details Read/u],
    [
      ["external-dns", "account-api-tokens-verify-token", "--account", "Acme"],
      3,
      /^not allowed\n {2}Each family verifies its own tokens/u,
    ],
    [["account deploy", "user-api-tokens-verify-token"], 3, /^not allowed\n {2}Each family/u],
    [["account deploy", "account-api-tokens-verify-token", "--account", "Acme"], 0, /^allowed\n/u],
    [["account deploy", "account-api-tokens-verify-token", "--account", "Acme Staging"], 3, /cannot act on/u],
  ])("%j ends with %i", async (words, code, text) => {
    const { exitCode, out } = await openShell().run("can", ...words);
    expect(exitCode).toBe(code);
    expect(out).toMatch(text);
  });

  it.each([
    ["GET /zones/{zone_id}/dns_records", "--zone", "example.com"],
    ["GET https://api.cloudflare.com/client/v4/zones/ZONE/dns_records?per_page=100"],
    ["https://api.cloudflare.com/client/v4/zones/ZONE/dns_records/RECORD"],
    ["dns-records-for-a-zone-list-dns-records", "--zone", "example.com"],
  ])("knows operations that no document of this program has: %j", async (...words) => {
    const { exitCode, out } = await openShell().run("can", "external-dns", ...words.map(withIds));
    expect({ exitCode, first: out.split("\n")[0] }).toEqual({ exitCode: 0, first: "allowed" });
  });

  it("says what is missing, and the command that makes a token for the call alone", async () => {
    const { exitCode, out } = await openShell().run(
      "can",
      "external-dns",
      withIds("POST https://api.cloudflare.com/client/v4/zones/ZONE/purge_cache"),
    );
    expect(exitCode).toBe(3);
    expect(out).toMatch(/→ Needs Cache Purge on zone example\.com; the token has nothing of the kind\./u);
    expect(out).toMatch(/\ncftokens create --kind user --from-file - --secret-file FILE <<'JSON'\n\{/u);
  });

  it("prints a command that makes a token which is allowed", async () => {
    const question = withIds("POST https://api.cloudflare.com/client/v4/zones/ZONE/purge_cache");
    const { out } = await openShell().run("can", "external-dns", question, "--json");
    const answer = JSON.parse(out) as { create: string };
    expect(answer).toMatchObject({
      operation: { method: "POST", path: "/zones/{zone_id}/purge_cache" },
      held: [],
      missing: [{ name: "Cache Purge", on: "zone example.com" }],
    });
    const [, body = ""] = /<<'JSON'\n([^]*)\nJSON$/u.exec(answer.create) ?? [];
    const shell = openShell({}, { input: { body } });
    expect((await shell.run("create", "--from-file", "body", "--secret-file", "t")).exitCode).toBe(0);
    expect((await shell.run("can", "NAME", question)).exitCode).toBe(0);
  });

  const purge = ["external-dns", "zone-purge", "--zone", "example.com"];

  it("gives the token what it lacks for a call and keeps what it has", async () => {
    const shell = openShell();
    const { policies } = JSON.parse((await shell.run("get", "external-dns", "--json")).out) as {
      policies: readonly object[];
    };
    const edited = await shell.run("can", ...purge, "--edit", "--confirm", "external-dns");
    expect(edited).toMatchObject({ exitCode: 0, out: "edited external-dns" });
    expect((await shell.run("can", ...purge)).exitCode).toBe(0);
    const after = JSON.parse((await shell.run("get", "external-dns", "--json")).out) as {
      policies: readonly object[];
    };
    expect(after.policies).toHaveLength(policies.length + 1);
    for (const policy of policies) expect(after.policies).toContainEqual(policy);
  });

  it("changes nothing of a token that may make the call already", async () => {
    const shell = openShell();
    const words = ["external-dns", "DNS Write", "--zone", "example.com", "--edit", "--yes"];
    expect(await shell.run("can", ...words)).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^allowed/u),
    });
    expect(shell.changes()).toEqual([]);
  });

  it("makes a token of the same owner for the call alone", async () => {
    const shell = openShell();
    const made = await shell.run("can", ...purge, "--create", "purger", "--secret-file", "t");
    expect(made).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^created purger \(/u) });
    expect((await shell.run("can", "purger", ...purge.slice(1))).exitCode).toBe(0);
    expect((await shell.run("can", "purger", "DNS Write", "--zone", "example.com")).exitCode).toBe(3);
  });

  it.each([["--edit"], ["--create", "purger"]])(
    "shows with %j --dry-run what it would send",
    async (...way) => {
      const shell = openShell();
      const { exitCode, out, err } = await shell.run("can", ...purge, ...way, "--dry-run");
      expect(exitCode).toBe(0);
      expect(out).toMatch(/^(?:PUT|POST) [^]*"permission_groups"/u);
      expect(err).toBe("dry run: nothing was sent");
      expect(shell.changes()).toEqual([]);
    },
  );

  it.each([
    [["--edit"], 2, /^edit "external-dns" needs a confirmation; add --confirm external-dns or --yes$/u],
    [["--edit", "--create", "x"], 2, /^--edit changes the token and --create makes another; give one$/u],
    [["--create", "x"], 2, /^the secret is shown only once; add --secret-file/u],
    [["--edit", "--show-secret"], 2, /^--show-secret has no effect without --create$/u],
    [["--yes"], 2, /^--yes has no effect without --edit$/u],
    [["--dry-run"], 2, /^--dry-run has no effect without --edit or --create$/u],
  ])("sends nothing with %j", async (options, code, message) => {
    const shell = openShell();
    const { exitCode, err } = await shell.run("can", ...purge, ...options);
    expect({ exitCode, err }).toEqual({ exitCode: code, err: expect.stringMatching(message) });
    expect(shell.changes()).toEqual([]);
  });

  it("says why more policies would not help", async () => {
    const shell = openShell();
    const words = ["external-dns", "DNS Write", "--zone", "example.com", "--at", "2030-01-01T00:00:00Z"];
    const { exitCode, err } = await shell.run("can", ...words, "--edit", "--yes");
    expect(exitCode).toBe(3);
    expect(err).toMatch(
      /^Its policies allow the call; what refuses it is no permission; nothing was sent$/mu,
    );
    expect(shell.changes()).toEqual([]);
  });

  it("has the chain of reasons in JSON", async () => {
    const { out } = await openShell().run(
      "can",
      "external-dns",
      "DNS Write",
      "--zone",
      "example.com",
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({ allowed: true, reason: "explicit-allow" });
    expect((JSON.parse(out) as { reasons: string[] }).reasons.length).toBeGreaterThan(4);
  });

  it.each([
    [["grafana", "DNS Write", "--zone", "example.com"], /has no policies/u],
    [
      ["external-dns", "Make Coffee", "--zone", "example.com"],
      /^no permission group and no operation named "Make Coffee"/u,
    ],
    [
      ["external-dns", "DNS Write", "--zone", "nope.example"],
      /^no zone named "nope\.example"; use one of example\.com/u,
    ],
    [
      ["external-dns", "DNS Write", "--zone", "example.com", "--at", "soon"],
      /^invalid time "soon"; use 2026-12-31/u,
    ],
    [["external-dns", "DNS Write", "--zone", "example.com", "--ip", "300.0.0.1"], /^invalid address "300/u],
    [["external-dns", "zones-get"], /on a zone; add --zone ZONE$/u],
    [["external-dns", "GET /zones/{zone_id}/dns_records"], /on a zone; add --zone ZONE$/u],
    [
      ["external-dns", "GET /no/such/path"],
      /^nothing is known of the permission for "GET \/no\/such\/path"; /u,
    ],
    [
      ["external-dns", "/accounts/0123456789abcdef0123456789abcdef/tokens", "--account", "Acme"],
      /^the call names the account 0123456789abcdef0123456789abcdef; leave out --account$/u,
    ],
    [["external-dns", "accounts-list-accounts"], /on an account; add --account ACCOUNT$/u],
    [["external-dns", "user-user-details", "--zone", "example.com"], /on the user; leave out --zone$/u],
    [
      ["external-dns", "accounts-list-accounts", "--account", "Acme", "--zone", "example.com"],
      /on an account; leave out --zone$/u,
    ],
  ])("%j is a wrong question", async (words, message) => {
    const { exitCode, err } = await openShell().run("can", ...words);
    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
  });
});

async function needsFrom(text: string, ...words: readonly string[]) {
  return openShell({}, { input: { "-": text } }).run("needs", "--from", "-", ...words);
}

describe("cftokens needs", () => {
  const zoneUrl = withIds("https://api.cloudflare.com/client/v4/zones/ZONE/x").slice(0, -2);
  const calls = [`GET ${zoneUrl}/dns_records?page=2`, `POST ${zoneUrl}/purge_cache`];

  it("says in words what the least token may do, and why", async () => {
    const { exitCode, out } = await openShell().run("needs", ...calls);
    expect(exitCode).toBe(0);
    expect(out.split("\n")).toEqual([
      withIds("may read DNS, purge Cache on zone ZONE/").slice(0, -1),
      `  DNS Read for GET ${zoneUrl}/dns_records?page=2`,
      `  Cache Purge for POST ${zoneUrl}/purge_cache`,
    ]);
  });

  it.each([
    ["a file with one call a line", calls.join("\n")],
    ["HAR", JSON.stringify({ log: { entries: calls.map(requestEntry) } })],
    ["recorded exchanges", calls.map((call) => JSON.stringify(requestEntry(call))).join("\n")],
  ])("reads %s from standard input", async (_form, text) => {
    const { out } = await openShell({}, { input: { "-": text } }).run("needs", "--from", "-");
    expect(out).toMatch(/^may read DNS, purge Cache on zone /u);
  });

  it("writes a body that makes a token which is allowed the calls, and has no more", async () => {
    const body = (await openShell().run("needs", ...calls, "--format", "json")).out;
    const shell = openShell({}, { input: { body } });
    expect((await shell.run("create", "--from-file", "body", "--secret-file", "t")).exitCode).toBe(0);
    expect(await shell.run("needs", ...calls, "--compare", "NAME")).toEqual({
      exitCode: 0,
      out: "enough for every call that is known",
      err: "",
    });
  });

  it.each([
    ["command", /^cftokens create --kind user --from-file - --secret-file FILE <<'JSON'\n/u],
    ["terraform", /^resource "cloudflare_api_token" "name" \{\n/u],
  ])("writes %s", async (format, text) => {
    expect((await openShell().run("needs", ...calls, "--format", format)).out).toMatch(text);
  });

  it("is for the token of an account when asked", async () => {
    const account = "0123456789abcdef0123456789abcdef";
    const words = ["needs", ...calls, "--account", account, "--format", "terraform"];
    const { out } = await openShell().run(...words);
    expect(out).toMatch(/^resource "cloudflare_account_token" /u);
    expect(out).toMatch(new RegExp(account, "u"));
  });

  const plan = (...actions: readonly string[]) => {
    const record = { zone_id: zoneUrl.split("/").at(-1) };
    const address = "cloudflare_dns_record.www";
    const change = { actions, before: record, after: record };
    const resource = { address, mode: "managed", type: "cloudflare_dns_record", change };
    const unknown = { ...resource, address: "cloudflare_made_up.x", type: "cloudflare_made_up" };
    return JSON.stringify({ format_version: "1.2", resource_changes: [resource, unknown] });
  };

  it("reads what terraform show -json prints of a plan", async () => {
    const { exitCode, out } = await needsFrom(plan("update"));
    expect(exitCode).toBe(0);
    expect(out.split("\n")).toEqual([
      withIds("may edit DNS on zone ZONE/").slice(0, -1),
      "  DNS Write for read cloudflare_dns_record.www, update cloudflare_dns_record.www",
      "not known, may need anything: read cloudflare_made_up.x",
      "not known, may need anything: update cloudflare_made_up.x",
    ]);
    expect((await needsFrom(plan("no-op"))).out).toMatch(/^may read DNS on zone /u);
  });

  it.each([
    ["json", /"permission_groups": \[\n/u],
    ["command", /^cftokens create --kind user --from-file - --secret-file FILE <<'JSON'\n/u],
    ["terraform", /^resource "cloudflare_api_token" "name" \{\n/u],
  ])("writes %s for a plan", async (format, text) => {
    const { out, err } = await needsFrom(plan("update"), "--format", format);
    expect(out).toMatch(text);
    expect(err).toMatch(/^not known, may need anything: read cloudflare_made_up\.x$/mu);
  });

  it("tells whether a token has enough for a plan, and ends with 3 when not", async () => {
    const enough = await needsFrom(plan("update"), "--compare", "external-dns");
    expect(enough.exitCode).toBe(0);
    expect(enough.out).toMatch(/^enough for every call that is known\n/u);
    const lacks = await needsFrom(wrangler, "--compare", "external-dns");
    expect(lacks.exitCode).toBe(3);
    expect(lacks.out).toMatch(/^ {2}deploy: PUT .*shop\n {4}.*Workers Scripts Write/mu);
  });

  const wrangler = `name = "shop"
main = "a.ts"
account_id = "023e105f4ecef8ad9ca31a8372d0c353"
routes = [{ pattern = "a.example/*", zone_id = "eb78d65290b24279ba6f44721b3ea3c4" }]

[env.staging]
workers_dev = true
routes = []
`;

  it("reads a folder of .tf files, and says what it does not read", async () => {
    const input = {
      "infra/dns.tf": `resource "cloudflare_dns_record" "www" {
  zone_id = "eb78d65290b24279ba6f44721b3ea3c4"
  content = <<EOT
resource "cloudflare_zone" "not" {
EOT
}
`,
      "infra/modules.tf": 'module "shop" {\n  source = "./shop"\n}\n',
      "infra/notes.md": 'resource "cloudflare_zone" "not" {}\n',
    };
    const { exitCode, out, err } = await openShell({}, { input }).run("needs", "--from", "infra");
    expect(exitCode).toBe(0);
    expect(out.split("\n")).toEqual([
      "may edit DNS on zone eb78d65290b24279ba6f44721b3ea3c4",
      "  DNS Write for read cloudflare_dns_record.www, change cloudflare_dns_record.www",
    ]);
    expect(err).toBe("modules that are not read: shop; give a plan for them");
  });

  it("says in one sentence that package.json is no file that it can read", async () => {
    const text = JSON.stringify({ name: "shop", version: "1.0.0", main: "index.js", dependencies: {} });
    const { exitCode, out, err } = await openShell({}, { input: { "package.json": text } }).run(
      "needs",
      "--from",
      "package.json",
    );
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toMatch(/^cannot read "package\.json": the JSON is no HAR, [^\n]*$/u);
  });

  it("refuses a folder without .tf files, and one with a broken file", async () => {
    const empty = openShell({}, { input: { "infra/a.md": "" } });
    expect(await empty.run("needs", "--from", "infra")).toMatchObject({
      exitCode: 2,
      err: 'there are no .tf files in "infra"',
    });
    const broken = openShell({}, { input: { "infra/a.tf": "locals {" } });
    expect(await broken.run("needs", "--from", "infra")).toMatchObject({
      exitCode: 2,
      err: 'cannot read "infra": a bracket has no end',
    });
  });

  it("reads wrangler.toml, and an environment of it", async () => {
    const { out } = await needsFrom(wrangler);
    expect(out).toMatch(/^may edit Workers Scripts on account 023e/mu);
    expect(out).toMatch(/^may edit Workers Routes on zone eb78/mu);
    expect((await needsFrom(wrangler, "--env", "staging")).out).not.toMatch(/Routes/u);
    const { exitCode, err } = await needsFrom(wrangler, "--env", "live");
    expect(exitCode).toBe(2);
    expect(err).toBe('cannot read "-": no environment named "live"; give one of "staging"');
  });

  it("tells what a token has too little and too much, and ends with 3", async () => {
    const { exitCode, out } = await openShell().run("needs", ...calls, "--compare", "external-dns");
    expect(exitCode).toBe(3);
    expect(out).toMatch(/^too little:\n {2}POST .*purge_cache\n {4}.*Cache Purge.*\ntoo much:\n/u);
    expect(out).toMatch(/\n {2}DNS Write on zone example\.com\n/u);
    expect(out).not.toMatch(/dns_records/u);
  });

  it("says in JSON what is needed, what is not known, and how a token compares", async () => {
    const words = ["needs", ...calls, "GET /no/such/path", "--compare", "external-dns", "--json"];
    expect(JSON.parse((await openShell().run(...words)).out)).toMatchObject({
      grants: [{ group: { name: "DNS Read" } }, { group: { name: "Cache Purge" } }],
      unknown: ["GET /no/such/path"],
      lacks: [{ call: calls[1] }],
      tooMuch: [{ group: { name: "DNS Write" } }, { group: { name: "Zone Read" } }],
    });
  });

  it("says which calls it knows nothing of, beside the others", async () => {
    const words = ["needs", ...calls, "GET /no/such/path", "--format", "json"];
    const { exitCode, err } = await openShell().run(...words);
    expect({ exitCode, err }).toEqual({
      exitCode: 0,
      err: "not known, may need anything: GET /no/such/path",
    });
  });

  it("does not know who the user is, and says so", async () => {
    const { out } = await openShell().run("needs", "PATCH /user");
    expect(out).toMatch(/^may edit User Details on user USER_ID\n/u);
    expect(out).toMatch(/\nput the id of the user in the place of USER_ID$/u);
    const { out: body } = await openShell().run("needs", "PATCH /user", "--format", "json");
    expect(body).toMatch(/"com\.cloudflare\.api\.user\.USER_ID": "\*"/u);
  });

  it.each([
    [[], /^there are no calls; give a CALL, or a file of calls with --from$/u],
    [["GET /no/such/path"], /^nothing is known of the permission for "GET \/no\/such\/path"$/u],
    [["zone-purge", "--account", "Acme"], /^"Acme" is no id of an account/u],
    [["zone-purge", "--env", "staging"], /^--env names an environment of the configuration in --from FILE$/u],
    [["zone-purge", "--compare", "ci", "--format", "json"], /^--format cannot be combined with --compare/u],
    [["zone-purge", "--compare", "grafana"], /has no policies/u],
  ])("%j is a wrong question", async (words, message) => {
    const { exitCode, err } = await openShell().run("needs", ...words);
    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
  });
});

describe("cftokens explain", () => {
  const refused =
    '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[],"result":null}';
  const purge = withIds("https://api.cloudflare.com/client/v4/zones/ZONE/purge_cache");
  const account = "023e105f4ecef8ad9ca31a8372d0c353";

  it.each([
    [
      "the API's body, which names its operation",
      refused.replace(
        'error"}',
        'error","documentation_url":"https://developers.cloudflare.com/api/operations/zone-purge"}',
      ),
      /^zone-purge\n {2}needs Cache Purge on all zones of all accounts$/mu,
    ],
    [
      "curl -v",
      withIds(`> POST /client/v4/zones/ZONE/purge_cache HTTP/2\n< HTTP/2 403\n${refused}`),
      /^ {2}needs Cache Purge on zone eb78d65290b24279ba6f44721b3ea3c4$/mu,
    ],
    [
      "curl's command",
      `curl -X POST ${purge} -H "Authorization: Bearer $TOKEN"\n${refused}`,
      /^ {2}needs Cache Purge on zone eb78/mu,
    ],
    [
      "wrangler, which leaves the method out",
      `✘ [ERROR] A request to the Cloudflare API (/accounts/${account}/workers/scripts/shop) failed.\n\n  Authentication error [code: 10000]\n`,
      /does not say the method; it is one of these:\n[^]*^PUT .*shop\n {2}needs .*Workers Scripts Write.* on account 023e/mu,
    ],
    [
      "wrangler's log",
      `-- START CF API REQUEST: GET https://api.cloudflare.com/client/v4/accounts/${account}/storage/kv/namespaces\n${refused}`,
      /^ {2}needs .*Workers KV Storage Read.* on account 023e/mu,
    ],
    [
      "Terraform",
      withIds(
        `│ Error: failed to make http request\n│\n│ POST "https://api.cloudflare.com/client/v4/zones/ZONE/dns_records": 403 Forbidden ${refused}\n╵`,
      ),
      /^ {2}needs .*DNS Write.* on zone eb78/mu,
    ],
    [
      "the Python SDK",
      `HTTP Request: GET https://api.cloudflare.com/client/v4/accounts/${account}/d1/database "HTTP/1.1 403 Forbidden"\nError code: 403 - {'errors': [{'code': 10000, 'message': 'Authentication error'}]}`,
      /^ {2}needs .*D1 Read.* on account 023e/mu,
    ],
    [
      "the Go SDK",
      withIds(`GET "https://api.cloudflare.com/client/v4/zones/ZONE/settings/ssl": 403 Forbidden ${refused}`),
      /^ {2}needs .*Zone Settings Read.* on zone eb78/mu,
    ],
  ])("reads %s", async (_program, text, answer) => {
    const { exitCode, out } = await explainText(text);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^code 10000: Authentication error\n {2}→ Either the token is not valid/u);
    expect(out).toMatch(answer);
  });

  it("knows the method from the operation that wrangler names beside the path", async () => {
    const { out } = await explainText(
      `✘ [ERROR] A request to the Cloudflare API (/accounts/${account}/d1/database) failed.\n\n  Forbidden [code: 10000]\n  To learn more about this error, visit: https://developers.cloudflare.com/api/operations/cloudflare-d1-list-databases\n`,
    );
    expect(out).toMatch(/^GET .*d1\/database\n {2}needs D1 Read or D1 Write on account 023e/mu);
    expect(out).not.toMatch(/does not say the method|^POST/mu);
  });

  it("says of a token whether it lacks the permission, and ends with 3", async () => {
    const { exitCode, out } = await explainText(
      `POST ${purge}: 403\n${refused}`,
      "--compare",
      "external-dns",
    );
    expect(exitCode).toBe(3);
    expect(out).toMatch(
      /\n {2}needs Cache Purge on zone example\.com\n {2}Refused: no policy allows Cache Purge for zone example\.com/u,
    );
    expect(out).toMatch(/\ncftokens create --kind user --from-file -/u);
  });

  it("says of a token that is allowed the call that it is", async () => {
    const text = withIds(`GET https://api.cloudflare.com/client/v4/zones/ZONE/dns_records\n${refused}`);
    const { exitCode, out } = await explainText(text, "--compare", "external-dns");
    expect(exitCode).toBe(0);
    expect(out).toMatch(/\n {2}the token is allowed this$/u);
  });

  it.each([
    [
      "the TypeScript SDK",
      `PermissionDeniedError: 403 ${refused}\n    at APIError.generate (error.mjs:41:20)`,
    ],
    ["Terraform's provider 4", "│ Error: failed to create DNS record: Authentication error (10000)"],
  ])("asks for the call that %s does not name", async (_program, text) => {
    const { exitCode, out, err } = await explainText(text);
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: "the text does not name the call; add it with --call CALL",
    });
    expect(out).toMatch(/^code 10000: /u);
    expect((await explainText(text, "--call", "zone-purge")).out).toMatch(/needs Cache Purge on all zones/u);
  });

  it("says that it knows nothing of a call, beside what the code means", async () => {
    const { exitCode, out } = await explainText(
      `GET /client/v4/accounts/${account}/nothing/of/it\n${refused}`,
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(/\nnot known, may need anything: GET \/client\/v4\/accounts\/.*\/nothing\/of\/it$/u);
  });

  it("has the answer in JSON", async () => {
    const { out } = await explainText(
      `POST ${purge}: 403\n${refused}`,
      "--compare",
      "external-dns",
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({
      errors: [{ code: 10_000, message: "Authentication error" }],
      calls: [{ call: `POST ${purge}`, sufficient: ["Cache Purge"], on: "zone example.com" }],
      lacks: [{ call: `POST ${purge}` }],
    });
  });

  it("finds no refusal in another text", async () => {
    const { exitCode, err } = await explainText("everything is fine");
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^there is no refusal of the API in the text; /u);
  });
});

describe("a token that came back other than it was asked for", () => {
  const body = JSON.stringify({
    name: "dns",
    policies: [
      {
        effect: "allow",
        permission_groups: [
          { id: "4755a26eedb94da69e1066d98aa820be", name: "DNS Write" },
          { id: "c8fed203ed3043cba015a93ad1616f1f", name: "Zone Read" },
        ],
        resources: { "com.cloudflare.api.account.zone.*": "*" },
      },
    ],
  });
  const shell = openShell({}, { input: { body }, watch: faults["permission-dropped"] });

  it("is made, its secret is handed over, and what was dropped is said; the exit code is 3", async () => {
    const { exitCode, out, err } = await shell.run("create", "--from-file", "body", "--secret-file", "token");
    expect(exitCode).toBe(3);
    expect(out).toMatch(/^created the token \([0-9a-f]{32}\); its secret is in token$/u);
    expect(err).toMatch(
      /The API made something else than it was asked for[^]*\n {2}dropped: allow Zone Read on all zones[^]*\n {2}→ Look at the token/u,
    );
  });

  it("says it in --json", async () => {
    const { exitCode, out } = await shell.run("create", "--from-file", "body", "--json");
    expect(exitCode).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      done: "created",
      differences: [expect.stringMatching(/^dropped: allow Zone Read/u)],
    });
  });

  it("is no word where the API did as it was asked", async () => {
    const { exitCode, out, err } = await openShell({}, { input: { body } }).run(
      "create",
      "--from-file",
      "body",
      "--json",
    );
    expect([exitCode, err, Object.keys(JSON.parse(out) as object)]).toEqual([0, "", ["done", "result"]]);
  });
});

describe("cftokens create", () => {
  it("writes the secret to the file, and nowhere else", async () => {
    const shell = openShell();
    const { exitCode, out, err } = await shell.run(...dns, "--expires-in", "30d", "--secret-file", "token");
    expect(exitCode).toBe(0);
    expect(shell.files.get("token")).toMatch(/^cfut_/u);
    expect(out).toMatch(/^created dns \([0-9a-f]{32}\); its secret is in token$/u);
    expect(out + err).not.toMatch(/cfut_/u);
    const token = JSON.parse((await shell.run("get", "dns", "--json")).out) as { expires: string };
    expect(token.expires).toBe("2026-07-01T12:00:00Z");
  });

  it("keeps the secret out of JSON when it has a file", async () => {
    const { out } = await openShell().run(...dns, "--json", "--secret-file", "token");
    expect(JSON.parse(out)).toMatchObject({ done: "created", result: { name: "dns" } });
    expect(out).not.toMatch(/cfut_|"value"/u);
  });

  it("prints the secret alone on standard output with --show-secret", async () => {
    const { out, err } = await openShell().run(...dns, "--show-secret");
    expect(out).toMatch(/^cfut_\w+$/u);
    expect(err).toMatch(/^created dns /u);
  });

  it.each([
    [dns, /only once; add --secret-file FILE, --show-secret or --json$/u],
    [[...dns.slice(0, 5), "--json"], /needs a zone; add --zone ZONE$/u],
    [["create", "--json", "--template", "wordpress"], /needs a name; add --name NAME$/u],
    [["create", "--json", "--name", "x"], /needs permissions; add --template TEMPLATE/u],
    [
      ["create", "--json", "--name", "x", "--kind", "access"],
      /needs an owner; add --account ACCOUNT or --zone ZONE$/u,
    ],
    [["create", "--json", "--name", "x", "--kind", "builds"], /--from-file/u],
    [[...dns, "--json", "--expires-in", "soon"], /^invalid duration "soon"; use 90m, 36h, 2d 12h or 30d$/u],
    [[...dns, "--json", "--expires-in", "2020-01-01"], /^"2020-01-01" is not in the future/u],
    [["create", "--json", "--from-file", "broken"], /^"broken" is not JSON/u],
    [
      ["create", "--json", "--from-file", "body", "--name", "x"],
      /^--name cannot be combined with --from-file/u,
    ],
  ])("%j is refused before anything is sent", async (words, message) => {
    const shell = openShell({}, { input: { broken: "{" } });
    const { exitCode, out, err } = await shell.run(...words);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toMatch(message);
    expect(shell.changes()).toEqual([]);
  });

  it("leaves no file behind when the API refuses", async () => {
    const shell = openShell({}, { input: { body: '{"name":"x"}' } });
    const { exitCode, err } = await shell.run("create", "--from-file", "body", "--secret-file", "token");
    expect(exitCode).toBe(1);
    expect(err).toMatch(/refused with status 400\n {2}code 400: /u);
    expect(shell.files.size).toBe(0);
  });

  it("never writes over a file", async () => {
    const shell = openShell();
    shell.files.set("token", "mine");
    const { exitCode, err } = await shell.run(...dns, "--secret-file", "token");
    expect(exitCode).toBe(2);
    expect(err).toMatch(/already exists; name another file; nothing was sent/u);
    expect(shell.files.get("token")).toBe("mine");
    expect(shell.changes()).toEqual([]);
  });

  it.each([
    ["account", ["--account", "Acme", "--template", "read-billing"], /^cfat_/u],
    ["access", ["--account", "Acme", "--expires-in", "30d"], /^cfast_/u],
    ["access", ["--zone", "example.com"], /^cfast_/u],
  ])("creates a token of the family %s with %j", async (kind, words, secret) => {
    const { exitCode, out, err } = await openShell().run(
      "create",
      "--kind",
      kind,
      "--name",
      "new",
      "--show-secret",
      ...words,
    );
    expect({ exitCode, err: err.split(" ")[0] }).toEqual({ exitCode: 0, err: "created" });
    expect(out).toMatch(secret);
  });

  it.each([
    ["30d", "720h"],
    ["90 min", "1h30m"],
  ])("creates a service token that works for %s", async (time, duration) => {
    const words = ["--kind", "access", "--account", "Acme", "--name", "new", "--expires-in", time];
    const { out } = await openShell().run("create", "--json", ...words);
    expect(JSON.parse(out)).toMatchObject({ result: { duration } });
  });

  it("leaves what is for users out of an account's token, and says so", async () => {
    const words = ["--account", "Acme", "--zone", "example.com", "--template", "edit-workers"];
    const { exitCode, out, err } = await openShell().run(
      "create",
      "--kind",
      "account",
      "--name",
      "deploy",
      "--show-secret",
      ...words,
    );
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^cfat_\w+$/u);
    expect(err).toMatch(
      /^left out, because an account's token cannot have them: User Details Read, Memberships Read$/mu,
    );
  });

  it("has no token of an account for a template that is for users alone", async () => {
    const shell = openShell();
    const words = ["--account", "Acme", "--template", "create-additional-tokens", "--json"];
    const { exitCode, err } = await shell.run("create", "--kind", "account", "--name", "x", ...words);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/"create-additional-tokens" is for user tokens only; use --kind user/u);
    expect(shell.changes()).toEqual([]);
  });

  it("says that it is not known whether it was done when there is no answer", async () => {
    const shell = openShell(
      {},
      {
        watch: (fetch) => async (request) => {
          const answer = await fetch(request);
          if (request.method === "POST") throw new TypeError("terminated");
          return answer;
        },
      },
    );
    const { exitCode, err } = await shell.run(...dns, "--show-secret");
    expect(exitCode).toBe(1);
    expect(err).toMatch(/no answer[^]*may have carried it out all the same: look at the tokens again/u);
  });

  it("prints with --dry-run what would be sent, and sends nothing", async () => {
    const shell = openShell();
    const dry = await shell.run(...dns, "--ip", "192.0.2.0/24", "--dry-run", "--json");
    expect(JSON.parse(dry.out)).toMatchObject({
      dryRun: true,
      method: "POST",
      path: "/user/tokens",
      body: { name: "dns", condition: { request_ip: { in: ["192.0.2.0/24"] } } },
    });
    expect((await shell.run(...dns, "--dry-run")).err).toBe("dry run: nothing was sent");
    expect(shell.changes()).toEqual([]);
  });

  it("masks what it would send of secrets, whatever they are called", async () => {
    const body = JSON.stringify({
      build_token_name: "b",
      build_token_secret: "made-up-canary",
      cloudflare_token_id: "1",
      password: "made-up-canary",
      api_key: "made-up-canary",
      apiToken: "made-up-canary",
      credentials: { inner: ["made-up-canary"] },
    });
    const { out } = await openShell({}, { input: { body } }).run(
      "create",
      "--kind",
      "builds",
      "--account",
      "Acme",
      "--from-file",
      "body",
      "--dry-run",
    );
    expect(out).toMatch(/"build_token_secret": "\[redacted\]"/u);
    expect(out).toMatch(/"cloudflare_token_id": "1"/u);
    expect(out).not.toContain("made-up-canary");
  });
});

describe("a name with what cannot be seen in it", () => {
  it.each(["\u26A0\uFE0F prod", "\u{1F469}\u200D\u{1F4BB} laptop", "cafe\u0301", "a\u202Eb\u001B[1m"])(
    "is in JSON as it is stored, and harmless: %j",
    async (name) => {
      const shell = openShell();
      await shell.run("create", "--name", name, ...dns.slice(3), "--secret-file", "t");

      const lists = await shell.run("list", "--json");
      const token = await shell.run("get", name, "--json");
      const found = await shell.run("risks", name, "--json");
      expect(linesOf(lists.out)).toContainEqual(expect.objectContaining({ name }));
      expect(JSON.parse(token.out)).toMatchObject({ name, token: { name } });
      expect(linesOf(found.out)).toContainEqual(expect.objectContaining({ token: name }));
      for (const { out } of [lists, token, found]) expect(out).not.toMatch(dangerous);
      expect((await shell.run("list")).out).toContain(safeText(name));
    },
  );

  it("is told from one that is shown alike", async () => {
    const shell = openShell();
    const words = [...dns.slice(3), "--secret-file"];
    for (const name of ["\u26A0\uFE0F prod", "\u26A0 prod"])
      await shell.run("create", "--name", name, ...words, name);

    for (const name of ["\u26A0\uFE0F prod", "\u26A0 prod"])
      expect(linesOf((await shell.run("get", name, "--json")).out)).toMatchObject([{ name }]);
  });

  it("is an account's, too", async () => {
    const name = "\u26A0\uFE0F Acme";
    const shell = openShell({}, { watch: (fetch) => withAccountName(fetch, name) });
    const words = ["--kind", "access", "--account", name, "--name", "ci", "--secret-file", "s"];

    expect(await shell.run("create", ...words)).toMatchObject({ exitCode: 0 });
    const { out } = await shell.run("list", "--account", name, "--json");
    expect(linesOf(out)[0]).toMatchObject({ owner: { kind: "account", name } });
  });

  it.each(["\u26A0\uFE0F prod", "\u{1F469}\u200D\u{1F4BB} laptop", "cafe\u0301"])(
    "finds and confirms what was made with it: %j",
    async (name) => {
      const shell = openShell();
      await shell.run("create", "--name", name, ...dns.slice(3), "--secret-file", "t");

      expect((await shell.run("get", name)).exitCode).toBe(0);
      expect((await shell.run("list", "--search", name)).out).toContain(safeText(name));
      expect((await shell.run("delete", name, "--confirm", name)).exitCode).toBe(0);
      expect((await shell.run("get", name)).exitCode).toBe(1);
    },
  );
});

describe.each(["delete", "roll"])("cftokens %s", (command) => {
  it("asks for the name or --yes, and sends nothing without", async () => {
    const shell = openShell();
    for (const words of [[], ["--confirm", "external"]]) {
      const { exitCode } = await shell.run(command, "external-dns", ...words);
      expect(exitCode).toBe(2);
    }
    expect(shell.changes()).toEqual([]);
  });

  it("does not touch the token in use unless told so", async () => {
    const shell = openShell();
    const words = [command, "workbench user token", "--yes", ...(command === "roll" ? ["--json"] : [])];
    const { exitCode, err } = await shell.run(...words);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/is the token that this program is using/u);
    expect(shell.changes()).toEqual([]);
    expect((await shell.run(...words, "--even-in-use")).exitCode).toBe(0);
  });
});

describe("cftokens delete", () => {
  it.each(["external-dns", "uptime probe", "staging smoke test", "docs build", "account deploy"])(
    "deletes %s",
    async (name) => {
      const shell = openShell();
      expect(await shell.run("delete", name, "--confirm", name)).toMatchObject({
        exitCode: 0,
        out: `deleted ${name}`,
      });
      expect((await shell.run("get", name)).exitCode).toBe(1);
    },
  );
});

describe("cftokens delete of a token that is needed elsewhere", () => {
  it("tells the API's reason and what to do", async () => {
    const { exitCode, out, err } = await openShell().run("delete", "grafana", "--yes");
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
    expect(err).toMatch(/code 12139: [^]*→ Take the service token out of the policies/u);
  });
});

describe("cftokens roll", () => {
  it("gives an API token a new value", async () => {
    const { exitCode, out, err } = await openShell().run("roll", "external-dns", "--yes", "--show-secret");
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "rolled external-dns" });
    expect(out).toMatch(/^cfut_/u);
  });

  it("is not for service tokens", async () => {
    expect((await openShell().run("roll", "grafana", "--yes", "--json")).err).toMatch(/cftokens rotate/u);
  });
});

describe("cftokens rotate", () => {
  it("lets the old secret work on for the grace, without a question", async () => {
    const { exitCode, out } = await openShell().run("rotate", "grafana", "--grace", "7d", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      result: {
        previous_client_secret_expires_at: "2026-06-08T12:00:00Z",
        client_secret: expect.stringMatching(/^cfast_/u) as string,
      },
    });
  });

  it.each([
    ["2d 12h", "2026-06-04T00:00:00Z"],
    ["90 min", "2026-06-01T13:30:00Z"],
    ["2026-06-08T12:00:00Z", "2026-06-08T12:00:00Z"],
  ])("takes a grace of %j", async (grace, end) => {
    const { out } = await openShell().run("rotate", "grafana", "--grace", grace, "--json");
    expect(JSON.parse(out)).toMatchObject({ result: { previous_client_secret_expires_at: end } });
  });

  it("refuses a grace of more than a year, as the screens do", async () => {
    const { exitCode, err } = await openShell().run("rotate", "grafana", "--grace", "400d", "--json");
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: 'a grace of "400d" is too long; use a year (1y) at most',
    });
  });

  it("asks when the old secret ends at once", async () => {
    const shell = openShell();
    expect((await shell.run("rotate", "grafana", "--json")).exitCode).toBe(2);
    expect((await shell.run("rotate", "staging smoke test", "--yes", "--show-secret")).out).toMatch(
      /^cfast_/u,
    );
    expect(shell.changes()).toEqual([expect.stringMatching(/^PUT .*\/zones\//u)]);
  });

  it("is not for API tokens", async () => {
    expect((await openShell().run("rotate", "external-dns", "--yes", "--json")).err).toMatch(
      /cftokens roll/u,
    );
  });
});

describe("JSON that is nested without end", () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;

  it.each([
    "list",
    "list --json",
    "get external-dns",
    "verify",
    "risks",
    "can external-dns user-api-tokens-list-tokens",
    "create --from-file body --show-secret",
    "roll external-dns --yes --show-secret",
  ])("in an answer to %s is a sentence and exit code 1", async (words) => {
    const shell = openShell(
      {},
      {
        input: { body: '{"name":"x"}' },
        watch: () => async () => new Response(`{"success":true,"result":${deep}}`, { headers: jsonType }),
      },
    );
    const { exitCode, err } = await shell.run(...words.split(" "));
    expect(exitCode).toBe(1);
    expect(err).toMatch(/nested deeper than 100 levels/u);
    expect(err.split("\n").length).toBeLessThan(30);
  });

  it("in the file of a body is refused before anything is sent", async () => {
    const shell = openShell({}, { input: { body: `{"name":"x","policies":${deep}}` } });
    const { exitCode, err } = await shell.run("create", "--from-file", "body", "--show-secret");
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: '"body" is nested deeper than 100 levels; check its content',
    });
    expect(shell.changes()).toEqual([]);
  });
});

describe("a server in trouble", () => {
  it.each([
    ["HTML", async () => new Response("<html>", { headers: { "content-type": "text/html" } })],
    [
      "half an answer",
      async () => new Response('{"success": tr', { headers: { "content-type": "application/json" } }),
    ],
    ["no answer", async () => Promise.reject(new TypeError("fetch failed"))],
  ])("that gives %s ends commands with 1 and advice", async (_what, answer) => {
    const shell = openShell({}, { watch: () => answer });
    for (const words of [["list"], ["verify"], ["get", "x"], ["risks"]]) {
      const { exitCode, err } = await shell.run(...words);
      expect(exitCode).toBe(1);
      expect(err).toMatch(/→ /u);
    }
  });
});

it("offers the templates that there are", () => {
  expect(templateIds).toEqual(templates.map(({ id }) => id));
});

function refusal(status: number, code: number, message: string): Response {
  return Response.json(
    { success: false, errors: [{ code, message }], messages: [], result: null },
    { status },
  );
}

function hostileBody(): string {
  const name =
    "evil\n\u001B]0;owned\u0007\u001B]8;;https://owned.example\u0007 x\u001B]8;;\u0007 \u202Egpj.exe";
  return JSON.stringify({ name });
}

const jsonType = { "content-type": "application/json" };

// The zone example.com and a record of it.
function withIds(text: string): string {
  return text
    .replace("ZONE/", "eb78d65290b24279ba6f44721b3ea3c4/")
    .replace("RECORD", "372e67954025e0ba6aaa6d586b9e0b59");
}

// A call as HAR and recordings hold it.
function requestEntry(call: string): { readonly request: { readonly method: string; readonly url: string } } {
  const [method = "", url = ""] = call.split(" ");
  return { request: { method, url } };
}

async function explainText(text: string, ...words: readonly string[]) {
  return openShell({}, { input: { "-": text } }).run("explain", ...words);
}

function linesOf(out: string): readonly unknown[] {
  return out.split("\n").map((line) => JSON.parse(line) as unknown);
}

// The same answers, in which the account that the world calls Acme has another name.
function withAccountName(fetch: Fetch, name: string): Fetch {
  return async (request) => {
    const answer = await fetch(request);
    return new URL(request.url).pathname.endsWith("/accounts")
      ? new Response((await answer.text()).replaceAll('"Acme"', JSON.stringify(name)), answer)
      : answer;
  };
}
