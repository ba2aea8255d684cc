export { countOf, defineBench, MissingData, roundsOf } from "./bench/bench.ts";
export type { FigureRounds } from "./bench/figure.ts";
export { measureInTurn } from "./bench/measure-in-turn.ts";
export { median, percentile } from "./bench/spread.ts";
export { processorTime, timeOfProcess, timeOfRuns, timeOfSyncRuns } from "./bench/timers.ts";
