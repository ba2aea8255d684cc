import type { PlanState, SuiteSource } from "./state.ts";

/** What can be chosen, from top to bottom. */
export const planRows = ["source", "operations", "target", "write"] as const;

/** The API that is chosen. */
export function sourceOf({
  sources,
  source,
}: Pick<PlanState, "sources" | "source">): SuiteSource | undefined {
  return sources[source];
}

/** The ids of the operations that are chosen; undefined for all of them. */
export function plannedOperations(plan: PlanState): readonly string[] | undefined {
  const source = sourceOf(plan);
  return plan.operations === "some" && source !== undefined && source.some.length < source.all.length
    ? source.some
    : undefined;
}
