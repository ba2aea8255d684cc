import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defineBench, measureInTurn, roundsOf } from "@cftokens/workspace/bench";
import { inMemory } from "../src/store/open-database.ts";
import { bodyOfCreate } from "./body-of-create.ts";
import { load, type LoadedRequest } from "./load.ts";
import { type RunningEmulator, startEmulator } from "./start-emulator.ts";
import { startPrism } from "./start-prism.ts";
import { startProcess } from "./server-process.ts";

const seconds = 1;
const rounds = 8;
const unit = "answers a second";
const bytes = "a bare node:http server that sends the same bytes";
const transaction =
  "a bare node:http server that sends the same bytes after the same SQLite transaction (same tables, same pragmas, same place)";
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
      peer: transaction,
      unit,
      asked: { atLeast: 0.5 },
    },
    "emulator-create-in-file-beside-bare": {
      what: "a new token over HTTP, in a database in a file",
      peer: transaction,
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
    const isWanted = (name: string) => [...wanted].some((one) => one.startsWith(name));
    const [emulator, prism] = [await startEmulator(inMemory), await startPrism()];
    if (isWanted("emulator-list")) {
      const list = toList(emulator);
      const bare = await startBare(list);
      const rates = await measureInTurn(rounds, {
        ours: () => load(list, seconds),
        bare: () => load({ ...list, url: bare.url }, seconds),
        prism: () => load({ ...list, url: `${prism.url}/user/tokens?per_page=20` }, seconds),
      });
      await bare.stop();
      yield roundsOf("emulator-list-beside-bare", rates.ours, rates.bare);
      yield roundsOf("emulator-list-beside-prism", rates.ours, rates.prism);
    }
    if (isWanted("emulator-create")) {
      const folder = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
      const inFile = await startEmulator(join(folder, "ours.db"));
      const [create, createInFile] = [toCreate(emulator), toCreate(inFile)];
      const bare = await startBareTransaction(create, inMemory);
      const bareInFile = await startBareTransaction(createInFile, join(folder, "bare.db"));
      const rates = await measureInTurn(rounds, {
        ours: () => load(create, seconds),
        bare: () => load({ ...create, url: bare.url }, seconds),
        prism: () => load({ ...create, url: `${prism.url}/user/tokens` }, seconds),
        oursInFile: () => load(createInFile, seconds),
        bareInFile: () => load({ ...createInFile, url: bareInFile.url }, seconds),
      });
      for (const server of [bare, bareInFile, inFile]) await server.stop();
      rmSync(folder, { recursive: true });
      yield roundsOf("emulator-create-beside-bare", rates.ours, rates.bare);
      yield roundsOf("emulator-create-beside-prism", rates.ours, rates.prism);
      yield roundsOf("emulator-create-in-file-beside-bare", rates.oursInFile, rates.bareInFile);
    }
    await emulator.stop();
    await prism.stop();
  },
});

function toList({ baseUrl, headers }: RunningEmulator): LoadedRequest {
  return { url: `${baseUrl}/user/tokens?per_page=20`, method: "GET", headers };
}

function toCreate({ baseUrl, headers }: RunningEmulator): LoadedRequest {
  return { url: `${baseUrl}/user/tokens`, method: "POST", headers, body: bodyOfCreate };
}

interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function startBare(request: LoadedRequest): Promise<Running> {
  const { status, headers, body } = await askOnce(request);
  return await startOwn("bare-server.ts", String(status), headers, body);
}

async function startBareTransaction(request: LoadedRequest, database: string): Promise<Running> {
  const { status, headers, body } = await askOnce(request);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the emulator's answer to a create
  const { result } = JSON.parse(body) as { result: { id: string; value: string } };
  const { id: _id, value: _value, ...content } = result;
  const sent = [String(status), headers, body, JSON.stringify(content)];
  return await startOwn("bare-transaction-server.ts", database, ...sent);
}

async function startOwn(script: string, ...args: readonly string[]): Promise<Running> {
  const server = startProcess([resolve(import.meta.dirname, script), ...args]);
  return { url: `http://127.0.0.1:${await server.firstLine}/`, stop: server.stop };
}

// What a bare server is to send: the headers as JSON, without those that it adds by itself.
async function askOnce({ url, ...init }: LoadedRequest) {
  const answer = await fetch(url, init);
  const ofServer = new Set(["date", "connection", "keep-alive"]);
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !ofServer.has(name)));
  return { status: answer.status, headers: JSON.stringify(headers), body: await answer.text() };
}
