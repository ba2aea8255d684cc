import { evaluate, type EvaluatedToken } from "@cftokens/policy";
import { isBelowPlace, isForOwner, targetKindOf, targetsOfCall } from "../assessment/operation-targets.ts";
import type { PolicyContext } from "../assessment/policy-context.ts";
import type { Place } from "../inventory/place.ts";
import type { KnownOperation } from "./operation-table.ts";

/** How many operations a token may call. */
export interface OperationCount {
  readonly may: number;
  /** The operations whose permission is known. */
  readonly all: number;
}

/**
 * Counts the operations that the policies of a token allow on at least one of the known places.
 * Dates, status and addresses do not count.
 */
export function countOperations(
  { owner, policies }: EvaluatedToken,
  operations: readonly KnownOperation[],
  {
    places,
    policyContext: { catalogue, user },
    now,
  }: {
    readonly places: readonly Place[];
    readonly policyContext: Pick<PolicyContext, "catalogue" | "user">;
    readonly now: Date;
  },
): OperationCount {
  const token: EvaluatedToken = { owner, policies, status: "active" };
  // Many operations share a list of permissions: each list is evaluated once for a kind of place.
  const answers = new Map<string, boolean>();
  const known = operations.filter((operation) => operation.acceptedPermissions !== null);
  const may = known.filter((operation) => {
    if (!isForOwner(operation, owner)) return false;
    const acceptedPermissions = operation.acceptedPermissions ?? [];
    const kind = isBelowPlace(operation) ? targetKindOf(operation) : "elsewhere";
    const key = [kind, ...acceptedPermissions].join("\n");
    const isAllowed =
      answers.get(key) ??
      targetsOfCall(
        { operation, accountId: undefined, zoneId: undefined },
        { places, owner, user, catalogue },
      ).some((target) => evaluate(token, { acceptedPermissions, target }, { now, catalogue }).allowed);
    answers.set(key, isAllowed);
    return isAllowed;
  });
  return { may: may.length, all: known.length };
}
