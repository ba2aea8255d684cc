import type { reviewRequest } from "@cftokens/explorer";
import type { AnsweredId } from "@cftokens/explorer/answer";
import type { CallForm, CallFormState, FilledCall } from "@cftokens/explorer/form";
import type { SafeText } from "@cftokens/workbench/text";
import type { TextInput } from "../../lists/text-input.ts";

/** A call that is filled in, reviewed and sent. */
export interface CallState {
  readonly source: CallSource;
  readonly form: CallForm;
  readonly filled: CallFormState;
  /** The values that are filled in, and what is wrong with them. */
  readonly read: FilledCall;
  /** Whether it goes where the profile says, with its credential: it is Cloudflare's. */
  readonly isOfProfile: boolean;
  /** Where it goes, if not to a server of the document. */
  readonly address: string;
  /** The paths that were typed for files, by the keys of their rows. */
  readonly paths: Readonly<Record<string, TypedPath>>;
  /** Whether rows are unfolded that the user folded or unfolded, by their keys. */
  readonly folds: Readonly<Record<string, boolean>>;
  readonly cursor: number;
  /** The first row that is seen. */
  readonly top: number;
  /** The text of the row under the cursor, while it is typed. */
  readonly input: TextInput | undefined;
  /** The name of a new member of a map, while it is typed. */
  readonly naming: TextInput | undefined;
  /** The body as it was last written in the editor; undefined where it was changed since. */
  readonly edited: WrittenBody | undefined;
  /** Whether values that are wrong are sent all the same. */
  readonly sendsInvalid: boolean;
  readonly step: CallStep;
  /** What was filled in when it was opened, or last answered: nobody misses that. */
  readonly kept: Typed;
}

/** What the user fills in. */
export type Typed = Pick<CallState, "filled" | "paths" | "address">;

/** The document of the operation. */
export interface CallSource {
  readonly name: string;
  /** Undefined for a document of the program itself. */
  readonly file: string | undefined;
}

/** An id of an earlier answer, and the document or the API that it is of. */
export interface KnownId extends AnsweredId {
  readonly from: string;
}

/** A path that was typed for a file, and why it cannot be sent. */
export interface TypedPath {
  readonly text: string;
  readonly problem?: string;
}

/** A body that was written in the editor. */
export interface EditedBody {
  readonly text: string;
  /** What it is; a symbol where it cannot be read, and undefined where it is empty. */
  readonly value: unknown;
  /** What is wrong with it, from the top; the line is undefined where it is not known. */
  readonly wrong: readonly { readonly line: number | undefined; readonly text: SafeText }[];
}

/** The text of a body, and the line to which the editor goes. */
export interface WrittenBody {
  readonly text: string;
  readonly line: number | undefined;
  /** What the form has of it. */
  readonly filled: CallFormState;
}

/** Where the user is. */
export type CallStep =
  | { readonly name: "filling" }
  /** What is to be shown before it is sent is being written. */
  | { readonly name: "preparing" }
  | { readonly name: "review"; readonly review: CallReview; readonly top: number }
  | { readonly name: "sending" };

/** A call before it is sent, as it may be shown. */
export interface CallReview {
  readonly request: Awaited<ReturnType<typeof reviewRequest>>;
  /** Where its credential is from; undefined where it has none. */
  readonly credential: SafeText | undefined;
}
