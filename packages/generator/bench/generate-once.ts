import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { generatorVersion } from "../src/generator-version.ts";
import { runGenerator } from "../src/run-generator.ts";

enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));

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
