import { basename, extname } from "node:path";
import { listDocuments, loadDocument } from "@cftokens/openapi";
import type { SourceDocument } from "./source-document.ts";

/** Loads every document of a folder. Throws SpecError for a file that cannot be read. */
export async function loadDocuments(folder: string): Promise<readonly SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for (const path of await listDocuments(folder)) {
    const file = basename(path);
    documents.push({
      name: basename(file, extname(file)),
      source: `spec/${file}`,
      document: await loadDocument(path),
    });
  }
  return documents;
}
