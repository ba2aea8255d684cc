import { documents } from "@cftokens/client/documents";
import type { CatalogDocument, CatalogEntry } from "@cftokens/explorer";
import { listOperations, type OpenApiDocument } from "@cftokens/openapi";

/** A document whose operations are listed: one of the program itself, or a file. */
export interface ShownDocument extends Pick<CatalogDocument, "name" | "title" | "file"> {
  readonly entries: readonly ShownEntry[];
}

/** An operation in the list. */
export type ShownEntry = Omit<CatalogEntry, "name">;

/** The documents that the program itself is made of; listed when they are first asked for. */
export function ownDocuments(): readonly ShownDocument[] {
  own ??= Object.entries<OpenApiDocument>(documents).map(([name, document]) => ({
    name,
    title: document.info.title,
    file: undefined,
    entries: listOperations(document).map((operation) => ({ ...operation, document: name })),
  }));
  return own;
}

let own: readonly ShownDocument[] | undefined;
