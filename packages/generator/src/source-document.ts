import type { OpenApiDocument } from "@cftokens/openapi";

/** A document that code is generated from. */
export interface SourceDocument {
  /** The file name without its ending; it names the generated folder. */
  readonly name: string;
  /** Where a reader finds the document, relative to the repository: `spec/<file>`. */
  readonly source: string;
  readonly document: OpenApiDocument;
}
