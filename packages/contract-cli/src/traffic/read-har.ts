import { Buffer } from "node:buffer";
import { type Body, toBody, unread, whyNoText } from "@cftokens/contract";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { toAbsoluteUrl, toStatus } from "./read-exchange.ts";
import type { RecordedExchange, Traffic } from "./traffic.ts";
import { UnreadableTraffic } from "./unreadable-traffic.ts";

/**
 * Reads the exchanges of an HTTP archive (HAR 1.2,
 * http://www.softwareishard.com/blog/har-12-spec/). Leaves out requests that were never answered
 * (status 0), preflights, and what a browser writes down that is no exchange of HTTP. Throws
 * UnreadableTraffic.
 */
export function readHar(archive: JsonObject): Traffic {
  const log = archive["log"];
  const entries = isJsonObject(log) ? log["entries"] : undefined;
  if (!Array.isArray(entries))
    throw new UnreadableTraffic("", "is not a HAR file: it has no list log.entries");
  const read = entries.map((entry, index) => readEntry(entry, `entry ${index + 1}`));
  return {
    format: "HAR",
    recorded: read.filter((one) => typeof one !== "string"),
    leftOut: read.filter((one) => typeof one === "string"),
  };
}

// An entry, or why it is left out.
function readEntry(entry: unknown, where: string): RecordedExchange | string {
  const other = isJsonObject(entry) ? whyNoExchange(entry) : undefined;
  if (other !== undefined) return other;
  const request = isJsonObject(entry) ? entry["request"] : undefined;
  const response = isJsonObject(entry) ? entry["response"] : undefined;
  if (!isJsonObject(request) || !isJsonObject(response)) {
    throw new UnreadableTraffic(where, "has no request or no response");
  }
  const { method, url } = request;
  const { status } = response;
  if (typeof method !== "string") throw new UnreadableTraffic(where, "request.method is missing");
  if (typeof status !== "number") throw new UnreadableTraffic(where, "response.status is missing");
  const requestHeaders = readHeaders(request["headers"], where);
  const isPreflight = method === "OPTIONS" && "access-control-request-method" in requestHeaders;
  if (status < 100) return "never answered";
  if (isPreflight) return "preflights of a browser";
  const headers = readHeaders(response["headers"], where);
  return {
    where,
    exchange: {
      request: {
        method: method.toUpperCase(),
        url: toAbsoluteUrl(url, where),
        headers: requestHeaders,
        body: readPostData(request["postData"]),
      },
      response: readAnswer(response["content"], { status: toStatus(status, where), headers }),
    },
  };
}

// Browsers write down WebSockets, and URLs that never leave them: of pages themselves (data, blob,
// about, javascript), of extensions (chrome-extension, moz-extension, …), of files.
function whyNoExchange({ request, response, _resourceType: kind }: JsonObject): string | undefined {
  const url = isJsonObject(request) ? request["url"] : undefined;
  const scheme =
    typeof url === "string" ? /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase() : undefined;
  const isSwitched = isJsonObject(response) && response["status"] === 101;
  if (kind === "websocket" || scheme === "ws" || scheme === "wss" || isSwitched) return "WebSocket";
  if (scheme === undefined || scheme === "http" || scheme === "https") return undefined;
  return scheme.endsWith("-extension") ? "URLs of a browser's extension" : `${scheme}: URLs`;
}

// Reads headers, with names in lower case. Repeated headers are joined as `Headers` does it;
// HTTP/2's pseudo headers are left out.
function readHeaders(written: unknown, where: string): Readonly<Record<string, string>> {
  if (!Array.isArray(written)) throw new UnreadableTraffic(where, "has no list of headers");
  const headers = new Map<string, string>();
  for (const header of written) {
    const [name, value]: readonly unknown[] = isJsonObject(header) ? [header["name"], header["value"]] : [];
    if (typeof name !== "string" || typeof value !== "string") {
      throw new UnreadableTraffic(where, "has a header without name or value");
    }
    if (name.startsWith(":")) continue;
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

function readPostData(postData: unknown): Body {
  const text = isJsonObject(postData) ? postData["text"] : undefined;
  return typeof text === "string" ? toBody(text) : { kind: "empty" };
}

interface AnswerHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

// Reads an answer. In an archive without headers, the media type of the content stands for
// content-type.
function readAnswer(
  content: unknown,
  { status, headers }: AnswerHead,
): RecordedExchange["exchange"]["response"] {
  const { text, encoding, mimeType, size }: JsonObject = isJsonObject(content) ? content : {};
  const mediaType = typeof mimeType === "string" && mimeType !== "x-unknown" ? mimeType : "";
  const type = headers["content-type"] ?? mediaType;
  const body = status === notModified ? toBody("") : readContent({ text, encoding, size }, type);
  return { status, headers: type === "" ? headers : { ...headers, "content-type": type }, body };
}

// With it, browsers write down what they had in their cache.
const notModified = 304;

interface Content {
  readonly text: unknown;
  readonly encoding: unknown;
  readonly size: unknown;
}

// Reads a body. A recorder that did not keep the text leaves it out, but gives its size.
function readContent({ text, encoding, size }: Content, type: string): Body {
  const reason = whyNoText(type);
  if (typeof text !== "string")
    return typeof size === "number" && size > 0
      ? unread(reason ?? "not kept by the recorder")
      : { kind: "empty" };
  if (encoding !== "base64") return toBody(text);
  return reason === undefined ? toBody(Buffer.from(text, "base64").toString("utf8")) : unread(reason);
}
