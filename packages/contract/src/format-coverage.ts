import type { OperationCoverage, ResponseCoverage } from "./coverage.ts";
import { countSeen, type Share } from "./count-seen.ts";
import { listUnseen } from "./list-unseen.ts";

/**
 * Writes coverage for people: a line for each operation, with how often each status was seen and
 * which members were not, and below it what else was not.
 */
export function formatCoverage(coverage: readonly OperationCoverage[]): string {
  const lines = coverage.flatMap((one) => [
    `${one.operation}: ${one.responses.map(format).join(", ")}`,
    ...listUnseen(one).map((text) => `  ${text}`),
  ]);
  const { operations, parameters, responses, members, choices } = countSeen(coverage);
  const totals = [
    `${share(operations)} operations`,
    `${share(parameters)} parameters`,
    `${share(responses)} documented responses`,
    `${share(members)} declared members`,
    `${share(choices)} choices seen`,
  ];
  return `${[...lines, totals.join(", ")].join("\n")}\n`;
}

function format(response: ResponseCoverage): string {
  if (!isSeen(response)) return `${response.status} never`;
  const missing = response.members.filter(({ seen }) => !seen).map(({ pointer }) => pointer);
  const without = missing.length === 0 ? "" : ` without ${missing.join(" ")}`;
  return `${response.status} ×${response.seen}${without}`;
}

function isSeen({ seen }: ResponseCoverage): boolean {
  return seen > 0;
}

function share({ seen, all }: Share): string {
  return `${seen} of ${all}`;
}
