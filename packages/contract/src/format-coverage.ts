import type { OperationCoverage, ResponseCoverage } from "./coverage.ts";

/**
 * Writes coverage for people: a line for each operation, with how often each status was seen and
 * which members were not.
 */
export function formatCoverage(coverage: readonly OperationCoverage[]): string {
  const responses = coverage.flatMap((operation) => operation.responses);
  const members = responses.flatMap((response) => response.members);
  const lines = coverage.map(
    ({ operation, responses: own }) => `${operation}: ${own.map(format).join(", ")}`,
  );
  const totals = [
    `${count(coverage, ({ responses: own }) => own.some(isSeen))} operations`,
    `${count(responses, isSeen)} documented responses`,
    `${count(members, ({ seen }) => seen)} declared members seen`,
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

function count<Item>(items: readonly Item[], matches: (item: Item) => boolean): string {
  return `${items.filter(matches).length} of ${items.length}`;
}
