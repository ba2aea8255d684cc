import type { Exchange } from "../exchange.ts";
import type { Observation } from "../observation.ts";
import type { CheckDescription, RequestCheckId } from "./check.ts";

/** One question about the answer to a request that the suite makes up. Pure. */
export interface RequestCheck extends CheckDescription {
  /** `about` says what is special about the request: "breaks maxLength at /name". */
  readonly check: (exchange: Exchange, about: string) => readonly Observation[];
}

// Statuses that refuse a credential.
const authRefusals = [400, 401, 403];

// Statuses that refuse a request as such; APIs differ in which of them they choose.
const refusals = [400, 401, 403, 404, 405, 406, 409, 411, 413, 414, 415, 422, 428, 501];

export const authMissing = mustRefuse(
  "auth-missing",
  authRefusals,
  "An operation that works without the documented credential is open to everybody.",
);

export const authMalformed = mustRefuse(
  "auth-malformed",
  authRefusals,
  "A header that cannot hold a credential must be refused and not be taken for none, or for any.",
);

export const authIgnored = mustRefuse(
  "auth-ignored",
  authRefusals,
  "A credential that nobody was given must not open anything: else none is looked at.",
);

export const wrongVerifier = mustRefuse(
  "wrong-verifier",
  [...authRefusals, 404],
  "A verifier that confirms tokens of another kind tells its callers that a token will work where it will not.",
);

export const unsupportedMethod = mustRefuse(
  "unsupported-method",
  refusals,
  "A method that no document describes must be refused, not do something that nobody reviewed.",
);

export const negativeData = mustRefuse(
  "negative-data",
  refusals,
  "Input that the document forbids and the API takes ends up stored, and breaks whoever reads it.",
);

export const positiveData: RequestCheck = {
  id: "positive-data",
  severity: "error",
  reason: "A request that the document allows and the API refuses costs every caller a bug report.",
  check({ response: { status } }, about) {
    if (status < 400 || isNoVerdict(status)) return [];
    return [{ pointer: "", message: `a request ${about} is refused with ${status}`, got: status }];
  },
};

/** The checks of answers to requests that the suite makes up, in the order of reports. */
export const requestChecks: readonly RequestCheck[] = [
  authMissing,
  authMalformed,
  authIgnored,
  wrongVerifier,
  unsupportedMethod,
  negativeData,
  positiveData,
];

// A check that finds fault with an answer that is none of the expected refusals.
function mustRefuse(id: RequestCheckId, expected: readonly number[], reason: string): RequestCheck {
  return {
    id,
    severity: "error",
    reason,
    check({ response: { status } }, about) {
      if (expected.includes(status) || isNoVerdict(status)) return [];
      const message = `a request ${about} is answered with ${status}`;
      return [{ pointer: "", message, expected, got: status }];
    },
  };
}

// Whether a status neither accepts nor refuses: 429 postpones, and 5XX has a check of its own.
function isNoVerdict(status: number): boolean {
  return status === 429 || status >= 500;
}
