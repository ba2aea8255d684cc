import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { generatorVersion } from "./generator-version.ts";
import { runGenerator } from "./run-generator.ts";
import { typecheckWorkspace } from "./typecheck-workspace.ts";

// Half of a run is loading the TypeScript compiler, which need not be parsed anew each time.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));

const interrupted = new AbortController();
if (process.argv.includes("--watch")) {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
}

process.exitCode = await runGenerator(process.argv.slice(2), {
  specFolder: fileURLToPath(new URL("../../../spec", import.meta.url)),
  outputFolder: fileURLToPath(new URL("../../client/src/generated", import.meta.url)),
  outputName: "packages/client/src/generated",
  memoryFile: fileURLToPath(new URL("../node_modules/.cache/generation.json", import.meta.url)),
  version: generatorVersion,
  typecheck: typecheckWorkspace,
  signal: interrupted.signal,
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});
