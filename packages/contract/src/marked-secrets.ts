import { redacted, redactValue } from "@cftokens/credentials";
import type { OpenApiDocument } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { listSensitiveMembers } from "@cftokens/openapi/schema";
import type { Body, Exchange } from "./exchange.ts";

/**
 * The names of members, parameters and headers that the documents of a contract mark as credentials
 * (`x-sensitive`, `writeOnly`, `format: password`), in lower case.
 */
export type MarkedNames = ReadonlySet<string>;

/** Collects the names that documents mark. */
export function listMarkedNames(documents: readonly OpenApiDocument[]): MarkedNames {
  const members = documents.flatMap((document) => listSensitiveMembers(document));
  return new Set(members.map(({ name }) => name.toLowerCase()));
}

/**
 * Creates a function that gives an exchange without the values of what is marked, in URL, headers
 * and bodies. It copies each exchange once, however many findings are in it.
 */
export function createHider(names: MarkedNames): (exchange: Exchange) => Exchange {
  const hidden = new WeakMap<Exchange, Exchange>();
  return (exchange) => {
    if (names.size === 0) return exchange;
    const copy = hidden.get(exchange) ?? hideMarked(exchange, names);
    hidden.set(exchange, copy);
    return copy;
  };
}

function hideMarked({ request, response }: Exchange, names: MarkedNames): Exchange {
  return {
    request: {
      ...request,
      url: request.url.replace(/(?<=\?)[^#]*/u, (query) => hideParameters(query, names)),
      ...hideInMessage(request, names),
    },
    response: { ...response, ...hideInMessage(response, names) },
  };
}

/** A JSON value without the values of members that are marked, and without all that is below. */
export function hideMarkedMembers(value: unknown, names: MarkedNames): unknown {
  if (names.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => hideMarkedMembers(item, names));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      names.has(name.toLowerCase()) ? hideWhole(member) : hideMarkedMembers(member, names),
    ]),
  );
}

/** A JSON value without any text and number. */
export function hideWhole(value: unknown): unknown {
  return redactValue(value, ["password"]);
}

type Content = Pick<Exchange["request"], "headers" | "body">;

function hideInMessage({ headers, body }: Content, names: MarkedNames): Content {
  const clean = Object.entries(headers).map(([name, value]) => [
    name,
    names.has(name.toLowerCase()) ? redacted : value,
  ]);
  return { headers: Object.fromEntries(clean), body: hideInBody(body, names) };
}

function hideInBody(body: Body, names: MarkedNames): Body {
  switch (body.kind) {
    case "json": {
      const value = hideMarkedMembers(body.value, names);
      return { kind: "json", text: JSON.stringify(value), value };
    }
    case "text":
      return { kind: "text", text: hideParameters(body.text, names) };
    case "empty":
    case "unread":
      return body;
  }
}

// The parameters of a query or a form. Any other text stays as it is.
function hideParameters(text: string, names: MarkedNames): string {
  return text
    .split("&")
    .map((parameter) => {
      const [name = "", ...value] = parameter.split("=");
      return value.length > 0 && names.has(nameOf(name)) ? `${name}=${redacted}` : parameter;
    })
    .join("&");
}

function nameOf(written: string): string {
  return new URLSearchParams(written).keys().next().value?.toLowerCase() ?? "";
}
