import type { TokenRow } from "@cftokens/workbench/inventory";
import type { OperationCount } from "@cftokens/workbench/needs";
import type { ErrorReport } from "@cftokens/workbench/text";
import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";
import type { TokensQuery } from "./query.ts";
import type { DetailFormat } from "./state.ts";

/** What happens to the table of tokens and the detail beside it. */
export type TokensMessage = { readonly area: "tokens" } & (
  | { readonly type: "reload-requested" }
  /** One more page of a list is there. */
  | {
      readonly type: "page-loaded";
      readonly load: number;
      readonly list: string;
      readonly rows: readonly TokenRow[];
      readonly now: Date;
    }
  | { readonly type: "list-loaded"; readonly load: number; readonly list: string }
  | {
      readonly type: "list-failed";
      readonly load: number;
      readonly list: string;
      readonly error: ErrorReport;
    }
  /** The user does not want to wait for the lists that are still on their way. */
  | { readonly type: "stop-requested" }
  | { readonly type: "moved"; readonly move: ListMove }
  | { readonly type: "filter-opened" }
  | { readonly type: "filter-edited"; readonly edit: TextEdit }
  /** The filter stays, the keys go back to the table. */
  | { readonly type: "filter-closed" }
  | { readonly type: "filter-cleared" }
  | { readonly type: "detail-opened" }
  | { readonly type: "detail-closed" }
  | { readonly type: "detail-scrolled"; readonly move: ListMove }
  /** The operations that the token may call are counted. */
  | { readonly type: "operations-counted"; readonly row: TokenRow; readonly count: OperationCount }
  /** The detail in this format; in words when it was in this one already. */
  | { readonly type: "detail-format-changed"; readonly format: DetailFormat }
);

/** What happens to the order of the table, and to what it is narrowed to. */
export type QueryMessage = { readonly area: "query" } &
  /** The table is ordered by the next column, or the one before. */
  (
    | { readonly type: "order-changed"; readonly step: 1 | -1 }
    | { readonly type: "order-reversed" }
    /** Shows the failures, or hides them until the next load. */
    | { readonly type: "failures-toggled" }
    /** The next family of tokens alone, after the last one all. */
    | { readonly type: "kind-changed" }
    /** The next account alone, after the last one all. */
    | { readonly type: "account-changed" }
    /** The table shows this, and nothing of what was asked for before. */
    | { readonly type: "set"; readonly query: TokensQuery; readonly text: string }
  );
