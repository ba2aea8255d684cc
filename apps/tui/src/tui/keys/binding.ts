import type { Message } from "../message.ts";
import type { State } from "../state.ts";
import type { Key } from "./key.ts";
import type { TextEdit } from "../lists/text-input.ts";

/**
 * What keys do in one part of the program. Routing, help and the hints at the foot are all made
 * from these.
 */
export interface Binding {
  readonly scope: Scope;
  readonly keys: readonly Key[];
  readonly action: Message | TextEdit;
  readonly description: string;
  readonly category: Category;
  /** A word or two for the foot of the screen; bindings without one are in the help only. */
  readonly hint?: string;
  /** The binding is there only while this holds; `why-not.ts` says why it does not. */
  readonly when?: (state: State) => boolean;
  /** Why the action is not possible now, for the user. */
  readonly disabledReason?: (state: State) => string | undefined;
}

/** The parts of the program that have keys of their own. */
export type Scope =
  | "always"
  | "global"
  | "typing"
  | "help"
  | "confirm"
  | "tokens"
  | "filter"
  | "token"
  | "screens"
  | "location"
  | "list"
  | "list-filter"
  | "risks"
  | "group-list"
  | "calendar"
  | "can"
  | "can-text"
  | "can-picker"
  | "operation-list"
  | "operation"
  | "contract"
  | "contract-plan"
  | "contract-target"
  | "contract-finding"
  | "answer"
  | "answer-search"
  | "answer-query"
  | "history"
  | "comparison"
  | "call-row"
  | "call-text"
  | "call-form"
  | "call-review"
  | "call-sending"
  | "export"
  | "detail"
  | "create"
  | "create-list"
  | "form"
  | "form-text"
  | "policy"
  | "groups"
  | "groups-failed"
  | "resource-id"
  | "pick-token"
  | "review"
  | "template"
  | "conflict"
  | "change"
  | "ask-yes"
  | "ask-name"
  | "rotate"
  | "grace"
  | "bulk-yes"
  | "bulk-phrase"
  | "bulk-running"
  | "bulk-finished"
  | "sending"
  | "unknown-outcome"
  | "secret-prompt"
  | "secret"
  | "palette"
  | "equivalents"
  | "profiles"
  | "requests"
  | "command";

/** The headings of the help. */
export type Category = "Move" | "Look" | "Change" | "Own" | "Text" | "Program";
