import {
  createOperationMatcher,
  createValidator,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type OperationMatch,
  type OperationMatcher,
  SpecError,
} from "@cftokens/openapi";
import type { ContractOperation } from "./contract-operation.ts";
import { listServers, type Server } from "./list-servers.ts";
import { createMarks, type MarksOf } from "./create-marks.ts";
import { type Collection, type CollectionRole, listCollections, listRoles } from "./state/collection.ts";

/** Documents, ready to judge exchanges by. Validators compile a schema when it is first needed. */
export interface Contract {
  readonly operations: readonly ContractOperation[];
  /** The collections that the operations are about, by their paths. */
  readonly collections: readonly Collection[];
  /** What an operation does to which collection; undefined where it is about none. */
  readonly roleOf: (operation: Operation) => CollectionRole | undefined;
  /**
   * Finds the operation that a request is for. Documents that name the host of `url`, which is
   * absolute, come first.
   */
  readonly findOperation: (method: string, url: string) => (OperationMatch & ContractOperation) | undefined;
  /**
   * Whether a request is for a documented API, even if for no operation of it. Its URL is below the
   * path of a server, at any host. A server without a path is known by its host, and one without a
   * host by its operations.
   */
  readonly isOwn: (method: string, url: string) => boolean;
  /** What the documents mark as credentials in the messages of an operation. */
  readonly marksOf: MarksOf;
}

export interface ContractOptions {
  /**
   * The path before the documented ones, such as `/client/v4`; those of the documents' servers
   * unless given.
   */
  readonly basePath?: string;
}

/**
 * Makes a contract of one or several documents. Throws SpecError for a broken `$ref`, and for an
 * operation id that is used twice, also in two documents.
 */
export function createContract(
  documents: readonly OpenApiDocument[],
  options: ContractOptions = {},
): Contract {
  const parts = documents.map((document) => toPart(document, options));
  const operations = parts.flatMap((part) => part.operations);
  rejectSharedIds(operations);
  const validators = new Map(operations.map(({ operation, validator }) => [operation, validator]));
  const servers = parts.flatMap((part) => part.servers);
  const anywhere = toSites(parts, () => true);
  const hostless = toSites(parts, ({ host }) => host === undefined);
  const byHost = new Map(
    servers.map(({ host }) => [host, toSites(parts, (one) => one.host === undefined || one.host === host)]),
  );
  const collections = listCollections(operations);
  const roles = listRoles(collections);
  return {
    operations,
    marksOf: createMarks(
      parts.map(({ document, operations: own }) => ({
        document,
        operations: own.map(({ operation }) => operation),
      })),
    ),
    collections,
    roleOf: (operation) => roles.get(operation),
    findOperation(method, url) {
      const sites = [...(byHost.get(new URL(url).host) ?? []), ...anywhere];
      const match = findMatch(sites, method, url);
      const validator = match && validators.get(match.operation);
      return match && validator && { ...match, validator };
    },
    isOwn(method, url) {
      const { host, pathname } = new URL(url);
      return (
        servers.some(({ basePath, ...server }) =>
          withoutSlash(basePath) === ""
            ? server.host === host
            : pathname.startsWith(`${withoutSlash(basePath)}/`),
        ) || findMatch(hostless, method, url) !== undefined
      );
    },
  };
}

interface Part {
  readonly document: OpenApiDocument;
  readonly operations: readonly ContractOperation[];
  readonly servers: readonly Server[];
}

function toPart(document: OpenApiDocument, { basePath }: ContractOptions): Part {
  const validator = createValidator(document);
  return {
    document,
    operations: listOperations(document).map((operation) => ({ operation, validator })),
    servers: basePath === undefined ? listServers(document) : [{ host: undefined, basePath }],
  };
}

// Matchers for the chosen servers, the longest paths first: a server at the root must not take what
// belongs to another.
function toSites(parts: readonly Part[], isMeant: (server: Server) => boolean): readonly OperationMatcher[] {
  const offers = parts.flatMap(({ servers, operations }) => {
    const paths = servers.filter(isMeant).map(({ basePath }) => withoutSlash(basePath));
    return [...new Set(paths)].map((basePath) => ({ basePath, operations }));
  });
  return [...Map.groupBy(offers, ({ basePath }) => basePath)]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([basePath, same]) =>
      createOperationMatcher(
        same.flatMap(({ operations }) => operations.map(({ operation }) => operation)),
        basePath,
      ),
    );
}

function findMatch(
  sites: readonly OperationMatcher[],
  method: string,
  url: string,
): OperationMatch | undefined {
  for (const match of sites) {
    const found = match(method, url);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutSlash(path: string): string {
  return path.replace(/(?<!\/)\/+$/u, "");
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
