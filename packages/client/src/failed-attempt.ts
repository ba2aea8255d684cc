import type { ApiError, FailureKind } from "./failure-facts.ts";

/** What is known about a failed attempt, secrets included. */
export interface FailedAttempt {
  readonly ok: false;
  readonly kind: FailureKind;
  readonly sentUrl?: string | undefined;
  readonly status?: number | undefined;
  readonly errors?: readonly ApiError[];
  readonly detail?: string | undefined;
  /** The body that `detail` speaks of. */
  readonly quoted?: string | undefined;
  readonly body?: string | undefined;
  readonly rayId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}
