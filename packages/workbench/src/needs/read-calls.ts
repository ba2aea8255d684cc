import { childOf } from "@cftokens/openapi/json";
import { parsedJson } from "./json-values.ts";

/** Calls as their texts say them, such as `GET https://…/zones/…/dns_records?page=2`. */
export interface ReadCalls {
  readonly calls: readonly string[];
  /** The number of recorded requests that went elsewhere than to Cloudflare's API. */
  readonly leftOut: number;
}

/**
 * Reads calls out of a text: a HAR file, recorded exchanges (one JSON object a line), or one call a
 * line, where empty lines and those that start with `#` are left out. Which operations they are is
 * for the table of permissions to say.
 */
export function readCalls(text: string): ReadCalls {
  const recorded = readHar(text) ?? readExchanges(text);
  if (recorded !== undefined) {
    const calls = recorded.filter(({ url }) => isApi(url)).map(({ method, url }) => `${method} ${url}`);
    return { calls: distinct(calls), leftOut: recorded.length - calls.length };
  }
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  return { calls: distinct(lines.filter((line) => line !== "" && !line.startsWith("#"))), leftOut: 0 };
}

interface RecordedRequest {
  readonly method: string;
  readonly url: string;
}

function readHar(text: string): readonly RecordedRequest[] | undefined {
  const entries = childOf(childOf(parsedJson(text), "log"), "entries");
  return Array.isArray(entries) ? entries.flatMap(requestOf) : undefined;
}

function readExchanges(text: string): readonly RecordedRequest[] | undefined {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const requests = lines.map((line) => requestOf(parsedJson(line)));
  return requests.length > 0 && requests.every(({ length }) => length > 0) ? requests.flat() : undefined;
}

function requestOf(entry: unknown): readonly RecordedRequest[] {
  const request = childOf(entry, "request");
  const [method, url] = [childOf(request, "method"), childOf(request, "url")];
  return typeof method === "string" && typeof url === "string" ? [{ method, url }] : [];
}

// Every host, because a recording may come from an emulator or a proxy; the path tells the API.
function isApi(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.startsWith("/client/v4/");
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
