import type { AnswerForm, DescribedDocument } from "./describe-document.ts";

/** Code of the client that reads answers of some forms: which ones, and where it is. */
export interface AnswerReader {
  readonly key: string;
  readonly name: string;
  readonly file: string;
  readonly forms: readonly AnswerForm[];
}

const all: readonly AnswerReader[] = [
  { key: "any", name: "readAnyAnswer", file: "read-any-answer.ts", forms: ["any"] },
];

/** What reads the answers of some documents; programs for other APIs do without it. */
export function readersFor(documents: readonly DescribedDocument[]): readonly AnswerReader[] {
  const forms = new Set(
    documents.flatMap(({ operations }) =>
      operations.flatMap(({ answers }) => answers.map(({ form }) => form)),
    ),
  );
  return all.filter((reader) => reader.forms.some((form) => forms.has(form)));
}

/** The lines that import readers. */
export function importReaders(readers: readonly AnswerReader[]): readonly string[] {
  return readers.map(({ name, file }) => `import { ${name} } from "../${file}";`);
}

/** The readers as the client takes them. */
export function writeReaders(readers: readonly AnswerReader[]): string {
  if (readers.length === 0) return "{}";
  return `{ ${readers.map(({ key, name }) => `${key}: ${name}`).join(", ")} }`;
}
