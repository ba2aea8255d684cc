import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));

// As `pnpm generate` does: what is imported statically is compiled before the cache is on.
const [{ generatorVersion }, { runGenerator }] = await Promise.all([
  import("../src/generator-version.ts"),
  import("../src/run-generator.ts"),
]);
const [specFolder = "", outputFolder = "", memoryFile = ""] = process.argv.slice(2);

process.exitCode = await runGenerator([], {
  specFolder,
  outputs: {
    client: { path: outputFolder, name: "generated" },
    credentials: { path: `${outputFolder}-credentials`, name: "credentials" },
  },
  memoryFile,
  version: generatorVersion,
  typecheck: () => Promise.resolve([]),
  signal: new AbortController().signal,
  print: () => undefined,
  printError: (line) => process.stderr.write(`${line}\n`),
});
