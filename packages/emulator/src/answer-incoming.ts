import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { App } from "./create-app.ts";
import type { PlainAnswer } from "./answers/plain-answer.ts";
import type { ApiRequest } from "./request/api-request.ts";
import { mostBodyBytes } from "./request/read-body.ts";
import { goOn } from "./values/maybe-later.ts";

/**
 * Makes a listener that asks `app` about plain requests for this port, without a `Request`, a
 * `Headers` and a `URL` for each. Every other request is for `others`: one to another host or of a
 * page, with a path or query that `URL` may write otherwise, with a header twice, or with a body of
 * unknown or great length.
 */
export function answerIncoming(
  app: App,
  {
    port,
    headers,
    others,
  }: { readonly port: number; readonly headers: readonly string[]; readonly others: RequestListener },
): RequestListener {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return (incoming, outgoing) => {
    const length = plainLength(incoming, hosts);
    if (length === undefined) {
      others(incoming, outgoing);
      return;
    }
    const answer = (body: Uint8Array) => {
      void goOn(app(toApiRequest(incoming, body)), (given) => send(given, headers, outgoing));
    };
    if (length === 0) answer(nothing);
    else gather(incoming, length, answer);
  };
}

const nothing = new Uint8Array();
// Targets that `URL` gives back as they are: no dot segments, no escapes.
const plainTarget = /^(?:\/[\w-]+)+(?:\?[\w\-.~:=&,+*]*)?$/u;

// The length of the body of a plain request; undefined for one that is not plain.
function plainLength(
  { method, url, headers, rawHeaders }: IncomingMessage,
  hosts: ReadonlySet<string>,
): number | undefined {
  const { host, origin, "transfer-encoding": coding, "content-length": announced } = headers;
  if (host === undefined || !hosts.has(host) || origin !== undefined || coding !== undefined)
    return undefined;
  if (url === undefined || !plainTarget.test(url)) return undefined;
  if (Object.keys(headers).length * 2 !== rawHeaders.length) return undefined;
  const length = announced === undefined ? 0 : Number(announced);
  switch (method) {
    case "GET":
      return length === 0 ? 0 : undefined;
    case "POST":
    case "PUT":
    case "DELETE":
      return length <= mostBodyBytes ? length : undefined;
    default:
      return undefined;
  }
}

function toApiRequest({ method = "", url = "", headers }: IncomingMessage, body: Uint8Array): ApiRequest {
  const queryAt = url.indexOf("?");
  return {
    method,
    path: queryAt < 0 ? url : url.slice(0, queryAt),
    query: queryAt < 0 ? "" : url.slice(queryAt + 1),
    headers: { get: (name) => one(headers[name]) },
    readBytes: () => body,
  };
}

function one(value: string | readonly string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

// Reads a body of a known length; one that is broken off is never answered.
function gather(incoming: IncomingMessage, length: number, answer: (body: Uint8Array) => void): void {
  const chunks: Uint8Array[] = [];
  incoming.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  incoming.on("end", () => {
    const [first = nothing] = chunks;
    answer(chunks.length <= 1 ? first : Buffer.concat(chunks, length));
  });
}

function send(
  { status, headers, body }: PlainAnswer,
  more: readonly string[],
  outgoing: ServerResponse,
): void {
  const length = Buffer.byteLength(body);
  const list = ["content-length", String(length), ...more];
  for (const name in headers) list.push(name, headers[name] ?? "");
  outgoing.writeHead(status, list);
  // ASCII is the same in both, and one of them takes half as long.
  outgoing.end(body, length === body.length ? "latin1" : "utf8");
}
