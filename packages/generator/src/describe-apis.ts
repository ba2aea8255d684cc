import { type DescribedDocument, describeDocument } from "./describe-document.ts";
import { type ApiList, listApis } from "./list-apis.ts";
import { rejectClashes } from "./reject-clashes.ts";
import type { SourceDocument } from "./source-document.ts";

/** Documents as code is made of them, whatever their order was, and the APIs that they describe. */
export interface DescribedApis extends ApiList {
  readonly described: readonly DescribedDocument[];
}

/**
 * Describes documents and their APIs. Throws GeneratorError for names that clash, and SpecError for
 * a document that cannot be read.
 */
export function describeApis(documents: readonly SourceDocument[]): DescribedApis {
  const described = documents
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((source) => describeDocument(source));
  const list = listApis(described);
  rejectClashes(described, list.apis);
  return { ...list, described };
}
