import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { configFile, loadConfig } from "@cftokens/workbench/config";
import {
  connect,
  type Connected,
  type Connection,
  homeFolder,
  openProfile,
  profileName,
  thisSystem,
} from "@cftokens/workbench/connection";
import { createIsReadable } from "@cftokens/workbench/inventory";
import { openSecretFile } from "@cftokens/workbench/secrets";
import { describeTime } from "@cftokens/workbench/text";
import { configSchemaText } from "./config-schema-text.ts";
import { completionScript } from "./completion/completion-script.ts";
import { nameKinds } from "./completion/name-kinds.ts";
import { printNames } from "./completion/print-names.ts";
import type { PrintingCommand } from "./command-description.ts";
import { CommandError, usageError } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import { listProfiles } from "./commands/profiles.ts";
import type { ExitCode } from "./exit-codes.ts";
import { createProcessOutput } from "./process-output.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";
import { runCommand, type TokenCommand } from "./run-command.ts";

/** Runs one command on this system. Gives back the exit code. */
export async function openCommand({
  name,
  args,
}: {
  readonly name: PrintingCommand;
  readonly args: Arguments;
}): Promise<ExitCode> {
  switch (name) {
    case "completion":
      return openCompletion(args);
    case "config-schema":
      process.stdout.write(configSchemaText(args.positionals[0]));
      return 0;
    case "profiles":
      return openProfiles(args);
    case "doctor": {
      const { openDoctor } = await import("./doctor/open-doctor.ts");
      return openDoctor(args, processOutput);
    }
    case "call": {
      // What reads documents and judges answers is loaded for this command alone.
      const { openCall } = await import("./call/open-call.ts");
      return openCall(args, { output: processOutput, whileChanging });
    }
    case "needs":
    case "explain":
      return valueOf(args, "compare") === undefined ? openOffline(name, args) : openTokenCommand(name, args);
    default:
      return openTokenCommand(name, args);
  }
}

async function openTokenCommand(name: TokenCommand, args: Arguments): Promise<ExitCode> {
  const opened = await openProfile(requestOf(args), thisSystem());
  if (!opened.ok) return refuse(opened.reasons, 2);
  return runConnected(await connect(opened.target), name, args);
}

async function runConnected(connected: Connected, name: TokenCommand, args: Arguments): Promise<ExitCode> {
  if (!connected.ok) return refuse([connected.reason], 1);
  const { connection } = connected;
  try {
    return await runCommand(name, args, worldOf(connection));
  } finally {
    connection.close();
  }
}

// Without a credential: the permission groups are those that the emulator knows.
async function openOffline(name: TokenCommand, args: Arguments): Promise<ExitCode> {
  return runConnected(await connect({ kind: "emulator", database: ":memory:" }), name, args);
}

async function openCompletion(args: Arguments): Promise<ExitCode> {
  const [shell] = args.positionals;
  const names = nameKinds.find((kind) => kind === valueOf(args, "names"));
  if (names === undefined && shell === undefined)
    return refuse(["SHELL is missing; run cftokens completion --help"], 2);
  if (names === undefined) process.stdout.write(completionScript(shell ?? ""));
  else await printNames(names, requestOf(args), processOutput);
  return 0;
}

function openProfiles(args: Arguments): ExitCode {
  const { env, home } = thisSystem();
  const file = configFile(env, home);
  const read = loadConfig(file);
  if (!read.ok)
    return refuse(
      read.problems.map((problem) => `${file}: ${problem}`),
      2,
    );
  const current = profileName(requestOf(args), read.config, env);
  return listProfiles(args, { profiles: read.config.profiles, current }, processOutput);
}

function requestOf(args: Arguments): Parameters<typeof openProfile>[0] {
  return { profile: valueOf(args, "profile"), emulator: args.flags.has("emulator") };
}

function worldOf({ client, places, room, onBudget }: Connection): Environment {
  let said = 0;
  onBudget(({ waitsUntil = 0 }) => {
    if (waitsUntil <= said) return;
    said = waitsUntil + aMoment;
    processOutput.remark(`few calls are left: lists are read on at ${describeTime(waitsUntil)}`);
  });
  return {
    room,
    client,
    isReadable: createIsReadable(),
    known: places,
    now: () => new Date(),
    output: processOutput,
    readFile: readInput,
    readFolder,
    writeFile: writeReport,
    openSecretFile: async (file) => openSecretFile(file, homeFolder()),
    whileChanging,
  };
}

// Lists that wait at the same time wait for nearly the same moment.
const aMoment = 5000;

function refuse(reasons: readonly string[], exitCode: ExitCode): ExitCode {
  for (const reason of reasons) processOutput.remark(reason);
  return exitCode;
}

async function readInput(file: string): Promise<string> {
  try {
    const content = file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
    // Windows has editors and shells that begin a file with the mark of the byte order.
    return content.replace(/^\uFEFF/u, "");
  } catch {
    throw usageError(`cannot read ${JSON.stringify(file)}; check its name and its permissions`);
  }
}

async function writeReport(file: string, report: string): Promise<void> {
  try {
    await writeFile(file, report);
  } catch {
    throw new CommandError([`cannot write ${JSON.stringify(file)}; check its folder and its permissions`], 1);
  }
}

// The first signal is answered by the command. A closed terminal or a launcher sends a second one
// with it, which must not cut off that answer; one that comes later ends the program at once.
async function whileChanging<Result>(change: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  let last = 0;
  const abort = (signal: NodeJS.Signals): void => {
    if (!controller.signal.aborted) last = performance.now() + sameMoment;
    controller.abort();
    if (performance.now() <= last) return;
    for (const each of endingSignals) process.off(each, abort);
    process.kill(process.pid, signal);
  };
  for (const signal of endingSignals) process.on(signal, abort);
  try {
    return await change(controller.signal);
  } finally {
    // What was cut off is still to be said.
    if (!controller.signal.aborted) for (const signal of endingSignals) process.off(signal, abort);
  }
}

// In milliseconds.
const sameMoment = 1000;
const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const processOutput = createProcessOutput();

async function readFolder(folder: string, ending: string): Promise<readonly string[] | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) return undefined;
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
  return Promise.all(names.map(async (name) => readInput(join(folder, name))));
}
