import type { Exchange } from "@cftokens/contract";
import { runSuite, type SuiteOptions, type SuiteResult } from "@cftokens/contract/suite";
import { isJsonObject } from "@cftokens/openapi/json";
import { beforeAll, describe, expect, it } from "vitest";
import { loadEmulatedContract, openEmulator } from "@cftokens/contract-cli";

interface Run {
  readonly result: SuiteResult;
  readonly exchanges: readonly Exchange[];
  /** Paths below the base URL. */
  readonly created: readonly string[];
  readonly removed: readonly string[];
}

// The suite on an emulator of its own.
async function run(own: Pick<SuiteOptions, "write">): Promise<Run> {
  const { fetch, baseUrl, credentials, pathValues, close } = openEmulator();
  const exchanges: Exchange[] = [];
  const created: string[] = [];
  const removed: string[] = [];
  const result = await runSuite({
    contract: await loadEmulatedContract(),
    fetch,
    baseUrl,
    credentials,
    pathValues,
    seed: 7,
    runs: 5,
    now: () => new Date(),
    onExchange: (_findings, exchange) => exchanges.push(exchange),
    onCreated({ path }) {
      created.push(path);
    },
    onRemoved({ path }) {
      removed.push(path);
    },
    ...own,
  });
  close();
  return { result, exchanges, created, removed };
}

function pathOf({ request }: Exchange): string {
  return new URL(request.url).pathname.replace(/^\/client\/v4/u, "");
}

function changes({ request, response }: Exchange): boolean {
  return !["GET", "HEAD", "OPTIONS"].includes(request.method) && response.status < 300;
}

describe("the suite on the emulator", () => {
  let whole: Run;
  beforeAll(async () => {
    whole = await run({ write: true });
  }, 60_000);

  it("finds nothing, and sees every operation succeed", () => {
    expect(whole.result.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(whole.result.skipped).toEqual([]);
    expect(
      whole.result.coverage.filter(
        ({ responses }) => !responses.some(({ status, seen }) => status.startsWith("2") && seen > 0),
      ),
    ).toEqual([]);
  });

  it("changes nothing that it has not created, and removes all of that", () => {
    const foreign = whole.exchanges
      .filter(changes)
      .filter((exchange) => exchange.request.method !== "POST")
      .filter((exchange) => !whole.created.some((path) => pathOf(exchange).startsWith(path)));

    expect(foreign.map((exchange) => `${exchange.request.method} ${pathOf(exchange)}`)).toEqual([]);
    expect(whole.created.length).toBeGreaterThan(0);
    expect(new Set(whole.removed)).toEqual(new Set(whole.created));
  });

  it("gives all that it creates a recognisable name", () => {
    const names = whole.exchanges
      .filter((exchange) => exchange.request.method === "POST" && changes(exchange))
      .filter((exchange) => !whole.created.some((path) => pathOf(exchange).startsWith(`${path}/`)))
      .flatMap(({ request: { body } }) =>
        body.kind === "json" && isJsonObject(body.value) ? [body.value] : [],
      )
      .map((body) => body["name"] ?? body["build_token_name"]);

    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !String(name).startsWith("cftokens-contract-"))).toEqual([]);
  });
});

it("sends reads alone when nothing may be written, and says what it left out", async () => {
  const { result, exchanges, created } = await run({ write: false });

  expect(exchanges.filter(changes)).toEqual([]);
  expect(created).toEqual([]);
  expect(result.skipped.length).toBeGreaterThan(0);
  expect(result.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});
