import type { FoundOperation } from "@cftokens/policy/permissions";

/** A call that a program will make, as its input says it. */
export interface WantedCall {
  /** What it is for, such as `update cloudflare_dns_record.www`. */
  readonly text: string;
  /** Undefined where its permission is not known. */
  readonly found: FoundOperation | undefined;
}

/** The calls that a program will make. */
export interface WantedCalls {
  readonly calls: readonly WantedCall[];
  /** What was left out, or taken wider than it may be, in a line each. */
  readonly notes: readonly string[];
}

/** Wanted calls, or one line that says why the input has none. */
export type ReadNeeds =
  | ({ readonly ok: true } & WantedCalls)
  | { readonly ok: false; readonly reason: string };
