import { parseArgs } from "node:util";
import { SpecError } from "@cftokens/openapi";
import { compareFiles, type FileDifference } from "./compare-files.ts";
import { generateFiles } from "./generate-files.ts";
import { readGenerated, writeGenerated } from "./generated-folder.ts";
import { GeneratorError } from "./generator-error.ts";
import { loadDocuments } from "./load-documents.ts";

/** Where the generator reads and writes, and how it speaks. */
export interface GeneratorPlace {
  readonly specFolder: string;
  readonly outputFolder: string;
  /** The output folder as a reader knows it, put before file names. */
  readonly outputName: string;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

/**
 * The command `pnpm generate [--check]`. Gives the exit code: 0 done or fresh, 1 something is not fresh (`--check` only),
 * 2 a document or a flag is wrong; then nothing was written.
 */
export async function runGenerator(args: readonly string[], place: GeneratorPlace): Promise<0 | 1 | 2> {
  try {
    const { check } = parseFlags(args);
    const documents = await loadDocuments(place.specFolder);
    const files = await generateFiles(documents);
    const differences = compareFiles(files, await readGenerated(place.outputFolder));
    if (check) return reportDifferences(differences, place);
    await writeGenerated(place.outputFolder, files, differences);
    reportWritten(differences, documents.length, place);
    return 0;
  } catch (error) {
    if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
    place.printError(`generate: ${error.message}`);
    return 2;
  }
}

function parseFlags(args: readonly string[]): { readonly check: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { check: { type: "boolean", default: false } },
    });
    return values;
  } catch (error) {
    throw new GeneratorError(`unknown arguments: ${args.join(" ")}. Usage: pnpm generate [--check]`, {
      cause: error,
    });
  }
}

function reportDifferences(differences: readonly FileDifference[], place: GeneratorPlace): 0 | 1 {
  if (differences.length === 0) {
    place.print("Generated code is fresh.");
    return 0;
  }
  for (const { kind, path } of differences) place.printError(`${kind}: ${place.outputName}/${path}`);
  place.printError("Generated code does not match the documents. Run `pnpm generate`.");
  return 1;
}

function reportWritten(
  differences: readonly FileDifference[],
  documents: number,
  place: GeneratorPlace,
): void {
  for (const { kind, path } of differences) {
    place.print(`${kind === "left over" ? "removed" : "wrote"} ${place.outputName}/${path}`);
  }
  if (differences.length === 0) place.print(`Nothing to do: the code of ${documents} documents is fresh.`);
}
