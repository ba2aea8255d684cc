import { assessRow, type PolicyContext, toPolicyContext } from "@cftokens/workbench/assessment";
import { type GroupList, readGroups } from "@cftokens/workbench/groups";
import type { Surroundings, TokenRow } from "@cftokens/workbench/inventory";
import { failedCall } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import { type Inventory, loadInventory, loadSurroundings, type Selection } from "./load-inventory.ts";

/** The rows with their risks, and what those were judged by. */
export async function assessRows(
  rows: readonly TokenRow[],
  surroundings: Surroundings,
  environment: Environment,
): Promise<{ readonly rows: readonly TokenRow[]; readonly policyContext: PolicyContext }> {
  const { places, user } = surroundings;
  const policyContext = toPolicyContext({ groups: await groupsFor(places, environment), places, user });
  return { policyContext, rows: rows.map((row) => assessRow(row, policyContext, environment.now())) };
}

/** The tokens of a selection, and what they are judged by; neither is waited for by the other. */
export async function loadJudged(
  environment: Environment,
  selection: Selection,
): Promise<{ readonly inventory: Inventory; readonly policyContext: PolicyContext }> {
  const surroundings = loadSurroundings(environment);
  const [inventory, groups] = await Promise.all([
    loadInventory(environment, selection, surroundings),
    groupsFor(
      surroundings.then(({ places }) => places),
      environment,
    ),
  ]);
  const { places, user } = inventory;
  return { inventory, policyContext: toPolicyContext({ groups, places, user }) };
}

/**
 * The permission groups with the names of users, accounts and zones, where nothing can be done
 * without them. Throws CommandError when they are refused.
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
async function groupsFor(
  places: Parameters<typeof readGroups>[0]["places"],
  environment: Environment,
): Promise<GroupList> {
  return readGroups({ places, signal: new AbortController().signal }, environment);
}
