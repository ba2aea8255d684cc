import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { buffer } from "node:stream/consumers";
import { apis } from "@cftokens/client/apis";
import { documents } from "@cftokens/client/documents";
import {
  type CallHistory,
  type Catalog,
  catalogOfDocuments,
  catalogOfFiles,
  historyFile,
  openHistory,
} from "@cftokens/explorer";
import { loadDocument, type OpenApiDocument, type ReadPermissions, readOutline } from "@cftokens/openapi";
import { configFile, loadConfig } from "@cftokens/workbench/config";
import { connect, type Connection, openProfile, thisSystem } from "@cftokens/workbench/connection";
import { CommandError, usageError } from "../command-error.ts";
import { call } from "../commands/call.ts";
import type { Environment, Output } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";
import { permissionsOf } from "../read-permissions.ts";
import { codeOf } from "../stdout-pipe.ts";
import type { CallEnvironment } from "./call-environment.ts";

/** Runs `cftokens call` on this system. Gives back the exit code. */
export async function openCall(
  args: Arguments,
  {
    output,
    whileChanging,
  }: { readonly output: Output; readonly whileChanging: Environment["whileChanging"] },
): Promise<ExitCode> {
  const { env, home } = thisSystem();
  const read = loadConfig(configFile(env, home));
  if (!read.ok) {
    for (const problem of read.problems) output.remark(`${configFile(env, home)}: ${problem}`);
    return 2;
  }
  let connection: Connection | undefined;
  const environment: CallEnvironment = {
    env,
    output,
    stdout: {
      isTerminal: process.stdout.isTTY,
      write: (bytes) => void process.stdout.write(bytes),
    },
    openCatalog: async (files) => (files.length > 0 ? catalogOf(files, permissionsOf(args)) : ownCatalog()),
    async openApi() {
      connection = await openConnection(args);
      return connection.api;
    },
    fetch: async (request) => fetch(request),
    readBytes,
    appendLine,
    openHistory: () => (read.config.history ? openOwnHistory(historyFile(env, home)) : undefined),
    now: () => Date.now(),
    ask: process.stdin.isTTY && process.stderr.isTTY ? askYes : undefined,
    clock: () => performance.now(),
    whileSending: async (send) => whileChanging(async (signal) => whileRead(async () => send(signal))),
  };
  try {
    return await call(args, environment);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    for (const line of error.lines) output.remark(line);
    return error.exitCode;
  } finally {
    connection?.close();
  }
}

// An answer may have no end: it is not waited for any more when its reader has seen enough.
async function whileRead<Result>(send: () => Promise<Result>): Promise<Result> {
  process.stdout.on("error", leave);
  try {
    return await send();
  } finally {
    process.stdout.off("error", leave);
  }
}

function leave(error: unknown): void {
  if (codeOf(error) === "EPIPE") process.exit(0);
}

async function catalogOf(files: readonly string[], allowed: ReadPermissions | undefined): Promise<Catalog> {
  return catalogOfFiles(
    files.map((file) => resolve(file)),
    {
      outline: async (file) => readOutline(file, allowed),
      load: async (file) => loadDocument(file, allowed),
    },
  );
}

// The documents that the program has in it.
function ownCatalog(): Catalog {
  const all: Readonly<Record<string, OpenApiDocument>> = documents;
  return catalogOfDocuments(
    Object.entries(all).map(([name, document]) => ({
      name,
      api: apis.find((api) => api.documents.includes(name))?.name ?? name,
      document,
    })),
  );
}

async function openConnection(args: Arguments): Promise<Connection> {
  const request = { profile: valueOf(args, "profile"), emulator: args.flags.has("emulator") };
  const opened = await openProfile(request, thisSystem());
  if (!opened.ok) throw usageError(...opened.reasons);
  const connected = await connect(opened.target);
  if (!connected.ok) throw new CommandError([connected.reason], 1);
  return connected.connection;
}

function openOwnHistory(file: string): CallHistory {
  const opened = openHistory(file);
  if (!opened.ok) throw new CommandError([opened.reason], 1);
  return opened.history;
}

function appendLine(file: string, line: string): void {
  try {
    appendFileSync(file, line, { mode: 0o600 });
  } catch {
    throw usageError(`cannot write ${JSON.stringify(file)}; check its name and its permissions`);
  }
}

async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(file === "-" ? await buffer(process.stdin) : await readFile(file));
  } catch {
    throw usageError(`cannot read ${JSON.stringify(file)}; check its name and its permissions`);
  }
}

// Ctrl+D is a no. Ctrl+C ends the program as it does everywhere else, with the terminal as it was.
async function askYes(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.once("SIGINT", () => {
    lines.close();
    process.stderr.write("\n");
    process.kill(process.pid, "SIGINT");
  });
  const ended = once(lines, "close").then(() => process.stderr.write("\n"));
  try {
    const answer = await Promise.race([lines.question(question).catch(async () => ended), ended]);
    return typeof answer === "string" && /^y(?:es)?$/iu.test(answer.trim());
  } finally {
    lines.close();
  }
}
