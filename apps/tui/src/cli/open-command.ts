import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import {
  configFile,
  connect,
  type Connection,
  loadConfig,
  openProfile,
  profileName,
  thisSystem,
} from "@cftokens/workbench/connection";
import { completionScript } from "./completion/completion-script.ts";
import { createIsReadable } from "@cftokens/workbench/inventory";
import { safeText } from "@cftokens/workbench/text";
import type { CommandName } from "./command-description.ts";
import { usageError } from "./command-error.ts";
import type { CommandWorld, Output, SecretFile } from "./command-world.ts";
import { listProfiles } from "./commands/profiles.ts";
import type { ExitCode } from "./exit-codes.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";
import { runCommand, type TokenCommand } from "./run-command.ts";

/** Runs one command on this system. Gives back the exit code. */
export async function openCommand({
  name,
  args,
}: {
  readonly name: CommandName;
  readonly args: Arguments;
}): Promise<ExitCode> {
  // A reader that has seen enough, such as `head`, is no failure.
  process.stdout.on("error", () => process.exit(0));
  switch (name) {
    case "completion":
      process.stdout.write(completionScript(args.positionals[0] ?? ""));
      return 0;
    case "profiles":
      return openProfiles(args);
    default:
      return openTokenCommand(name, args);
  }
}

async function openTokenCommand(name: TokenCommand, args: Arguments): Promise<ExitCode> {
  const opened = await openProfile(requestOf(args), thisSystem());
  if (!opened.ok) return refuse(opened.reasons, 2);
  const connected = connect(opened.target);
  if (!connected.ok) return refuse([connected.reason], 1);
  const { connection } = connected;
  try {
    return await runCommand(name, args, worldOf(connection));
  } finally {
    connection.close();
  }
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

function worldOf({ client, places }: Connection): CommandWorld {
  return {
    client,
    isReadable: createIsReadable(),
    known: places,
    now: () => new Date(),
    output: processOutput,
    readFile: readInput,
    createSecretFile,
  };
}

function refuse(reasons: readonly string[], exitCode: ExitCode): ExitCode {
  for (const reason of reasons) processOutput.complain(reason);
  return exitCode;
}

const processOutput: Output = {
  line: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`cftokens: ${safeText(line)}\n`),
};

async function readInput(file: string): Promise<string> {
  try {
    return file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
  } catch {
    throw usageError(`${file} cannot be read`);
  }
}

// "wx" fails when there is such a file, even as a link to somewhere else.
function createSecretFile(file: string): SecretFile {
  const descriptor = openSync(file, "wx", 0o600);
  return {
    write(secret) {
      writeSync(descriptor, `${secret}\n`);
      closeSync(descriptor);
    },
    discard() {
      closeSync(descriptor);
      rmSync(file);
    },
  };
}
