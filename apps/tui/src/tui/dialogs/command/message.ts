import type { CommandEnd, OwnCommand } from "@cftokens/workbench/commands";
import type { ListMove } from "../../lists/list-cursor.ts";

/** What happens to the user's own commands. */
export type CommandMessage = { readonly area: "command" } & (
  | { readonly type: "requested"; readonly name: string }
  /** The user was asked, where that is needed. `environment` is what was focused then. */
  | {
      readonly type: "confirmed";
      readonly command: OwnCommand;
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly type: "ended"; readonly command: OwnCommand; readonly end: CommandEnd }
  | { readonly type: "scrolled"; readonly move: ListMove }
  /** The output was read, or nobody wants to wait for it. */
  | { readonly type: "left" }
);
