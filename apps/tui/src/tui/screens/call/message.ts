import type { AnsweredCall, CallValues, OpenedOperation } from "@cftokens/explorer";
import type { SafeText } from "@cftokens/workbench/text";
import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";
import type { CallReview, CallSource, EditedBody, KnownId } from "./state.ts";

/** What happens to a call that is filled in and sent. */
export type CallMessage = { readonly area: "call" } & (
  | FillMessage
  /** The form of the operation that is looked at is wanted. */
  | { readonly type: "form-requested" }
  /** All that a document says of the operation is there; `values` are those of an earlier call. */
  | {
      readonly type: "opened";
      readonly source: CallSource;
      readonly opened: OpenedOperation;
      readonly values?: CallValues;
    }
  /** It cannot be opened, written or sent. */
  | { readonly type: "failed"; readonly reason: SafeText }
  | { readonly type: "closed" }
  | { readonly type: "send-requested" }
  | { readonly type: "reviewed"; readonly review: CallReview }
  | { readonly type: "review-scrolled"; readonly move: ListMove }
  | { readonly type: "confirmed" }
  | { readonly type: "review-closed" }
  /** The body is to be written in the editor. */
  | { readonly type: "edit-requested" }
  | { readonly type: "body-edited"; readonly edited: EditedBody }
  /** Nobody waits any more for the answer. */
  | { readonly type: "cancelled" }
  | {
      readonly type: "answered";
      readonly call: AnsweredCall;
      readonly ids?: readonly KnownId[];
      readonly note?: SafeText;
    }
  /** Ids of answers that are kept. */
  | { readonly type: "ids-known"; readonly ids: readonly KnownId[] }
);

/** What happens to the fields of a call. */
export type FillMessage =
  | { readonly type: "moved"; readonly move: ListMove }
  /** What the row under the cursor is for: unfold, choose, add, send. */
  | { readonly type: "chosen" }
  | { readonly type: "folded"; readonly to: "open" | "closed" }
  /** The next, or with -1 the last, of what can be chosen or is proposed. */
  | { readonly type: "cycled"; readonly count: number }
  | { readonly type: "edited"; readonly edit: TextEdit }
  /** What is filled in is to be taken out; an item of a list with its place. */
  | { readonly type: "removed" }
  /** An object or a list is to be sent although nothing is in it. */
  | { readonly type: "emptied" }
  /** Values that are wrong are to be sent all the same, or not any more. */
  | { readonly type: "invalid-toggled" }
  /** A file was looked at. */
  | {
      readonly type: "file-read";
      readonly key: string;
      readonly path: string;
      readonly content:
        | { readonly file: File; readonly bytes?: Uint8Array<ArrayBuffer> }
        | { readonly problem: string };
    };
