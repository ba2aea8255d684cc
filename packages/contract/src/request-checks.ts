import { authIgnored } from "./request-checks/auth-ignored.ts";
import { authMalformed } from "./request-checks/auth-malformed.ts";
import { authMissing } from "./request-checks/auth-missing.ts";
import { negativeData } from "./request-checks/negative-data.ts";
import { positiveData } from "./request-checks/positive-data.ts";
import type { RequestCheck } from "./request-checks/request-check.ts";
import { unsupportedMethod } from "./request-checks/unsupported-method.ts";
import { wrongVerifier } from "./request-checks/wrong-verifier.ts";

/** The checks of how answers fit the requests that the suite makes up. */
export const requestChecks: readonly RequestCheck[] = [
  authMissing,
  authMalformed,
  authIgnored,
  wrongVerifier,
  unsupportedMethod,
  negativeData,
  positiveData,
];
