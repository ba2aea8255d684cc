import type { Catalogue } from "../catalogue.ts";
import type { NameOf } from "../words/describe-resource.ts";
import type { Target } from "../resources/target.ts";

/** One call that a token makes. */
export interface AccessRequest {
  /** Names of permission groups, any one of which suffices; empty when the operation needs none. */
  readonly acceptedPermissions: readonly string[];
  readonly target: Target;
  /** The caller's IPv4 or IPv6 address. */
  readonly clientIp?: string;
}

/** What a decision needs besides the token and the call. */
export interface EvaluationContext {
  readonly now: Date;
  readonly catalogue: Catalogue;
  /** Names users, accounts and zones in sentences; without it, sentences show ids. */
  readonly nameOf?: NameOf;
}
