import type { Exchange } from "./exchange.ts";
import type { Subject } from "./subject.ts";

export type Severity = "error" | "warning" | "info";

export type CheckId =
  | "unknown-operation"
  | "status-documented"
  | "content-type"
  | "schema-compiles"
  | "schema"
  | "envelope"
  | "undocumented-field"
  | "write-only-leak";

/** What a check is for, to be read by whoever gets its findings. */
export interface CheckDescription {
  readonly id: CheckId;
  /** Of its findings, unless one says otherwise. */
  readonly severity: Severity;
  /** Why a finding matters, in one sentence. */
  readonly reason: string;
}

/** One question about an exchange whose operation is known. Pure; it never throws and never changes what it sees. */
export interface Check extends CheckDescription {
  readonly check: (exchange: Exchange, subject: Subject) => readonly Observation[];
}

/** What a check saw; checkExchange makes a finding of it and takes credentials out. */
export interface Observation {
  readonly pointer: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly expected?: unknown;
  readonly got?: unknown;
}
