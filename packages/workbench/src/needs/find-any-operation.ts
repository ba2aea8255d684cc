import { type OperationDescription, operations } from "@cftokens/client";
import {
  createOperationFinder,
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
  tableFinder ??= createOperationFinder(await loadOperationPermissions());
  return tableFinder(call);
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

let tableFinder: ReturnType<typeof createOperationFinder> | undefined;
