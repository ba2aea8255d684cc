import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { BenchReport } from "@cftokens/workspace";
import { build } from "esbuild";
import { fetchSdk, sdkVersion } from "./sdk.ts";
import { median } from "./statistics.ts";

const runs = 15;
const packageFolder = resolve(import.meta.dirname, "..");

/** How long an import takes in a new process, against the official SDK. */
export async function benchImport(): Promise<BenchReport> {
  const sdk = (await fetchSdk()).resolve("cloudflare");
  const built = join(packageFolder, "reports/bench/client.js");
  await build({
    absWorkingDir: packageFolder,
    entryPoints: ["src/index.ts"],
    outfile: built,
    bundle: true,
    format: "esm",
    external: ["openapi-fetch"],
  });
  const times: Record<"ours" | "source" | "sdk", number[]> = { ours: [], source: [], sdk: [] };
  for (let run = 0; run < runs; run += 1) {
    times.ours.push(await importTime(built));
    times.source.push(await importTime(join(packageFolder, "src/index.ts")));
    times.sdk.push(await importTime(sdk));
  }
  const [ours, source, theirs] = [median(times.ours), median(times.source), median(times.sdk)];
  const lines = [
    `Import in a new process (this client as published, as source, cloudflare ${sdkVersion}):`,
    `  ${ours.toFixed(1)} ms, ${source.toFixed(1)} ms, ${theirs.toFixed(1)} ms`,
  ];
  const figure = { name: "import, ratio to the SDK", measured: ours / theirs, unit: "" };
  return { lines, figures: [{ ...figure, asked: { atMost: 0.1 } }] };
}

async function importTime(file: string): Promise<number> {
  const script = `const start = performance.now();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    process.stdout.write(String(performance.now() - start));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  return Number(stdout);
}
