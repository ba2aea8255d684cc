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

/**
 * Writes a command line that sends a request again. Credentials of the run become
 * `$CLOUDFLARE_API_TOKEN`, or `$CLOUDFLARE_EMAIL` and `$CLOUDFLARE_API_KEY`. Other credentials
 * become variables of other names. Other secrets are taken out, and headers without meaning are
 * left out. A body of more than 10,000 characters is a file to be made, `body.txt`.
 */
export function toCurl({ method, url, headers, body }: Exchange["request"], check?: CheckId): string {
  const owner = (check && otherCredentials[check]) ?? "CLOUDFLARE";
  const sent = Object.entries(headers).flatMap(([name, value]) => toHeader(name, value, owner));
  return [
    "curl",
    ...(method === "GET" && body.kind === "empty" ? [] : [`-X ${quoted(method)}`]),
    ...toUrl(redactUrl(url).replaceAll(redacted, "redacted")),
    ...sent.map((header) => `-H ${header}`),
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
const noCredential = /^(?:Bearer )?x$/u;

// Quotes a header: in double quotes where the shell fills in a variable, or else in single quotes.
function toHeader(name: string, value: string, owner: string): readonly string[] {
  if (credentialHeaders.has(name) && noCredential.test(value)) return [quoted(`${name}: ${value}`)];
  switch (name) {
    case "authorization":
      return [`"Authorization: Bearer $${owner}_API_TOKEN"`];
    case "x-auth-email":
      return ['"X-Auth-Email: $CLOUDFLARE_EMAIL"'];
    case "x-auth-key":
      return [`"X-Auth-Key: $${owner}_API_KEY"`];
    case "content-type":
    case "accept":
      return [quoted(`${name}: ${redactText(value)}`)];
    default:
      return [];
  }
}

const credentialHeaders = new Set(["authorization", "x-auth-email", "x-auth-key"]);

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
function toUrl(url: string): readonly string[] {
  return /[[\]{}]/u.test(url) ? ["-g", quoted(url)] : [quoted(url)];
}

// A word for a shell. It is made harmless first: what is taken out of a quoted word later may be
// its quote.
function quoted(word: string): string {
  return shellQuote(printable(word));
}
