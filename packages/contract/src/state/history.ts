import { isJsonObject, type JsonObject } from "@cftokens/openapi";
import type { Contract, ContractOperation } from "../create-contract.ts";
import type { Exchange } from "../exchange.ts";
import type { Resource, Role } from "./resource.ts";

/** Exchanges in the order in which they happened, with what each was about. */
export type History = readonly Step[];

export interface Step extends ContractOperation {
  /** Its number in the history. */
  readonly index: number;
  readonly exchange: Exchange;
  readonly role: Role | undefined;
  readonly resource: Resource | undefined;
  readonly isSuccess: boolean;
  /** The body without its envelope. */
  readonly result: unknown;
  /** Where the result is in the body: "/result", or "" where there is no envelope. */
  readonly resultPointer: string;
  /** The path of the one thing that the request or its answer is about, below the host. */
  readonly item: string | undefined;
}

/** Puts exchanges in relation to the resources of a contract; those of no known operation are left out. */
export function toHistory(exchanges: readonly Exchange[], contract: Contract): History {
  return exchanges.flatMap((exchange, index) => {
    const match = contract.findOperation(exchange.request.method, exchange.request.url);
    if (match === undefined) return [];
    const { operation, validator } = match;
    const place = contract.placeOf(operation);
    const { value, pointer } = unwrap(exchange);
    const status = exchange.response.status;
    const step = {
      index,
      exchange,
      operation,
      validator,
      role: place?.role,
      resource: place?.resource,
      isSuccess: status >= 200 && status < 300,
      result: value,
      resultPointer: pointer,
    };
    return [{ ...step, item: itemOf(step) }];
  });
}

/** The entries of a list; nothing for an answer that is none. */
export function entriesOf({ result }: Pick<Step, "result">): readonly JsonObject[] {
  return Array.isArray(result) ? result.filter(isJsonObject) : [];
}

/** The identifier of a thing: the member called like its path parameter, else `id`, as documents mostly have it. */
export function identifierOf(thing: unknown, resource: Resource | undefined): string | undefined {
  if (!isJsonObject(thing)) return undefined;
  const id = thing[resource?.parameter ?? "id"] ?? thing["id"];
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

/** The path of an entry of a list. */
export function entryPath(step: Step, entry: JsonObject): string | undefined {
  const id = identifierOf(entry, step.resource);
  return id === undefined ? undefined : `${pathOf(step)}/${id}`;
}

/** The path of a request, as it was sent. */
export function pathOf({ exchange }: Pick<Step, "exchange">): string {
  return new URL(exchange.request.url).pathname;
}

/** The bearer token of a request, if it has one. */
export function bearerOf({ exchange }: Pick<Step, "exchange">): string | undefined {
  return /^Bearer (.+)$/.exec(exchange.request.headers["authorization"] ?? "")?.[1];
}

/** The JSON body of a request. */
export function sentBody({ exchange: { request } }: Pick<Step, "exchange">): unknown {
  return request.body.kind === "json" ? request.body.value : undefined;
}

function unwrap({ response: { body } }: Exchange): { readonly value: unknown; readonly pointer: string } {
  if (body.kind !== "json") return { value: undefined, pointer: "" };
  const isEnvelope = isJsonObject(body.value) && typeof body.value["success"] === "boolean";
  return isEnvelope
    ? { value: body.value["result"], pointer: "/result" }
    : { value: body.value, pointer: "" };
}

function itemOf(
  step: Pick<Step, "exchange" | "role" | "resource" | "result" | "isSuccess">,
): string | undefined {
  const path = pathOf(step);
  switch (step.role) {
    case "read":
    case "update":
    case "remove":
      return path;
    case "action":
      return path.slice(0, path.lastIndexOf("/"));
    case "create": {
      const id = step.isSuccess ? identifierOf(step.result, step.resource) : undefined;
      return id === undefined ? undefined : `${path}/${id}`;
    }
    case "list":
    case undefined:
      return undefined;
  }
}
