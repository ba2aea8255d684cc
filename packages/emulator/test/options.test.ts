import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyWorld, seededWorld, WorldError, type WorldDescription } from "../src/index.ts";
import { readWorld } from "../src/world/read-world.ts";
import { fixedSeed } from "../src/values/seed.ts";
import { plantedSecret } from "../src/world/world-credentials.ts";
import { openEmulator, today } from "./open-emulator.ts";

const twoCompanies: WorldDescription = {
  users: [{ email: "ann@example.com" }, { email: "bob@example.com" }],
  accounts: [
    { name: "North", members: ["ann@example.com"] },
    { name: "South", members: ["bob@example.com", "ann@example.com"] },
    { name: "Secret", members: ["bob@example.com"] },
  ],
  zones: [
    { name: "north.example", account: "North" },
    { name: "secret.example", account: "Secret" },
  ],
  apiTokens: [],
  serviceTokens: [{ name: "shared", parent: "South", created: -1, duration: "forever" }],
  buildTokens: [],
};

function token(dates: Partial<WorldDescription["apiTokens"][number]>): WorldDescription["apiTokens"][number] {
  return { name: "t", owner: "ann@example.com", issued: 0, policies: [], ...dates };
}

describe("a world of one's own", () => {
  it("keeps users and accounts apart", async () => {
    const { call, bearer, close } = openEmulator({ world: twoCompanies });
    const as = (email: string) => ({
      headers: bearer(plantedSecret("cfut", `${email} workbench user token`, fixedSeed)),
    });
    const names = async (path: string, email: string) =>
      (await call(`GET ${path}`, as(email))).body.result.map((one: { name: string }) => one.name);

    expect(await names("/accounts", "ann@example.com")).toEqual(["North", "South"]);
    expect(await names("/accounts", "bob@example.com")).toEqual(["Secret", "South"]);
    expect(await names("/zones", "ann@example.com")).toEqual(["north.example"]);
    expect((await call("GET /user", as("bob@example.com"))).body.result.email).toBe("bob@example.com");
    const [{ id: secret }] = (await call("GET /accounts?name=Secret", as("bob@example.com"))).body.result;
    expect((await call(`GET /accounts/${secret}/tokens`, as("ann@example.com"))).status).toBe(404);
    expect((await call(`GET /accounts/${secret}/tokens`, as("bob@example.com"))).status).toBe(200);
    close();
  });

  it("lists only what its owner made, and lets nobody else's token be read", async () => {
    const { call, bearer, close } = openEmulator({ world: twoCompanies });
    const as = (email: string) => bearer(plantedSecret("cfut", `${email} workbench user token`, fixedSeed));
    const made = await call("POST /user/tokens", {
      json: { name: "ann's", policies: [] },
      headers: as("ann@example.com"),
    });

    const read = await call(`GET /user/tokens/${made.body.result.id}`, { headers: as("bob@example.com") });

    expect(read.status).toBe(404);
    close();
  });

  it("starts empty when asked to: people, accounts and the workbench's own tokens", async () => {
    const { call, credentials, close } = openEmulator({ world: emptyWorld });

    const tokens = (await call("GET /user/tokens")).body.result;
    const service = (await call(`GET /accounts/${credentials.accountId}/access/service_tokens`)).body.result;

    expect(tokens.map((one: { name: string }) => one.name)).toEqual(["workbench user token"]);
    expect(service).toEqual([]);
    close();
  });

  it("comes from a JSON file, or the file says what is wrong with it", () => {
    const folder = mkdtempSync(join(tmpdir(), "cftokens-world-"));
    const file = join(folder, "world.json");
    const written = (value: unknown) => {
      writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
      return readWorld(file);
    };

    expect(written(seededWorld)).toEqual(seededWorld);
    expect(() => written("{")).toThrow(WorldError);
    expect(() => written({ ...seededWorld, users: [{ mail: "?" }] })).toThrow(
      /\/users\/0\/email is required but missing/u,
    );
    expect(() => readWorld(join(folder, "none.json"))).toThrow(/cannot be read/u);
    expect(written(`\uFEFF${JSON.stringify(seededWorld)}`)).toEqual(seededWorld);
    expect(() => written("[".repeat(50_000) + "]".repeat(50_000))).toThrow(/nested deeper than 100 levels/u);
    expect(() => written(" ".repeat(16 * 1024 * 1024 + 1))).toThrow(/has more than 16777216 bytes/u);
    expect(() => readWorld("/dev/zero")).toThrow("in /dev/zero is no regular file. Nothing was planted.");
    expect(() => readWorld(folder)).toThrow(/is no regular file/u);
    rmSync(folder, { recursive: true });
  });

  it.each<[string, Partial<WorldDescription>]>([
    ["a token of 100,000,000 days ahead", { apiTokens: [token({ issued: 100_000_000 })] }],
    ["a token that ends in the year 10000", { apiTokens: [token({ expires: 2_920_000 })] }],
    ["a token of before the year 0", { apiTokens: [token({ lastUsed: -750_000 })] }],
    [
      "a service token that lasts for ever and a day",
      { serviceTokens: [{ name: "s", parent: "South", created: 0, duration: "999999999999h" }] },
    ],
  ])("says that a day is out of the calendar: %s", (_what, part) => {
    const open = () => openEmulator({ world: { ...twoCompanies, ...part } });

    expect(open).toThrow(WorldError);
    expect(open).toThrow("counts days to a date before the year 0 or after 9999. Nothing was planted.");
  });

  it.each<[string, Partial<WorldDescription>, string]>([
    ["users", { users: [...twoCompanies.users, ...twoCompanies.users] }, "users"],
    ["tokens", { apiTokens: [token({}), token({})] }, "api_tokens"],
  ])("says that two of its %s are the same", (_what, part, table) => {
    const open = () => openEmulator({ world: { ...twoCompanies, ...part } });

    expect(open).toThrow(WorldError);
    expect(open).toThrow(`describes two of one kind that are the same (UNIQUE constraint failed: ${table}.`);
  });

  it.each<[string, object, RegExp]>([
    [
      "no condition",
      { apiTokens: [{ ...token({}), condition: { request_ip: null } }] },
      /request_ip must be/u,
    ],
    ["no ranges", { apiTokens: [{ ...token({}), condition: { request_ip: { in: 5 } } }] }, /in must be/u],
    [
      "no resources",
      {
        apiTokens: [
          {
            ...token({}),
            policies: [{ effect: "allow", groups: [], resources: { "com.cloudflare.api.account.*": null } }],
          },
        ],
      },
      /resources\/com\.cloudflare\.api\.account\.\* must/u,
    ],
    [
      "no duration",
      { serviceTokens: [{ name: "s", parent: "South", created: 0, duration: "long" }] },
      /duration must match/u,
    ],
  ])("is refused when a file describes what no API would take: %s", (_what, part, reason) => {
    const file = join(mkdtempSync(join(tmpdir(), "cftokens-world-")), "world.json");
    writeFileSync(file, JSON.stringify({ ...twoCompanies, ...part }));

    expect(() => readWorld(file)).toThrow(WorldError);
    expect(() => readWorld(file)).toThrow(reason);
    rmSync(dirname(file), { recursive: true });
  });

  it("is not planted in part when it names what it does not describe", () => {
    const broken = { ...twoCompanies, zones: [{ name: "x.example", account: "Nowhere" }] };

    expect(() => openEmulator({ world: broken })).toThrow(
      'names the account "Nowhere", which it does not describe',
    );
  });
});

