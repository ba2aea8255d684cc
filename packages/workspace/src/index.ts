export type { BenchFigure } from "./bench-figure.ts";
export { fetchPackage, type FetchedPackage } from "./fetch-package.ts";
export { type BenchReport, runBenches } from "./run-benches.ts";
export { writeReadmeExamples } from "./readme-examples.ts";
