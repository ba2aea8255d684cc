import type { Operation } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import type { ContractOperation } from "../contract-operation.ts";

/** What an operation does to a collection, or to one of its resources. */
export type Role = "list" | "create" | "read" | "update" | "remove" | "action";

/** Resources of one kind, as the paths of a document tell: `/tokens` and `/tokens/{token_id}`. */
export interface Collection {
  /** The path template of the collection: `/tokens`. */
  readonly path: string;
  /**
   * The path parameter that names one resource; undefined when resources have no path of their own.
   */
  readonly parameter: string | undefined;
  readonly list?: ContractOperation;
  readonly create?: ContractOperation;
  /** PUT to a path that names what it creates (201), where nothing else creates resources. */
  readonly createNamed?: ContractOperation;
  readonly read?: ContractOperation;
  readonly update?: ContractOperation;
  readonly remove?: ContractOperation;
  /** What else can be done to one resource: `PUT /tokens/{token_id}/value`. */
  readonly actions: readonly ContractOperation[];
}

/** The collections that the paths of operations describe. No name needs to be known. */
export function listCollections(operations: readonly ContractOperation[]): readonly Collection[] {
  const parameters = new Map(
    operations.flatMap(({ operation: { path } }) => {
      const match = resourcePattern.exec(path);
      return match === null ? [] : [[match[1] ?? "", match[2] ?? ""] as const];
    }),
  );
  const paths = new Set([
    ...parameters.keys(),
    ...operations.map(({ operation }) => operation).flatMap((one) => (isList(one) ? [one.path] : [])),
  ]);
  return [...paths].map((path) => {
    const parameter = parameters.get(path);
    const resource = parameter === undefined ? undefined : `${path}/{${parameter}}`;
    const at = (wanted: string | undefined, methods: readonly Operation["method"][]) =>
      operations.find(({ operation }) => operation.path === wanted && methods.includes(operation.method));
    const create = at(path, ["POST"]);
    const put = at(resource, ["PUT"]);
    return withoutAbsent({
      path,
      parameter,
      list: at(path, ["GET"]),
      create,
      createNamed: create === undefined && put !== undefined && documentsCreation(put) ? put : undefined,
      read: at(resource, ["GET"]),
      update: at(resource, ["PUT", "PATCH"]),
      remove: at(resource, ["DELETE"]),
      actions: operations.filter(
        ({ operation }) => isActionOf(operation, resource) && !paths.has(operation.path),
      ),
    });
  });
}

/** What one operation does to which collection. */
export interface CollectionRole {
  readonly collection: Collection;
  readonly role: Role;
}

/** The role of every operation that is about a collection. */
export function listRoles(collections: readonly Collection[]): ReadonlyMap<Operation, CollectionRole> {
  const found = new Map<Operation, CollectionRole>();
  for (const collection of collections) {
    for (const { operation } of collection.actions) found.set(operation, { collection, role: "action" });
    for (const role of roles) {
      const operation = collection[role]?.operation;
      if (operation !== undefined) found.set(operation, { collection, role });
    }
  }
  return found;
}

const roles = ["list", "create", "read", "update", "remove"] as const;

// A parameter that may have slashes (`{+name}`) names no resource of one collection.
const resourcePattern = /^([^?]*[^}?])\/\{([^{}/+][^{}/]*)\}$/u;

function documentsCreation({ operation: { responses } }: ContractOperation): boolean {
  return responses.some(({ status }) => status === "201");
}

// Whether an operation lists resources that need not have a path of their own here, such as
// `/zones`.
function isList({ method, path, responses }: Operation): boolean {
  if (method !== "GET" || /\}$|\?/u.test(path)) return false;
  const content = responses.find(({ status }) => status === "200")?.content ?? {};
  return Object.values(content).some(({ examples }) => Object.values(examples).some(showsList));
}

function showsList(example: unknown): boolean {
  const result = isJsonObject(example) ? example["result"] : undefined;
  return Array.isArray(result) || Array.isArray(example);
}

function isActionOf({ method, path }: Operation, resource: string | undefined): boolean {
  if (resource === undefined || method === "GET" || !path.startsWith(`${resource}/`)) return false;
  return /^[^/{}]+$/u.test(path.slice(resource.length + 1));
}

type WithAbsent = { readonly [Key in keyof Collection]: Collection[Key] | undefined };

function withoutAbsent({ path = "", parameter, actions = [], ...rest }: WithAbsent): Collection {
  const present = Object.fromEntries(Object.entries(rest).filter(([, tested]) => tested !== undefined));
  return { path, parameter, actions, ...present };
}
