import { type OperationDescription, operations } from "@cftokens/client";
import {
  createOperationFinder,
  type FindOperation,
  type FoundOperation,
  loadOperationPermissions,
} from "@cftokens/policy/permissions";

/**
 * Finds an operation by its id, its name in the client, `METHOD /path/{template}`, or a real URL.
 * The documents of this program are asked first; the table of all operations is only loaded for
 * what they do not have. Undefined when neither knows it.
 */
export async function findAnyOperation(call: string): Promise<FoundOperation | undefined> {
  const named = documented.find(({ name }) => name === call.trim());
  const known = findDocumented(named?.id ?? call);
  if (known !== undefined) return known;
  // Kept as a promise, so that calls that are looked up at once share it.
  tableFinder ??= loadTableFinder();
  return (await tableFinder)(call);
}

/** Whether a text is the id, or the name in the client, of an operation of the documents. */
export function isDocumentedOperation(text: string): boolean {
  return documented.some(({ id, name }) => id === text || name === text);
}

/** Whether a text is written as a call, such as `GET /zones` or a URL. */
export function looksLikeCall(text: string): boolean {
  return /^\s*(?:[a-z]+\s+)?(?:https?:\/\/|\/)/iu.test(text);
}

const documented = Object.values<OperationDescription>(operations);

const findDocumented = createOperationFinder(
  documented.flatMap(({ method, path, id, acceptedPermissions }) =>
    acceptedPermissions === null
      ? []
      : [{ method, path, id, acceptedPermissions, evidence: "document" as const }],
  ),
);

let tableFinder: Promise<FindOperation> | undefined;

async function loadTableFinder(): Promise<FindOperation> {
  return createOperationFinder(await loadOperationPermissions());
}
