import { PROGRAM } from "../test/terminal.ts";
import { type Figure, figureLine, isKept } from "./figures.ts";
import { runningFigures } from "./running-figures.ts";
import { firstFrameFigure, versionFigure } from "./start-figures.ts";

const kept = [show(versionFigure(PROGRAM)), show(await firstFrameFigure(PROGRAM))];
for await (const figure of runningFigures(PROGRAM)) kept.push(show(figure));
// The pseudo-terminal's threads would keep the process.
process.exit(kept.every(Boolean) ? 0 : 1);

function show(figure: Figure): boolean {
  process.stdout.write(`${figureLine(figure)}\n`);
  return isKept(figure);
}
