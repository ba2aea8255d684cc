import type { JsonOutline } from "@cftokens/explorer/answer";
import type { Call, CatalogDocument, CatalogEntry } from "@cftokens/explorer";
import type { CallForm, CallFormState } from "@cftokens/explorer/form";
import type { Exported } from "./dialogs/export/message.ts";
import type { Change } from "@cftokens/workbench/changes";
import type { OwnCommand } from "@cftokens/workbench/commands";
import type { LastLocation } from "@cftokens/workbench/connection";
import type { ListSource, Place, TokenRow } from "@cftokens/workbench/inventory";
import type { RiskToken } from "@cftokens/policy";
import type { countOperations, KnownOperation } from "@cftokens/workbench/needs";
import type { ErrorReport } from "@cftokens/workbench/text";
import type { Rotation } from "@cftokens/workbench/rotation";
import type { Secret } from "@cftokens/workbench/secrets";
import type { CallSource } from "./screens/call/state.ts";
import type { ShownDocument, ShownEntry } from "./screens/operations/shown-document.ts";
import type { RunReport } from "@cftokens/contract-cli/run";
import type { SuiteRequest } from "../suite/suite-job.ts";
import type { SuiteSource } from "./screens/contract/state.ts";
import type { DraftRequest } from "./screens/token-form/draft/draft-request.ts";

/** What the program does to the world outside it, as data. `runEffect` carries it out. */
export type Effect =
  | LoadEffect
  | FilesEffect
  | AnswerEffect
  | HistoryEffect
  | CallEffect
  | SuiteEffect
  /** Judges a draft by the spec's own rules. */
  | { readonly type: "check-request"; readonly request: DraftRequest }
  /** Carries out a change; the answer goes to the screen that asked for it. */
  | {
      readonly type: "change-token";
      readonly for: "token-form" | "confirm" | "rotate";
      readonly change: Change;
    }
  | {
      readonly type: "change-token";
      readonly for: "bulk";
      readonly key: string;
      readonly change: Change;
    }
  /** Creates the second token of a safe rotation, and verifies its value. */
  | { readonly type: "begin-rotation"; readonly rotation: Rotation }
  /** Nobody waits any more for the change that is on its way. */
  | { readonly type: "cancel-change" }
  /** Writes how far a rotation is into the journal, or takes it out. */
  | { readonly type: "note-rotation"; readonly rotation: Rotation }
  | { readonly type: "forget-rotation"; readonly rotation: Rotation }
  | { readonly type: "load-rotations" }
  /** Counts the operations that the policies of a token allow. */
  | {
      readonly type: "count-operations";
      readonly row: TokenRow;
      readonly token: RiskToken;
      readonly operations: readonly KnownOperation[];
      readonly context: Parameters<typeof countOperations>[2];
    }
  /** Asks the API with which token the program works. */
  | { readonly type: "identify-own-token"; readonly places: readonly Place[] }
  | { readonly type: "tick-in"; readonly milliseconds: number }
  | { readonly type: "write-secret"; readonly secret: Secret; readonly path: string }
  | { readonly type: "pipe-secret"; readonly secret: Secret; readonly command: string }
  /** Ends the command that the secret is handed to. */
  | { readonly type: "stop-delivery" }
  | { readonly type: "copy-secret"; readonly secret: Secret }
  /** Writes a file; one that is there is replaced only when the user said so. */
  | {
      readonly type: "write-export";
      readonly what: Exported;
      readonly path: string;
      readonly content: string | Uint8Array;
      readonly how: "new" | "replace" | "append";
    }
  | { readonly type: "suspend" }
  /** Runs a command of the user, with what is focused added to its environment. */
  | {
      readonly type: "run-own-command";
      readonly command: OwnCommand;
      readonly environment: Readonly<Record<string, string>>;
    }
  | { readonly type: "stop-own-command" }
  /** Ends the program and starts it anew with another profile. */
  | { readonly type: "switch-profile"; readonly name: string }
  | { readonly type: "copy-text"; readonly text: string }
  /** Remembers where the user was, for the next start. */
  | { readonly type: "remember-location"; readonly last: LastLocation }
  /** Remembers the tokens that were listed, for the next start. */
  | { readonly type: "remember-tokens"; readonly rows: readonly TokenRow[] }
  /** Ends the program; `left` is said on standard error. */
  | { readonly type: "exit"; readonly left: readonly ErrorReport[] };

/** What is done with the calls that are kept. */
export type HistoryEffect =
  | { readonly type: "list-kept-calls" }
  /** Reads a call, to be looked at or to be made again. */
  | { readonly type: "read-kept-call"; readonly id: number; readonly use: "look" | "as-it-was" | "edited" }
  /** Compares the answers to two calls. */
  | { readonly type: "compare-kept-calls"; readonly ids: readonly [before: number, after: number] }
  /** Takes a call out, or all of them. */
  | { readonly type: "forget-kept-calls"; readonly id: number | undefined };

