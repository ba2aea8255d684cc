import type { CommandEnd, CommandRunner, OwnCommand } from "@cftokens/workbench/commands";
import type { Effect } from "../effect.ts";
import type { Message } from "../message.ts";

/** What running the user's own commands needs of the world. */
export interface OwnCommandWorld {
  readonly readOnly: boolean;
  readonly commandRunner: CommandRunner;
  /** Runs a command that has the terminal meanwhile. */
  readonly runInTerminal: CommandRunner["run"];
}

/** Runs a command. A program that is only to read refuses what may change something. */
export async function runOwnCommand(
  { command, environment }: Extract<Effect, { type: "run-own-command" }>,
  world: OwnCommandWorld,
  send: (message: Message) => void,
): Promise<void> {
  send({ area: "command", type: "ended", command, end: await endOf(command, environment, world) });
}

async function endOf(
  command: OwnCommand,
  environment: Readonly<Record<string, string>>,
  { readOnly, commandRunner, runInTerminal }: OwnCommandWorld,
): Promise<CommandEnd> {
  if (readOnly && !command.readOnly)
    return { failure: "this program is only to read: nothing was run", printed: "" };
  return command.terminal ? runInTerminal(command, environment) : commandRunner.run(command, environment);
}
