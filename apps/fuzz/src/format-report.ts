import { inMegabytes } from "./find-growth.ts";
import type { SurfaceReport } from "./surface-report.ts";

/** A surface's report as lines for people. */
export function formatReport({ surface, tried, taken, finds, slowest, memory }: SurfaceReport): string {
  const ways = [...taken]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([how, count]) => `${count} × ${how}`);
  const heap =
    memory.length > 0 ? `, memory ${inMegabytes(memory[0] ?? 0)} to ${inMegabytes(memory.at(-1) ?? 0)}` : "";
  const slow = `slowest ${Math.round(slowest.milliseconds)} ms (input ${slowest.number})`;
  return [
    `${surface}: ${tried} inputs, ${finds.length} finds, ${slow}${heap}`,
    ...ways.map((way) => `  ${way}`),
    ...finds.map(({ number, what }) => `  FIND input ${number}: ${JSON.stringify(what.slice(0, 600))}`),
  ].join("\n");
}
