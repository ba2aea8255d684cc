import type { SentRequest } from "./watch-requests.ts";
import { visibleJson } from "../text/visible-json.ts";
import { shellQuote } from "../equivalents/shell-quote.ts";

/**
 * A request that was sent as a curl command. Credentials are variables of the shell; what else was
 * taken out stands there as `[redacted]`, and a body that is not kept as `@FILE`.
 */
export function toRequestCurl({ method, url, headers, body, isBodyLeftOut }: SentRequest): string {
  const lines = [
    `curl ${methodOption(method)}${shellQuote(url)}`,
    ...Object.entries(headers).flatMap(([name, value]) => headerOption(name, value)),
    ...(body === undefined ? [] : [`--data ${quoted(visibleJson(body, 2))}`]),
    ...(isBodyLeftOut ? ["--data-binary @FILE"] : []),
  ];
  return lines.join(" \\\n  ");
}

/** How `cftokens call` works as the program does. */
export interface CallContext {
  /** Where the API is. */
  readonly baseUrl: string;
  readonly isEmulator: boolean;
  readonly profile: string;
}

/**
 * A request that was sent as `cftokens call`. Undefined for one that did not go to the API, and for
 * one whose body is not kept.
 */
export function toRequestCommand(
  { method, url, body, isBodyLeftOut }: SentRequest,
  { baseUrl, isEmulator, profile }: CallContext,
): string | undefined {
  if (isBodyLeftOut || !url.startsWith(`${baseUrl}/`)) return undefined;
  const words = [
    `cftokens call ${quoted(`${method} ${url.slice(baseUrl.length)}`)}`,
    ...(isEmulator ? ["--emulator"] : profile === "environment" ? [] : [`--profile ${shellQuote(profile)}`]),
  ];
  return body === undefined
    ? words.join(" ")
    : `${[...words, "--body - <<'END'"].join(" ")}\n${visibleJson(body, 2)}\nEND`;
}

function methodOption(method: string): string {
  if (method === "HEAD") return "--head ";
  return method === "GET" ? "" : `--request ${method} `;
}

function headerOption(name: string, value: string): readonly string[] {
  const variable = variables.get(name);
  if (variable !== undefined) return [`--header "${variable}"`];
  return ownHeaders.has(name) ? [] : [`--header ${quoted(`${name}: ${value}`)}`];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const variables: ReadonlyMap<string, string> = new Map([
  ["authorization", "Authorization: Bearer $CLOUDFLARE_API_TOKEN"],
  ["x-auth-email", "X-Auth-Email: $CLOUDFLARE_EMAIL"],
  ["x-auth-key", "X-Auth-Key: $CLOUDFLARE_API_KEY"],
]);
// What curl says for itself.
const ownHeaders: ReadonlySet<string> = new Set(["accept-encoding", "content-length", "host", "user-agent"]);
