import type { CommandDescription, CommandName } from "./command-description.ts";
import { findCommand, optionsOf, screenOptions } from "./command-table.ts";
import { type Arguments, checkPositionals, readArguments, valueOf } from "./read-arguments.ts";

/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: "run"; readonly options: ScreenOptions }
  | { readonly kind: "help"; readonly command: CommandDescription | undefined }
  | { readonly kind: "version" }
  | { readonly kind: "command"; readonly name: CommandName; readonly args: Arguments }
  | { readonly kind: "wrong"; readonly reason: string };

/** How the terminal UI is opened. */
export interface ScreenOptions {
  readonly profile: string | undefined;
  readonly emulator: boolean;
  readonly readOnly: boolean;
  readonly screenReader: boolean;
}

/** Reads the arguments after the program's name. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [first = "", ...others] = words;
  if (first === "help") return { kind: "help", command: findCommand(others[0] ?? "") };
  const command = findCommand(first);
  return command === undefined ? parseScreenOptions(words) : parseCommand(command, others);
}

function parseScreenOptions(words: readonly string[]): CommandLine {
  const read = readArguments(words, screenOptions);
  if (!read.ok) return wrong(read.reason);
  const { flags, positionals } = read.args;
  if (flags.has("help")) return { kind: "help", command: undefined };
  if (flags.has("version")) return { kind: "version" };
  if (positionals[0] !== undefined) return wrong(`unknown argument ${JSON.stringify(positionals[0])}`);
  return {
    kind: "run",
    options: {
      profile: valueOf(read.args, "profile"),
      emulator: flags.has("emulator"),
      readOnly: flags.has("read-only"),
      screenReader: flags.has("screen-reader"),
    },
  };
}

function parseCommand(command: CommandDescription, words: readonly string[]): CommandLine {
  const read = readArguments(words, optionsOf(command.name));
  if (!read.ok) return wrong(read.reason, command.name);
  if (read.args.flags.has("help")) return { kind: "help", command };
  const reason = checkPositionals(read.args.positionals, command.positionals);
  return reason === undefined
    ? { kind: "command", name: command.name, args: read.args }
    : wrong(reason, command.name);
}

function wrong(reason: string, command?: string): CommandLine {
  const help = command === undefined ? "cftokens --help" : `cftokens ${command} --help`;
  return { kind: "wrong", reason: `${reason}; run ${help}` };
}
