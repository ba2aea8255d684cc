import type { Decision } from "./decision.ts";
import type { EffectiveGrant } from "../policies/list-grants.ts";
import type { Target } from "../resources/target.ts";

/** Which permission groups a call needs, and which of them a token has. */
export interface Explanation {
  readonly decision: Decision;
  /** The groups, any one of which suffices. */
  readonly sufficient: readonly SufficientGroup[];
  /** The token's allows of these groups that reach the target. */
  readonly held: readonly EffectiveGrant[];
  /** The token's denies of these groups that reach the target. */
  readonly denied: readonly EffectiveGrant[];
  /** The token's allows of these groups on something else. */
  readonly elsewhere: readonly EffectiveGrant[];
  /**
   * The token's allows on the target of other groups about the same subject, such as DNS Read where
   * DNS Write is needed.
   */
  readonly related: readonly EffectiveGrant[];
  /** The groups, any one of which would have to be added; empty when one is held. */
  readonly missing: readonly SufficientGroup[];
  readonly sentence: string;
}

/** A permission group that suffices, and what it has to be granted on. */
export interface SufficientGroup {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly on: Target;
}
