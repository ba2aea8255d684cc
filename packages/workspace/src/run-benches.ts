import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { askedText, type BenchFigure, isMet, measuredText } from "./bench-figure.ts";

/** What one benchmark has to say: lines for a reader of this package, and its figures. */
export interface BenchReport {
  readonly lines: readonly string[];
  readonly figures: readonly BenchFigure[];
}

/** Benchmarks by name; each is one function. */
export type Benches = Readonly<Record<string, () => BenchReport | Promise<BenchReport>>>;

// Where a package's benchmarks leave their figures.
const benchReportFile = "reports/bench/figures.json";

/**
 * Runs a package's benchmarks one after another and leaves their figures in its
 * `reports/bench/figures.json`. One that fails is a figure that is not met, and the others still
 * run. Gives the exit code: 1 when a figure is not what is asked.
 */
export async function runBenches(
  packageFolder: string,
  benches: Benches,
  print: (line: string) => void,
): Promise<0 | 1> {
  const figures: BenchFigure[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    const report = await runBench(name, bench);
    for (const line of report.lines) print(line);
    for (const figure of report.figures) if (!isMet(figure)) print(missed(figure));
    print("");
    figures.push(...report.figures);
  }
  const file = join(packageFolder, benchReportFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(figures.map(toJson)));
  return figures.every(isMet) ? 0 : 1;
}

async function runBench(name: string, bench: Benches[string]): Promise<BenchReport> {
  try {
    return await bench();
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { lines: [`${name} failed: ${reason}`], figures: [{ name, measured: Number.NaN, unit: "" }] };
  }
}

function missed(figure: BenchFigure): string {
  return `MISSED: ${figure.name}: ${measuredText(figure)}, asked: ${askedText(figure)}`;
}

// JSON has no NaN.
function toJson(figure: BenchFigure): object {
  return { ...figure, measured: Number.isNaN(figure.measured) ? null : figure.measured };
}
