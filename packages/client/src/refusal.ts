import type { FailureKind } from "./failure-facts.ts";

/** Why a call is not sent. */
export interface Refusal {
  readonly kind: Extract<FailureKind, "misconfigured" | "insecure" | "invalid-path">;
  readonly detail: string;
}
