import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { hasVersion } from "./check-document.ts";
import { readFileText } from "./read-file-text.ts";
import { SpecError } from "./spec-error.ts";

/**
 * Lists the documents in a folder, as paths sorted by name: each YAML or JSON file with a top-level
 * `openapi` member, or the `swagger` of older ones. Sub-folders are ignored. Throws SpecError for a
 * YAML or JSON file that cannot be read or parsed, and for what has such a name and is no ordinary
 * file: whoever takes the list for complete would lose what was made of it.
 */
export async function listDocuments(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => /\.(?:ya?ml|json)$/iu.test(name) && name !== "package.json" && name !== "redocly.yaml",
  );
  const special = entries.find((entry) => !entry.isFile());
  if (special !== undefined) throw notOrdinary(join(folder, special.name));
  const files = entries.map(({ name }) => join(folder, name)).toSorted();
  const areDocuments = await Promise.all(files.map((file) => isDocument(file)));
  return files.filter((_file, index) => areDocuments[index]);
}

// Most documents are known by a line, and loading parses them anyway. The others are parsed: where
// the member stands and how it is written must make no difference.
async function isDocument(file: string): Promise<boolean> {
  const text = await readFileText(file);
  if (/\.json$/iu.test(file)) return hasVersion(parseJson(file, text));
  if (/^(?:\{\s*)?["']?(?:openapi|swagger)["']?\s*:/mu.test(text)) return true;
  const { parseYaml } = await import("./parse-yaml.ts");
  return hasVersion(parseYaml(text, file));
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

function notOrdinary(file: string): SpecError {
  return new SpecError({
    file,
    pointer: "",
    reason: "is a symbolic link, a folder or no ordinary file",
    nextStep: "Put the file itself there, or move it out of the folder.",
  });
}
