import { benchGeneration } from "./bench-generation.ts";
import { benchTypeChecking } from "./bench-type-checking.ts";
import { benchWatch } from "./bench-watch.ts";

for (const bench of [benchGeneration, benchTypeChecking, benchWatch]) {
  for (const line of await bench()) process.stdout.write(`${line}\n`);
  process.stdout.write("\n");
}
