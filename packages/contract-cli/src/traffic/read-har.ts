import { Buffer } from "node:buffer";
import { type Body, toBody } from "@cftokens/contract";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { toAbsoluteUrl } from "./read-exchange.ts";
import type { RecordedExchange, Traffic } from "./traffic.ts";
import { UnreadableTraffic } from "./unreadable-traffic.ts";

/**
 * The exchanges of an HTTP archive (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/). Requests that were
 * never answered (status 0) and preflights are left out. Throws UnreadableTraffic.
 */
export function readHar(archive: JsonObject): Traffic {
  const log = archive["log"];
  const entries = isJsonObject(log) ? log["entries"] : undefined;
  if (!Array.isArray(entries)) throw new UnreadableTraffic("", "is no HAR: it has no list log.entries");
  const recorded = entries.flatMap((entry, index) => readEntry(entry, `entry ${index + 1}`));
  return { format: "HAR", recorded, leftOut: entries.length - recorded.length };
}

function readEntry(entry: unknown, where: string): readonly RecordedExchange[] {
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
  if (status < 100 || isPreflight) return [];
  const headers = readHeaders(response["headers"], where);
  return [
    {
      where,
      exchange: {
        request: {
          method: method.toUpperCase(),
          url: toAbsoluteUrl(url, where),
          headers: requestHeaders,
          body: readPostData(request["postData"]),
        },
        response: readAnswer(response["content"], { status, headers }),
      },
    },
  ];
}

/** Lower-case names; those that stand more than once are joined as `Headers` does; HTTP/2's pseudo headers are none. */
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

/** An archive without headers still has the media type of the content. */
function readAnswer(
  content: unknown,
  { status, headers }: AnswerHead,
): RecordedExchange["exchange"]["response"] {
  const { text, encoding, mimeType, size }: JsonObject = isJsonObject(content) ? content : {};
  const mediaType = typeof mimeType === "string" && mimeType !== "x-unknown" ? mimeType : "";
  const type = headers["content-type"] ?? mediaType;
  const body = readContent({ text, encoding, size }, type);
  return { status, headers: type === "" ? headers : { ...headers, "content-type": type }, body };
}

interface Content {
  readonly text: unknown;
  readonly encoding: unknown;
  readonly size: unknown;
}

/** Recorders leave the text out when they did not keep it, but say how much there was. */
function readContent({ text, encoding, size }: Content, type: string): Body {
  if (typeof text !== "string")
    return typeof size === "number" && size > 0 ? { kind: "unread" } : { kind: "empty" };
  if (encoding !== "base64") return toBody(text);
  return isBinary(type) ? { kind: "unread" } : toBody(Buffer.from(text, "base64").toString("utf8"));
}

/** Whether bodies of a media type hold no text that could be judged. */
export function isBinary(type: string): boolean {
  return type !== "" && !/json|xml|^text\//i.test(type);
}
