import type { TokenStatus } from "@cftokens/client";
import type { Condition, TokenPolicy } from "../api-types.ts";

/** The owner of a token: the user who made it, or an account. */
export interface TokenOwner {
  readonly kind: "user" | "account";
  readonly id: string;
}

/** A token to evaluate: what the API answers about it, and its owner. */
export interface EvaluatedToken {
  readonly owner: TokenOwner;
  readonly status: TokenStatus;
  /** RFC 3339. */
  readonly not_before?: string | null;
  /** RFC 3339. */
  readonly expires_on?: string | null;
  readonly policies: readonly TokenPolicy[];
  readonly condition?: Condition;
}