describe("the limit of calls", () => {
  it("is told with every answer, and counts a user's tokens and key together", async () => {
    const { call, credentials, close } = openEmulator();
    const key = { headers: { "x-auth-email": credentials.email, "x-auth-key": credentials.apiKey } };

    const first = await call("GET /user/tokens");
    const second = await call("GET /user/tokens", key);

    expect(first.headers.get("ratelimit")).toBe('"default";r=1199;t=300');
    expect(second.headers.get("ratelimit")).toBe('"default";r=1198;t=300');
    expect(first.headers.get("ratelimit-policy")).toBe('"default";q=1200;w=300');
    expect(first.headers.get("cf-ray")).toMatch(/^[0-9a-f]{16}-[A-Z]{3}$/u);
    close();
  });

  it("is enforced when it is set, until its window is over", async () => {
    let now = today;
    const { call, close } = openEmulator({ now: () => now, rateLimit: { limit: 2, window: 60 } });
    const status = async () => (await call("GET /user/tokens")).status;

    expect([await status(), await status()]).toEqual([200, 200]);
    const refused = await call("GET /user/tokens");
    now = new Date(today.getTime() + 60_000);

    expect([refused.status, refused.headers.get("retry-after"), refused.body.errors[0].code]).toEqual([
      429,
      "60",
      10100,
    ]);
    expect(await status()).toBe(200);
    close();
  });
});

describe("named faults", () => {
  it("permission-dropped stores a token without a permission group, and says nothing", async () => {
    const { call, close } = openEmulator({ faults: ["permission-dropped"] });
    const groups = [{ id: "4755a26eedb94da69e1066d98aa820be" }, { id: "c8fed203ed3043cba015a93ad1616f1f" }];
    const policy = {
      effect: "allow",
      permission_groups: groups,
      resources: { "com.cloudflare.api.account.zone.*": "*" },
    };

    const created = await call("POST /user/tokens", { json: { name: "dropped", policies: [policy] } });

    expect(created).toMatchObject({
      status: 200,
      body: { success: true, result: { policies: [{ permission_groups: [groups[0]] }] } },
    });
    close();
  });

  it.each([
    ["html-error", 502, "text/html", /^<!DOCTYPE html>/u],
    ["empty-body", 200, "application/json", /^$/u],
    ["broken-json", 200, "application/json", /[^}]$/u],
    ["unsuccessful-200", 200, "application/json", /^\{"success":false/u],
  ] as const)("%s", async (fault, status, type, body) => {
    const { fetch, credentials, close } = openEmulator({ faults: [fault] });

    const response = await fetch(
      new Request("http://emulator.test/client/v4/user/tokens", {
        headers: { authorization: `Bearer ${credentials.apiToken}` },
      }),
    );

    expect([response.status, response.headers.get("content-type")]).toEqual([status, type]);
    expect(await response.text()).toMatch(body);
    close();
  });
});
