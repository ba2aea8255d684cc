import { pathToFileURL } from "node:url";
import type { Bench } from "./bench.ts";
import { runBench } from "./run-bench.ts";

// Runs one bench of a file, and sends each figure to the process that started this one. Arguments:
// the file, the place of the bench in its `benches`, the names of the wanted figures.
const [file = "", index = "", ...names] = process.argv.slice(2);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what each benches.ts exports
const { benches } = (await import(pathToFileURL(file).href)) as { readonly benches: readonly Bench[] };
const bench = benches[Number(index)];
if (bench === undefined) throw new Error(`${file} has no bench ${index}`);
for await (const figure of runBench(bench, new Set(names)))
  await new Promise<void>((resolve) => process.send?.(figure, undefined, undefined, () => resolve()));
// What a bench has left open would keep the process.
process.exit(0);
