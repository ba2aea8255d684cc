import { resolve } from "node:path";
import { runBenches } from "@cftokens/workspace";
import { benchBreadth } from "./bench-breadth.ts";
import { benchDiff } from "./bench-diff.ts";
import { benchGeneration } from "./bench-generation.ts";
import { benchTypeChecking } from "./bench-type-checking.ts";
import { benchWatch } from "./bench-watch.ts";

process.exitCode = await runBenches(
  resolve(import.meta.dirname, ".."),
  {
    generation: benchGeneration,
    "type checking": benchTypeChecking,
    watching: benchWatch,
    breadth: benchBreadth,
    comparing: benchDiff,
  },
  (line) => process.stdout.write(`${line}\n`),
);
