import type { BenchReport } from "@cftokens/workspace";
import { authenticate } from "../src/request/authenticate.ts";
import { authorize } from "../src/request/authorize.ts";
import { listEmulatedOperations } from "../src/operations/emulated-operation.ts";
import { createEmulator, seededWorld } from "../src/index.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { createStore } from "../src/store/store.ts";
import { plantWorld } from "../src/world/plant-world.ts";

const calls = 20_000;

/**
 * Measures requests per second without HTTP, the share of authentication and policy, and whether
 * memory stays flat.
 */
export async function benchInProcess(): Promise<BenchReport> {
  const emulator = createEmulator();
  const { apiToken } = emulator.credentials;
  const list = () =>
    new Request("http://emulator.test/client/v4/user/tokens?per_page=20", {
      headers: { authorization: `Bearer ${apiToken}` },
    });
  const verify = () =>
    new Request("http://emulator.test/client/v4/user/tokens/verify", {
      headers: { authorization: `Bearer ${apiToken}` },
    });
  const nowhere = () =>
    new Request("http://emulator.test/client/v4/nowhere", {
      headers: { authorization: `Bearer ${apiToken}` },
    });
  const run = async (make: () => Request) => {
    for (let call = 0; call < 2000; call += 1) await (await emulator.fetch(make())).text();
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) await (await emulator.fetch(make())).text();
    return (performance.now() - start) / calls;
  };
  const [unrouted, verified, listed] = [await run(nowhere), await run(verify), await run(list)];
  const admitted = admission(apiToken);
  const heaps = await heapSizes(async () => {
    for (let call = 0; call < 10_000; call += 1) await (await emulator.fetch(list())).text();
  });
  const lines = [
    "In process, no HTTP:",
    `  list ${perSecond(listed)}/s, verify ${perSecond(verified)}/s, no route ${perSecond(unrouted)}/s`,
    `  authentication and policy: ${(admitted * 1000).toFixed(1)} µs a request`,
    `  heap over 100,000 requests, after each tenth, MB: ${heaps.map((size) => size.toFixed(1)).join(" ")}`,
  ];
  emulator.close();
  const growth = (heaps.at(-1) ?? Number.NaN) / (heaps[0] ?? Number.NaN);
  return {
    lines,
    figures: [
      { name: "authentication and policy, share of a list", measured: (admitted / listed) * 100, unit: "%" },
      {
        name: "heap after 100,000 requests, ratio to 10,000",
        measured: growth,
        unit: "",
        asked: { atMost: 1.1 },
      },
    ],
  };
}

// Milliseconds for authentication and authorization.
function admission(apiToken: string): number {
  const store = createStore(openDatabase(":memory:"));
  const now = new Date();
  plantWorld(store, seededWorld, now);
  const emulated = listEmulatedOperations().find(({ name }) => name === "userApiTokensListTokens");
  if (emulated === undefined) throw new Error("The list of user tokens is not emulated.");
  const headers = new Headers({ authorization: `Bearer ${apiToken}` });
  const admit = () => {
    const principal = authenticate(headers, store, emulated);
    if ("ok" in principal) throw new Error("The bench is refused.");
    authorize(principal, { kind: "user", userId: principal.id }, { emulated, clientIp: "127.0.0.1", now });
  };
  for (let call = 0; call < calls; call += 1) admit();
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) admit();
  return (performance.now() - start) / calls;
}

// Megabytes in use after each of ten repetitions of some work.
async function heapSizes(work: () => Promise<void>): Promise<readonly number[]> {
  const sizes: number[] = [];
  for (let part = 0; part < 10; part += 1) {
    await work();
    globalThis.gc?.();
    sizes.push(process.memoryUsage().heapUsed / 2 ** 20);
  }
  return sizes;
}

function perSecond(milliseconds: number): string {
  return Math.round(1000 / milliseconds).toLocaleString("en");
}
