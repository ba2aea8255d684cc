import { apis, cloudflareApi } from "@cftokens/client/apis";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { foundOperations } from "../operations/listed-items.ts";
import { ownDocuments } from "../operations/shown-document.ts";
import type { SuiteSource } from "./state.ts";

/**
 * The APIs that can be tested, the one whose operation is looked at first: each API of the
 * program's own documents, or each of the files that are explored. `some` are the operations that
 * the list of the screen shows, or the one that is opened.
 */
export function suiteSources({ operations }: Pick<State, "operations">): readonly SuiteSource[] {
  const { files, opened } = operations;
  const looked =
    opened === undefined
      ? foundOperations(operations).map(({ entry, document }) => ({
          id: entry.id,
          document: document.file ?? document.name,
        }))
      : [{ id: opened.operation.id, document: opened.file ?? opened.document }];
  const someOf = (documents: readonly string[]): readonly string[] =>
    looked.flatMap(({ id, document }) => (documents.includes(document) ? [id] : []));
  const sources = files === undefined || files.length === 0 ? ownSources(someOf) : fileSources(files, someOf);
  return sources.toSorted((one, other) => Number(other.some.length > 0) - Number(one.some.length > 0));
}

type SomeOf = (documents: readonly string[]) => readonly string[];

function ownSources(someOf: SomeOf): readonly SuiteSource[] {
  const documents = ownDocuments();
  return apis.map((api) => ({
    title: safeText(api.title),
    api: api.name,
    documents: { kind: "own", names: api.documents },
    all: documents.flatMap(({ name, entries }) =>
      api.documents.includes(name) ? entries.map(({ id }) => id) : [],
    ),
    some: someOf(api.documents),
    isOfProfile: api === cloudflareApi,
  }));
}

function fileSources(
  files: NonNullable<State["operations"]["files"]>,
  someOf: SomeOf,
): readonly SuiteSource[] {
  return files.flatMap(({ file, title, api, entries }): readonly SuiteSource[] =>
    file === undefined
      ? []
      : [
          {
            title: safeText(title),
            api,
            documents: { kind: "files", files: [file] },
            all: entries.map(({ id }) => id),
            some: someOf([file]),
            isOfProfile: false,
          },
        ],
  );
}
