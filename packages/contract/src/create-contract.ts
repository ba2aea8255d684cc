import {
  createValidator,
  listOperations,
  matchOperation,
  type OpenApiDocument,
  type Operation,
  type OperationMatch,
  SpecError,
  type Validator,
} from "@cftokens/openapi";
import { listPlaces, listResources, type Resource, type ResourcePlace } from "./state/resource.ts";

/** Documents, ready to judge exchanges by. Validators compile a schema when it is first needed. */
export interface Contract {
  readonly operations: readonly ContractOperation[];
  /** The kinds of things that the operations are about, as their paths tell. */
  readonly resources: readonly Resource[];
  /** What an operation does to which of them; undefined where it is about none. */
  readonly placeOf: (operation: Operation) => ResourcePlace | undefined;
  /** The operation that a request is for, in whichever document it is. `url` is absolute. */
  readonly findOperation: (method: string, url: string) => (OperationMatch & ContractOperation) | undefined;
}

export interface ContractOperation {
  readonly operation: Operation;
  /** That of the operation's document. */
  readonly validator: Validator;
}

export interface ContractOptions {
  /** Path before the documented ones, such as `/client/v4`. Those of the documents' servers unless given. */
  readonly basePath?: string;
}

/**
 * A contract of one or several documents. Throws SpecError for an operation id that is used twice, in one document
 * or in two, and for a broken `$ref`.
 */
export function createContract(
  documents: readonly OpenApiDocument[],
  options: ContractOptions = {},
): Contract {
  const parts = documents.map((document) => toPart(document, options));
  const operations = parts.flatMap((part) => part.operations);
  rejectSharedIds(operations);
  const validators = new Map(operations.map(({ operation, validator }) => [operation, validator]));
  const byBasePath = groupByBasePath(parts);
  const resources = listResources(operations.map(({ operation }) => operation));
  const places = listPlaces(resources);
  return {
    operations,
    resources,
    placeOf: (operation) => places.get(operation),
    findOperation(method, url) {
      for (const [basePath, candidates] of byBasePath) {
        const match = matchOperation(candidates, method, url, basePath);
        if (match === undefined) continue;
        const validator = validators.get(match.operation);
        if (validator !== undefined) return { ...match, validator };
      }
      return undefined;
    },
  };
}

interface Part {
  readonly operations: readonly ContractOperation[];
  readonly basePaths: readonly string[];
}

function toPart(document: OpenApiDocument, { basePath }: ContractOptions): Part {
  const validator = createValidator(document);
  return {
    operations: listOperations(document).map((operation) => ({ operation, validator })),
    basePaths: basePath === undefined ? serverPaths(document) : [basePath],
  };
}

/** The paths of the servers; a server whose URL has variables in its host counts as one at the root. */
function serverPaths({ servers = [] }: OpenApiDocument): readonly string[] {
  const paths = servers.map(({ url }) => URL.parse(url, "https://localhost")?.pathname ?? "/");
  return paths.length === 0 ? ["/"] : [...new Set(paths)];
}

/** Longest first, so that a server at the root does not take what belongs to another one. */
function groupByBasePath(parts: readonly Part[]): readonly (readonly [string, readonly Operation[]])[] {
  const groups = new Map<string, readonly Operation[]>();
  for (const { operations, basePaths } of parts) {
    for (const basePath of basePaths) {
      const known = groups.get(basePath) ?? [];
      groups.set(basePath, [...known, ...operations.map(({ operation }) => operation)]);
    }
  }
  return [...groups].toSorted(([a], [b]) => b.length - a.length);
}

function rejectSharedIds(operations: readonly ContractOperation[]): void {
  const seen = new Set<string>();
  for (const { operation } of operations) {
    if (seen.has(operation.id)) {
      throw new SpecError({
        pointer: "",
        reason: `two documents have the operation "${operation.id}"`,
        nextStep: "Give each operation an operationId of its own, or load only one of the documents.",
      });
    }
    seen.add(operation.id);
  }
}
