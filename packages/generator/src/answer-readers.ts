import type { DescribedOperation } from "./describe-document.ts";
import type { AnswerForm } from "./described-answer.ts";
import type { ModuleNames } from "./module-names.ts";

/** Code of the client that reads answers of some forms: which ones, and where it is. */
export interface AnswerReader {
  readonly key: string;
  readonly name: string;
  readonly module: string;
  readonly reads: (form: AnswerForm) => boolean;
}

const all: readonly AnswerReader[] = [
  {
    key: "other",
    name: "readOtherAnswer",
    module: "read-other-answer",
    reads: (form) => form === "any" || form === "text" || form === "bytes",
  },
  { key: "stream", name: "readStream", module: "read-stream", reads: (form) => typeof form === "object" },
];

/** What reads the answers of some operations; programs for others do without it. */
export function readersFor(
  operations: readonly Pick<DescribedOperation, "answers">[],
): readonly AnswerReader[] {
  const forms = operations.flatMap(({ answers }) => answers.map(({ form }) => form));
  return all.filter(({ reads }) => forms.some(reads));
}

/** The lines that import readers. */
export function importReaders(
  readers: readonly AnswerReader[],
  names: ModuleNames,
  depth: number,
): readonly string[] {
  return readers.map(({ name, module }) => `import { ${name} } from "${names.client(module, depth)}";`);
}

/** The readers as the client takes them. */
export function writeReaders(readers: readonly AnswerReader[]): string {
  if (readers.length === 0) return "{}";
  return `{ ${readers.map(({ key, name }) => `${key}: ${name}`).join(", ")} }`;
}
