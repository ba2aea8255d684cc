import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { fetchPackage } from "@cftokens/workspace";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWatchedEmulator } from "../src/watched-emulator.ts";
import { openWrangler } from "../src/wrangler.ts";

const emulator = await openWatchedEmulator();
const home = mkdtempSync(join(tmpdir(), "cftokens-needs-"));
afterAll(async () => {
  await emulator.close();
  rmSync(home, { recursive: true });
});

const { accountId, zoneId } = emulator.credentials;

interface Group {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
}
interface Policy {
  readonly effect: string;
  readonly resources: unknown;
  readonly permission_groups: readonly Pick<Group, "id">[];
}

async function callApi<Result>(path: string, body?: object): Promise<Result> {
  const response = await fetch(`${emulator.baseUrl}/accounts/${accountId}/${path}`, {
    headers: {
      Authorization: `Bearer ${emulator.credentials.accountToken}`,
      "Content-Type": "application/json",
    },
    ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { readonly errors: readonly object[]; readonly result: Result };
  expect(answer.errors).toEqual([]);
  return answer.result;
}

const groups = await callApi<readonly Group[]>("tokens/permission_groups");

async function createToken(policies: readonly Policy[]): Promise<string> {
  return (await callApi<{ readonly value: string }>("tokens", { name: "a run", policies })).value;
}

// A token for every group of the account and of its zones.
async function createFullToken(): Promise<string> {
  const account = `com.cloudflare.api.account.${accountId}`;
  return createToken([
    {
      effect: "allow",
      resources: { [account]: "*" },
      permission_groups: ofScope("com.cloudflare.api.account"),
    },
    {
      effect: "allow",
      resources: { [account]: { "com.cloudflare.api.account.zone.*": "*" } },
      permission_groups: ofScope("com.cloudflare.api.account.zone"),
    },
  ]);
}

function nameOf(id: string): string {
  return groups.find((group) => group.id === id)?.name ?? id;
}

function ofScope(scope: string): readonly Pick<Group, "id">[] {
  return groups.filter(({ scopes }) => scopes.includes(scope)).map(({ id }) => ({ id }));
}

// The command itself, from its source.
function cftokens(words: readonly string[], input: string): string {
  const program = resolve(import.meta.dirname, "../../tui/src/main.ts");
  const env = { HOME: home, XDG_DATA_HOME: home };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: "utf8",
    input,
    env,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

function neededPolicies(requests: readonly object[]): readonly Policy[] {
  const recording = requests.map((request) => JSON.stringify({ request })).join("\n");
  const words = ["needs", "--from", "-", "--format", "json", "--account", accountId];
  return (JSON.parse(cftokens(words, recording)) as { readonly policies: readonly Policy[] }).policies;
}

// Ends well, or gives the output of the failure.
type Run = (apiToken: string) => Promise<string | undefined>;

const file = join(home, "value.txt");
writeFileSync(file, "x");
const runWrangler: Run = async (apiToken) => {
  const wrangler = await openWrangler({ baseUrl: emulator.baseUrl, apiToken, home, accountId });
  const namespace = ["--namespace-id", "0f2ac74b498b48028cb68387c421e279", "--remote"];
  try {
    await wrangler("kv", "key", "put", "greeting", "--path", file, ...namespace);
    await wrangler("r2", "bucket", "delete", "old-backups");
    return undefined;
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return `${stdout}\n${stderr}`;
  }
};

// As much of the official SDK as the run uses; it is fetched, so its types are not here.
interface Sdk {
  readonly dns: { readonly records: { list(params: object): AsyncIterable<unknown> } };
  readonly cache: { purge(params: object): Promise<unknown> };
  readonly kv: { readonly namespaces: { list(params: object): AsyncIterable<unknown> } };
  readonly workers: { readonly scripts: { delete(name: string, params: object): Promise<unknown> } };
}
const { default: Cloudflare } = (await import(
  pathToFileURL((await fetchPackage("cloudflare", "7.3.0")).resolve("cloudflare")).href
)) as { default: new (options: { baseURL: string; apiToken: string; maxRetries: number }) => Sdk };

async function readAll(items: AsyncIterable<unknown>): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

const runSdk: Run = async (apiToken) => {
  const sdk = new Cloudflare({ baseURL: emulator.baseUrl, apiToken, maxRetries: 0 });
  try {
    await readAll(sdk.dns.records.list({ zone_id: zoneId }));
    await sdk.cache.purge({ zone_id: zoneId, purge_everything: true });
    await readAll(sdk.kv.namespaces.list({ account_id: accountId }));
    await sdk.workers.scripts.delete("shop", { account_id: accountId });
    return undefined;
  } catch (error) {
    // As Node prints an error that nobody catches.
    return inspect(error);
  }
};

describe.each([
  {
    client: "wrangler",
    run: runWrangler,
    needed: ["Workers KV Storage Write", "Workers R2 Storage Write"],
  },
  {
    client: "the official SDK",
    run: runSdk,
    needed: ["Cache Purge", "DNS Read", "Workers KV Storage Read", "Workers Scripts Write"],
  },
])("a run of $client", { timeout: 300_000 }, ({ run, needed }) => {
  let full: string | undefined = "";
  let policies: readonly Policy[] = [];
  beforeAll(async () => {
    const apiToken = await createFullToken();
    const before = emulator.requests.length;
    full = await run(apiToken);
    policies = neededPolicies(emulator.requests.slice(before));
  });

  it("needs a token for what it did, and no more", () => {
    expect(full).toBeUndefined();
    expect(policies.flatMap((one) => one.permission_groups.map(({ id }) => nameOf(id))).toSorted()).toEqual(
      needed,
    );
  });

  it("succeeds with the token that it needs", async () => {
    expect(await run(await createToken(policies))).toBeUndefined();
  });

  it.each(needed)("fails without %s, and explain names it alone", async (name) => {
    const less = policies
      .map((policy) => ({
        ...policy,
        permission_groups: policy.permission_groups.filter(({ id }) => nameOf(id) !== name),
      }))
      .filter((policy) => policy.permission_groups.length > 0);
    const output = await run(await createToken(less));

    const explained = cftokens(["explain"], output ?? "");
    expect(needed.filter((one) => explained.includes(one))).toEqual([name]);
  });
});

it("gets answers that the documents describe, where they describe the operation", () => {
  expect(emulator.findings.filter(({ check }) => check !== "unknown-operation")).toEqual([]);
});
