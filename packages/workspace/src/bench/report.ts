import type { Figure } from "./figure.ts";

/** What `pnpm bench --write` keeps: all figures of one run, and where they were measured. */
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

/** When and where a report was measured, in one line. */
export function provenanceOf({ date, machine }: BenchReport): string {
  const { processor, cores, memory, node } = machine;
  return `${date}, ${processor}, ${cores} ${cores === 1 ? "core" : "cores"}, ${memory} GB, Node ${node}`;
}
