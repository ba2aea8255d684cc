import { assessRow, type PolicyContext, toPolicyContext } from "@cftokens/workbench/assessment";
import { type GroupList, readGroups } from "@cftokens/workbench/groups";
import type { Surroundings, TokenRow } from "@cftokens/workbench/inventory";
import { failedCall } from "./command-error.ts";
import type { Environment } from "./environment.ts";

/** The rows with their risks, and what those were judged by. */
export async function assessRows(
  rows: readonly TokenRow[],
  surroundings: Surroundings,
  environment: Environment,
): Promise<{ readonly rows: readonly TokenRow[]; readonly policyContext: PolicyContext }> {
  const policyContext = await loadPolicyContext(surroundings, environment);
  return { policyContext, rows: rows.map((row) => assessRow(row, policyContext, environment.now())) };
}

/** The permission groups together with the names of users, accounts and zones. */
export async function loadPolicyContext(
  { places, user }: Surroundings,
  environment: Environment,
): Promise<PolicyContext> {
  return toPolicyContext({ groups: await groupsFor(places, environment), places, user });
}

/**
 * The same, where nothing can be done without the permission groups. Throws CommandError when they
 * are refused.
 */
export async function requirePolicyContext(
  surroundings: Surroundings,
  environment: Environment,
): Promise<PolicyContext> {
  const groups = await groupsFor(surroundings.places, environment);
  if (groups.status === "failed") throw failedCall(groups.error);
  return toPolicyContext({ groups, places: surroundings.places, user: surroundings.user });
}

// A command runs to its end: there is nothing to stop it with but a signal to the process.
async function groupsFor(places: Surroundings["places"], environment: Environment): Promise<GroupList> {
  return readGroups({ places, signal: new AbortController().signal }, environment);
}
