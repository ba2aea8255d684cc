import {
  countOf,
  defineBench,
  measureInTurn,
  roundsOf,
  timeOfRuns,
  timeOfSyncRuns,
} from "@cftokens/workspace/bench";
import { authenticate } from "../src/request/authenticate.ts";
import { authorize } from "../src/request/authorize.ts";
import { listEmulatedOperations } from "../src/operations/emulated-operation.ts";
import { createEmulator, seededWorld } from "../src/index.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { createStore } from "../src/store/store.ts";
import { plantWorld } from "../src/world/plant-world.ts";

const callsARound = 2000;

/** Requests without HTTP: the share of authentication and policy, and whether memory stays flat. */
export const inProcess = defineBench({
  figures: {
    "emulator-admission": {
      what: "authentication and policy of a list",
      peer: "the whole of it",
      unit: "µs",
      asked: { atMost: 0.5 },
    },
    "emulator-heap": {
      what: "memory after 100,000 requests",
      peer: "that after 10,000",
      unit: "MB",
      asked: { atMost: 1.1 },
    },
  },
  async *measure(wanted) {
    const emulator = createEmulator();
    const { apiToken } = emulator.credentials;
    const list = async () => {
      const headers = { authorization: `Bearer ${apiToken}` };
      const request = new Request("http://emulator.test/client/v4/user/tokens?per_page=20", { headers });
      await (await emulator.fetch(request)).text();
    };
    if (wanted.has("emulator-admission")) {
      const admit = admission(apiToken);
      const { admitted, listed } = await measureInTurn(11, {
        admitted: () => timeOfSyncRuns(callsARound, admit),
        listed: () => timeOfRuns(callsARound, list),
      });
      yield roundsOf("emulator-admission", admitted, listed);
    }
    if (wanted.has("emulator-heap")) {
      const heaps = await heapSizes(async () => {
        for (let call = 0; call < 10_000; call += 1) await list();
      });
      yield countOf("emulator-heap", heaps.at(-1) ?? Number.NaN, heaps[0] ?? Number.NaN);
    }
    emulator.close();
  },
});

// Authentication and authorization alone.
function admission(apiToken: string): () => void {
  const store = createStore(openDatabase(":memory:"));
  const now = new Date();
  plantWorld(store, seededWorld, now);
  const emulated = listEmulatedOperations().find(({ name }) => name === "userApiTokensListTokens");
  if (emulated === undefined) throw new Error("The list of user tokens is not emulated.");
  const headers = new Headers({ authorization: `Bearer ${apiToken}` });
  return () => {
    const principal = authenticate(headers, store, emulated);
    if ("ok" in principal) throw new Error("The bench is refused.");
    authorize(principal, { kind: "user", userId: principal.id }, { emulated, clientIp: "127.0.0.1", now });
  };
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
