import type { ReadPermissions } from "@cftokens/openapi";
import {
  type CommandDescription,
  isToolName,
  type PrintingCommand,
  type ToolName,
} from "./command-description.ts";
import { commands, findCommand, optionsOf, screenOptions } from "./command-table.ts";
import { findTopic, type TopicName, topicNames } from "./help/topic-names.ts";
import { type Arguments, checkPositionals, readArguments, valueOf } from "./read-arguments.ts";
import { permissionsOf } from "./read-permissions.ts";

/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: "run"; readonly options: ScreenOptions }
  | {
      readonly kind: "help";
      readonly command: CommandDescription | undefined;
      /** The topic of the same name, which is told too. */
      readonly topic?: TopicName;
    }
  | { readonly kind: "topic"; readonly topic: TopicName }
  | { readonly kind: "version" }
  | { readonly kind: "command"; readonly name: PrintingCommand; readonly args: Arguments }
  | { readonly kind: "tool"; readonly name: ToolName; readonly args: readonly string[] }
  | { readonly kind: "wrong"; readonly reason: string };

/** How the terminal UI is opened. */
export interface ScreenOptions {
  readonly profile: string | undefined;
  readonly emulator: boolean;
  readonly readOnly: boolean;
  readonly screenReader: boolean;
  readonly ascii: boolean;
  /** The files to be explored, none of them for the program's own; undefined for the tokens. */
  readonly documents: readonly string[] | undefined;
  /** What these files may refer to outside of their own folders. */
  readonly allowed?: ReadPermissions;
}

/**
 * Reads the arguments after the program's name. Options may stand before the command too, as an
 * alias (`cftokens --emulator`) puts them there.
 */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [first = "", second = ""] = words;
  if (first === "help") return parseHelp(second);
  const before = first.startsWith("-") ? countLeadingOptions(words) : 0;
  const command = findCommand(words[before] ?? "");
  return command === undefined
    ? parseScreenOptions(words)
    : parseCommand(command, [...words.slice(0, before), ...words.slice(before + 1)]);
}

// A command and a topic may have one name, such as risks: then both are told.
function parseHelp(name: string): CommandLine {
  if (name === "" || name.startsWith("-")) return { kind: "help", command: undefined };
  const topic = findTopic(name);
  const command = findCommand(name);
  if (command !== undefined) return { kind: "help", command, ...(topic !== undefined && { topic }) };
  if (topic !== undefined) return { kind: "topic", topic };
  const topics = topicNames.map(([one]) => one).join(", ");
  return wrong(`no command and no topic ${JSON.stringify(name)}; topics are ${topics}`);
}

// How many words before a command are options, of whatever command, and their values.
function countLeadingOptions(words: readonly string[]): number {
  const at = words.findIndex((word, index) => !word.startsWith("-") && !isValue(words[index - 1]));
  return at === -1 ? words.length : at;
}

function isValue(before = ""): boolean {
  if (!before.startsWith("--")) return false;
  const options = [...screenOptions, ...commands.flatMap(({ name }) => optionsOf(name))];
  return options.some(({ name, value }) => value !== undefined && before === `--${name}`);
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
      ascii: flags.has("ascii"),
      documents: undefined,
    },
  };
}

function parseCommand(command: CommandDescription, words: readonly string[]): CommandLine {
  if (isToolName(command.name)) return parseTool(command.name, command, words);
  const read = readArguments(words, optionsOf(command.name));
  if (!read.ok) return wrong(read.reason, command.name);
  if (read.args.flags.has("help")) return { kind: "help", command };
  const reason = checkPositionals(read.args.positionals, command.positionals);
  const { name } = command;
  if (reason !== undefined) return wrong(reason, name);
  return name === "explore"
    ? { kind: "run", options: exploreOptions(read.args) }
    : { kind: "command", name, args: read.args };
}

// What stands behind `--` is no option.
function parseTool(name: ToolName, command: CommandDescription, words: readonly string[]): CommandLine {
  const end = words.indexOf("--");
  const asks = (end === -1 ? words : words.slice(0, end)).some((word) => word === "--help" || word === "-h");
  return asks ? { kind: "help", command } : { kind: "tool", name, args: words };
}

function exploreOptions(args: Arguments): ScreenOptions {
  const { flags, positionals } = args;
  const allowed = permissionsOf(args);
  return {
    profile: undefined,
    emulator: true,
    readOnly: flags.has("read-only"),
    screenReader: flags.has("screen-reader"),
    ascii: flags.has("ascii"),
    documents: positionals,
    ...(allowed !== undefined && { allowed }),
  };
}

function wrong(reason: string, command?: string): CommandLine {
  const help = command === undefined ? "cftokens --help" : `cftokens ${command} --help`;
  return { kind: "wrong", reason: `${reason}; run ${help}` };
}
