import type { OpenApiDocument, Operation, ServerObject } from "@cftokens/openapi";
import { childOf, placeOfOperation } from "@cftokens/openapi/json";

/** An address that a terminal may open, of a host that the document is about. */
export type DocumentLink = string & { readonly isLink: true };

/**
 * The link of an address in a document: only where its host is that of a server of the document or
 * of its own page (`externalDocs`), so that no text leads somebody elsewhere. Undefined for any
 * other, and for what is no address of HTTP, or has a credential.
 */
export function documentLink(address: string, document: OpenApiDocument): DocumentLink | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== "" || url.password !== "")
    return undefined;
  const { href } = url;
  if (!hostsOf(document).has(url.host) || !isLink(href)) return undefined;
  return href;
}

/** The page about an operation, or else about its document; undefined without one. */
export function pageOf(
  operation: Pick<Operation, "method" | "path">,
  document: OpenApiDocument,
): string | undefined {
  const written = placeOfOperation(operation).reduce<unknown>(childOf, document);
  const url = pageAddress(written) ?? pageAddress(document);
  return typeof url === "string" ? url : undefined;
}

/**
 * Whether a terminal is known to make links of OSC 8. Others print nothing of it, or all of it, and
 * within a multiplexer nobody can tell.
 */
export function hasLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  const forced = env["FORCE_HYPERLINK"];
  if (forced !== undefined) return !["", "0", "false"].includes(forced);
  if (env["TMUX"] !== undefined || env["STY"] !== undefined) return false;
  return (
    env["WT_SESSION"] !== undefined ||
    env["KONSOLE_VERSION"] !== undefined ||
    Number(env["VTE_VERSION"] ?? 0) >= firstVte ||
    programs.has(env["TERM_PROGRAM"] ?? "") ||
    terminals.has(env["TERM"] ?? "")
  );
}

function hostsOf(document: OpenApiDocument): ReadonlySet<string> {
  const servers = (document.servers ?? []).map(({ url }: ServerObject) => url);
  const addresses = [...servers, pageAddress(document)].filter((one) => typeof one === "string");
  return new Set(addresses.flatMap((one) => URL.parse(one)?.host ?? []));
}

function pageAddress(value: unknown): unknown {
  return childOf(childOf(value, "externalDocs"), "url");
}

// What is longer is no page, and what is not printable ends the sequence.
function isLink(href: string): href is DocumentLink {
  return href.length <= 2000 && /^[\u0021-\u007E]+$/u.test(href);
}

// https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
const firstVte = 5000;
const programs = new Set(["iTerm.app", "WezTerm", "vscode", "ghostty", "zed", "rio"]);
const terminals = new Set(["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"]);
