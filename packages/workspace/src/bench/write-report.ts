import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawFigures } from "./draw-figures.ts";
import { withTable } from "./figures-table.ts";
import type { BenchReport } from "./report.ts";

/**
 * Keeps a report in `docs`: as data, as the table of its page, and as the picture of the README.
 * Gives the files that a formatter is to see.
 */
export function writeReport(root: string, report: BenchReport): readonly string[] {
  const [data, page, picture] = [
    "docs/benchmarks.json",
    "docs/benchmarks.md",
    "docs/pictures/benchmarks.svg",
  ];
  writeFileSync(join(root, data), `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(join(root, page), withTable(readFileSync(join(root, page), "utf8"), report));
  writeFileSync(join(root, picture), drawFigures(report));
  return [data, page];
}
