import { type DescribedDocument, describeDocument } from "./describe-document.ts";
import { emitDocument } from "./emit-document.ts";
import { emitDocuments } from "./emit-documents.ts";
import { emitIndex } from "./emit-index.ts";
import { emitManifest, manifestName } from "./manifest.ts";
import { rejectClashes } from "./reject-clashes.ts";
import type { SourceDocument } from "./source-document.ts";

/** Gives the files of one document, emitted or read from where they are known to be. */
export type FilesOf = (source: DescribedDocument) => Promise<ReadonlyMap<string, string>>;

/**
 * The generated files of some documents: path relative to the output folder, and text.
 * The same documents give the same files, whatever their order.
 * Throws GeneratorError for names that clash, and SpecError for a document that cannot be read.
 */
export async function generateFiles(
  documents: readonly SourceDocument[],
  filesOf: FilesOf = emitDocument,
): Promise<ReadonlyMap<string, string>> {
  const sorted = documents.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const described = sorted.map((source) => describeDocument(source));
  rejectClashes(described);

  const files = new Map<string, string>();
  for (const source of described) {
    for (const [path, text] of await filesOf(source)) files.set(path, text);
  }
  files.set("documents.ts", emitDocuments(described));
  files.set("index.ts", emitIndex(described));
  files.set(manifestName, emitManifest(described, files));
  return files;
}
