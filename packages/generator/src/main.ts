import { fileURLToPath } from "node:url";
import { runGenerator } from "./run-generator.ts";

process.exitCode = await runGenerator(process.argv.slice(2), {
  specFolder: fileURLToPath(new URL("../../../spec", import.meta.url)),
  outputFolder: fileURLToPath(new URL("../../client/src/generated", import.meta.url)),
  outputName: "packages/client/src/generated",
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});
