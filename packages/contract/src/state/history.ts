import { isJsonObject, type JsonObject, pointerBelow } from "@cftokens/openapi/json";
import type { ContractOperation } from "../contract-operation.ts";
import type { Contract } from "../create-contract.ts";
import { type Exchange, isSuccessStatus } from "../exchange.ts";
import type { Collection, CollectionRole, Role } from "./collection.ts";

/** Exchanges in the order in which they happened, each with what it was about. */
export type History = readonly Step[];

export interface Step extends ContractOperation {
  /**
   * The number of successful changes up to and with this step. Steps with the same number saw the
   * same state.
   */
  readonly changesSoFar: number;
  readonly exchange: Exchange;
  readonly role: Role | undefined;
  readonly collection: Collection | undefined;
  readonly isSuccess: boolean;
  /** The body without its envelope, and a resource without the one member that holds it. */
  readonly result: unknown;
  /** Where the result is in the body: "/result", or "" where nothing is around it. */
  readonly resultPointer: string;
  /**
   * The path of the one resource that the step is about, with its identifier encoded in one way.
   */
  readonly item: string | undefined;
}

/** Adds to each exchange what it was about. Exchanges for no documented operation are left out. */
export function toHistory(exchanges: readonly Exchange[], contract: Contract): History {
  let changesSoFar = 0;
  return exchanges.flatMap((exchange) => {
    const { method, url, headers } = exchange.request;
    const match = contract.findOperation(method, url, { headers });
    if (match === undefined) return [];
    const { operation, validator, pathValues } = match;
    const about = contract.roleOf(operation);
    const status = exchange.response.status;
    const isSuccess = isSuccessStatus(status);
    const { value, pointer } = isSuccess ? unwrapResource(unwrap(exchange), about) : unwrap(exchange);
    if (isSuccess && !safeMethods.has(operation.method)) changesSoFar += 1;
    const step = {
      changesSoFar,
      exchange,
      operation,
      validator,
      role: about?.role,
      collection: about?.collection,
      isSuccess,
      result: value,
      resultPointer: pointer,
    };
    return [{ ...step, item: itemOf(step, pathValues) }];
  });
}

// Methods that change nothing (RFC 9110, 9.2.1).
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);

/** The steps of a history after one of them, and before another if it is given. */
export function stepsBetween(
  history: History,
  { after, before }: { readonly after: Step; readonly before: Step | undefined },
): History {
  const end = before === undefined ? history.length : history.indexOf(before);
  return history.slice(history.indexOf(after) + 1, end);
}

/** The entries of a list; none for another answer. */
export function entriesOf({ result }: Pick<Step, "result">): readonly JsonObject[] {
  return Array.isArray(result) ? result.filter(isJsonObject) : [];
}

/** The identifier that a success shows: of what was created, or of the first of a list. */
export function shownIdentifier(step: Step): string | undefined {
  if (!step.isSuccess) return undefined;
  if (step.role === "create") return identifierOf(step.result, step.collection);
  const [first] = [...entriesOf(step), ...wrappedEntries(step.result)];
  return identifierOf(first, step.collection);
}

// The entries of a list inside of an object, such as `{ data: [ … ] }`, if it has one list.
function wrappedEntries(result: unknown): readonly JsonObject[] {
  const lists = Object.values(isJsonObject(result) ? result : {}).filter((one) => Array.isArray(one));
  return lists.length === 1 ? entriesOf({ result: lists[0] }) : [];
}

/**
 * The name of the member with the identifier of a resource: that of its path parameter, or else
 * `id`; where it has neither, the parameter's as another hand writes it (`PetId` for `pet_id`), or
 * its last word (`name` for `{petName}`).
 */
export function identifierMember(resource: JsonObject, collection: Collection | undefined): string {
  const own = collection?.parameter ?? "id";
  const names = Object.keys(resource);
  const best = [own, "id"].find((name) => Object.hasOwn(resource, name));
  return (
    best ??
    identifierNames(own).flatMap((wanted) => names.filter((name) => plain(name) === wanted))[0] ??
    "id"
  );
}

/** Whether a member of this name may be what a path parameter names. */
export function isIdentifierName(name: string, parameter: string): boolean {
  return identifierNames(parameter).includes(plain(name));
}

function identifierNames(parameter: string): readonly string[] {
  const lastWord = /[A-Z]?[a-z\d]+$|[A-Z]+$/u.exec(parameter)?.[0] ?? parameter;
  return [plain(parameter), "id", plain(lastWord)];
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/gu, "");
}

/**
 * The identifier of a resource; undefined for a text that cannot be the last segment of its path,
 * and would name another: "..".
 */
