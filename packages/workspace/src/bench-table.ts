import { askedText, type BenchFigure, isMet, measuredText } from "./bench-figure.ts";

/** The figures of one package; none were left when its benchmarks did not end. */
export interface PackageFigures {
  readonly packageName: string;
  readonly figures: readonly BenchFigure[] | undefined;
}

/** All figures as one table of plain text, with what is asked of each and whether it is met. */
export function benchTable(packages: readonly PackageFigures[]): readonly string[] {
  const rows = [["package", "figure", "asked", "measured", "met"], ...packages.flatMap(rowsOf)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** Whether every package measured everything, and every figure is what is asked. */
export function allMet(packages: readonly PackageFigures[]): boolean {
  return packages.every(({ figures }) => figures?.every(isMet) ?? false);
}

function rowsOf({ packageName, figures }: PackageFigures): readonly (readonly string[])[] {
  if (figures === undefined) return [[packageName, "all", "-", "did not end", "NO"]];
  return figures.map((figure) => [
    packageName,
    figure.name,
    askedText(figure),
    measuredText(figure),
    figure.asked === undefined && isMet(figure) ? "-" : isMet(figure) ? "yes" : "NO",
  ]);
}
