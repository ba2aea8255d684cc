import { type OperationDescription, operations } from "@cftokens/client";
import { documents } from "@cftokens/client/documents";
import { listOperations, type OpenApiDocument, type Operation } from "@cftokens/openapi";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";

/** An operation in the list of all. */
export interface OperationItem {
  readonly key: string;
  readonly operation: OperationDescription;
}

/** The operations of all documents that a text finds: the best finds first, otherwise in the order of their documents. */
export function findOperations(text: string): readonly OperationItem[] {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  return Object.values<OperationDescription>(operations)
    .flatMap((operation) => {
      const scores = words.map((word) => fuzzyMatch(wordsOf(operation), word)?.score);
      if (scores.includes(undefined)) return [];
      return [{ operation, score: scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) }];
    })
    .toSorted((one, other) => other.score - one.score)
    .map(({ operation }) => ({ key: operation.id, operation }));
}

/** Everything that an operation's document says of it. */
export function readOperation({
  id,
  document,
}: Pick<OperationDescription, "id" | "document">): Operation | undefined {
  const found = documentNamed(document);
  return found && listOperations(found).find((operation) => operation.id === id);
}

/** A document by its name. */
export function documentNamed(name: string): OpenApiDocument | undefined {
  const all: Readonly<Record<string, OpenApiDocument>> = documents;
  return all[name];
}

function wordsOf({ method, path, summary, id, document }: OperationDescription): string {
  return `${method} ${path} ${summary} ${id} ${document}`;
}
