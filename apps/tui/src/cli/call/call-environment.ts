import type { Fetch } from "@cftokens/client";
import type { CallHistory, CallTarget, Catalog } from "@cftokens/explorer";
import type { Output } from "../environment.ts";

/** The world outside of `cftokens call`. */
export interface CallEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly output: Pick<Output, "print" | "printJson" | "remark" | "noteDone">;
  /** Standard output as it is, for bodies. */
  readonly stdout: { readonly isTerminal: boolean; readonly write: (bytes: Uint8Array) => void };
  /** The operations of these files, or of the program's own documents where there are none. */
  readonly openCatalog: (files: readonly string[]) => Promise<Catalog>;
  /** Cloudflare's API as the profile says. Throws CommandError. */
  readonly openApi: () => Promise<CallTarget>;
  /** The network. */
  readonly fetch: Fetch;
  /** The bytes of a file; `-` is standard input. Throws CommandError. */
  readonly readBytes: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Appends a line to a file that its owner alone can read. Throws CommandError. */
  readonly appendLine: (file: string, line: string) => void;
  /** The calls that were made; undefined where none are kept. Throws CommandError. */
  readonly openHistory: () => CallHistory | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Asks for a yes; undefined without a terminal to ask on. */
  readonly ask: ((question: string) => Promise<boolean>) | undefined;
  /** Milliseconds from any moment on. */
  readonly clock: () => number;
  /** Runs something that signals cancel instead of ending the program. */
  readonly whileSending: <Result>(send: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
}
