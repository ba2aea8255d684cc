import type { ApiFailure, ChainedError } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import {
  describeAccessViolation,
  describeBuildsViolation,
  describeTokenViolation,
} from "../answers/describe-violation.ts";
import type { Violation } from "@cftokens/openapi";

/**
 * A family of operations, which answer the same error in the same way (E1 to E6 in
 * spec/decisions.md).
 */
export interface Family {
  /** Whether `messages` in the envelope are objects or strings. */
  readonly messages: "objects" | "strings";
  readonly missingCredentials: () => ApiFailure;
  /** The refusal of headers that hold no well-formed credential; `causes` lists the errors. */
  readonly malformedCredentials: (causes: readonly ChainedError[]) => ApiFailure;
  /** The refusal of a well-formed token that is unknown or no longer works. */
  readonly uselessToken: () => ApiFailure;
  /** The refusal of an account's token at a path that only users may call. */
  readonly accountToken: (path: string) => ApiFailure | undefined;
  readonly missingPermission: (path: string) => ApiFailure;
  /** The refusal of an invalid path value, query or body; `violations` is never empty. */
  readonly invalidRequest: (violations: readonly Violation[]) => ApiFailure;
}

/** The families by document. These are the documents that are emulated. */
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

/** Operations of products, which have no handler here (E22 in spec/decisions.md). */
export const productFamily: Family = {
  messages: "objects",
  missingCredentials: apiFailures.missingCredentials,
  malformedCredentials: apiFailures.invalidHeaders,
  uselessToken: apiFailures.authenticationError,
  accountToken: (path) => (path.startsWith("/user") ? apiFailures.userLevelOnly() : refuseAccountToken(path)),
  missingPermission: apiFailures.forbidden,
  invalidRequest: describeTokenViolation,
};

export type FamilyName = keyof typeof families;

/** The documents that are emulated. */
export const familyNames = [
  "user-tokens",
  "account-tokens",
  "access-service-tokens",
  "builds-tokens",
  "identity",
] as const satisfies readonly FamilyName[];

function refuseAccountToken(path: string): ApiFailure | undefined {
  if (path === "/user") return apiFailures.userLevelOnly();
  return /^\/memberships(?:\/|$)/u.test(path) ? apiFailures.authenticationFailed() : undefined;
}
