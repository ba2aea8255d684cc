import { redactText, redactValue } from "@cftokens/credentials";
import { parsePointer } from "@cftokens/openapi/json";
import type { CheckDescription } from "./checks/check.ts";
import type { Observation } from "./observation.ts";
import type { Finding } from "./finding.ts";
import type { Marks } from "./create-marks.ts";
import { hideMarkedValue } from "./marked-secrets.ts";
import { shorten } from "./shorten.ts";

/** The check that a finding is of, and what it is about. */
export interface Origin {
  readonly check: CheckDescription;
  readonly operation: string;
  /** Absent when it is about no single answer. */
  readonly status?: number;
  /** What the documents mark as credentials in the answer; nothing unless given. */
  readonly marks?: Marks;
}

/**
 * Makes a finding. Every finding is made here, so that this is the one place where credentials are
 * taken out.
 */
export function toFinding(observation: Observation, origin: Origin): Finding {
  const { check, operation, status, marks = unmarked } = origin;
  const { pointer, message, severity, expected, got } = observation;
  const path = parsePointer(pointer);
  const clean = (value: unknown) => shorten(redactValue(hideMarkedValue(value, marks, path), path));
  return {
    check: check.id,
    severity: severity ?? check.severity,
    operation: nameOf(operation),
    ...(status !== undefined && { status }),
    pointer: redactText(pointer),
    message: redactText(message),
    ...(expected !== undefined && { expected: clean(expected) }),
    ...(got !== undefined && { got: clean(got) }),
  };
}

const unmarked: Marks = { names: new Set(), isWhole: false };

// An operation id is the document's: it can look like a credential and is none. A path is the
// caller's.
function nameOf(operation: string): string {
  return operation.includes("/") ? redactText(operation) : operation;
}
