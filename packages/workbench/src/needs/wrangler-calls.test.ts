import { describe, expect, it } from "vitest";
import { readNeeds } from "./index.ts";

const zone = "eb78d65290b24279ba6f44721b3ea3c4";
const account = "023e105f4ecef8ad9ca31a8372d0c353";

const toml = `# a shop
name = "shop"
main = "src/index.ts"
account_id = "${account}"
compatibility_date = "2026-09-01"
routes = [
  { pattern = "shop.example/*", zone_id = "${zone}" },
  { pattern = "shop.example", custom_domain = true },
]

[triggers]
crons = ["*/5 * * * *"]

[[kv_namespaces]]
binding = "CARTS"
id = "0f2ac74b498b48028cb68387c421e279"

[[d1_databases]]
binding = "DB"
database_name = "orders"

[[queues.consumers]]
queue = "mails"

[[workflows]]
name = "refund"
binding = "REFUND"
class_name = "Refund"

[[containers]]
class_name = "Box"

[env.staging]
routes = ["staging.shop.example/*"]

[[env.staging.r2_buckets]]
binding = "PICTURES"
bucket_name = "pictures"
`;

async function textsOf(text: string, environment?: string) {
  const read = await readNeeds(text, environment);
  if (!read.ok) throw new Error(read.reason);
  return { known: known(read.calls, true), unknown: known(read.calls, false), notes: read.notes };
}

function known(calls: readonly { readonly text: string; readonly found: unknown }[], isKnown: boolean) {
  return calls.filter(({ found }) => (found !== undefined) === isKnown).map(({ text }) => text);
}

const script = (name: string) => `/accounts/${account}/workers/scripts/${name}`;

function deployment(name: string): readonly string[] {
  return [
    `deploy: PUT ${script(name)}`,
    `deploy: POST ${script(name)}/versions`,
    `deploy: GET ${script(name)}/deployments`,
    `deploy: POST ${script(name)}/deployments`,
    `deploy: PATCH ${script(name)}/script-settings`,
    `deploy: GET /accounts/${account}/workers/subdomain`,
    `deploy: POST ${script(name)}/subdomain`,
  ];
}

describe("the calls of wrangler.toml", () => {
  it("are those of a deployment and of each key that has some", async () => {
    expect(await textsOf(toml)).toEqual({
      known: [
        ...deployment("shop"),
        `routes: GET /zones/${zone}/workers/routes`,
        `routes: POST /zones/${zone}/workers/routes`,
        `routes: PUT /accounts/${account}/workers/domains`,
        `triggers: PUT ${script("shop")}/schedules`,
        `d1_databases: GET /accounts/${account}/d1/database/{database_id}`,
        `d1_databases: POST /accounts/${account}/d1/database`,
        `queues: GET /accounts/${account}/queues`,
        `queues: GET /accounts/${account}/queues/{queue_id}/consumers`,
        `queues: POST /accounts/${account}/queues/{queue_id}/consumers`,
        `queues: PUT /accounts/${account}/queues/{queue_id}/consumers/{consumer_id}`,
        `workflows: PUT /accounts/${account}/workflows/refund`,
      ],
      unknown: ["containers"],
      notes: [],
    });
  });

  it("of an environment are its own, with what it inherits and without what it does not", async () => {
    expect(await textsOf(toml, "staging")).toEqual({
      known: [
        ...deployment("shop-staging"),
        `triggers: PUT ${script("shop-staging")}/schedules`,
        "routes: GET /zones",
        "routes: GET /zones/{zone_id}/workers/routes",
        "routes: POST /zones/{zone_id}/workers/routes",
        `r2_buckets: GET /accounts/${account}/r2/buckets/pictures`,
      ],
      unknown: [],
      notes: ["a route without zone_id: its permissions are for every zone; add zone_id to narrow them"],
    });
  });

  it("are none of an environment that is not there", async () => {
    expect(await readNeeds(toml, "live")).toEqual({
      ok: false,
      reason: 'no environment named "live"; give one of "staging"',
    });
    expect(await readNeeds('name = "shop"', "live")).toEqual({
      ok: false,
      reason: "the configuration has no environments; leave out --env",
    });
  });

  it("are not read past a mistake, which is told without the text", async () => {
    const read = await readNeeds('name = "shop"\n[vars]\nKEY = "made-up-secret\n');
    expect(read).toEqual({ ok: false, reason: "the text begins like TOML and is none in line 3" });
  });
});

describe("the calls of wrangler.jsonc", () => {
  it("are read past comments and trailing commas", async () => {
    const text = `// a shop: "https://shop.example"
{
  "name": "shop", /* the name */
  "main": "src/index.ts",
  "account_id": "${account}",
  "vars": { "HOME": "https://shop.example//" },
}
`;
    expect(await textsOf(text)).toEqual({ known: deployment("shop"), unknown: [], notes: [] });
  });

  it("of Pages are those of a project", async () => {
    const config = { name: "site", pages_build_output_dir: "dist", kv_namespaces: [{ binding: "A" }] };
    const project = "/accounts/{account_id}/pages/projects/site";
    expect(await textsOf(JSON.stringify(config))).toEqual({
      known: [
        `deploy: GET ${project}`,
        `deploy: GET ${project}/upload-token`,
        `deploy: POST ${project}/deployments`,
      ],
      unknown: [],
      notes: [expect.stringMatching(/^no account_id: the permissions are for every account/u)],
    });
  });

  it("are none of JSON that is broken", async () => {
    expect(await readNeeds('{ "name": "shop", "vars": { "KEY": "made-up-secret }\n')).toEqual({
      ok: false,
      reason: "the text begins like JSON and is not JSON (line 1, column 53); check its commas and quotes",
    });
  });
});

it.each([
  ["a configuration without a date", { name: "shop", main: "src/index.ts" }],
  [
    "a configuration with a key of another day",
    { name: "shop", compatibility_date: "2026-09-01", made_up: {} },
  ],
  ["one of Pages", { pages_build_output_dir: "dist", made_up: {} }],
])("%s is one of wrangler", async (_what, config) => {
  expect(await readNeeds(JSON.stringify(config))).toMatchObject({ ok: true });
});

it.each([
  "{}",
  '{"name":"shop","version":"1.0.0","private":true}',
  '{"name":"shop","main":"a.js","dependencies":{}}',
  '{"name":"chart","assets":[],"author":"a"}',
  '{"token":"made-up-secret"}',
  '{\n  "a": 1\n}',
])(
  "JSON that is nothing known is refused with what could be given, and without its text: %j",
  async (text) => {
    expect(await readNeeds(text)).toEqual({
      ok: false,
      reason: expect.stringMatching(/^the JSON is no HAR, .*; give one of these, or one call a line$/u),
    });
  },
);

describe("a key that wrangler will have some day", () => {
  it("is not dropped", async () => {
    const config = { main: "a.ts", account_id: account, name: "shop", made_up: {} };
    expect((await textsOf(JSON.stringify(config))).unknown).toEqual(["made_up"]);
  });
});
