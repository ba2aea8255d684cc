import { basename, extname } from "node:path";
import {
  listDocuments,
  loadDocument,
  loadLocatedDocument,
  type LocatedDocument,
  type ReadPermissions,
} from "@cftokens/openapi";
import { GeneratorError } from "./generator-error.ts";
import { manifestName } from "./manifest.ts";
import type { SourceDocument } from "./source-document.ts";

/**
 * Loads every document of a folder. Throws SpecError for a file that cannot be read, and
 * GeneratorError for one that no code can be named after.
 */
export async function loadDocuments(
  folder: string,
  permissions: ReadPermissions = {},
): Promise<readonly SourceDocument[]> {
  return await loadEach(folder, async (path) => ({ document: await loadDocument(path, permissions) }));
}

/** Loads every document of a folder as loadDocuments does, and remembers where each is written. */
export async function loadLocatedDocuments(
  folder: string,
  permissions: ReadPermissions = {},
): Promise<readonly (SourceDocument & LocatedDocument)[]> {
  return await loadEach(folder, (path) => loadLocatedDocument(path, permissions));
}

async function loadEach<Loaded extends object>(
  folder: string,
  load: (path: string) => Promise<Loaded>,
): Promise<readonly (Loaded & Pick<SourceDocument, "name" | "source">)[]> {
  const documents: (Loaded & Pick<SourceDocument, "name" | "source">)[] = [];
  for (const path of await listDocuments(folder)) {
    const source = `spec/${basename(path)}`;
    const name = nameOfDocument(source);
    documents.push({ ...(await load(path)), name, source });
  }
  return documents;
}

/**
 * What code is named after, for a document at a path: it becomes a folder, a path in imports and a
 * member. Throws GeneratorError for a name that cannot be that.
 */
export function nameOfDocument(path: string): string {
  const name = basename(path, extname(path));
  const isUsable = /^[A-Za-z0-9_][\w.-]*$/u.test(name) && !takenNames.has(name.toLowerCase());
  if (isUsable) return name;
  throw new GeneratorError(
    `${path} cannot be the name of generated code. Name the file with letters, digits, "-", "_" and "." alone, and not like a file that is generated.`,
  );
}

const takenNames: ReadonlySet<string> = new Set([
  "apis.ts",
  "documents.ts",
  "index.ts",
  manifestName,
  "__proto__",
]);