/** What is done with an answer that is looked at. */
export type AnswerEffect =
  /** Opens the editor on a file, at the first of these pointers that is in it. */
  | { readonly type: "edit-document"; readonly file: string; readonly pointers: readonly string[] }
  /** Has the system's program open a body, as a file whose name ends so. */
  | { readonly type: "open-answer"; readonly bytes: Uint8Array; readonly ending: string }
  /** Says what is wrong with a query, if anything. */
  | { readonly type: "check-query"; readonly query: string }
  | { readonly type: "query-answer"; readonly query: string; readonly outline: JsonOutline };
/** What is done to call operations. */
export type CallEffect =
  /** Reads all that a document says of an operation; one of the program itself has no document. */
  | {
      readonly type: "open-call";
      readonly source: CallSource;
      readonly document: CatalogDocument | undefined;
      readonly method: string;
      readonly path: string;
    }
  /** Looks at a file that is to be sent. */
  | { readonly type: "read-call-file"; readonly key: string; readonly path: string }
  /** Writes a call as it may be shown before it is sent. */
  | { readonly type: "review-call"; readonly call: Call; readonly sendsInvalid: boolean }
  | {
      readonly type: "send-call";
      readonly call: Call;
      readonly source: CallSource;
      readonly sendsInvalid: boolean;
    }
  | { readonly type: "cancel-call" }
  | EditBodyEffect;

/** Has the user write the body of a call in the editor. */
export interface EditBodyEffect {
  readonly type: "edit-body";
  readonly text: string;
  readonly line: number | undefined;
  readonly form: CallForm;
  readonly filled: CallFormState;
}

/** What is done with the files that are explored. */
export type FilesEffect =
  /** Reads all that a file says of an operation. */
  | {
      readonly type: "read-document-operation";
      readonly key: string;
      readonly entry: CatalogEntry;
      readonly source: CatalogDocument;
    }
  /** Finds the line of a file at which an operation begins. */
  | {
      readonly type: "locate-operation";
      readonly file: string;
      /** Method and path. */
      readonly key: string;
      /** Those of the file. */
      readonly operations: readonly ShownEntry[];
    }
  /** Nobody waits for the document that is being read. */
  | { readonly type: "stop-reading" }
  /** Indexes the members of the operations of a document, so that they are searched too. */
  | { readonly type: "index-members"; readonly document: ShownDocument }
  /** Reads each file again from now on when it is changed. */
  | { readonly type: "watch-files"; readonly files: readonly string[] }
  | { readonly type: "edit-file"; readonly file: string; readonly line: number | undefined };

/** What is done with the contract suite. */
export type SuiteEffect =
  /** Finds out where a run would go, and what would sign its requests. */
  | {
      readonly type: "describe-suite-target";
      /** Of the source among all. */
      readonly place: number;
      readonly source: SuiteSource;
      readonly server: string | undefined;
    }
  | { readonly type: "start-suite"; readonly run: number; readonly request: SuiteRequest }
  /** Sends the case of a finding again. */
  | { readonly type: "replay-finding"; readonly key: string; readonly request: SuiteRequest }
  /** Ends what runs; it removes what it made. */
  | { readonly type: "stop-suite" }
  /** Writes a report; the ending of the file's name says in which form. */
  | {
      readonly type: "write-suite-report";
      readonly path: string;
      readonly how: "new" | "replace" | "append";
      readonly report: RunReport;
    };

/** What is read from the API for the screens. */
export type LoadEffect =
  /** Reads all pages of these lists; every answer carries the number of the load. */
  | {
      readonly type: "load-tokens";
      readonly load: number;
      readonly sources: readonly ListSource[];
    }
  /** Asks who is calling, and for the accounts and zones that the caller sees. */
  | { readonly type: "load-places"; readonly load: number; readonly known: readonly Place[] }
  /** Nobody waits for the lists any more. */
  | { readonly type: "stop-loading" }
  | { readonly type: "load-permission-groups"; readonly places: readonly Place[] }
  /** Loads the permissions of all operations that are known; they come with the program. */
  | { readonly type: "load-operation-table" }
  /** Nobody waits for the permission groups any more. */
  | { readonly type: "stop-groups" };

/** The effects that belong to making or changing a token. */
export type ChangeEffect = Extract<
  Effect,
  {
    type:
      | "check-request"
      | "change-token"
      | "begin-rotation"
      | "cancel-change"
      | "note-rotation"
      | "forget-rotation"
      | "load-rotations"
      | "identify-own-token";
  }
>;

/** The effects that hand a secret on. */
export type DeliveryEffect = Extract<Effect, { type: "write-secret" | "pipe-secret" | "stop-delivery" }>;
