import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { defineBench, measureInTurn, roundsOf } from "@cftokens/workspace/bench";
import { build } from "esbuild";
import { fetchSdk, sdkVersion } from "./sdk.ts";

const packageFolder = resolve(import.meta.dirname, "..");

/** How long an import takes in a new process, beside the official SDK. */
export const importing = defineBench({
  figures: {
    "client-import": {
      what: "an import of the client, as it is published",
      peer: `cloudflare ${sdkVersion}`,
      unit: "ms",
      asked: { atMost: 0.1 },
    },
  },
  async *measure() {
    const sdk = (await fetchSdk()).resolve("cloudflare");
    const built = join(packageFolder, "reports/bench/client.js");
    await build({
      absWorkingDir: packageFolder,
      entryPoints: ["src/index.ts"],
      outfile: built,
      bundle: true,
      format: "esm",
    });
    const { ours, peer } = await measureInTurn(11, {
      ours: () => importTime(built),
      peer: () => importTime(sdk),
    });
    yield roundsOf("client-import", ours, peer);
  },
});

async function importTime(file: string): Promise<number> {
  const script = `const start = performance.now();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    process.stdout.write(String(performance.now() - start));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
  return Number(stdout);
}
