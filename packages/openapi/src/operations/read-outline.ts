import { hasVersion } from "../document/check-document.ts";
import { loadDocument } from "../document/load-document.ts";
import { readFileText } from "../document/read-file-text.ts";
import type { ReadPermissions } from "../document/read-permissions.ts";
import { childOf } from "../json/json-pointer.ts";
import { listOperations } from "./list-operations.ts";
import { type DocumentOutline, outlineDocument, outlineFacts } from "./outline-document.ts";

export type { DocumentOutline, OperationOutline } from "./outline-document.ts";

/**
 * Reads what a list shows of a document, at hardly more than the price of parsing its file: what it
 * refers to is neither read nor checked, which loadDocument does. Only a document whose paths are
 * in other files is loaded as a whole. Throws SpecError as loadDocument does for a file that cannot
 * be read, and for what is no OpenAPI document.
 */
export async function readOutline(file: string, permissions: ReadPermissions = {}): Promise<DocumentOutline> {
  return (await readOutlinedDocument(file, permissions)).outline;
}

/** The outline of a document, and what it was made of. */
export interface OutlinedDocument {
  readonly outline: DocumentOutline;
  /** What the file says, which nobody has checked; the whole document where it was loaded. */
  readonly value: unknown;
}

/** Reads an outline as readOutline does, for whoever reads more of the same document. */
export async function readOutlinedDocument(
  file: string,
  permissions: ReadPermissions = {},
): Promise<OutlinedDocument> {
  const value = await parse(file, await readFileText(file));
  const isSwagger = childOf(value, "swagger") !== undefined;
  const outline = hasVersion(value) && !isSwagger ? outlineDocument(value) : undefined;
  if (outline !== undefined) return { outline, value };
  const document = await loadDocument(file, permissions);
  return { outline: { ...outlineFacts(document), operations: listOperations(document) }, value: document };
}

// JSON is YAML, and its own parser is many times quicker.
async function parse(file: string, text: string): Promise<unknown> {
  if (/^\s*\{/u.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // The other parser says where it is broken, or reads it as YAML in braces.
    }
  }
  const { parseYaml } = await import("../document/parse-yaml.ts");
  return parseYaml(text, file);
}
