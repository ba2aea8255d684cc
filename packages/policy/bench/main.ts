import { resolve } from "node:path";
import { runBenches } from "@cftokens/workspace";
import { benchEvaluation } from "./bench-evaluation.ts";

process.exitCode = await runBenches(
  resolve(import.meta.dirname, ".."),
  { "every operation": benchEvaluation },
  (line) => process.stdout.write(`${line}\n`),
);
