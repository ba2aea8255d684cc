import {
  assessRow,
  gatherKnowledge,
  type GroupList,
  type Knowledge,
  readGroups,
  type Surroundings,
  type TokenRow,
} from "@cftokens/workbench/inventory";
import { failedCall } from "./command-error.ts";
import type { CommandWorld } from "./command-world.ts";

/** The rows with their risks, and what those were judged by. */
export async function assessRows(
  rows: readonly TokenRow[],
  surroundings: Surroundings,
  world: CommandWorld,
): Promise<{ readonly rows: readonly TokenRow[]; readonly knowledge: Knowledge }> {
  const knowledge = await loadKnowledge(surroundings, world);
  return { knowledge, rows: rows.map((row) => assessRow(row, knowledge, world.now())) };
}

/** The permission groups together with the names of users, accounts and zones. */
async function loadKnowledge({ places, user }: Surroundings, world: CommandWorld): Promise<Knowledge> {
  return gatherKnowledge({ groups: await groupsFor(places, world), places, user });
}

/** The same, where nothing can be done without the permission groups. Throws CommandError when they are refused. */
export async function requireKnowledge(surroundings: Surroundings, world: CommandWorld): Promise<Knowledge> {
  const groups = await groupsFor(surroundings.places, world);
  if (groups.status === "failed") throw failedCall(groups.error);
  return gatherKnowledge({ groups, places: surroundings.places, user: surroundings.user });
}

// A command runs to its end: there is nothing to stop it with but a signal to the process.
async function groupsFor(places: Surroundings["places"], world: CommandWorld): Promise<GroupList> {
  return readGroups({ places, signal: new AbortController().signal }, world);
}
