import type { ApiError, FailureKind } from "./failure-facts.ts";

/** The answer to one call: what `Response` says, and its body, also as text. */
export interface RawAnswer {
  readonly response: Response;
  readonly text: string;
  readonly bytes: Uint8Array;
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
  readonly detail?: string;
  /** The body, where an API other than Cloudflare's says with it what is wrong. */
  readonly body?: string;
}
