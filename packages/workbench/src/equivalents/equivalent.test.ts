import { spawnSync } from "node:child_process";
import { stripTypeScriptTypes } from "node:module";
import { defaultBaseUrl, operations, type ServiceToken, type Token } from "@cftokens/client";
import { describe, expect, it } from "vitest";
import type { Place } from "../inventory/place.ts";
import type { TokenKind } from "../inventory/token-kinds.ts";
import type { ListedApiToken } from "../assessment/evaluated-token.ts";
import { toListed } from "../inventory/token-row.ts";
import { callFor, getCall } from "../changes/call-for.ts";
import type { Change } from "../changes/change.ts";
import { createRequest } from "../changes/create-request.ts";
import { changeSource } from "./change-source.ts";
import { equivalentsOf } from "./equivalent.ts";

const id = "0".repeat(32);
const draft: Draft = {
  kind: "user",
  place: undefined,
  body: {
    name: 'it\'s a ${trap} `id` "x"',
    expires_on: "2030-01-01T00:00:00Z",
    policies: [
      {
        effect: "allow",
        permission_groups: [{ id: "g2" }, { id: "g1" }],
        resources: { "com.cloudflare.api.account.a": { "com.cloudflare.api.account.zone.*": "*" } },
      },
    ],
    condition: { request_ip: { in: ["192.0.2.0/24"], not_in: ["192.0.2.7/32"] } },
  },
};
const canary = "made-up-canary";
const secrets = { build_token_secret: canary, password: canary, api_key: canary, apiToken: canary };
const build: Draft = {
  kind: "builds",
  place: { kind: "account", id: id },
  body: { build_token_name: "b", ...secrets, cloudflare_token_id: "t" },
};

interface Draft {
  readonly kind: TokenKind;
  readonly place: Place | undefined;
  readonly body: unknown;
}

const service = { kind: "access", place: { kind: "account", id: "a" }, id: "s" } as const;
const serviceToken: ServiceToken = {
  id: "s",
  client_id: "c",
  name: "grafana",
  duration: "8760h",
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
  client_secret_version: 3,
};

function draftTexts({ kind, place, body }: Draft): Record<string, string> {
  const request = createRequest(kind, place, body);
  const source = request && changeSource([request], { baseUrl: defaultBaseUrl, now: new Date(0) });
  if (source === undefined) throw new Error("no request");
  const all = equivalentsOf(source);
  return Object.fromEntries(all.map(({ label, text }) => [label, text ?? ""]));
}

