import { operators, structuralOperators } from "./list-mutations.ts";
import type { PlantedFault } from "./plant-faults.ts";

/** How many of the planted faults were found: as a table for people, by what was done to the body. */
export function formatPlanted(planted: readonly PlantedFault[]): string {
  const rows = operators.map((operator) =>
    row(
      operator,
      planted.filter((fault) => fault.operator === operator),
    ),
  );
  const structural = planted.filter(({ operator }) => structuralOperators.includes(operator));
  const header = ["| fault | planted | found | share | by schemas alone |", "|---|---:|---:|---:|---:|"];
  return [...header, ...rows, row("structural", structural), row("all", planted)].join("\n");
}

/** The share of faults that were found, between 0 and 1. */
export function killedShare(planted: readonly PlantedFault[]): number {
  return planted.filter(isFound).length / planted.length;
}

function row(name: string, planted: readonly PlantedFault[]): string {
  const bySchemas = planted.filter(({ checks }) => checks.some((check) => exchangeChecks.has(check)));
  const cells = [name, planted.length, planted.filter(isFound).length, percent(killedShare(planted))];
  return `| ${[...cells, percent(bySchemas.length / planted.length)].join(" | ")} |`;
}

function isFound({ checks }: PlantedFault): boolean {
  return checks.length > 0;
}

/** Checks that need no more than the one answer. */
const exchangeChecks = new Set([
  "content-type",
  "schema",
  "enum-drift",
  "null-drift",
  "envelope",
  "undocumented-field",
  "write-only-leak",
]);

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
