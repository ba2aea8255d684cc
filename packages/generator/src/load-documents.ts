import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { loadDocument } from "@cftokens/openapi";
import { GeneratorError } from "./generator-error.ts";
import type { SourceDocument } from "./source-document.ts";

/**
 * Loads every document of a folder: each YAML or JSON file with a top-level `openapi` member; sub-folders are not looked at.
 * Throws SpecError or GeneratorError for a file that cannot be read.
 */
export async function loadDocuments(folder: string): Promise<readonly SourceDocument[]> {
  const files = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name)) && !notDocuments.has(entry.name))
    .map((entry) => entry.name)
    .toSorted();
  const documents: SourceDocument[] = [];
  for (const file of files) {
    const path = join(folder, file);
    if (!isDocument(file, await readFile(path, "utf8"))) continue;
    documents.push({
      name: basename(file, extname(file)),
      source: `spec/${file}`,
      document: await loadDocument(path),
    });
  }
  return documents;
}

const endings = new Set([".yaml", ".yml", ".json"]);
const notDocuments = new Set(["package.json", "redocly.yaml"]);

/** Looks at the text alone, because loading reads and checks it: a broken document must be an error, not a removed one. */
function isDocument(file: string, text: string): boolean {
  if (extname(file) !== ".json") return /^(?:\{\s*)?["']?openapi["']?\s*:/m.test(text);
  const content = parseJson(file, text);
  return typeof content === "object" && content !== null && "openapi" in content;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GeneratorError(`spec/${file}: ${reason}. Mend the file or move it out of spec/.`, {
      cause: error,
    });
  }
}
