import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { isJsonObject } from "../json/json-object.ts";
import { SpecError } from "./spec-error.ts";

/**
 * Lists the documents in a folder, as paths sorted by name: each YAML or JSON file with a top-level
 * `openapi` member. Sub-folders are ignored. Throws SpecError for a JSON file that does not parse.
 */
export async function listDocuments(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name)))
    .map((entry) => entry.name)
    .filter((name) => name !== "package.json" && name !== "redocly.yaml")
    .toSorted();
  const files = names.map((name) => join(folder, name));
  const areDocuments = await Promise.all(
    files.map(async (file) => isDocument(file, await readFile(file, "utf8"))),
  );
  return files.filter((_file, index) => areDocuments[index]);
}

const endings = new Set([".yaml", ".yml", ".json"]);

// Only searches the text, because loading parses and checks it: a broken document must be an error,
// and not be left out.
function isDocument(file: string, text: string): boolean {
  if (extname(file) !== ".json") return /^(?:\{\s*)?["']?openapi["']?\s*:/mu.test(text);
  const content = parseJson(file, text);
  return isJsonObject(content) && "openapi" in content;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SpecError(
      { file, pointer: "", reason, nextStep: "Mend the file or move it out of the folder." },
      { cause: error },
    );
  }
}