export function identifierOf(resource: unknown, collection: Collection | undefined): string | undefined {
  if (!isJsonObject(resource)) return undefined;
  const id = resource[identifierMember(resource, collection)];
  const text = typeof id === "string" || typeof id === "number" ? String(id) : "";
  return isPathSegment(text) ? text : undefined;
}

/**
 * Whether a text, percent-encoded, is a segment of a path. URLs resolve "." and "..", also encoded
 * ones (RFC 3986, 5.2.4), and have no place for half a surrogate pair.
 */
export function isPathSegment(text: string): boolean {
  return text !== "" && text !== "." && text !== ".." && text.isWellFormed();
}

/** The path of an entry of a list. */
export function entryPath(step: Step, entry: JsonObject): string | undefined {
  return itemPath(pathOf(step), identifierOf(entry, step.collection));
}

/** The identifier at the end of a resource's path. */
export function idOfItem(item: string): string {
  return decodeURIComponent(item.slice(item.lastIndexOf("/") + 1));
}

/** The path of the collection that a resource belongs to. */
export function collectionPath(item: string): string {
  return item.slice(0, item.lastIndexOf("/"));
}

/** The path of a request, as it was sent. */
export function pathOf({ exchange }: Pick<Step, "exchange">): string {
  return new URL(exchange.request.url).pathname;
}

/** The bearer token of a request, if it has one. */
export function bearerOf({ exchange }: Pick<Step, "exchange">): string | undefined {
  const [scheme, token] = exchange.request.headers["authorization"]?.split(" ") ?? [];
  return scheme?.toLowerCase() === "bearer" ? token : undefined;
}

/** The JSON body of a request. */
export function sentBody({ exchange: { request } }: Pick<Step, "exchange">): unknown {
  return request.body.kind === "json" ? request.body.value : undefined;
}

interface Result {
  readonly value: unknown;
  readonly pointer: string;
}

// The resource in an answer such as `{ thing: { id }, links }`; what has an identifier itself, or
// several resources, stays as it is.
function unwrapResource(result: Result, about: CollectionRole | undefined): Result {
  const { value, pointer } = result;
  if (about === undefined || !resourceRoles.has(about.role) || !isJsonObject(value)) return result;
  const { collection } = about;
  if (identifierOf(value, collection) !== undefined) return result;
  const names = Object.keys(value);
  const [name, ...others] = names.filter(
    (one) => mayHold(one, names, collection) && identifierOf(value[one], collection) !== undefined,
  );
  if (name === undefined || others.length > 0) return result;
  return { value: value[name], pointer: pointerBelow(pointer, name) };
}

const resourceRoles: ReadonlySet<Role> = new Set(["create", "read", "update"]);

/**
 * Whether a member of an answer may hold the whole resource: it is the only one, or called as the
 * collection or its parameter (`thing` of `/things`, `sshKey` of `{ssh_key_id}`).
 */
export function mayHold(
  name: string,
  names: readonly string[],
  { path, parameter = "" }: Collection,
): boolean {
  const wanted = plain(name);
  const segment = plain(path.slice(path.lastIndexOf("/") + 1));
  const isSegment = [wanted, `${wanted}s`, `${wanted}es`, wanted.replace(/y$/u, "ies")].includes(segment);
  return names.length === 1 || (wanted !== "" && (isSegment || plain(parameter).startsWith(wanted)));
}

function unwrap({ response: { body } }: Exchange): Result {
  if (body.kind !== "json") return { value: undefined, pointer: "" };
  const isEnvelope = isJsonObject(body.value) && typeof body.value["success"] === "boolean";
  return isEnvelope
    ? { value: body.value["result"], pointer: "/result" }
    : { value: body.value, pointer: "" };
}

function itemOf(
  step: Pick<Step, "exchange" | "role" | "collection" | "result" | "isSuccess">,
  pathValues: Readonly<Record<string, string>>,
): string | undefined {
  const path = pathOf(step);
  const asked = pathValues[step.collection?.parameter ?? ""];
  switch (step.role) {
    case "read":
    case "update":
    case "remove":
      return itemPath(collectionPath(path), asked);
    case "action":
      return itemPath(collectionPath(collectionPath(path)), asked);
    case "create":
      return step.isSuccess ? itemPath(path, identifierOf(step.result, step.collection)) : undefined;
    case "list":
    case undefined:
      return undefined;
  }
}

function itemPath(collection: string, id: string | undefined): string | undefined {
  return id === undefined ? undefined : `${collection}/${encodeURIComponent(id.toWellFormed())}`;
}
