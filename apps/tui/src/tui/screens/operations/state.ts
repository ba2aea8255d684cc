import type { Operation } from "@cftokens/openapi";
import { emptyFilterList, type FilterList } from "../../lists/filter-list.ts";
import type { TextInput } from "../../lists/text-input.ts";
import type { SafeText } from "@cftokens/workbench/text";
import type { OperationItem } from "./find-operations.ts";

/** The operations of all documents, as the screen was left. */
export interface OperationsState extends FilterList<OperationItem> {
  /** The operation that is looked at; it has the body for itself. */
  readonly opened: OpenedOperation | undefined;
}

/** The screen before anybody went there. */
export const initialOperations: OperationsState = { ...emptyFilterList(), opened: undefined };

/** One operation of a document, as it was left. */
export interface OpenedOperation {
  readonly operation: Operation;
  /** The name of its document. */
  readonly document: string;
  /** The keys of the rows that were unfolded, or folded where they are open at first. */
  readonly toggled: ReadonlySet<string>;
  readonly cursor: number;
  /** The first row that is seen. */
  readonly top: number;
  /** The value of a path that is typed just now. */
  readonly asking: AskedValue | undefined;
  readonly call: OperationCall;
}

/** A part of the path whose value is asked for, and those that are known. */
export interface AskedValue {
  readonly name: string;
  readonly input: TextInput;
  readonly known: Readonly<Record<string, string>>;
}

/** What became of sending it. */
export type OperationCall =
  | { readonly status: "none" }
  | { readonly status: "sending" }
  | { readonly status: "answered"; readonly answer: ShownAnswer };

/** An answer of the API as it may be shown: no credential, no secret. */
export interface ShownAnswer {
  /** What came back, in a line. */
  readonly title: SafeText;
  /** Whether it is a documented success and as its document says. */
  readonly isGood: boolean;
  /** Where it is not as the document says, or what to do about a failure. */
  readonly notes: readonly SafeText[];
  /** The body, line by line. */
  readonly body: readonly SafeText[];
}
