import { pathToFileURL } from "node:url";
import { defineBench, measureInTurn, roundsOf, timeOfRuns } from "@cftokens/workspace/bench";
import createOpenapiFetch from "openapi-fetch";
import { createClient, type PolicyCreate } from "../src/index.ts";
import { fetchSdk, sdkVersion } from "./sdk.ts";

const rounds = 30;
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

// One call as each of two makes it.
interface Contest {
  readonly ours: () => Promise<unknown>;
  readonly peer: () => Promise<unknown>;
}

const unit = "calls a second";
const whats = {
  list: "a list, with a Fetch that answers at once",
  listInAccount: "a list in an account, with a Fetch that answers at once",
  create: "a new token, with a Fetch that answers at once",
};
const bareFigure = { peer: "bare openapi-fetch", unit, asked: { atLeast: 0.95 } };
const sdkFigure = { peer: `cloudflare ${sdkVersion}`, unit, asked: { atLeast: 2 } };

/** Calls a second with a `Fetch` that answers at once, beside bare openapi-fetch. */
export const callsBesideOpenapiFetch = defineBench({
  figures: {
    "client-list-beside-openapi-fetch": { what: whats.list, ...bareFigure },
    "client-account-list-beside-openapi-fetch": { what: whats.listInAccount, ...bareFigure },
    "client-create-beside-openapi-fetch": { what: whats.create, ...bareFigure },
  },
  async *measure(wanted) {
    const contests = prepareOpenapiFetch();
    for (const [name, contest] of [
      ["client-list-beside-openapi-fetch", contests.list],
      ["client-account-list-beside-openapi-fetch", contests.listInAccount],
      ["client-create-beside-openapi-fetch", contests.create],
    ] as const) {
      if (!wanted.has(name)) continue;
      const { ours, peer } = await measureRates(contest);
      yield roundsOf(name, ours, peer);
    }
  },
});

/** Calls a second with a `Fetch` that answers at once, beside the official SDK. */
export const callsBesideSdk = defineBench({
  figures: {
    "client-list-beside-sdk": { what: whats.list, ...sdkFigure },
    "client-account-list-beside-sdk": { what: whats.listInAccount, ...sdkFigure },
    "client-create-beside-sdk": { what: whats.create, ...sdkFigure },
  },
  async *measure(wanted) {
    const contests = await prepareSdk();
    for (const [name, contest] of [
      ["client-list-beside-sdk", contests.list],
      ["client-account-list-beside-sdk", contests.listInAccount],
      ["client-create-beside-sdk", contests.create],
    ] as const) {
      if (!wanted.has(name)) continue;
      const { ours, peer } = await measureRates(contest);
      yield roundsOf(name, ours, peer);
    }
  },
});

async function measureRates(
  contest: Contest,
): Promise<{ readonly ours: readonly number[]; readonly peer: readonly number[] }> {
  for (const call of [contest.ours, contest.peer]) await timeOfRuns(callsARound * 10, call);
  return measureInTurn(rounds, {
    ours: async () => 1_000_000 / (await timeOfRuns(callsARound, contest.ours)),
    peer: async () => 1_000_000 / (await timeOfRuns(callsARound, contest.peer)),
  });
}

interface Sdk {
  readonly user: {
    readonly tokens: { create(body: object): Promise<unknown>; list(query: object): Promise<unknown> };
  };
  readonly zeroTrust: {
    readonly access: { readonly serviceTokens: { list(query: object): Promise<unknown> } };
  };
}

type Contests = Readonly<Record<keyof typeof whats, Contest>>;

function ownCalls(): Readonly<Record<keyof typeof whats, () => Promise<unknown>>> {
  const client = createClient({ credentials: { apiToken }, fetch: answer });
  return {
    list: () => client.userApiTokensListTokens({ query }),
    listInAccount: () => client.accessServiceTokensListServiceTokens({ path, query }),
    create: () => client.userApiTokensCreateToken({ body }),
  };
}

function prepareOpenapiFetch(): Contests {
  const headers = { Authorization: `Bearer ${apiToken}` };
  const bare = createOpenapiFetch<Record<string, never>>({ baseUrl, headers, fetch: answer });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a document its types refuse every path
  const request = bare.request as unknown as (
    method: string,
    path: string,
    init?: object,
  ) => Promise<unknown>;
  const inAccount = "/accounts/{account_id}/access/service_tokens";
  const ours = ownCalls();
  return {
    list: { ours: ours.list, peer: () => request("GET", "/user/tokens", { params: { query } }) },
    listInAccount: {
      ours: ours.listInAccount,
      peer: () => request("GET", inAccount, { params: { path, query } }),
    },
    create: { ours: ours.create, peer: () => request("POST", "/user/tokens", { body }) },
  };
}

async function prepareSdk(): Promise<Contests> {
  const fetched = await fetchSdk();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is not installed with the project, so its types are not there
  const { default: Cloudflare } = (await import(pathToFileURL(fetched.resolve("cloudflare")).href)) as {
    readonly default: new (options: object) => Sdk;
  };
  const sdk = new Cloudflare({ apiToken, fetch: answer, maxRetries: 0 });
  const ours = ownCalls();
  return {
    list: { ours: ours.list, peer: () => sdk.user.tokens.list(query) },
    listInAccount: {
      ours: ours.listInAccount,
      peer: () => sdk.zeroTrust.access.serviceTokens.list({ ...path, ...query }),
    },
    create: { ours: ours.create, peer: () => sdk.user.tokens.create(body) },
  };
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
