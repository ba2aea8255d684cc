import { pathToFileURL } from "node:url";
import type { BenchFigure, BenchReport } from "@cftokens/workspace";
import createOpenapiFetch from "openapi-fetch";
import { createClient, type PolicyCreate } from "../src/index.ts";
import { fetchSdk, sdkVersion } from "./sdk.ts";
import { median } from "./statistics.ts";

const rounds = 100;
const callsARound = 300;
const baseUrl = "https://api.cloudflare.com/client/v4";
const apiToken = "cfut_madeUpForTheBench";
const path = { account_id: "023e105f4ecef8ad9ca31a8372d0c353" };
const query = { page: 1, per_page: 20 };
const policy: PolicyCreate = {
  effect: "allow",
  resources: { "com.cloudflare.api.account.*": "*" },
  permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
};
const body = { name: "ci", policies: [policy] };

// One call as each of the three makes it.
interface Contest {
  readonly name: string;
  readonly ours: () => Promise<unknown>;
  readonly bare: () => Promise<unknown>;
  readonly sdk: () => Promise<unknown>;
}

/**
 * Calls a second with a `Fetch` that answers at once, against bare openapi-fetch and the official
 * SDK.
 */
export async function benchCalls(): Promise<BenchReport> {
  const lines = [
    `Calls a second, stubbed fetch (this client, bare openapi-fetch, cloudflare ${sdkVersion}):`,
  ];
  const figures: BenchFigure[] = [];
  for (const { name, ...calls } of await prepare()) {
    const times = await measure(calls);
    const [ours, bare, sdk] = [median(times.ours), median(times.bare), median(times.sdk)];
    const ratio = (other: readonly number[]) =>
      median(other.map((theirs, round) => theirs / (times.ours[round] ?? 0)));
    lines.push(`  ${name}: ${perSecond(ours)}, ${perSecond(bare)}, ${perSecond(sdk)}`);
    for (const [peer, theirs, atLeast] of [
      ["openapi-fetch", times.bare, 0.9],
      ["the SDK", times.sdk, 2],
    ] as const) {
      const figure = { name: `calls: ${name}, ratio to ${peer}`, measured: ratio(theirs), unit: "" };
      figures.push({ ...figure, asked: { atLeast } });
    }
  }
  return { lines, figures };
}

interface Sdk {
  readonly user: {
    readonly tokens: { create(body: object): Promise<unknown>; list(query: object): Promise<unknown> };
  };
  readonly zeroTrust: {
    readonly access: { readonly serviceTokens: { list(query: object): Promise<unknown> } };
  };
}

async function prepare(): Promise<readonly Contest[]> {
  const client = createClient({ credentials: { apiToken }, fetch: answer });
  const headers = { Authorization: `Bearer ${apiToken}` };
  const bare = createOpenapiFetch<Record<string, never>>({ baseUrl, headers, fetch: answer });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a document its types refuse every path
  const bareRequest = bare.request as unknown as (
    method: string,
    path: string,
    init?: object,
  ) => Promise<unknown>;
  const fetched = await fetchSdk();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is not installed with the project, so its types are not there
  const { default: Cloudflare } = (await import(pathToFileURL(fetched.resolve("cloudflare")).href)) as {
    readonly default: new (options: object) => Sdk;
  };
  const sdk = new Cloudflare({ apiToken, fetch: answer, maxRetries: 0 });
  return [
    {
      name: "list",
      ours: () => client.userApiTokensListTokens({ query }),
      bare: () => bareRequest("GET", "/user/tokens", { params: { query } }),
      sdk: () => sdk.user.tokens.list(query),
    },
    {
      name: "list in an account",
      ours: () => client.accessServiceTokensListServiceTokens({ path, query }),
      bare: () =>
        bareRequest("GET", "/accounts/{account_id}/access/service_tokens", { params: { path, query } }),
      sdk: () => sdk.zeroTrust.access.serviceTokens.list({ ...path, ...query }),
    },
    {
      name: "create",
      ours: () => client.userApiTokensCreateToken({ body }),
      bare: () => bareRequest("POST", "/user/tokens", { body }),
      sdk: () => sdk.user.tokens.create(body),
    },
  ];
}

const answerText = JSON.stringify({
  success: true,
  errors: [],
  messages: [],
  result: [{ id: "ed17574386854bf78a67040be0a770b0", status: "active", ...body }],
  result_info: { page: 1, per_page: 20, count: 1, total_count: 1 },
});

async function answer(): Promise<Response> {
  return new Response(answerText, { headers: { "content-type": "application/json" } });
}

type Calls = Omit<Contest, "name">;
type Times = Readonly<Record<keyof Calls, readonly number[]>>;

// Microseconds a call, round after round; the three take turns in each round, so that all see the
// same machine.
async function measure({ ours, bare, sdk }: Calls): Promise<Times> {
  for (const call of [ours, bare, sdk]) await time(call, callsARound * 10);
  const times: Record<keyof Calls, number[]> = { ours: [], bare: [], sdk: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(await time(bare, callsARound));
    times.ours.push(await time(ours, callsARound));
    times.sdk.push(await time(sdk, callsARound));
  }
  return times;
}

async function time(call: () => Promise<unknown>, calls: number): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < calls; count += 1) await call();
  return ((performance.now() - start) * 1000) / calls;
}

function perSecond(microseconds: number): string {
  return Math.round(1_000_000 / microseconds).toLocaleString("en");
}
