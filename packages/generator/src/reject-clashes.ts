import type { DescribedDocument } from "./describe-document.ts";
import { typeName } from "./function-name.ts";
import { GeneratorError } from "./generator-error.ts";

/**
 * Throws GeneratorError for an operation that would be lost, and when two documents, or two
 * operations of any documents, would get the same name.
 */
export function rejectClashes(documents: readonly DescribedDocument[]): void {
  const lost = documents.find(({ operations }) =>
    operations.some(({ operation }) => operation.id === "__proto__"),
  );
  if (lost !== undefined) {
    throw new GeneratorError(
      `operationId "__proto__" in ${lost.source} cannot be the name of a member. Change the operationId.`,
    );
  }
  rejectSameNames(
    documents.map(({ name, source }) => ({ name: typeName(name), place: source, label: source })),
    "Rename one of the files.",
  );
  rejectSameNames(
    documents.flatMap(({ source, operations }) =>
      operations.map(({ name, operation }) => ({
        name,
        place: source,
        label: `operationId "${operation.id}" in ${source}`,
      })),
    ),
    "Change one operationId.",
  );
}

interface Named {
  readonly name: string;
  readonly place: string;
  readonly label: string;
}

function rejectSameNames(all: readonly Named[], nextStep: string): void {
  const byName = new Map<string, Named>();
  for (const one of all) {
    if (one.name === "")
      throw new GeneratorError(`${one.label} has no letter or digit to name code by. ${nextStep}`);
    const other = byName.get(one.name);
    if (other !== undefined) {
      throw new GeneratorError(`${other.label} and ${one.label} both become "${one.name}". ${nextStep}`);
    }
    byName.set(one.name, one);
  }
}
