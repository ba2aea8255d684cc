import type { Target } from "@cftokens/policy";
import type { ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { Principal } from "../routes/principal.ts";
import type { Store } from "../store/store.ts";

export interface FoundTarget {
  readonly ok: true;
  readonly target: Target;
}

/**
 * Finds what a call acts on by its path: an account or zone that the caller can see, or the caller
 * (E5 in spec/decisions.md).
 */
export function findTarget(
  path: Readonly<Record<string, unknown>>,
  apiPath: string,
  { principal, store }: { readonly principal: Principal; readonly store: Store },
): FoundTarget | ApiFailure {
  const { account_id: accountId, zone_id: zoneId } = path;
  if (typeof accountId === "string") {
    const known = store.identities.findAccount(accountId) !== undefined && sees(principal, accountId, store);
    return known ? { ok: true, target: { kind: "account", accountId } } : apiFailures.badIdentifier(apiPath);
  }
  if (typeof zoneId === "string") {
    const zone = store.identities.findZone(zoneId);
    return zone !== undefined && sees(principal, zone.accountId, store)
      ? { ok: true, target: { kind: "zone", zoneId, accountId: zone.accountId } }
      : apiFailures.unknownZone();
  }
  return { ok: true, target: ownTarget(principal) };
}

// The caller as a target.
function ownTarget({ kind, id }: Principal): Target {
  return kind === "user" ? { kind: "user", userId: id } : { kind: "account", accountId: id };
}

function sees(principal: Principal, accountId: string, store: Store): boolean {
  return principal.kind === "account"
    ? principal.id === accountId
    : store.identities.isMember(principal.id, accountId);
}
