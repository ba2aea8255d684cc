import type { DescribedDocument } from "./describe-document.ts";
import { typeName } from "@cftokens/openapi";
import { GeneratorError } from "./generator-error.ts";
import type { DescribedApi } from "./list-apis.ts";

/**
 * Throws GeneratorError for an operation that would be lost, and when two documents, or two
 * operations of an API, would get the same name. One error tells them all.
 */
export function rejectClashes(documents: readonly DescribedDocument[], apis: readonly DescribedApi[]): void {
  const lost = documents.find(({ operations }) =>
    operations.some(({ operation }) => operation.id === "__proto__"),
  );
  if (lost !== undefined) {
    throw new GeneratorError(
      `operationId "__proto__" in ${lost.source} cannot be the name of a member. Change the operationId.`,
    );
  }
  const named = documents.map(({ name, source }) => ({ name: typeName(name), label: source }));
  const clashes = [
    ...sameNames(named, "Rename one of the files."),
    ...apis.flatMap((api) =>
      sameNames(
        api.documents.flatMap(({ source, operations }) =>
          operations.map(({ name, operation }) => ({
            name,
            label: `operationId "${operation.id}" in ${source}`,
          })),
        ),
        'Change one operationId, or give a document an "x-operation-prefix".',
      ),
    ),
  ];
  const [first, ...others] = clashes;
  if (first !== undefined) throw new GeneratorError(first, { others });
}

interface Named {
  readonly name: string;
  readonly label: string;
}

function sameNames(all: readonly Named[], nextStep: string): readonly string[] {
  return [...Map.groupBy(all, ({ name }) => name)].flatMap(([name, same]) => {
    if (name === "")
      return same.map(({ label }) => `${label} has no letter or digit to name code by. ${nextStep}`);
    if (same.length === 1) return [];
    const labels = same.map(({ label }) => label);
    const several = labels.length === 2 ? "both" : "all";
    return [`${labels.join(" and ")} ${several} become "${name}". ${nextStep}`];
  });
}
