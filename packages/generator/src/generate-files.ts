import { canonicalJson } from "@cftokens/openapi";
import { describeDocument } from "./describe-document.ts";
import { emitIndex } from "./emit-index.ts";
import { emitOperations } from "./emit-operations.ts";
import { emitTypes } from "./emit-types.ts";
import { rejectClashes } from "./reject-clashes.ts";
import type { SourceDocument } from "./source-document.ts";

/**
 * The generated files of some documents: path relative to the output folder, and text.
 * The same documents give the same files, whatever their order.
 * Throws GeneratorError for names that clash, and SpecError for a document that cannot be read.
 */
export async function generateFiles(
  documents: readonly SourceDocument[],
): Promise<ReadonlyMap<string, string>> {
  const sorted = documents.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const described = sorted.map((source) => describeDocument(source));
  rejectClashes(described);

  const files = new Map<string, string>();
  for (const source of described) {
    files.set(`${source.name}/types.ts`, await emitTypes(source));
    files.set(`${source.name}/operations.ts`, emitOperations(source));
    files.set(`${source.name}/document.json`, canonicalJson(source.document));
  }
  files.set("index.ts", emitIndex(described));
  return files;
}
