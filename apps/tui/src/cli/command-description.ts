/**
 * One command of the command line. Reading, help, completion and the documentation are all made
 * from these.
 */
export interface CommandDescription {
  readonly name: CommandName;
  readonly summary: string;
  /** What stands after the name, in its order; all of it is needed unless it says otherwise. */
  readonly positionals: readonly PositionalDescription[];
  readonly options: readonly OptionDescription[];
  /** Whether it opens the screens, and takes none of the options that all others take. */
  readonly opensScreens?: boolean;
  readonly examples: readonly string[];
}

/** The commands for scripts. */
export type CommandName =
  | "list"
  | "get"
  | "verify"
  | "risks"
  | "can"
  | "needs"
  | "explain"
  | "call"
  | "create"
  | "roll"
  | "rotate"
  | "delete"
  | "profiles"
  | "doctor"
  | "explore"
  | "config-schema"
  | "completion"
  | ToolName;

/** The commands about documents; repositories have them as scripts too, such as `pnpm contract`. */
export type ToolName = (typeof toolNames)[number];

const toolNames = ["contract", "diff", "generate", "emulator"] as const;

/** Whether a command is one of those about documents. */
export function isToolName(name: CommandName): name is ToolName {
  return toolNames.some((tool) => tool === name);
}

/** The commands that print what they do, and open no screen. */
export type PrintingCommand = Exclude<CommandName, "explore" | ToolName>;

/** A word that stands by its place. */
export interface PositionalDescription {
  readonly name: string;
  readonly optional?: boolean;
  /** May be given several times; only the last one can. */
  readonly repeatable?: boolean;
  /** Whether the program itself says what may stand there: `cftokens COMMAND --complete WORDS`. */
  readonly isAsked?: boolean;
  /** The words that may stand there, where they are known. */
  readonly choices?: readonly string[];
}

/** An option: a flag, or a name with a value. */
export interface OptionDescription {
  /** Without the two dashes. */
  readonly name: string;
  readonly short?: string;
  /** What the value is, in capitals; a flag has none. */
  readonly value?: string;
  /** May be given several times. */
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
  readonly description: string;
}
