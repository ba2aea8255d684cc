import { type OperationDescription, operations } from "@cftokens/client";
import type { FoundOperation } from "@cftokens/policy/permissions";
import {
  documentedOperations,
  type KnownOperation,
  loadOperationTable,
  type OperationTable,
} from "./operation-table.ts";

/**
 * Finds an operation whose permission is known by its id, its name in the client,
 * `METHOD /path/{template}`, or a real URL. The documents of this program are asked first;
 * the table of all operations is only loaded for what they do not have. Undefined when neither
 * knows it.
 */
export async function findAnyOperation(call: string): Promise<FoundOperation | undefined> {
  const known = withPermission(documentedOperations.find(call));
  if (known !== undefined) return known;
  // Kept as a promise, so that calls that are looked up at once share it.
  table ??= loadOperationTable();
  return withPermission((await table).find(call));
}

/** Whether a text is the id, or the name in the client, of an operation of the documents. */
export function isDocumentedOperation(text: string): boolean {
  return Object.values<OperationDescription>(operations).some(({ id, name }) => id === text || name === text);
}

/** Whether a text is written as a call, such as `GET /zones` or a URL. */
export function looksLikeCall(text: string): boolean {
  return /^\s*(?:[a-z]+\s+)?(?:https?:\/\/|\/)/iu.test(text);
}

let table: Promise<OperationTable> | undefined;

function withPermission(found: FoundOperation<KnownOperation> | undefined): FoundOperation | undefined {
  if (found === undefined) return undefined;
  const { acceptedPermissions } = found.operation;
  return acceptedPermissions === null
    ? undefined
    : { ...found, operation: { ...found.operation, acceptedPermissions } };
}
