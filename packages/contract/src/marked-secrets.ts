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
    const operation = findOperation(method, url, { headers })?.operation;
    const copy = hideMarked(exchange, marksOf(operation), operation?.path ?? "");
    hidden.set(exchange, copy);
    return copy;
  };
}

function hideMarked(exchange: Exchange, marks: OperationMarks, path: string): Exchange {
  const { request, response } = exchange;
  if ([marks.request, marks.response].every(marksNothing)) return exchange;
  const url = hideInPath(request.url, path, marks.path);
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

// The segments of a URL's path that stand for marked parameters. What precedes the path of the
// operation is the server's.
function hideInPath(url: string, path: string, marked: ReadonlySet<string>): string {
  if (marked.size === 0) return url;
  const templates = path.split("/").slice(1).toReversed();
  const end = url.search(/[?#]|$/u);
  const segments = url.slice(0, end).split("/").toReversed();
  const clean = segments.map((segment, index) => {
    const names = (templates[index] ?? "").matchAll(/\{([^{}]+)\}/gu);
    return [...names].some(([, name = ""]) => marked.has(name)) ? redacted : segment;
  });
  return clean.toReversed().join("/") + url.slice(end);
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
