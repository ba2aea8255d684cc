import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "./figure.ts";

/** What `pnpm bench --write` keeps: figures of one day, and where they were measured. */
export interface BenchReport {
  /** Such as `2026-12-01`. */
  readonly date: string;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
}

/** The machine that measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In gibibytes. */
  readonly memory: number;
  readonly node: string;
}

/** The report that was kept last. */
export function readReport(root: string): BenchReport {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this command alone writes it
  return JSON.parse(readFileSync(join(root, "docs/benchmarks.json"), "utf8")) as BenchReport;
}

/**
 * A report with the figures of an earlier one that are not in it, in the order of these names.
 * Those of another day or another machine are left out: one line says of all when and where they
 * were measured.
 */
export function withEarlier(
  report: BenchReport,
  earlier: BenchReport,
  names: readonly string[],
): BenchReport {
  if (provenanceOf(report) !== provenanceOf(earlier)) return report;
  const byName = new Map([...earlier.figures, ...report.figures].map((figure) => [figure.name, figure]));
  return { ...report, figures: names.flatMap((name) => byName.get(name) ?? []) };
}

/** When and where a report was measured, in one line. */
export function provenanceOf({ date, machine }: BenchReport): string {
  const { processor, cores, memory, node } = machine;
  return `${date}, ${processor}, ${cores} ${cores === 1 ? "core" : "cores"}, ${memory} GB, Node ${node}`;
}
