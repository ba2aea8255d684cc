import { globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BenchFigure } from "./bench-figure.ts";
import type { PackageFigures } from "./bench-table.ts";
import { benchReportFile } from "./run-benches.ts";

/** Forgets what earlier benchmarks left, so that only what is measured now is shown. */
export function forgetFigures(root: string): void {
  for (const { folder } of benchedPackages(root)) rmSync(join(folder, benchReportFile), { force: true });
}

/** What the benchmarks of each package left that has any, in the order of their folders. */
export function readFigures(root: string): readonly PackageFigures[] {
  return benchedPackages(root).map(({ name, folder }) => ({
    packageName: name,
    figures: readReport(join(folder, benchReportFile)),
  }));
}

function benchedPackages(root: string): readonly { readonly name: string; readonly folder: string }[] {
  return globSync("{packages,apps}/*/package.json", { cwd: root })
    .toSorted()
    .flatMap((file) => {
      const content: unknown = JSON.parse(readFileSync(join(root, file), "utf8"));
      const { name, scripts }: { name?: unknown; scripts?: unknown } = Object(content);
      const hasBench = typeof Object(scripts).bench === "string";
      return hasBench ? [{ name: String(name), folder: dirname(join(root, file)) }] : [];
    });
}

function readReport(file: string): readonly BenchFigure[] | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!Array.isArray(content)) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by runBenches, which has no other format
    const figures = content as (Omit<BenchFigure, "measured"> & { readonly measured: number | null })[];
    return figures.map((figure) => ({ ...figure, measured: figure.measured ?? Number.NaN }));
  } catch {
    return undefined;
  }
}
