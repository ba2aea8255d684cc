import { parseArgs } from "node:util";
import type { Figure } from "./figure.ts";
import { figureLine } from "./figure-text.ts";
import { figureNames } from "./find-benches.ts";
import { nearestName } from "./nearest-name.ts";
import type { FoundBench } from "./run-in-process.ts";

/** What the command works with. */
export interface BenchContext {
  readonly benches: readonly FoundBench[];
  /** Builds what the benches of these packages measure. */
  readonly build: (packageNames: ReadonlySet<string>) => void;
  readonly run: (
    bench: FoundBench,
    wanted: ReadonlySet<string>,
    onFigure: (figure: Figure) => void,
  ) => Promise<void>;
  /** Keeps what was measured, beside what was kept of all that there are. */
  readonly write: (figures: readonly Figure[], all: readonly string[]) => void;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/**
 * `pnpm bench`: measures all figures, or those that `--figure` names, and prints each as it comes;
 * `--list` names them, and `--write` keeps what was measured. Gives the exit code: 0 when
 * all that was measured is met, 1 when a figure is missed, unclear or failed, or none was measured,
 * 2 for arguments that it does not know.
 */
export async function runBenchCommand(args: readonly string[], context: BenchContext): Promise<0 | 1 | 2> {
  const { benches, print, printError } = context;
  const all = figureNames(benches);
  const asked = readArguments(args, all);
  if (typeof asked === "string") {
    printError(asked);
    return 2;
  }
  if (asked.list) {
    for (const line of listFigures(benches)) print(line);
    return 0;
  }
  const wanted = new Set(asked.figures);
  const chosen = benches.filter(({ bench }) => Object.keys(bench.figures).some((name) => wanted.has(name)));
  context.build(new Set(chosen.map(({ packageName }) => packageName)));
  const figures: Figure[] = [];
  for (const found of chosen) {
    const ofBench = Object.keys(found.bench.figures).filter((name) => wanted.has(name));
    await context.run(found, new Set(ofBench), (figure) => {
      figures.push(figure);
      print(figureLine(figure));
    });
  }
  if (asked.write) context.write(figures, all);
  for (const line of summarize(figures)) print(line);
  return isAllMet(figures) ? 0 : 1;
}

interface Arguments {
  readonly list: boolean;
  readonly write: boolean;
  readonly figures: readonly string[];
}

function readArguments(args: readonly string[], all: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        figure: { type: "string", multiple: true },
        list: { type: "boolean" },
        write: { type: "boolean" },
      },
    });
    const { figure: figures = all, list = false, write = false } = values;
    if (write && list) return "--list measures nothing that --write could keep";
    const unknown = figures.find((name) => !all.includes(name));
    if (unknown === undefined) return { list, write, figures };
    const nearest = nearestName(unknown, all);
    return `no figure named "${unknown}"${nearest === undefined ? "" : `; the nearest is "${nearest}"`}; --list names all`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function listFigures(benches: readonly FoundBench[]): readonly string[] {
  const figures = benches.flatMap(({ bench }) => Object.entries(bench.figures));
  const width = Math.max(...figures.map(([name]) => name.length));
  return figures.map(([name, { what, peer }]) => `${name.padEnd(width)}  ${what}, beside ${peer}`);
}

function isAllMet(figures: readonly Figure[]): boolean {
  const verdicts = new Set(figures.map(({ result }) => result.verdict));
  return verdicts.delete("met") && [...verdicts].every((verdict) => verdict === "skipped");
}

// How many there are of each verdict, with the names of those that are not met.
function summarize(figures: readonly Figure[]): readonly string[] {
  return (["met", "missed", "unclear", "failed", "skipped"] as const).flatMap((verdict) => {
    const names = figures.filter(({ result }) => result.verdict === verdict).map(({ name }) => name);
    if (names.length === 0) return [];
    return [`${names.length} ${verdict}${verdict === "met" ? "" : `: ${names.join(", ")}`}`];
  });
}
