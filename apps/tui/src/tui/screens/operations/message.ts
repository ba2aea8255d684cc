import type { CatalogDocument, MemberIndex, OpenedOperation as OpenedEntry } from "@cftokens/explorer";
import type { SafeText } from "@cftokens/workbench/text";
import type { ListMove } from "../../lists/list-cursor.ts";
import type { ShownDocument } from "./shown-document.ts";
import type { BrokenFile } from "./state.ts";

/** What happens to the operations of the documents. */
export type OperationsMessage = { readonly area: "operations" } & (
  | FilesMessage
  | TreeMessage
  | { readonly type: "closed" }
  | { readonly type: "moved"; readonly move: ListMove }
  /** What is below the row is to be seen, or not any more; without either, the other one. */
  | { readonly type: "folded"; readonly to: "open" | "closed" | "other" }
);

/** What happens to the tree of the list. */
export type TreeMessage =
  /** The list becomes a tree, or is flat again. */
  | { readonly type: "view-switched" }
  /** The group under the cursor is unfolded or folded; without either, the other one. */
  | { readonly type: "group-folded"; readonly to: "open" | "closed" | "other" };

/** What happens to the files that are explored. */
export type FilesMessage =
  /** An operation of a file was read, to be looked at, or anew where it is looked at already. */
  | { readonly type: "read"; readonly key: string; readonly opened: OpenedEntry; readonly file: string }
  /** Where an operation stands is known. */
  | {
      readonly type: "located";
      readonly file: string;
      readonly key: string;
      readonly line: number | undefined;
    }
  /** Nobody waits any more for the operation that is being read. */
  | { readonly type: "opening-stopped" }
  /** The members of the operations of a document can be searched from now on. */
  | { readonly type: "members-indexed"; readonly document: ShownDocument; readonly members: MemberIndex }
  /** A file was changed and read again. */
  | { readonly type: "reloaded"; readonly document: CatalogDocument }
  /** A file cannot be read as it is now. */
  | { readonly type: "failed"; readonly broken: BrokenFile }
  /** The file is to be edited where the operation stands. */
  | { readonly type: "edit-requested" }
  /** The editor ended, or there is none. */
  | { readonly type: "edited"; readonly problem: SafeText | undefined };
