import { describeApis } from "../describe-apis.ts";
import { emitApis } from "../emit-apis.ts";
import { emitFunctions } from "../emit-functions.ts";
import { emitOperations } from "../emit-operations.ts";
import { emitSchemas, importSchemas } from "../emit-schemas.ts";
import { emitManifest, manifestName } from "../manifest.ts";
import { besideClient } from "../module-names.ts";
import type { SourceDocument } from "../source-document.ts";

/** The files of clients in a folder of a user, and what has to be told of how they were made. */
export interface ApiClients {
  /** Path relative to the folder, and text. */
  readonly files: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/**
 * A client for each API of some documents. No API is the main one here. Throws GeneratorError for
 * names that clash, and SpecError for a document that cannot be read.
 */
export async function emitApiClients(documents: readonly SourceDocument[]): Promise<ApiClients> {
  const { emitTypes } = await import("../emit-types.ts");
  const { described, apis, notes } = describeApis(documents);
  const files = new Map<string, string>();
  for (const source of apis.flatMap((api) => api.documents)) {
    files.set(`${source.name}/types.ts`, emitTypes(source, besideClient));
    files.set(`${source.name}/operations.ts`, emitOperations(source, besideClient));
    files.set(`${source.name}/functions.ts`, emitFunctions(source, besideClient));
  }
  const all = apis.map((api) => ({ ...api, isMain: false }));
  const schemas = [...importSchemas(described, besideClient), "", ...emitSchemas(described), ""];
  files.set("index.ts", `${emitApis(all, besideClient)}\n${schemas.join("\n")}`);
  files.set(manifestName, emitManifest(described, files));
  return { files, notes };
}
