import {
  createOperationMatcher,
  createValidator,
  listOperations,
  type OpenApiDocument,
  type Operation,
  type OperationMatch,
  type OperationMatcher,
  segmentsBelow,
  SpecError,
} from "@cftokens/openapi";
import type { ContractOperation } from "./contract-operation.ts";
import type { Exchange } from "./exchange.ts";
import { listServers, type Server, serverAt } from "./list-servers.ts";
import { createMarks, type MarksOf } from "./create-marks.ts";
import { createTellApart, type Telling } from "./tell-apart.ts";
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
   * absolute, come first. Where operations have the same path, they are told apart.
   */
  readonly findOperation: (
    method: string,
    url: string,
    telling?: Telling,
  ) => (OperationMatch & ContractOperation) | undefined;
  /** Whether any method is documented for the path of `url`, which is absolute. */
  readonly hasPath: (url: string) => boolean;
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
  const offers = parts.flatMap((part) => part.offers);
  const anywhere = toSites(offers, () => true);
  const hostless = toSites(offers, ({ hasHost }) => !hasHost);
  const sitesAt = new Map<string, readonly OperationMatcher[]>();
  const sitesFor = (host: string) => {
    const known = sitesAt.get(host);
    if (known !== undefined) return known;
    const isNamed = offers.some(({ server }) => server.isAt(host));
    const sites = isNamed ? toSites(offers, (one) => !one.hasHost || one.isAt(host)) : [];
    if (sitesAt.size >= mostHosts) sitesAt.clear();
    sitesAt.set(host, sites);
    return sites;
  };
  const methods = new Set(operations.map(({ operation }) => operation.method));
  const findIn = (method: string, url: string) =>
    findMatch([...sitesFor(new URL(url).host), ...anywhere], method, url);
  // All that is asked of one exchange asks for its operation first.
  let last: (Telling & Pick<Exchange["request"], "method" | "url"> & { readonly found: Found }) | undefined;
  const tellApart = createTellApart(operations);
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
    findOperation(method, url, telling = {}) {
      const { headers = noHeaders, meant } = telling;
      if (
        last?.method === method &&
        last.url === url &&
        last.headers === headers &&
        (meant === undefined || last.found?.operation === meant)
      )
        return last.found;
      const match = findIn(method, url);
      const operation = match && tellApart(match.operation, url, telling);
      const validator = operation && validators.get(operation);
      const found = match && validator && { ...match, operation, validator };
      last = { method, url, headers, found };
      return found;
    },
    hasPath: (url) => [...methods].some((method) => findIn(method, url) !== undefined),
    isOwn(method, url) {
      const { host, pathname } = new URL(url);
      return (
        offers.some(({ server }) =>
          withoutSlash(server.basePath) === ""
            ? server.isAt(host)
            : segmentsBelow(pathname, withoutSlash(server.basePath)) !== undefined,
        ) || findMatch(hostless, method, url) !== undefined
      );
    },
  };
}

const noHeaders: Exchange["request"]["headers"] = {};

type Found = ReturnType<Contract["findOperation"]>;

interface Part {
  readonly document: OpenApiDocument;
  readonly operations: readonly ContractOperation[];
  readonly offers: readonly Offer[];
}

// What is offered by one server.
interface Offer {
  readonly server: Server;
  readonly operations: readonly Operation[];
}

// For how many hosts the matchers are kept: traffic may name any.
const mostHosts = 100;

function toPart(document: OpenApiDocument, { basePath }: ContractOptions): Part {
  const validator = createValidator(document);
  const operations = listOperations(document);
  return {
    document,
    operations: operations.map((operation) => ({ operation, validator })),
    offers:
      basePath === undefined
        ? listOffers(document, operations)
        : [{ server: serverAt(basePath), operations }],
  };
}

// Servers of a path or of an operation stand in for those of the document (OpenAPI 3.1, Path Item
// Object, servers).
function listOffers(document: OpenApiDocument, operations: readonly Operation[]): readonly Offer[] {
  const groups = Map.groupBy(operations, ({ servers }) => servers ?? document.servers ?? []);
  return [...groups].flatMap(([servers, same]) =>
    listServers({ servers }).map((server) => ({ server, operations: same })),
  );
}

// Matchers for the chosen servers, the longest paths first: a server at the root must not take what
// belongs to another.
function toSites(
  offers: readonly Offer[],
  isMeant: (server: Server) => boolean,
): readonly OperationMatcher[] {
  const meant = offers.filter(({ server }) => isMeant(server));
  return [...Map.groupBy(meant, ({ server }) => withoutSlash(server.basePath))]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([basePath, same]) =>
      createOperationMatcher([...new Set(same.flatMap((offer) => offer.operations))], basePath),
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
