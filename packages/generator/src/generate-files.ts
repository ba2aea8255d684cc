import { describeApis } from "./describe-apis.ts";
import type { DescribedDocument } from "./describe-document.ts";
import { emitApis } from "./emit-apis.ts";
import { emitBaseUrl } from "./emit-base-url.ts";
import { emitDocument } from "./emit-document.ts";
import { emitDocuments } from "./emit-documents.ts";
import { emitIndex } from "./emit-index.ts";
import { emitManifest, manifestName } from "./manifest.ts";
import type { SourceDocument } from "./source-document.ts";

/** Gives the files of one document, emitted or read from where they are known to be. */
export type FilesOf = (source: DescribedDocument) => Promise<ReadonlyMap<string, string>>;

export interface GenerationOptions {
  /** Default: emits them. */
  readonly filesOf?: FilesOf;
  /** Takes what has to be told of how the documents were put together. */
  readonly note?: (line: string) => void;
}

/**
 * The generated files of some documents: path relative to the output folder, and text.
 * The same documents give the same files, whatever their order.
 * Throws GeneratorError for names that clash, and SpecError for a document that cannot be read.
 */
export async function generateFiles(
  documents: readonly SourceDocument[],
  { filesOf = emitDocument, note }: GenerationOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const { described, apis, notes } = describeApis(documents);
  for (const line of notes) note?.(line);

  const files = new Map<string, string>();
  for (const source of apis.flatMap((api) => api.documents)) {
    for (const [path, text] of await filesOf(source)) files.set(path, text);
  }
  files.set("documents.ts", emitDocuments(described));
  files.set("apis.ts", emitApis(apis));
  files.set("default-base-url.ts", emitBaseUrl());
  files.set("index.ts", emitIndex(described, apis.find(({ isMain }) => isMain)?.documents ?? []));
  files.set(manifestName, emitManifest(described, files));
  return files;
}
