import { type OperationDescription, operations } from "@cftokens/client";
import {
  createOperationFinder,
  type Evidence,
  type FindOperation,
  type FoundOperation,
  loadOperationPermissions,
} from "@cftokens/policy/permissions";

/** An operation, with the permission that it takes as far as that is known. */
export interface KnownOperation {
  readonly method: string;
  readonly path: string;
  /** Undefined where no document names the operation. */
  readonly id: string | undefined;
  /** What it does, in the words of its document; empty where only its permission is known. */
  readonly summary: string;
  /** Names of permission groups, any one of which suffices; null where the document names none. */
  readonly acceptedPermissions: readonly string[] | null;
  readonly evidence: Evidence;
}

/** Operations, and how one of them is found by a call. */
export interface OperationTable {
  readonly operations: readonly KnownOperation[];
  /** Takes also the name of an operation in the client. */
  readonly find: FindOperation<KnownOperation>;
}

/** Words for what is known of an operation from the others of its kind alone. */
export const takenFromOthers =
  "What the operation accepts is not documented; it is taken from the others of its kind.";

/** Words for a call of no operation that is known. */
export function permissionNotKnown(call: string): string {
  return `nothing is known of the permission for ${JSON.stringify(call)}`;
}

/**
 * Loads the table of all operations that are known. What the documents state goes before what the
 * list of permissions has.
 */
export async function loadOperationTable(): Promise<OperationTable> {
  const listed = (await loadOperationPermissions()).map((one) => ({ ...one, summary: "" }));
  const stated = documented.filter(({ acceptedPermissions }) => acceptedPermissions !== null);
  const byShape = new Map<string, KnownOperation>();
  for (const operation of [...stated, ...listed, ...documented]) {
    const shape = `${operation.method} ${operation.path.replaceAll(/\{[^}]*\}/gu, "{}")}`;
    if (!byShape.has(shape)) byShape.set(shape, operation);
  }
  return createTable([...byShape.values()]);
}

/**
 * Writes a call in short: the id of a documented operation, or method and path with the account or
 * zone that the call named. Query and host are left out.
 */
export function writeCall({ operation, accountId, zoneId }: FoundOperation<KnownOperation>): string {
  const place = accountId ?? zoneId;
  // Ids outside of the documents are not all unique.
  if (place === undefined && operation.id !== undefined && documentedIds.has(operation.id))
    return operation.id;
  const path =
    place === undefined
      ? operation.path
      : operation.path.replace(/(?<=^\/(?:accounts|zones)\/)[^/]+/u, place);
  return `${operation.method} ${path}`;
}

const described = Object.values<OperationDescription>(operations);

const documentedIds: ReadonlySet<string> = new Set(described.map(({ id }) => id));

const documented = described.map(({ method, path, id, summary, acceptedPermissions }): KnownOperation => ({
  method,
  path,
  id,
  summary,
  acceptedPermissions,
  evidence: "document",
}));

/** The operations of this program's own documents, which are there without loading anything. */
export const documentedOperations: OperationTable = createTable(documented);

function createTable(all: readonly KnownOperation[]): OperationTable {
  const find = createOperationFinder(all);
  const idOf = new Map(described.map(({ name, id }) => [name, id]));
  return { operations: all, find: (call) => find(idOf.get(call.trim()) ?? call) };
}
