import type { CatalogDocument, MemberIndex } from "@cftokens/explorer";
import type { OpenApiDocument, Operation } from "@cftokens/openapi";
import { emptyFilterList, type FilterList } from "../../lists/filter-list.ts";
import type { SafeText } from "@cftokens/workbench/text";
import type { ShownDocument } from "./shown-document.ts";
import type { ListedItem } from "./operation-tree.ts";

/** The operations of all documents, as the screen was left. */
export interface OperationsState extends FilterList<ListedItem> {
  /** One below the other, or as a tree by document, tag and path. */
  readonly view: "flat" | "tree";
  /** The keys of the groups that were unfolded, or folded where they are open at first. */
  readonly toggledGroups: ReadonlySet<string>;
  /** The group that had the cursor when the tree was left, and its operation that got it. */
  readonly leftGroup: { readonly group: string; readonly operation: string } | undefined;
  /** The files that are explored; undefined where the program's own documents are shown. */
  readonly files: readonly CatalogDocument[] | undefined;
  /** The members of the operations by document; undefined while they are being indexed. */
  readonly members: ReadonlyMap<ShownDocument, MemberIndex | undefined>;
  /** The key of the operation of a file that is being read, to be looked at. */
  readonly opening: string | undefined;
  /** Why a file cannot be read as it is now: what was last read of it stays. */
  readonly broken: BrokenFile | undefined;
  /** The operation that is looked at; it has the body for itself. */
  readonly opened: OpenedOperation | undefined;
}

/** The screen before anybody went there. */
export const initialOperations: OperationsState = {
  ...emptyFilterList(),
  view: "flat",
  toggledGroups: new Set(),
  leftGroup: undefined,
  files: undefined,
  members: new Map(),
  opening: undefined,
  broken: undefined,
  opened: undefined,
};

/** A file that cannot be read, and why not. */
export interface BrokenFile {
  readonly file: string;
  readonly reason: SafeText;
}

/** One operation of a document, as it was left. */
export interface OpenedOperation {
  readonly operation: Operation;
  /** The name of its document. */
  readonly document: string;
  readonly definition: OpenApiDocument;
  /** The file of its document; undefined for one of the program itself. */
  readonly file: string | undefined;
  /** The line of the file at which it begins, counted from 1; undefined until it is known. */
  readonly line: number | undefined;
  /** The keys of the rows that were unfolded, or folded where they are open at first. */
  readonly toggled: ReadonlySet<string>;
  readonly cursor: number;
  /** The first row that is seen. */
  readonly top: number;
}
