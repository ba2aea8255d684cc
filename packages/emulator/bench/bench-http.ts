import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { defineBench, measureInTurn, roundsOf } from "@cftokens/workspace/bench";
import { load, type LoadedRequest } from "./load.ts";
import { freePort, startProcess, untilAnswering } from "./server-process.ts";

const seconds = 1;
const rounds = 9;
const unit = "answers a second";
const bytes = "a bare node:http server that sends the same bytes";
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

/** Authenticated list and create over loopback HTTP, by 16 connections. */
export const http = defineBench({
  figures: {
    "emulator-list-beside-bare": {
      what: "a page of tokens over HTTP",
      peer: bytes,
      unit,
      asked: { atLeast: 0.5 },
    },
    "emulator-list-beside-prism": {
      what: "a page of tokens over HTTP",
      peer: "Prism",
      unit,
      asked: { atLeast: 5 },
    },
    "emulator-create-beside-bare": {
      what: "a new token over HTTP",
      peer: bytes,
      unit,
      asked: { atLeast: 0.5 },
    },
    "emulator-create-beside-prism": {
      what: "a new token over HTTP",
      peer: "Prism",
      unit,
      asked: { atLeast: 3 },
    },
  },
  async *measure(wanted) {
    const emulator = startProcess([resolve(import.meta.dirname, "emulator-server.ts")]);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- printed by emulator-server.ts beside this file
    const { baseUrl, apiToken } = JSON.parse(await emulator.firstLine) as {
      baseUrl: string;
      apiToken: string;
    };
    const prism = await startPrism();
    const headers = { authorization: `Bearer ${apiToken}`, "content-type": "application/json" };
    for (const [what, path, init] of [
      ["list", "/user/tokens?per_page=20", { method: "GET" as const, headers }],
      ["create", "/user/tokens", { method: "POST" as const, headers, body: createBody }],
    ] as const) {
      if (![...wanted].some((name) => name.includes(what))) continue;
      const bare = await startBare({ ...init, url: `${baseUrl}${path}` });
      const rates = await measureInTurn(rounds, {
        ours: () => load({ ...init, url: `${baseUrl}${path}` }, seconds),
        bare: () => load({ ...init, url: bare.url }, seconds),
        prism: () => load({ ...init, url: `${prism.url}${path}` }, seconds),
      });
      await bare.stop();
      yield roundsOf(`emulator-${what}-beside-bare`, rates.ours, rates.bare);
      yield roundsOf(`emulator-${what}-beside-prism`, rates.ours, rates.prism);
    }
    await emulator.stop();
    await prism.stop();
  },
});

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
