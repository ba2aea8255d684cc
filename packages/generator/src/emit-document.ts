import { canonicalJson } from "@cftokens/openapi/json";
import type { DescribedDocument } from "./describe-document.ts";
import { emitFunctions } from "./emit-functions.ts";
import { emitOperations } from "./emit-operations.ts";
import { plainCode } from "./plain-line.ts";

/**
 * The generated files of one document: path relative to the output folder, and text. Throws
 * GeneratorError.
 */
export async function emitDocument(source: DescribedDocument): Promise<ReadonlyMap<string, string>> {
  // Loaded on first use: openapi-typescript and its compiler take longer to load than a run that
  // has nothing to do.
  const { emitTypes } = await import("./emit-types.ts");
  return new Map([
    [`${source.name}/types.ts`, emitTypes(source)],
    [`${source.name}/operations.ts`, emitOperations(source)],
    [`${source.name}/functions.ts`, emitFunctions(source)],
    [`${source.name}/document.json`, plainCode(canonicalJson(source.document))],
  ]);
}
