import type { AnsweredCall } from "@cftokens/explorer";
import { type AnswerBody, type FoundValues, noItems, readAnswerBody } from "@cftokens/explorer/answer";
import type { SafeText } from "@cftokens/workbench/text";
import type { TextInput } from "../../lists/text-input.ts";

/** An answer that is looked at. */
export interface AnswerState {
  readonly call: AnsweredCall;
  /** The body of the answer as it can be read. */
  readonly whole: AnswerBody;
  /** What is shown of it: the whole, or what a query found. */
  readonly body: AnswerBody;
  /** Where in the answer stands what a query found; undefined where the whole is shown. */
  readonly found: FoundValues | undefined;
  /** The keys of the rows above the body that were unfolded. */
  readonly toggled: ReadonlySet<string>;
  /** The values of the body that were folded. */
  readonly folded: ReadonlySet<number>;
  readonly cursor: number;
  /** The first row that is seen. */
  readonly top: number;
  /** Whether credentials in the answer are shown. */
  readonly isRevealed: boolean;
  readonly search: Search | undefined;
  readonly query: Query | undefined;
  /** Whether the next page is on its way. */
  readonly isWaiting: boolean;
}

/** What is asked of the body. */
export interface Query {
  readonly input: TextInput;
  readonly isTyping: boolean;
  /** Why it cannot be asked. */
  readonly problem: SafeText | undefined;
}

/** What is looked for in the body. */
export interface Search {
  readonly input: TextInput;
  readonly isTyping: boolean;
  /** Where it stands in the text of the body. */
  readonly found: readonly number[];
  /** Where the search began, to which it goes back while it finds nothing. */
  readonly begun: number;
}

/** An answer that nobody has looked at yet. */
export function newAnswer(call: AnsweredCall): AnswerState {
  const items = noItems();
  const whole: AnswerBody = call.isComing
    ? { kind: "json", outline: items.outline, items }
    : readAnswerBody(call.received);
  return {
    call,
    whole,
    body: whole,
    found: undefined,
    toggled: new Set(),
    folded: new Set(),
    cursor: 0,
    top: 0,
    isRevealed: false,
    search: undefined,
    query: undefined,
    isWaiting: false,
  };
}
