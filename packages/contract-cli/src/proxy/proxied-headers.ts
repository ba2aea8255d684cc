import type { IncomingMessage } from "node:http";

// Header names and values by turns, as they were on the wire.
type RawHeaders = readonly string[];

/**
 * The headers of a message as they came, without hop-by-hop ones (RFC 9110, section 7.6.1), those
 * of the framing, and the named ones. Node answers `expect` itself.
 */
export function endToEndHeaders(message: IncomingMessage, without: readonly string[] = []): string[] {
  const named = (message.headers.connection ?? "").split(",").map((name) => name.trim().toLowerCase());
  const dropped = new Set([...hopByHop, ...named, ...without]);
  return toPairs(message.rawHeaders)
    .filter(([name]) => !dropped.has(name.toLowerCase()))
    .flat();
}

const hopByHop = [
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/**
 * The headers that say where the body of a message ends (RFC 9112, section 6), whatever its
 * `Connection` names: without one of them, what follows the head would be another message.
 */
export function framingHeaders({ headers, method }: IncomingMessage): string[] {
  if (headers["transfer-encoding"] !== undefined) return ["Transfer-Encoding", "chunked"];
  const length = headers["content-length"] ?? (bodyMethods.has(method ?? "") ? "0" : undefined);
  return length === undefined ? [] : ["Content-Length", length];
}

// Methods for which Node would write an empty body in chunks.
const bodyMethods: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

/** A transfer coding that is not passed on: only `chunked` ends where it says. */
export function unknownCoding({ headers }: IncomingMessage): string | undefined {
  const coding = headers["transfer-encoding"]?.trim().toLowerCase();
  return coding === "chunked" ? undefined : coding;
}

/** Headers by name in lower case, as an exchange has them. */
export function toHeaderRecord({ rawHeaders }: IncomingMessage): Readonly<Record<string, string>> {
  const headers = new Headers();
  for (const [name, value] of toPairs(rawHeaders)) headers.append(name, value);
  return Object.fromEntries(headers);
}

function toPairs(raw: RawHeaders): readonly (readonly [name: string, value: string])[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as const] : []));
}
