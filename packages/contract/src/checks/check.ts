import type { Exchange } from "../exchange.ts";
import type { Observation, Severity } from "../observation.ts";
import type { Subject } from "../subject.ts";

export type CheckId = ExchangeCheckId | StateCheckId | RequestCheckId | RunCheckId;

/** Checks of one exchange. */
export type ExchangeCheckId =
  | "unknown-operation"
  | "status-documented"
  | "content-type"
  | "headers"
  | "schema-compiles"
  | "schema"
  | "enum-drift"
  | "null-drift"
  | "envelope"
  | "undocumented-field"
  | "opaque-schema"
  | "write-only-leak";

/** Checks of what several exchanges say together. */
export type StateCheckId =
  | "secret-once"
  | "reads-agree"
  | "create-then-get"
  | "list-contains"
  | "update-replaces"
  | "use-after-delete"
  | "rolled-secret-dead"
  | "rotate-grace"
  | "pagination"
  | "time-order";

/** Checks of the answer to a request that the suite made up. */
export type RequestCheckId =
  | "auth-missing"
  | "auth-malformed"
  | "auth-ignored"
  | "wrong-verifier"
  | "unsupported-method"
  | "negative-data"
  | "positive-data";

/** Checks of the documents, and of a run as a whole. */
export type RunCheckId = "spec-satisfiable" | "nothing-tested" | "response-coverage";

/** What a check is for, for the readers of its findings. */
export interface CheckDescription {
  readonly id: CheckId;
  /** The severity of its findings, unless one has its own. */
  readonly severity: Severity;
  /** Why a finding matters, in one sentence. */
  readonly reason: string;
}

/**
 * One question about an exchange whose operation is known. Pure; it never throws and never changes
 * what it sees.
 */
export interface Check extends CheckDescription {
  readonly check: (exchange: Exchange, subject: Subject) => readonly Observation[];
}
