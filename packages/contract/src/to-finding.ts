import { redactText, redactValue } from "@cftokens/credentials";
import { parsePointer } from "@cftokens/openapi/json";
import type { CheckDescription } from "./checks/check.ts";
import type { Observation } from "./observation.ts";
import type { Finding } from "./finding.ts";
import { shorten } from "./shorten.ts";

/** Whose finding it is, and of what. */
export interface Origin {
  readonly check: CheckDescription;
  readonly operation: string;
  /** Absent when it is about no single answer. */
  readonly status?: number;
}

/** The one way into a finding, and so the one place where credentials are taken out. */
export function toFinding(observation: Observation, { check, operation, status }: Origin): Finding {
  const { pointer, message, severity, expected, got } = observation;
  const path = parsePointer(pointer);
  return {
    check: check.id,
    severity: severity ?? check.severity,
    operation: nameOf(operation),
    ...(status !== undefined && { status }),
    pointer: redactText(pointer),
    message: redactText(message),
    ...(expected !== undefined && { expected: shorten(redactValue(expected, path)) }),
    ...(got !== undefined && { got: shorten(redactValue(got, path)) }),
  };
}

/** An id is the document's and holds no credential, though it can look like one; a path is the caller's. */
function nameOf(operation: string): string {
  return operation.includes("/") ? redactText(operation) : operation;
}
