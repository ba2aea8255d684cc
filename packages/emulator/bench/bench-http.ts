import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchFigure, type BenchReport, fetchPackage } from "@cftokens/workspace";
import { load, type LoadedRequest } from "./load.ts";
import { freePort, startProcess, untilAnswering } from "./server-process.ts";

const seconds = 3;
const rounds = 7;
const createBody = JSON.stringify({
  name: "bench",
  policies: [
    {
      effect: "allow",
      resources: { "com.cloudflare.api.account.zone.eb78d65290b24279ba6f44721b3ea3c4": "*" },
      permission_groups: [{ id: "82e64a83756745bbbb1c9c2701bf816b" }],
    },
  ],
});

/**
 * Measures authenticated list and create over loopback HTTP, compared to a server that only sends
 * the same bytes, and to Prism's mock.
 */
export async function benchHttp(): Promise<BenchReport> {
  const emulator = startProcess([resolve(import.meta.dirname, "emulator-server.ts")]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- printed by emulator-server.ts beside this file
  const { baseUrl, apiToken } = JSON.parse(await emulator.firstLine) as { baseUrl: string; apiToken: string };
  const prism = await startPrism();
  const headers = { authorization: `Bearer ${apiToken}`, "content-type": "application/json" };
  const lines = [`HTTP over loopback, 16 connections, ${rounds} × ${seconds} s each, medians:`];
  const figures: BenchFigure[] = [];
  for (const [what, path, init] of [
    ["list", "/user/tokens?per_page=20", { method: "GET" as const, headers }],
    ["create", "/user/tokens", { method: "POST" as const, headers, body: createBody }],
  ] as const) {
    const bare = await startBare({ ...init, url: `${baseUrl}${path}` });
    const rates: Record<"emulator" | "bare" | "prism", number[]> = { emulator: [], bare: [], prism: [] };
    for (let round = 0; round < rounds; round += 1) {
      rates.emulator.push(await load({ ...init, url: `${baseUrl}${path}` }, seconds));
      rates.bare.push(await load({ ...init, url: bare.url }, seconds));
      rates.prism.push(await load({ ...init, url: `${prism.url}${path}` }, seconds));
    }
    await bare.stop();
    const [ours, upper, mock] = [median(rates.emulator), median(rates.bare), median(rates.prism)];
    lines.push(
      `  ${what}: emulator ${rounded(ours)}/s, bare node:http ${rounded(upper)}/s (ratio ${(ours / upper).toFixed(2)}), ` +
        `Prism ${rounded(mock)}/s (${(ours / mock).toFixed(1)} times)`,
    );
    figures.push(
      {
        name: `HTTP ${what}, ratio to bare node:http`,
        measured: ours / upper,
        unit: "",
        asked: { atLeast: 0.5 },
      },
      { name: `HTTP ${what}, ratio to Prism`, measured: ours / mock, unit: "", asked: { atLeast: 5 } },
    );
  }
  await emulator.stop();
  await prism.stop();
  return { lines, figures };
}

async function startBare(
  request: LoadedRequest,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { url, ...init } = request;
  const answer = await fetch(url, init);
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)),
  );
  const server = startProcess([
    resolve(import.meta.dirname, "bare-server.ts"),
    String(answer.status),
    JSON.stringify(headers),
    await answer.text(),
  ]);
  return { url: `http://127.0.0.1:${await server.firstLine}/`, stop: server.stop };
}

async function startPrism(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const prism = await fetchPackage("@stoplight/prism-cli", "5.16.0");
  const document = resolve(
    fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")),
    "../user-tokens.yaml",
  );
  const port = await freePort();
  const server = startProcess([
    resolve(prism.folder, "node_modules/@stoplight/prism-cli/dist/index.js"),
    "mock",
    "--port",
    String(port),
    "--host",
    "127.0.0.1",
    "--verboseLevel",
    "fatal",
    document,
  ]);
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(url);
  return { url, stop: server.stop };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function rounded(value: number): string {
  return Math.round(value).toLocaleString("en");
}
