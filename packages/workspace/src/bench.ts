export { countOf, defineBench, roundsOf } from "./bench/bench.ts";
export { measureInTurn } from "./bench/measure-in-turn.ts";
export { processorTime, timeOfRuns, timeOfSyncRuns } from "./bench/timers.ts";
