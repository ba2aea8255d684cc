import { fileURLToPath } from "node:url";
import { runSpecDiff } from "./run-spec-diff.ts";

process.exitCode = await runSpecDiff(process.argv.slice(2), {
  program: "pnpm spec:diff",
  root: fileURLToPath(new URL("../../../..", import.meta.url)),
  now: () => new Date(),
  print: (text) => process.stdout.write(`${text}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});
