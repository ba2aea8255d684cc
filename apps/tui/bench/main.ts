import { resolve } from "node:path";
import { type BenchReport, runBenches } from "@cftokens/workspace";
import { program } from "../test/terminal.ts";
import { answerFigures } from "./answer-figures.ts";
import { exploreFigures } from "./explore-figures.ts";
import { type Figure, figureLine, toBenchFigure } from "./figures.ts";
import { hundredCallsFigure } from "./need-figures.ts";
import { runningFigures } from "./running-figures.ts";
import { firstFrameFigure, versionFigure } from "./start-figures.ts";

const exitCode = await runBenches(
  resolve(import.meta.dirname, ".."),
  {
    "--version": () => report([versionFigure(program)]),
    "first frame": async () => report([await firstFrameFigure(program)]),
    "needs of many calls": async () => report([await hundredCallsFigure(program)]),
    "a large document": async () => report(await exploreFigures()),
    "a large answer": async () => report(await answerFigures()),
    "running program": runningReport,
  },
  (line) => process.stdout.write(`${line}\n`),
);
// The pseudo-terminal's threads would keep the process.
process.exit(exitCode);

function report(figures: readonly Figure[]): BenchReport {
  return { lines: figures.map(figureLine), figures: figures.map(toBenchFigure) };
}

async function runningReport(): Promise<BenchReport> {
  const figures: Figure[] = [];
  for await (const figure of runningFigures(program)) figures.push(figure);
  return report(figures);
}
