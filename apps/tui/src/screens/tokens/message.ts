import type { ErrorReport } from "../../error-report.ts";
import type { ListMove } from "../../list-cursor.ts";
import type { TextEdit } from "../../text-input.ts";
import type { TokenRow } from "../../token-row.ts";

/** What happens to the table of tokens and the detail beside it. */
export type TokensMessage = { readonly area: "tokens" } & (
  | { readonly type: "reload-requested" }
  /** One more page of a part is there. The first one takes the place of everything that was there before. */
  | {
      readonly type: "page-loaded";
      readonly load: number;
      readonly part: string;
      readonly isFirst: boolean;
      readonly rows: readonly TokenRow[];
      readonly now: Date;
    }
  | { readonly type: "part-loaded"; readonly load: number; readonly part: string }
  | {
      readonly type: "part-failed";
      readonly load: number;
      readonly part: string;
      readonly error: ErrorReport;
    }
  | { readonly type: "moved"; readonly move: ListMove }
  | { readonly type: "filter-opened" }
  | { readonly type: "filter-edited"; readonly edit: TextEdit }
  /** The filter stays, the keys go back to the table. */
  | { readonly type: "filter-closed" }
  | { readonly type: "filter-cleared" }
  | { readonly type: "detail-opened" }
  | { readonly type: "detail-closed" }
  | { readonly type: "detail-scrolled"; readonly move: ListMove }
  | { readonly type: "detail-format-changed" }
);
