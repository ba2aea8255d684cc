import { listExpressions, type OperationMatch, readPathTemplate } from "@cftokens/openapi";
import {
  isAmong,
  redacted,
  redactMarked,
  redactMarkedText,
  redactMarkedUrl,
  redactValue,
} from "@cftokens/credentials";
import type { Contract } from "./create-contract.ts";
import type { Marks, OperationMarks } from "./create-marks.ts";
import type { Body, Exchange } from "./exchange.ts";

/**
 * Creates a function that gives an exchange without the values of what the documents of a contract
 * mark, in URL, headers and bodies. It copies each exchange once, however many findings are in it.
 */
export function createHider({
  marksOf,
  findOperation,
}: Pick<Contract, "marksOf" | "findOperation">): (exchange: Exchange) => Exchange {
  const hidden = new WeakMap<Exchange, Exchange>();
  return (exchange) => {
    const known = hidden.get(exchange);
    if (known !== undefined) return known;
    const { method, url, headers } = exchange.request;
    const found = findOperation(method, url, { headers });
    const copy = hideMarked(exchange, marksOf(found?.operation), found);
    hidden.set(exchange, copy);
    return copy;
  };
}

function hideMarked(exchange: Exchange, marks: OperationMarks, match: OperationMatch | undefined): Exchange {
  const { request, response } = exchange;
  if ([marks.request, marks.response].every(marksNothing)) return exchange;
  const url = match === undefined ? request.url : hideInPath(request.url, match, marks.path);
  return {
    request: {
      ...request,
      url: redactMarkedUrl(url, marks.request.names),
      ...hideInMessage(request, marks.request),
    },
    response: { ...response, ...hideInMessage(response, marks.response) },
  };
}

function marksNothing({ names, isWhole }: Marks): boolean {
  return names.size === 0 && !isWhole;
}

// The segments of a URL's path that stand for marked parameters, and the pairs of its query that
// the template has for them. What precedes the path of the operation is the server's.
function hideInPath(
  url: string,
  { operation, pathValues }: OperationMatch,
  marked: ReadonlySet<string>,
): string {
  if (marked.size === 0) return url;
  const isMarked = (template: string) => listExpressions(template).some(({ name }) => marked.has(name));
  const { path, pairs } = readPathTemplate(operation);
  const templates = path
    .split("/")
    .slice(1)
    .flatMap((template) => repeated(template, pathValues))
    .toReversed();
  const end = url.search(/[?#]|$/u);
  const segments = url.slice(0, end).split("/").toReversed();
  const clean = segments.map((segment, index) => (isMarked(templates[index] ?? "") ? redacted : segment));
  const names = pairs.filter(({ value = "" }) => isMarked(value)).map(({ name }) => name.toLowerCase());
  return redactMarkedUrl(clean.toReversed().join("/") + url.slice(end), new Set(names));
}

// A template that stands for several segments, so many times.
function repeated(template: string, pathValues: OperationMatch["pathValues"]): readonly string[] {
  const long = listExpressions(template).find(({ isReserved }) => isReserved);
  const value = long === undefined ? "" : (pathValues[long.name] ?? "");
  return Array.from({ length: value.split("/").length }, () => template);
}

/**
 * A JSON value in a message without what is marked: it stands at a place, which names the members
 * that lead to it.
 */
export function hideMarkedValue(
  value: unknown,
  { names, isWhole }: Marks,
  place: readonly string[],
): unknown {
  const isBelow = isWhole || place.some((name) => isAmong(name, names));
  return isBelow ? hideWhole(value) : redactMarked(value, names);
}

// A JSON value without any text and number.
function hideWhole(value: unknown): unknown {
  return redactValue(value, ["password"]);
}

type Content = Pick<Exchange["request"], "headers" | "body">;

function hideInMessage({ headers, body }: Content, marks: Marks): Content {
  const clean = Object.entries(headers).map(([name, value]) => [
    name,
    isAmong(name, marks.names) ? redacted : redactMarkedText(value, marks.names),
  ]);
  return { headers: Object.fromEntries(clean), body: hideInBody(body, marks) };
}

function hideInBody(body: Body, marks: Marks): Body {
  switch (body.kind) {
    case "json": {
      const value = hideMarkedValue(body.value, marks, []);
      return { kind: "json", text: JSON.stringify(value), value };
    }
    case "text":
      return { kind: "text", text: marks.isWhole ? redacted : hideInText(body.text, marks.names) };
    case "empty":
    case "unread":
      return body;
  }
}

// A form is read as the query of a URL, where names can be percent-encoded.
function hideInText(text: string, names: ReadonlySet<string>): string {
  const isForm = /^[^\s=&]*=[^\s]*$/u.test(text);
  return isForm ? redactMarkedUrl(`?${text}`, names).slice(1) : redactMarkedText(text, names);
}
