import type { TokenChange } from "@cftokens/workbench/changes";
import type { Rotation } from "@cftokens/workbench/rotation";
import { type ErrorReport, type Safe, type SafeText, safeText } from "@cftokens/workbench/text";
import type { Token } from "@cftokens/client";
import type { TextInput } from "../../lists/text-input.ts";

/** One change of one token, before it is sent. */
export interface ConfirmState {
  readonly action: ConfirmAction;
  readonly typed: TextInput;
  readonly step:
    | { readonly name: "asking" }
    | { readonly name: "sending" }
    /** Somebody else changed the token meanwhile. */
    | { readonly name: "conflict"; readonly current: Safe<Token> };
  readonly refusal: ErrorReport | undefined;
}

/** What is to be done, and to which token. */
export interface ConfirmAction {
  /** Such as "Delete". */
  readonly verb: string;
  readonly key: string;
  readonly name: SafeText;
  readonly id: string;
  readonly change: TokenChange;
  /** What it leads to, in sentences. */
  readonly consequences: readonly string[];
  /** Whether yes is enough, or the name has to be typed. */
  readonly guard: "yes" | "name";
  /** Whether the program itself works with this token. */
  readonly isOwn: boolean;
  /** What is said when it is done, such as "Deleted". */
  readonly done: string;
  /**
   * The rotation that the change belongs to, as it stands once the change is made; `over` ends it.
   */
  readonly rotation: { readonly now: Rotation } | { readonly over: Rotation } | undefined;
}

/** The question for an action. */
export function askFor(action: ConfirmAction): ConfirmState {
  return { action, typed: { text: "", cursor: 0 }, step: { name: "asking" }, refusal: undefined };
}

/** What has to be typed: the name, or the id of a token without one. */
export function wantedText({ name, id }: Pick<ConfirmAction, "name" | "id">): string {
  return name.trim() === "" ? id : name;
}

/**
 * Whether what was typed is the name, or the id, which is right too: some names cannot be typed.
 */
export function isTyped({ action, typed }: ConfirmState): boolean {
  const text = safeText(typed.text).trim();
  return text === wantedText(action).trim() || text === action.id;
}
