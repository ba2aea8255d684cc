import type { AnsweredCall } from "@cftokens/explorer";
import type { FoundValues } from "@cftokens/explorer/answer";
import type { SafeText } from "@cftokens/workbench/text";
import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";

/** What happens to an answer that is looked at. */
export type AnswerMessage = { readonly area: "answer" } & (
  | { readonly type: "moved"; readonly move: ListMove }
  /** What is below the row is to be seen, or not any more; without either, the other one. */
  | { readonly type: "folded"; readonly to: "open" | "closed" | "other" }
  /** The place that the row speaks of is to be seen. */
  | { readonly type: "entered" }
  /** Credentials are to be seen, or not any more. */
  | { readonly type: "revealed" }
  /** The value of the row goes to the clipboard. */
  | { readonly type: "copied" }
  | { readonly type: "search-opened" }
  | { readonly type: "search-edited"; readonly edit: TextEdit }
  | { readonly type: "search-closed" }
  | { readonly type: "search-cleared" }
  /** The next place is to be seen, or with -1 the one before. */
  | { readonly type: "searched"; readonly count: 1 | -1 }
  | QueryMessage
  /** An answer begins to come, item by item. */
  | { readonly type: "began"; readonly call: AnsweredCall }
  /** More of it came: `size` is that of all, in bytes, `time` in milliseconds. */
  | {
      readonly type: "items-came";
      readonly items: readonly string[];
      /** How many before them are not shown, because they came too fast. */
      readonly skipped: number;
      readonly size: number;
      readonly time: number;
    }
  /** Nobody waits any more for what comes. */
  | { readonly type: "stopped" }
  /** The next page is to be seen. */
  | { readonly type: "next-requested" }
  /** What the document says of what the row speaks of is to be seen. */
  | { readonly type: "place-requested" }
  /** The document is to be edited at what the row speaks of. */
  | { readonly type: "document-requested" }
  /** The body is to be opened by another program: asked first, and then meant. */
  | { readonly type: "open-requested" }
  | { readonly type: "open-confirmed" }
  | { readonly type: "opened-outside"; readonly file: SafeText }
  | { readonly type: "closed" }
);

/** What happens to a query of the body. */
export type QueryMessage =
  | { readonly type: "query-opened" }
  | { readonly type: "query-edited"; readonly edit: TextEdit }
  | { readonly type: "query-checked"; readonly query: string; readonly problem: SafeText | undefined }
  | { readonly type: "query-confirmed" }
  | { readonly type: "query-answered"; readonly query: string; readonly found: FoundValues }
  /** The whole body is to be seen again. */
  | { readonly type: "query-cleared" };
