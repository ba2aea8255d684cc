import type { PermissionGroupScope } from "@cftokens/client";
import type { Decision } from "./decision.ts";
import type { EffectiveGrant } from "../policies/list-grants.ts";
import type { Target } from "../resources/target.ts";

/** Which permission a call needs, and what of it a token has. */
export interface Explanation {
  readonly decision: Decision;
  /** The groups of which any one suffices. */
  readonly sufficient: readonly SufficientGroup[];
  /** Where the token is allowed one of them on the target. */
  readonly held: readonly EffectiveGrant[];
  /** Where the token is denied one of them on the target. */
  readonly denied: readonly EffectiveGrant[];
  /** Where the token is allowed one of them, but on something else. */
  readonly elsewhere: readonly EffectiveGrant[];
  /**
   * What the token is allowed on the target of the same subject, such as DNS Read where DNS Write
   * is needed.
   */
  readonly related: readonly EffectiveGrant[];
  /** The groups of which any one has to be added; empty when one is held. */
  readonly missing: readonly SufficientGroup[];
  readonly sentence: string;
}

/** A permission group that suffices, and the thing on which it has to be granted. */
export interface SufficientGroup {
  readonly id: string;
  readonly name: string;
  readonly scope: PermissionGroupScope;
  readonly on: Target;
}
