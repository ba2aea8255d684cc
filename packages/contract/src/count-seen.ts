import type { OperationCoverage } from "./coverage.ts";

/** How many there are, and how many of them were seen. */
export interface Share {
  readonly seen: number;
  readonly all: number;
}

/** Counts what coverage has of each sort. An operation is seen when any of its responses is. */
export function countSeen(
  coverage: readonly OperationCoverage[],
): Readonly<Record<"operations" | "parameters" | "responses" | "members" | "choices", Share>> {
  const parameters = coverage.flatMap((operation) => operation.parameters);
  const bodies = coverage.flatMap((operation) => operation.bodies);
  const responses = coverage.flatMap((operation) => operation.responses);
  const choices = [...parameters, ...bodies, ...responses].flatMap((one) => one.choices);
  return {
    operations: share(coverage, (operation) => operation.responses.some(({ seen }) => seen > 0)),
    parameters: share(parameters, ({ sent }) => sent > 0),
    responses: share(responses, ({ seen }) => seen > 0),
    members: share(
      responses.flatMap(({ members }) => members),
      ({ seen }) => seen,
    ),
    choices: share(choices, ({ seen }) => seen),
  };
}

function share<Item>(items: readonly Item[], isSeen: (item: Item) => boolean): Share {
  return { seen: items.filter(isSeen).length, all: items.length };
}
