import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compareFiles, type FileDifference } from "./compare-files.ts";
import { emitSensitiveMembers, sensitiveMembersName } from "./emit-sensitive-members.ts";
import { generateFiles } from "./generate-files.ts";
import { readGenerated } from "./generated-folder.ts";
import type { GeneratorPlace, OutputFolder } from "./generator-place.ts";
import { loadDocuments } from "./load-documents.ts";
import { manifestName } from "./manifest.ts";
import { plainLine } from "./plain-line.ts";

/**
 * Checks whether the generated folders are what the documents say. It generates everything in
 * memory and trusts neither the manifest nor this machine's memory. Returns the exit code. Throws
 * SpecError or GeneratorError.
 */
export async function checkGenerated(place: GeneratorPlace): Promise<0 | 1> {
  const documents = await loadDocuments(place.specFolder, place.permissions);
  const { client, credentials } = place.outputs;
  const members = new Map([[sensitiveMembersName, emitSensitiveMembers(documents)]]);
  const lines = [
    ...(await compareFolder(client, await generateFiles(documents))),
    ...(await compareFolder(credentials, members)),
  ];
  if (lines.length === 0) {
    place.print("Generated code is fresh.");
    return 0;
  }
  for (const line of lines) place.printError(plainLine(line));
  place.printError("Generated code does not match the documents. Run `pnpm generate`.");
  return 1;
}

// What is wrong in a folder, line by line.
async function compareFolder(
  folder: OutputFolder,
  files: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  return compareFiles(files, await readGenerated(folder.path)).flatMap((difference) => [
    `${difference.kind}: ${folder.name}/${difference.path}`,
    ...shownDifference(difference, files, folder).map((line) => `  ${line}`),
  ]);
}

// How many lines of a file's difference are shown.
const shownLines = 12;

// The diff from the file on disk to the generated text. That of the manifest would show hashes
// alone.
function shownDifference(
  { kind, path }: FileDifference,
  files: ReadonlyMap<string, string>,
  folder: OutputFolder,
): readonly string[] {
  const wanted = files.get(path);
  if (wanted === undefined || kind === "missing" || path === manifestName) return [];
  const lines = unifiedDiff(join(folder.path, path), wanted);
  const rest = lines.length - shownLines;
  return rest > 0 ? [...lines.slice(0, shownLines), `… ${rest} more lines`] : lines;
}

// Empty without git; the file is named in any case.
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
