/**
 * What kind of failure it is:
 *
 * - `api`: the API refused the call. `unsuccessful`: a 2xx status whose body says `success: false`.
 * - `empty-body`, `not-json`, `broken-json`, `unexpected-shape`: an answer that cannot be read as
 *   documented. `too-large`: a body longer than the client's `mostBodyBytes`, of which nothing is
 *   read.
 * - `network`: no answer, or half of one. `timeout`: none within the client's `timeoutMs`.
 *   `aborted`: the caller's signal, or a `Fetch` that rejects with an `AbortError`.
 * - `invalid-path`, `insecure`, `misconfigured`: refused by the client before anything was sent.
 */
export type FailureKind =
  | "api"
  | "unsuccessful"
  | "empty-body"
  | "not-json"
  | "broken-json"
  | "unexpected-shape"
  | "too-large"
  | "network"
  | "timeout"
  | "aborted"
  | "invalid-path"
  | "insecure"
  | "misconfigured";

/** One error as the API words it. `code` is absent in some answers. */
export interface ApiError {
  readonly code?: number;
  readonly message: string;
  readonly documentationUrl?: string;
  /** JSON pointer into the request body. */
  readonly pointer?: string;
  /** The causes behind it, outermost first. */
  readonly chain: readonly ChainedError[];
}

export interface ChainedError {
  readonly code?: number;
  readonly message: string;
}

/** Everything that is known about a failed call, without credentials. */
export interface FailureFacts {
  readonly kind: FailureKind;
  readonly status?: number | undefined;
  readonly errors: readonly ApiError[];
  readonly method: string;
  /** Without user info and without the values of secret query parameters. */
  readonly url: string;
  /** Cloudflare's `cf-ray`, which its support asks for. */
  readonly rayId?: string | undefined;
  /** What was wrong, for failures that the API did not describe itself. */
  readonly detail?: string | undefined;
  /**
   * The body of the answer as text, without credentials: of an API other than Cloudflare's, and cut
   * after 60,000 characters.
   */
  readonly body?: string | undefined;
  /** How often the call was sent; 0 when it was refused before that. */
  readonly attempts?: number | undefined;
  /** How long the API asks to wait before the next call (`retry-after`). */
  readonly retryAfterSeconds?: number | undefined;
  /** Permission groups of which one is enough for this call; empty when the document names none. */
  readonly acceptedPermissions?: readonly string[] | undefined;
}
