import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compareFiles, type FileDifference } from "./compare-files.ts";
import { generateFiles } from "./generate-files.ts";
import { readGenerated } from "./generated-folder.ts";
import type { GeneratorPlace } from "./generator-place.ts";
import { loadDocuments } from "./load-documents.ts";
import { manifestName } from "./manifest.ts";

/**
 * Says whether the generated folder is what the documents say. Everything is generated for it, in memory: neither the
 * manifest nor what this machine remembers is believed. Gives the exit code. Throws SpecError or GeneratorError.
 */
export async function checkGenerated(place: GeneratorPlace): Promise<0 | 1> {
  const files = await generateFiles(await loadDocuments(place.specFolder));
  const differences = compareFiles(files, await readGenerated(place.outputFolder));
  if (differences.length === 0) {
    place.print("Generated code is fresh.");
    return 0;
  }
  for (const difference of differences) {
    place.printError(`${difference.kind}: ${place.outputName}/${difference.path}`);
    for (const line of shownDifference(difference, files, place)) place.printError(`  ${line}`);
  }
  place.printError("Generated code does not match the documents. Run `pnpm generate`.");
  return 1;
}

/** How many lines of a file's difference are shown. */
const shownLines = 12;

/** From what is on disk to what the documents say. The manifest is hashes, which tell nobody anything. */
function shownDifference(
  { kind, path }: FileDifference,
  files: ReadonlyMap<string, string>,
  { outputFolder }: GeneratorPlace,
): readonly string[] {
  const wanted = files.get(path);
  if (wanted === undefined || kind === "missing" || path === manifestName) return [];
  const lines = unifiedDiff(join(outputFolder, path), wanted);
  const rest = lines.length - shownLines;
  return rest > 0 ? [...lines.slice(0, shownLines), `… ${rest} more lines`] : lines;
}

/** Nothing where there is no git: the file is named all the same. */
function unifiedDiff(file: string, wanted: string): readonly string[] {
  const flags = ["--no-index", "--no-ext-diff", "--no-color", "--text", "--unified=1"];
  const { stdout } = spawnSync("git", ["diff", ...flags, "--", file, "-"], {
    input: wanted,
    encoding: "utf8",
    maxBuffer: Infinity,
  });
  const lines = (stdout ?? "").split("\n");
  return lines.slice(lines.findIndex((line) => line.startsWith("@@"))).filter((line) => line !== "");
}
