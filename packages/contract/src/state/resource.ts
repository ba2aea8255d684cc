import type { Operation } from "@cftokens/openapi";

/** What an operation does to the things of a collection. */
export type Role = "list" | "create" | "read" | "update" | "remove" | "action";

/** A kind of thing that a document describes: a collection, such as `/tokens`, and its items, `/tokens/{token_id}`. */
export interface Resource {
  /** Path template of the collection. */
  readonly collection: string;
  /** Name of the last path parameter of an item; undefined when items have no path. */
  readonly parameter: string | undefined;
  readonly list?: Operation;
  readonly create?: Operation;
  readonly read?: Operation;
  readonly update?: Operation;
  readonly remove?: Operation;
  /** What else can be done to one item: `PUT /tokens/{token_id}/value`. */
  readonly actions: readonly Operation[];
}

/** The resources that the paths of some operations describe, without any name being known. */
export function listResources(operations: readonly Operation[]): readonly Resource[] {
  const items = new Map(
    operations.flatMap(({ path }) => {
      const match = itemPattern.exec(path);
      return match === null ? [] : [[match[1] ?? "", match[2] ?? ""] as const];
    }),
  );
  const collections = new Set([
    ...items.keys(),
    ...operations.filter((operation) => listsThings(operation)).map(({ path }) => path),
  ]);
  return [...collections].map((collection) => {
    const parameter = items.get(collection);
    const item = parameter === undefined ? undefined : `${collection}/{${parameter}}`;
    const at = (path: string | undefined, ...methods: readonly Operation["method"][]) =>
      operations.find((operation) => operation.path === path && methods.includes(operation.method));
    return withoutAbsent({
      collection,
      parameter,
      list: at(collection, "GET"),
      create: at(collection, "POST"),
      read: at(item, "GET"),
      update: at(item, "PUT", "PATCH"),
      remove: at(item, "DELETE"),
      actions: operations.filter(
        (operation) => isActionOf(operation, item) && !collections.has(operation.path),
      ),
    });
  });
}

/** What one operation is for a resource. */
export interface ResourcePlace {
  readonly resource: Resource;
  readonly role: Role;
}

/** The place of every operation that is about a resource. */
export function listPlaces(resources: readonly Resource[]): ReadonlyMap<Operation, ResourcePlace> {
  const places = new Map<Operation, ResourcePlace>();
  for (const resource of resources) {
    for (const operation of resource.actions) places.set(operation, { resource, role: "action" });
    for (const role of roles) {
      const operation = resource[role];
      if (operation !== undefined) places.set(operation, { resource, role });
    }
  }
  return places;
}

const roles = ["list", "create", "read", "update", "remove"] as const;

const itemPattern = /^(.*[^}])\/\{([^{}/]+)\}$/;

/** A path such as `/zones`, whose items are listed but have no path of their own here. */
function listsThings({ method, path, responses }: Operation): boolean {
  if (method !== "GET" || path.endsWith("}")) return false;
  const content = responses.find(({ status }) => status === "200")?.content ?? {};
  return Object.values(content).some(({ examples }) => Object.values(examples).some(showsList));
}

function showsList(example: unknown): boolean {
  const result: unknown =
    typeof example === "object" && example !== null ? Reflect.get(example, "result") : example;
  return Array.isArray(result) || Array.isArray(example);
}

function isActionOf({ method, path }: Operation, item: string | undefined): boolean {
  if (item === undefined || method === "GET" || !path.startsWith(`${item}/`)) return false;
  return /^[^/{}]+$/.test(path.slice(item.length + 1));
}

function withoutAbsent(resource: { readonly [Key in keyof Resource]: Resource[Key] | undefined }): Resource {
  const { collection = "", parameter, actions = [], ...rest } = resource;
  const present = Object.fromEntries(Object.entries(rest).filter(([, operation]) => operation !== undefined));
  return { collection, parameter, actions, ...present };
}
