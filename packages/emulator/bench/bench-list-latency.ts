import { defineBench, measureInTurn, median, roundsOf } from "@cftokens/workspace/bench";
import { createEmulator } from "../src/index.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { createStore } from "../src/store/store.ts";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const callsARound = 200;

/** How long a list takes where one user has 1,000,000 tokens, beside one who has 1,000. */
export const listLatency = defineBench({
  figures: {
    "emulator-list-of-a-million": {
      what: "the first page of 1,000,000 tokens",
      peer: "the first page of 1,000",
      unit: "µs",
      asked: { atMost: 2 },
    },
  },
  async *measure() {
    const folder = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
    const [few, many] = [open(join(folder, "few.db"), 1000), open(join(folder, "many.db"), 1_000_000)];
    const times = await measureInTurn(8, {
      many: () => middleOf(many.list),
      few: () => middleOf(few.list),
    });
    few.close();
    many.close();
    rmSync(folder, { recursive: true });
    yield roundsOf("emulator-list-of-a-million", times.many, times.few);
  },
});

// Microseconds: what SQLite writes back now and then is part of few calls.
async function middleOf(list: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < callsARound; call += 1) times.push(await list());
  return median(times) * 1000;
}

function open(file: string, tokens: number) {
  createEmulator({ database: file }).close();
  fill(file, tokens);
  const emulator = createEmulator({ database: file, limits: { userTokens: Infinity } });
  const headers = { authorization: `Bearer ${emulator.credentials.apiToken}` };
  return {
    close: emulator.close,
    list: async () => {
      const request = new Request("http://emulator.test/client/v4/user/tokens?per_page=20", { headers });
      const start = performance.now();
      const text = await (await emulator.fetch(request)).text();
      const time = performance.now() - start;
      if (!text.includes('"success":true')) throw new Error(text);
      return time;
    },
  };
}

// Not through the API, which would take minutes for a million.
function fill(file: string, tokens: number): void {
  const database = openDatabase(file);
  const store = createStore(database);
  const owner = { kind: "user", id: store.identities.first().user?.id ?? "" } as const;
  store.transaction(() => {
    for (let number = 0; number < tokens; number += 1) {
      const hash = createHash("sha256").update(String(number)).digest();
      store.apiTokens.add(
        {
          id: hash.toString("hex").slice(0, 32),
          owner,
          name: `token ${number}`,
          status: "active",
          issued_on: "2026-01-01T00:00:00Z",
          modified_on: "2026-01-01T00:00:00Z",
          ...(number % 2 === 0 && { expires_on: "2100-01-01T00:00:00Z" }),
          policies: [],
        },
        hash,
      );
    }
  });
  database.close();
}