describe("the equivalents of a token to be created", () => {
  it("as curl are what a shell passes on unchanged", () => {
    const { curl = "" } = draftTexts(draft);
    const { args } = runInShell(curl, "curl");
    expect(args.slice(0, 3)).toEqual(["--request", "POST", `${defaultBaseUrl}/user/tokens`]);
    expect(args).toContain("Authorization: Bearer made-up-from-env");
    expect(JSON.parse(args.at(-1) ?? "")).toEqual(draft.body);
  });

  it("as a command of this program has the body on standard input", () => {
    const { cftokens = "" } = draftTexts(draft);
    const { args, input } = runInShell(cftokens, "cftokens");
    expect(args).toEqual(["create", "--kind", "user", "--from-file", "-", "--secret-file", "FILE"]);
    expect(JSON.parse(input)).toEqual(draft.body);
  });

  it("as TypeScript are a program with the same body", () => {
    const { TypeScript = "" } = draftTexts(draft);
    expect(TypeScript).toMatch(/process\.env\["CLOUDFLARE_API_TOKEN"\]/u);
    expect(evaluateCall(TypeScript)).toEqual({
      name: "userApiTokensCreateToken",
      input: { body: draft.body },
    });
  });

  it("as Terraform are a block with the resources as JSON", () => {
    expect(draftTexts(draft)["Terraform"]).toBe(`resource "cloudflare_api_token" "it_s_a_trap_id_x" {
  name       = "it's a $\${trap} \`id\` \\"x\\""
  expires_on = "2030-01-01T00:00:00Z"
  policies = [{
    effect = "allow"
    permission_groups = [{
      id = "g1"
    }, {
      id = "g2"
    }]
    resources = jsonencode({
      "com.cloudflare.api.account.a" = {
        "com.cloudflare.api.account.zone.*" = "*"
      }
    })
  }]
  condition = {
    request_ip = {
      in     = ["192.0.2.0/24"]
      not_in = ["192.0.2.7/32"]
    }
  }
}
`);
  });

  it("as Terraform keep the IP condition, however its key is spelled", () => {
    const ranges = { in: ["192.0.2.0/24"], not_in: ["192.0.2.7/32"] };
    const [dotted, underscored] = ["request.ip", "request_ip"].map((key) =>
      draftTexts({ ...draft, body: { name: "x", policies: [], condition: { [key]: ranges } } }),
    );
    expect(dotted?.["Terraform"]).toMatch(/request_ip = \{\n +in     = \["192\.0\.2\.0\/24"\]/u);
    expect(dotted?.["Terraform"]).toBe(underscored?.["Terraform"]);
  });

  it.each([
    ["account", { kind: "account", id: id }, { name: "x", policies: [] }, "cloudflare_account_token"],
    [
      "access",
      { kind: "account", id: id },
      { name: "x", duration: "720h" },
      "cloudflare_zero_trust_access_service_token",
    ],
    ["access", { kind: "zone", id: id }, { name: "x" }, "cloudflare_zero_trust_access_service_token"],
  ] as const)("of the family %s at %j name the owner", (kind, place, body, type) => {
    const texts = draftTexts({ kind, place, body });
    expect(texts["Terraform"]).toMatch(
      new RegExp(`^resource "${type}" "x" \\{\n +${place.kind}_id += "${id}"`, "u"),
    );
    expect(texts["cftokens"]).toContain(`--${place.kind} ${id} `);
    expect(texts["curl"]).toContain(`/${place.kind}s/${id}/`);
    expect(texts["TypeScript"]).toContain(`${place.kind}_id: "${id}"`);
  });

  it("never have a secret of the body", () => {
    const texts = draftTexts(build);
    expect(Object.values(texts).join("\n")).not.toContain("canary");
    expect(JSON.parse(runInShell(texts["curl"] ?? "", "curl").args.at(-1) ?? "")).toMatchObject({
      build_token_secret: "made-up-secret-from-env",
    });
    expect(texts["TypeScript"]).toContain('build_token_secret: process.env["TOKEN_SECRET"] ?? ""');
    expect(texts["Terraform"]).toBe("");
  });
});

describe("the equivalents of a token that is there", () => {
  it("import it into Terraform", () => {
    const listed: ListedApiToken = {
      kind: "user",
      ...toListed<Token>({
        id: "1".padStart(32, "0"),
        name: "ci deploy",
        status: "active",
        issued_on: "2026-01-01T00:00:00Z",
        modified_on: "2026-01-01T00:00:00Z",
        not_before: null,
        policies: [],
      }),
    };
    const [, , , terraform] = equivalentsOf({
      baseUrl: defaultBaseUrl,
      calls: [getCall({ kind: "user", id: id })],
      terraform: [{ kind: "token", listed }],
    });
    expect(terraform?.text).toMatch(
      /^import \{\n {2}to = cloudflare_api_token\.ci_deploy\n {2}id = "0+1"\n\}\n\nresource /u,
    );
    expect(terraform?.text).not.toMatch(/not_before|issued_on/u);
  });

  it.each([
    [
      getCall({ kind: "user", id: id }),
      `curl ${defaultBaseUrl}/user/tokens/${id}`,
      `cftokens get ${id} --json`,
    ],
    [
      callFor({ type: "delete", ref: { kind: "access", place: { kind: "zone", id: "z" }, id: "s" } }),
      `curl --request DELETE ${defaultBaseUrl}/zones/z/access/service_tokens/s`,
      "cftokens delete s --yes",
    ],
    [
      callFor({ type: "roll", ref: { kind: "account", accountId: "a", id: "t" } }),
      `curl --request PUT ${defaultBaseUrl}/accounts/a/tokens/t/value`,
      "cftokens roll t --yes --secret-file FILE",
    ],
    [
      callFor({ type: "rotate", ref: service, base: serviceToken, end: undefined }),
      `curl --request POST ${defaultBaseUrl}/accounts/a/access/service_tokens/s/rotate`,
      "cftokens rotate s --yes --secret-file FILE",
    ],
    [
      callFor({ type: "rotate", ref: service, base: serviceToken, end: "1970-01-08T00:00:00Z" }),
      `curl --request POST ${defaultBaseUrl}/accounts/a/access/service_tokens/s/rotate`,
      "cftokens rotate s --grace 1970-01-08T00:00:00Z --yes --secret-file FILE",
    ],
  ])("of %j", (call, curl, command) => {
    const texts = equivalentsOf({ baseUrl: defaultBaseUrl, calls: [call], terraform: "no" });
    expect(texts[0]?.text?.startsWith(`${curl} `)).toBe(true);
    expect(texts[1]?.text).toBe(command);
    expect(texts[3]?.text).toBeUndefined();
  });

  it("count the secret of a zone's token on from the listed version, and say so", () => {
    const change: Change = {
      type: "rotate",
      ref: { kind: "access", place: { kind: "zone", id: "z" }, id: "s" },
      base: serviceToken,
      end: "1970-01-08T00:00:00Z",
    };
    const source = changeSource([change], { baseUrl: defaultBaseUrl, now: new Date(0) });
    const [curl, command, , terraform] = source === undefined ? [] : equivalentsOf(source);
    expect(curl?.text).toMatch(/^# client_secret_version is one more than .* when it was listed/u);
    expect(curl?.text).toContain('"client_secret_version": 4');
    expect(command?.text).toBe("cftokens rotate s --grace 7d --yes --secret-file FILE");
    expect(terraform?.text).toMatch(/client_secret_version +?= 4\n/u);
  });

  it.each([
    ["1970-01-08T00:00:00Z", "7d"],
    ["1970-01-01T00:00:20Z", "1970-01-01T00:00:20Z"],
    ["1970-01-01T00:01:30Z", "1970-01-01T00:01:30Z"],
  ])("let the old secret work until %s, as long as the change does", (end, grace) => {
    const change: Change = { type: "rotate", ref: service, base: serviceToken, end };
    const source = changeSource([change], { baseUrl: defaultBaseUrl, now: new Date(400) });
    expect(source?.command).toBe(`cftokens rotate s --grace ${grace} --yes --secret-file FILE`);
  });

  it("are words of the program for an id that looks like an option", () => {
    const [, command] = equivalentsOf({
      baseUrl: "https://h/v4",
      calls: [getCall({ kind: "user", id: "--emulator" })],
      terraform: "no",
    });
    expect(runInShell(command?.text ?? "", "cftokens").args).toEqual(["get", "--json", "--", "--emulator"]);
  });

  it.each(hostileTexts)(
    "say the same in harmless characters when a document holds hostile texts (%#)",
    (text) => {
      const body = { name: text, [text || "empty"]: [text] };
      const call = { operation: "userApiTokensCreateToken", path: {}, query: { q: text }, body } as const;
      const [curl, command, typescript] = equivalentsOf({
        baseUrl: "https://h/v4",
        calls: [call],
        terraform: "no",
      }).map((one) => one.text ?? "");
      for (const written of [curl, command, typescript]) expect(written).not.toMatch(harmful);
      expect(JSON.parse(runInShell(curl ?? "", "curl").args.at(-1) ?? "")).toEqual(body);
      expect(JSON.parse(runInShell(command ?? "", "cftokens").input)).toEqual(body);
      expect(evaluateCall(typescript ?? "")).toMatchObject({ input: { body } });
    },
  );

  it("cannot be pushed out of their place by an id", () => {
    const call = getCall({ kind: "user", id: "../x?a=b'; rm" });
    const { args } = runInShell(
      equivalentsOf({ baseUrl: "https://h/v4", calls: [call], terraform: "no" })[0]?.text ?? "",
      "curl",
    );
    expect(args[0]).toBe("https://h/v4/user/tokens/..%2Fx%3Fa%3Db'%3B%20rm");
  });
});

// Runs the text in a real shell in which the program is a function that prints its arguments and
// its input.
function runInShell(
  text: string,
  program: string,
): { readonly args: readonly string[]; readonly input: string } {
  const script = `${program}() { for word in "$@"; do printf '%s\\0' "$word"; done; printf '\\1'; cat; }\n${text}\n`;
  const { stdout, status } = spawnSync("sh", ["-c", script], {
    input: "",
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"] ?? "",
      CLOUDFLARE_API_TOKEN: "made-up-from-env",
      TOKEN_SECRET: "made-up-secret-from-env",
    },
  });
  expect(status).toBe(0);
  const [args = "", input = ""] = stdout.split("\u0001");
  return { args: args.split("\0").slice(0, -1), input };
}

// Runs the program with a client that only says what it was asked for.
function evaluateCall(program: string): unknown {
  const body = stripTypeScriptTypes(program)
    .replace(/^import .*$/mu, "")
    .replace("await ", "");
  const client = Object.fromEntries(
    Object.values(operations).map(({ name }) => [
      name,
      (input: unknown) => ({ ok: true, result: { name, input } }),
    ]),
  );
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the generated program is what is tested
  const run = new Function("createClient", "console", body) as (
    create: () => unknown,
    console: unknown,
  ) => void;
  let called: unknown;
  run(() => client, { log: (result: unknown) => (called = result) });
  return called;
}

const hostileTexts = [
  "\u001B]0;owned\u0007title\u001B[2J",
  "\u009B2J\u009D0;owned\u009C\u007F",
  "a\u202Egpj.exe \u2066isolated\u2069\u200B",
  "tags\u{E0041}\u{E007F}",
  "line\nJSON\nend\r\u2028\u2029",
  "$(id) `id` ${HOME} 'single' \"double\" \\ !! ; rm -rf ~ #",
  "-n",
  "",
];
const harmful =
  // oxlint-disable-next-line no-control-regex -- these characters are what must not be there
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\u{E0000}-\u{E007F}]/u;
