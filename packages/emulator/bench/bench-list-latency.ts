import type { BenchReport } from "@cftokens/workspace";
import { createEmulator } from "../src/index.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { createStore } from "../src/store/store.ts";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const calls = 2000;

/**
 * Measures how long a list takes if one user has 1,000 and if one has 1,000,000 tokens, in turns.
 */
export async function benchListLatency(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
  const [few, many] = [open(join(folder, "few.db"), 1000), open(join(folder, "many.db"), 1_000_000)];
  const times: Record<"few" | "many", number[]> = { few: [], many: [] };
  for (let call = 0; call < calls; call += 1) {
    times.few.push(await few.list());
    times.many.push(await many.list());
  }
  few.close();
  many.close();
  rmSync(folder, { recursive: true });
  const [a, b] = [median(times.few), median(times.many)];
  const lines = [
    `List latency, first page of 20, ${calls} calls in turn, medians:`,
    `  1,000 tokens ${(a * 1000).toFixed(0)} µs, 1,000,000 tokens ${(b * 1000).toFixed(0)} µs (ratio ${(b / a).toFixed(2)})`,
  ];
  const figure = { name: "list among 1,000,000 tokens, ratio to 1,000", measured: b / a, unit: "" };
  return { lines, figures: [{ ...figure, asked: { atMost: 2 } }] };
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
