import type { IncomingMessage } from "node:http";
import { isLoopbackUrl } from "@cftokens/client";

/** Where a request goes. */
export interface RequestTarget {
  readonly kind: "target";
  /** What the target gets in its request line, byte by byte as the client wrote it. */
  readonly path: string;
  /** The URL of the request. */
  readonly url: string;
}

/** Why a request goes nowhere. */
export interface Refusal {
  readonly kind: "refused";
  readonly status: number;
  readonly reason: string;
}

/**
 * Finds where a request goes: to the target, whatever the client has written (RFC 9112, section
 * 3.2). A path that begins with the path of the target stays; any other is taken to be below it.
 * Refuses what names another host, which is meant for a general proxy or comes from a page whose
 * name leads here, and what a page of another origin sends.
 */
export function findTarget(
  {
    method,
    url: written = "/",
    headers,
    headersDistinct,
  }: Pick<IncomingMessage, "method" | "url" | "headers" | "headersDistinct">,
  target: URL,
): RequestTarget | Refusal {
  const [, authority, rest = written] = /^https?:\/\/([^/?#]*)([^]*)$/iu.exec(written) ?? [];
  if ((headersDistinct["host"]?.length ?? 0) > 1) return refuse(400, "the request has several Host headers");
  const host = [authority, headers.host].find((one) => one !== undefined && !isHost(one));
  if (host !== undefined) return refuse(421, `the request is for the host ${JSON.stringify(host)}`);
  const { origin } = headers;
  if (origin !== undefined && !isLoopbackUrl(origin))
    return refuse(403, `the request is from the origin ${JSON.stringify(origin)}`);
  if (written === "*" && method === "OPTIONS") return { kind: "target", path: "*", url: `${target.origin}/` };
  const path = rest.startsWith("/") ? rest : `/${rest}`;
  if (authority === undefined && path !== written) return refuse(400, "the request has no path");
  const whole = belowBase(path, basePathOf(target));
  return { kind: "target", path: whole, url: `${target.origin}${whole}` };
}

function belowBase(path: string, base: string): string {
  const isWhole = path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`);
  return isWhole ? path : `${base}${path}`;
}

/** The path of a base URL, without a slash at its end. */
export function basePathOf({ pathname }: URL): string {
  return pathname.replace(/(?<!\/)\/+$/u, "");
}

// Whether a text is a host and a port of this machine (RFC 9112, 3.2), and nothing more.
function isHost(text: string): boolean {
  return !/[/?#@\\\s]/u.test(text) && isLoopbackUrl(`http://${text}`);
}

function refuse(status: number, reason: string): Refusal {
  return { kind: "refused", status, reason };
}
