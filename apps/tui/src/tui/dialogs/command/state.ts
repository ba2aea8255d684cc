import type { CommandEnd, OwnCommand } from "@cftokens/workbench/commands";

/** A command of the user, while it runs and with what it printed. */
export interface CommandState {
  readonly kind: "command";
  readonly command: OwnCommand;
  /** Undefined while it runs. */
  readonly end: CommandEnd | undefined;
  /** The first line of its output that is seen. */
  readonly top: number;
}
