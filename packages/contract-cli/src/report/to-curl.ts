import {
  type CheckId,
  type Exchange,
  redacted,
  redactText,
  redactUrl,
  redactValue,
} from "@cftokens/contract";
import { shellQuote } from "@cftokens/workbench/equivalents";
import { printable, visibleJson } from "@cftokens/workbench/text";
import type { HeaderPart } from "../signing/parse-signing.ts";
import type { ShellCredential } from "../signing/run-signing.ts";

/** Where a request comes from. */
export interface CurlOptions {
  /** The check that sent it, which may have used other credentials than those of the run. */
  readonly check?: CheckId | undefined;
  /**
   * The credentials that the run was given, where it made the request: all of its headers have a
   * meaning then.
   */
  readonly shell?: readonly ShellCredential[] | undefined;
}

/**
 * Writes a command line that sends a request again. Credentials that the run was given become their
 * environment variables; others become `$CLOUDFLARE_API_TOKEN`, or `$CLOUDFLARE_EMAIL` and
 * `$CLOUDFLARE_API_KEY`. Credentials that are not those of the run become variables of other names.
 * Other secrets are taken out. Headers of recorded requests that have no meaning are left out. A
 * body of more than 10,000 characters is a file to be made, `body.txt`.
 */
export function toCurl(
  { method, url, headers, body }: Exchange["request"],
  options: CurlOptions = {},
): string {
  return [
    "curl",
    ...(method === "GET" && body.kind === "empty" ? [] : [`-X ${quoted(method)}`]),
    ...toUrl(redactUrl(url), options),
    ...Object.entries(headers).flatMap(([name, value]) => toHeader(name, value, options)),
    ...toData(body),
  ].join(" ");
}

// The beginning of the names of variables, for checks that send other credentials than those of the
// run.
const otherCredentials: Readonly<Partial<Record<CheckId, string>>> = {
  "auth-ignored": "UNKNOWN",
  "wrong-verifier": "OTHER",
};

// A value that cannot be a credential, sent to see whether it is refused.
const noCredential = /^(?:(?:Bearer|Basic) )?x$/u;

function toHeader(name: string, value: string, options: CurlOptions): readonly string[] {
  const { check, shell } = options;
  const owner = (check && otherCredentials[check]) ?? "CLOUDFLARE";
  if (credentialHeaders.has(name) && noCredential.test(value)) return [`-H ${quoted(`${name}: ${value}`)}`];
  const given = (shell ?? []).find((one) => isSentAs(one, name, value));
  if (given !== undefined) return [toOption(given, name, options)];
  switch (name) {
    case "authorization":
      return [`-H "Authorization: Bearer $${owner}_API_TOKEN"`];
    case "x-auth-email":
      return ['-H "X-Auth-Email: $CLOUDFLARE_EMAIL"'];
    case "x-auth-key":
      return [`-H "X-Auth-Key: $${owner}_API_KEY"`];
    case "cookie":
      return shell === undefined ? [] : [`-H ${toCookies(redactText(value), options)}`];
    case "content-type":
    case "accept":
      return [`-H ${quoted(`${name}: ${redactText(value)}`)}`];
    default:
      return shell === undefined ? [] : [`-H ${quoted(`${name}: ${redactText(value)}`)}`];
  }
}

const credentialHeaders = new Set(["authorization", "x-auth-email", "x-auth-key"]);

// Whether a header of a request has a credential of the run.
function isSentAs(one: ShellCredential, name: string, value: string): boolean {
  if (one.place === "user") return name === "authorization" && value.startsWith("Basic ");
  const isBearer = one.value[0] === "Bearer ";
  return (
    one.place === "header" && one.name.toLowerCase() === name && (!isBearer || value.startsWith("Bearer "))
  );
}

function toOption(one: ShellCredential, name: string, options: CurlOptions): string {
  if (one.place === "user") return `-u ${toWord([{ variable: one.variable }], options)}`;
  return `-H ${toWord([`${one.place === "header" ? one.name : name}: `, ...one.value], options)}`;
}

// A word for a shell, in which variables are filled in.
function toWord(parts: readonly HeaderPart[], { check }: CurlOptions): string {
  const other = check && otherCredentials[check];
  return joinTexts(parts)
    .map((part) => {
      if (typeof part === "string") return quoted(part);
      return check === "auth-malformed"
        ? "x"
        : `"$${other === undefined ? "" : `${other}_`}${part.variable}"`;
    })
    .join("");
}

// The parts of a text of pairs with variables for the credentials of the run.
function withVariables(
  text: string,
  separator: string,
  { place, options: { shell = [] } }: { readonly place: "query" | "cookie"; readonly options: CurlOptions },
): readonly HeaderPart[] {
  return text.split(separator).flatMap((pair, index): readonly HeaderPart[] => {
    const before = index === 0 ? "" : separator;
    const name = pair.slice(0, pair.indexOf("="));
    const given = shell.find((one) => one.place === place && encodeURIComponent(one.name) === name);
    return given === undefined || given.place === "user"
      ? [`${before}${pair}`]
      : [`${before}${name}=`, ...given.value];
  });
}

function toCookies(value: string, options: CurlOptions): string {
  return toWord(
    joinTexts(["cookie: ", ...withVariables(value, "; ", { place: "cookie", options })]),
    options,
  );
}

// Texts beside one another as one, so that they are quoted together.
function joinTexts(parts: readonly HeaderPart[]): readonly HeaderPart[] {
  const joined: HeaderPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

// The longest body, in characters, that stands in the line itself.
const longestData = 10_000;

function toData(body: Exchange["request"]["body"]): readonly string[] {
  if ("text" in body && body.text.length > longestData) return ["--data-binary @body.txt"];
  switch (body.kind) {
    case "json":
      return [`--data-raw ${quoted(visibleJson(redactValue(body.value)))}`];
    case "text":
      return [`--data-raw ${quoted(redactText(body.text))}`];
    case "empty":
    case "unread":
      return [];
  }
}

// By itself, curl takes brackets and braces for ranges and lists of URLs.
function toUrl(url: string, options: CurlOptions): readonly string[] {
  const [before = "", query] = [
    url.split("?", 1)[0],
    url.includes("?") ? url.slice(url.indexOf("?") + 1) : undefined,
  ];
  const parts =
    query === undefined
      ? [before]
      : [`${before}?`, ...withVariables(query, "&", { place: "query", options })];
  const clean = joinTexts(parts).map((part) =>
    typeof part === "string" ? part.replaceAll(redacted, "redacted") : part,
  );
  const needsPlain = clean.some((part) => typeof part === "string" && /[[\]{}]/u.test(part));
  return [...(needsPlain ? ["-g"] : []), toWord(clean, options)];
}

// A word for a shell. It is made harmless first: what is taken out of a quoted word later may be
// its quote.
function quoted(word: string): string {
  return shellQuote(printable(word));
}
