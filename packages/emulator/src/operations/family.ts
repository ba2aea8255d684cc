import type { ApiFailure, ChainedError } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import {
  describeAccessViolation,
  describeBuildsViolation,
  describeTokenViolation,
} from "../answers/describe-violation.ts";
import type { Violation } from "@cftokens/openapi";

/**
 * Where the families of APIs answer the same trouble differently (E1 to E6 in spec/decisions.md).
 */
export interface Family {
  /** The envelope: `messages` are objects, or plain strings. */
  readonly messages: "objects" | "strings";
  readonly missingCredentials: () => ApiFailure;
  /** A header that cannot hold a credential; `causes` names each. */
  readonly malformedCredentials: (causes: readonly ChainedError[]) => ApiFailure;
  /** A well-formed token that is unknown, or no longer works. */
  readonly uselessToken: () => ApiFailure;
  /** The refusal of an account-owned token at a path where only users are let in. */
  readonly accountToken: (path: string) => ApiFailure | undefined;
  readonly missingPermission: (path: string) => ApiFailure;
  /** A path value, query or body that breaks the document's rules; never empty. */
  readonly invalidRequest: (violations: readonly Violation[]) => ApiFailure;
}

/** By document: what the emulator answers at all. */
export const families = {
  "user-tokens": {
    messages: "objects",
    missingCredentials: apiFailures.missingCredentials,
    malformedCredentials: apiFailures.invalidHeaders,
    uselessToken: apiFailures.invalidAccessToken,
    accountToken: apiFailures.userLevelOnly,
    missingPermission: apiFailures.unauthorized,
    invalidRequest: describeTokenViolation,
  },
  "account-tokens": {
    messages: "objects",
    missingCredentials: apiFailures.missingCredentials,
    malformedCredentials: apiFailures.invalidHeaders,
    uselessToken: apiFailures.invalidAccessToken,
    accountToken: () => undefined,
    missingPermission: apiFailures.unauthorized,
    invalidRequest: describeTokenViolation,
  },
  identity: {
    messages: "objects",
    missingCredentials: apiFailures.missingKeyAndEmail,
    malformedCredentials: apiFailures.invalidHeaders,
    uselessToken: apiFailures.invalidAccessToken,
    accountToken: refuseAccountToken,
    // wrangler (4.164) reads 10000 as "memberships are out of reach" and 9109 at the user's details
    // as "no permission".
    missingPermission: (path) =>
      path === "/memberships" ? apiFailures.authenticationError() : apiFailures.unauthorized(),
    invalidRequest: describeTokenViolation,
  },
  "access-service-tokens": {
    messages: "objects",
    missingCredentials: apiFailures.missingCredentials,
    malformedCredentials: apiFailures.invalidHeaders,
    uselessToken: apiFailures.authenticationError,
    accountToken: () => undefined,
    missingPermission: apiFailures.authenticationError,
    invalidRequest: describeAccessViolation,
  },
  "builds-tokens": {
    messages: "strings",
    missingCredentials: apiFailures.missingBuildsToken,
    malformedCredentials: apiFailures.invalidBuildsToken,
    uselessToken: apiFailures.invalidBuildsToken,
    accountToken: apiFailures.invalidBuildsToken,
    missingPermission: apiFailures.authenticationError,
    invalidRequest: describeBuildsViolation,
  },
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof families;

/** The documents that the emulator answers. */
export const familyNames = [
  "user-tokens",
  "account-tokens",
  "access-service-tokens",
  "builds-tokens",
  "identity",
] as const satisfies readonly FamilyName[];

function refuseAccountToken(path: string): ApiFailure | undefined {
  if (path === "/user") return apiFailures.userLevelOnly();
  return path === "/memberships" ? apiFailures.authenticationError() : undefined;
}
