import { operators, structuralOperators } from "./list-mutations.ts";
import type { Mutant } from "./test-mutants.ts";

/** How many mutants were killed, as a table by what was done to the body. */
export function formatMutants(mutants: readonly Mutant[]): string {
  const rows = operators.map((operator) =>
    row(
      operator,
      mutants.filter((mutant) => mutant.operator === operator),
    ),
  );
  const structural = mutants.filter(({ operator }) => structuralOperators.includes(operator));
  const header = ["| operator | mutants | killed | score | by schemas alone |", "|---|---:|---:|---:|---:|"];
  return [...header, ...rows, row("structural", structural), row("all", mutants)].join("\n");
}

/** The share of mutants that were killed, between 0 and 1. */
export function mutationScore(mutants: readonly Mutant[]): number {
  return mutants.filter(isKilled).length / mutants.length;
}

function row(name: string, mutants: readonly Mutant[]): string {
  const bySchemas = mutants.filter(({ killedBy }) => killedBy.some((check) => exchangeChecks.has(check)));
  const cells = [name, mutants.length, mutants.filter(isKilled).length, percent(mutationScore(mutants))];
  return `| ${[...cells, percent(bySchemas.length / mutants.length)].join(" | ")} |`;
}

function isKilled({ killedBy }: Mutant): boolean {
  return killedBy.length > 0;
}

// The checks that look at one answer alone.
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
  return Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`;
}
