import type { TokenStatus } from "@cftokens/client";
import type { PermissionGroup } from "../api-types.ts";
import type { TokenOwner } from "./evaluated-token.ts";
import type { EffectiveGrant } from "../policies/list-grants.ts";

/** Whether a token may make a call, and why. */
export interface Decision {
  readonly allowed: boolean;
  /** The rule that decided. */
  readonly reason: ReasonCode;
  /** The rules that were checked, in order; the last one decided. */
  readonly reasons: readonly Reason[];
  readonly sentence: string;
}

/** One rule and its outcome. */
export type Reason = PassedReason | RefusedReason | AllowedReason;

/** The codes of the rules that can decide a call. */
export type ReasonCode = RefusedReason["code"] | AllowedReason["code"];

/** A rule that did not object to the call. */
export interface PassedReason {
  readonly outcome: "passed";
  readonly rule: "status" | "not-before" | "expires-on" | "client-ip" | "owner" | "explicit-deny";
  readonly sentence: string;
}

export type RefusedReason = { readonly outcome: "refused"; readonly sentence: string } & (
  | { readonly code: "token-disabled" | "token-revoked"; readonly status: TokenStatus }
  | { readonly code: "token-expired"; readonly expiresOn: string | undefined }
  | { readonly code: "token-not-yet-valid"; readonly notBefore: string }
  | { readonly code: "client-ip-unknown"; readonly clientIp: string | undefined }
  | {
      readonly code: "client-ip-refused";
      readonly clientIp: string | undefined;
      readonly list: "in" | "not_in";
      /** The ranges that decided: all of `in`, or the one of `not_in`; empty when none is named. */
      readonly ranges: readonly string[];
    }
  | { readonly code: "outside-owner"; readonly owner: TokenOwner }
  | { readonly code: "explicit-deny"; readonly grants: readonly EffectiveGrant[] }
  | { readonly code: "implicit-deny"; readonly acceptedGroups: readonly PermissionGroup[] }
);

export type AllowedReason = { readonly outcome: "allowed"; readonly sentence: string } & (
  | { readonly code: "explicit-allow"; readonly grants: readonly EffectiveGrant[] }
  | { readonly code: "no-permission-needed" }
);
