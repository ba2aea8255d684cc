import { beyondBounds, type Body, type Exchange, toBody, unread } from "@cftokens/contract";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import type { RecordedExchange } from "./traffic.ts";
import { UnreadableTraffic } from "./unreadable-traffic.ts";

/**
 * Reads one exchange of a recording of lines:
 * `{"request":{"method","url","headers"?,"body"?},"response":{"status","headers"?,"body"?}}`. A
 * body is a JSON value, or a string that is the text itself; null is no body. Without recorded
 * headers a body counts as JSON. Throws UnreadableTraffic.
 */
export function readExchange(value: unknown, where: string): RecordedExchange {
  const exchange = asObject(value, { where, what: "the exchange" });
  const request = asObject(exchange["request"], { where, what: "its request" });
  const response = asObject(exchange["response"], { where, what: "its response" });
  return {
    where,
    exchange: { request: readRequest(request, where), response: readResponse(response, where) },
  };
}

function readRequest(request: JsonObject, where: string): Exchange["request"] {
  const { method, url, headers = {}, body } = request;
  if (typeof method !== "string" || method === "")
    throw new UnreadableTraffic(where, "request.method is missing");
  return {
    method: method.toUpperCase(),
    url: toAbsoluteUrl(url, where),
    headers: readHeaders(headers, { where, what: "request.headers" }),
    body: readBody(body),
  };
}

function readResponse({ status, headers, body: written }: JsonObject, where: string): Exchange["response"] {
  const body = readBody(written);
  const assumed: Readonly<Record<string, string>> =
    body.kind === "empty" ? {} : { "content-type": "application/json" };
  return {
    status: toStatus(status, where),
    headers: headers === undefined ? assumed : readHeaders(headers, { where, what: "response.headers" }),
    body,
  };
}

/**
 * Reads the URL of a request. A recorder may keep the path alone: documents do not need the host.
 */
export function toAbsoluteUrl(url: unknown, where: string): string {
  const parsed = typeof url === "string" ? URL.parse(url, "http://localhost") : null;
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) {
    throw new UnreadableTraffic(where, `request.url is ${name(url)}, not the URL of a request`);
  }
  return parsed.href;
}

// An API may answer with a status that no standard has, and a check says so.
/** Reads a status: any of three digits, as the proxy passes it on. */
export function toStatus(status: unknown, where: string): number {
  const isStatus = typeof status === "number" && Number.isInteger(status) && status >= 100 && status <= 999;
  if (!isStatus) {
    throw new UnreadableTraffic(where, `response.status is ${name(status)}, not an HTTP status`);
  }
  return status;
}

interface RecordPart {
  readonly where: string;
  readonly what: string;
}

// Reads headers, each a text or a list of texts.
function readHeaders(headers: unknown, part: RecordPart): Readonly<Record<string, string>> {
  const entries = Object.entries(asObject(headers, part)).map(([header, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.some((one) => typeof one === "object" && one !== null))
      throw new UnreadableTraffic(part.where, `${part.what} has a value that is no text`);
    return [header.toLowerCase(), values.map(String).join(", ")];
  });
  return Object.fromEntries(entries);
}

// A value for a message. Lists and objects may be of any depth.
function name(value: unknown): string {
  if (value === undefined) return "missing";
  return typeof value === "object" && value !== null ? "no single value" : JSON.stringify(value);
}

function readBody(body: unknown): Body {
  if (body === undefined || body === null) return { kind: "empty" };
  const reason = beyondBounds(body);
  if (reason !== undefined) return unread(reason);
  return toBody(typeof body === "string" ? body : JSON.stringify(body));
}

function asObject(value: unknown, { where, what }: RecordPart): JsonObject {
  if (!isJsonObject(value)) throw new UnreadableTraffic(where, `${what} is missing or not an object`);
  return value;
}
