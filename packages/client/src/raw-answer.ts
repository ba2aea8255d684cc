import type { ApiError, FailureKind } from "./failure-facts.ts";

/** The answer to one call: what `Response` says, and its body, also as text. */
export interface RawAnswer {
  readonly response: Response;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly parse: ParseJson;
}

/**
 * An answer that is not a success: what it says, or why it cannot be read. Its texts may hold
 * secrets.
 */
export interface Unreadable {
  readonly ok: false;
  readonly kind: Exclude<
    FailureKind,
    "too-large" | "network" | "timeout" | "aborted" | "invalid-path" | "insecure" | "misconfigured"
  >;
  readonly errors: readonly ApiError[];
  readonly detail?: string | undefined;
  /** The body that `detail` speaks of. */
  readonly quoted?: string | undefined;
  /** The body, where an API other than Cloudflare's says with it what is wrong. */
  readonly body?: string;
}

/** A value, or why it cannot be read. */
export type Json = { readonly ok: true; readonly value: unknown } | Unreadable;

/** Gives a JSON text as a value, or why what is called `what` cannot be one. */
export type ParseJson = (text: string, what?: string) => Json;
