import type { Theme } from "@cftokens/workbench/config";
import type { RateBudget } from "@cftokens/workbench/connection";
import type { GroupList } from "@cftokens/workbench/groups";
import type { KnownUser, Place } from "@cftokens/workbench/inventory";
import type { OperationTable } from "@cftokens/workbench/needs";
import type { ErrorReport, SafeText } from "@cftokens/workbench/text";
import type { EquivalentsMessage } from "./dialogs/equivalents/message.ts";
import type { HelpMessage } from "./dialogs/help/message.ts";
import type { PaletteMessage } from "./dialogs/palette/message.ts";
import type { CommandMessage } from "./dialogs/command/message.ts";
import type { RequestsMessage } from "./dialogs/requests/message.ts";
import type { ProfilesMessage } from "./dialogs/profiles/message.ts";
import type { Work } from "./slow-work.ts";
import type { WindowSize } from "./layout.ts";
import type { AnswerMessage } from "./screens/answer/message.ts";
import type { CallMessage } from "./screens/call/message.ts";
import type { BulkMessage } from "./screens/bulk/message.ts";
import type { ConfirmMessage } from "./screens/confirm/message.ts";
import type { FormMessage } from "./screens/token-form/message.ts";
import type { UnknownOutcomeMessage } from "./screens/unknown-outcome/message.ts";
import type { RotateMessage } from "./screens/rotate/message.ts";
import type { SecretMessage } from "./screens/secret/message.ts";
import type { CanMessage } from "./screens/can/message.ts";
import type { ExportMessage } from "./dialogs/export/message.ts";
import type { LocationMessage } from "./location/message.ts";
import type { ContractMessage } from "./screens/contract/message.ts";
import type { OperationsMessage } from "./screens/operations/message.ts";
import type { HistoryMessage } from "./screens/history/message.ts";
import type { GroupsMessage } from "./screens/groups/message.ts";
import type { ListMessage } from "./lists/message.ts";
import type { RisksMessage } from "./screens/risks/message.ts";
import type { QueryMessage, TokensMessage } from "./screens/tokens/message.ts";

/** Everything that can happen: a key that means something, or an answer to an effect. */
export type Message =
  | AppMessage
  | SurroundingsMessage
  | TokensMessage
  | QueryMessage
  | LocationMessage
  | ListMessage
  | RisksMessage
  | GroupsMessage
  | CanMessage
  | OperationsMessage
  | ContractMessage
  | AnswerMessage
  | HistoryMessage
  | CallMessage
  | ExportMessage
  | FormMessage
  | SecretMessage
  | HelpMessage
  | PaletteMessage
  | EquivalentsMessage
  | ProfilesMessage
  | RequestsMessage
  | CommandMessage
  | ConfirmMessage
  | RotateMessage
  | BulkMessage
  | UnknownOutcomeMessage;

/** What the program learns besides the tokens. */
export type SurroundingsMessage =
  /** The accounts and zones that the caller sees, and who that is. */
  | {
      readonly area: "surroundings";
      readonly type: "places-received";
      readonly load: number;
      readonly user: KnownUser | undefined;
      readonly places: readonly Place[];
      readonly problems: readonly ErrorReport[];
    }
  /** A page of accounts or zones is there, and more may come. */
  | {
      readonly area: "surroundings";
      readonly type: "places-found";
      readonly load: number;
      readonly places: readonly Place[];
    }
  /** The API said how many calls it still takes. */
  | { readonly area: "surroundings"; readonly type: "budget-received"; readonly budget: RateBudget }
  /** The permissions of all operations that are known are there. */
  | { readonly area: "surroundings"; readonly type: "operations-received"; readonly table: OperationTable }
  /** The permission groups are to be loaded (again). */
  | { readonly area: "surroundings"; readonly type: "groups-requested" }
  /** The user does not want to wait for them. */
  | { readonly area: "surroundings"; readonly type: "groups-stopped" }
  | {
      readonly area: "surroundings";
      readonly type: "groups-received";
      readonly groups: GroupList;
      /** The places that were known when the API was asked. */
      readonly asked?: readonly Place[];
    };

/** What happens to the program as a whole. */
export type AppMessage =
  /** The window has, or got, this size. */
  | { readonly area: "app"; readonly type: "resized"; readonly size: WindowSize }
  /** The terminal said what its background is like. */
  | { readonly area: "app"; readonly type: "background-detected"; readonly theme: Theme }
  /** The user wants to leave; asked first when something would be lost. */
  | { readonly area: "app"; readonly type: "quit-requested" }
  /** The user leaves. */
  | { readonly area: "app"; readonly type: "quit" }
  /** The program goes to the background until the shell brings it back. */
  | { readonly area: "app"; readonly type: "suspend-requested" }
  /** The API said with which token the program works. */
  | { readonly area: "app"; readonly type: "own-token-received"; readonly id: string }
  /** The user does not wait any more for the change that is on its way. */
  | { readonly area: "app"; readonly type: "change-cancelled" }
  /** Something takes so long that the screen has to say so. */
  | { readonly area: "app"; readonly type: "slowed-down"; readonly work: Work }
  /** A second is over on a screen that counts them. */
  | { readonly area: "app"; readonly type: "ticked"; readonly now: Date }
  /** The terminal is not looked at any more. */
  | { readonly area: "app"; readonly type: "focus-lost" }
  /** The terminal is looked at again. */
  | { readonly area: "app"; readonly type: "focus-gained"; readonly now: Date }
  | { readonly area: "app"; readonly type: "dialog-confirmed" }
  | { readonly area: "app"; readonly type: "dialog-closed" }
  /** A key was pressed after a notice: it was seen. */
  | { readonly area: "app"; readonly type: "notice-read" }
  /** A key was pressed whose action is not possible now. */
  | { readonly area: "app"; readonly type: "refused"; readonly reason: SafeText };
