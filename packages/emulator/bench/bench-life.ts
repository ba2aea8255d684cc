import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fetchPackage } from "@cftokens/workspace";
import { defineBench, measureInTurn, roundsOf } from "@cftokens/workspace/bench";
import { inMemory } from "../src/store/open-database.ts";
import { bodyOfCreate } from "./body-of-create.ts";
import { type LifeStep, live } from "./load.ts";
import { freePort, startProcess, untilAnswering } from "./server-process.ts";
import { type RunningEmulator, startEmulator } from "./start-emulator.ts";
import { startPrism } from "./start-prism.ts";

// So long, because each server has six things to warm up for.
const seconds = 2;
const rounds = 8;
const what = "the life of a token over HTTP: create, get, list, verify, roll, delete";
const unit = "answers a second";

/** The life of tokens over loopback HTTP, by 16 connections at once. */
export const life = defineBench({
  figures: {
    "emulator-life-beside-prism": {
      what,
      peer: "Prism, which answers the same without keeping anything",
      unit,
      asked: { atLeast: 4 },
    },
    "emulator-life-beside-json-server": {
      what,
      peer: "json-server, on a JSON file, with GET for verify and PATCH for roll",
      unit,
      asked: { atLeast: 10 },
    },
  },
  async *measure() {
    const folder = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
    const emulator = await startEmulator(inMemory);
    const prism = await startPrism();
    const jsonServer = await startJsonServer(emulator, join(folder, "tokens.json"));
    const ofApi = lifeOnApi(emulator.headers);
    const rates = await measureInTurn(rounds, {
      ours: () => live(emulator.baseUrl, ofApi, seconds),
      prism: () => live(prism.url, ofApi, seconds),
      jsonServer: () => live(jsonServer.url, lifeOnJson(emulator.headers), seconds),
    });
    for (const server of [emulator, prism, jsonServer]) await server.stop();
    rmSync(folder, { recursive: true });
    yield roundsOf("emulator-life-beside-prism", rates.ours, rates.prism);
    yield roundsOf("emulator-life-beside-json-server", rates.ours, rates.jsonServer);
  },
});

type Headers = RunningEmulator["headers"];

// The token that was made verifies itself.
function lifeOnApi(headers: Headers): readonly LifeStep[] {
  const path = "/user/tokens";
  return [
    { ask: () => ({ method: "POST", path, headers, body: bodyOfCreate }), makes: (text) => made(text) },
    { ask: ({ id }) => ({ method: "GET", path: `${path}/${id}`, headers }) },
    { ask: () => ({ method: "GET", path: `${path}?per_page=20`, headers }) },
    {
      ask: ({ value }) => ({
        method: "GET",
        path: `${path}/verify`,
        headers: { ...headers, authorization: `Bearer ${value}` },
      }),
    },
    { ask: ({ id }) => ({ method: "PUT", path: `${path}/${id}/value`, headers, body: "{}" }) },
    { ask: ({ id }) => ({ method: "DELETE", path: `${path}/${id}`, headers }) },
  ];
}

function lifeOnJson(headers: Headers): readonly LifeStep[] {
  const path = "/tokens";
  return [
    { ask: () => ({ method: "POST", path, headers, body: bodyOfCreate }), makes: (text) => entry(text) },
    { ask: ({ id }) => ({ method: "GET", path: `${path}/${id}`, headers }) },
    { ask: () => ({ method: "GET", path: `${path}?_page=1&_limit=20`, headers }) },
    { ask: ({ id }) => ({ method: "GET", path: `${path}/${id}`, headers }) },
    { ask: ({ id }) => ({ method: "PATCH", path: `${path}/${id}`, headers, body: '{"value":"rolled"}' }) },
    { ask: ({ id }) => ({ method: "DELETE", path: `${path}/${id}`, headers }) },
  ];
}

function made(text: string): { readonly id: string; readonly value: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer to a create
  return (JSON.parse(text) as { result: { id: string; value: string } }).result;
}

function entry(text: string): { readonly id: string; readonly value: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer to a create
  return { id: String((JSON.parse(text) as { id: number }).id), value: "" };
}

// With the tokens of the emulator's world in its file.
async function startJsonServer({ baseUrl, headers }: RunningEmulator, file: string) {
  const { folder } = await fetchPackage("json-server", "0.17.4");
  const answer = await fetch(`${baseUrl}/user/tokens?per_page=20`, { headers });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the emulator's answer to a list
  const { result } = JSON.parse(await answer.text()) as { result: readonly object[] };
  writeFileSync(
    file,
    JSON.stringify({ tokens: result.map((token, index) => ({ ...token, id: index + 1 })) }),
  );
  const port = await freePort();
  const script = resolve(folder, "node_modules/json-server/lib/cli/bin.js");
  const server = startProcess([script, "--quiet", "--host", "127.0.0.1", "--port", String(port), file]);
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(url);
  return { url, stop: server.stop };
}
