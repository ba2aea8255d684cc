import { type CheckId, type Exchange, redactText, redactUrl, redactValue } from "@cftokens/contract";
import { shellQuote } from "@cftokens/workbench/equivalents";
import { markHarmful } from "@cftokens/workbench/text";

/**
 * A command line that sends a request again. Credentials become `$CLOUDFLARE_API_TOKEN`, or `$CLOUDFLARE_EMAIL` and
 * `$CLOUDFLARE_API_KEY`, or variables of other names where the check sent other ones than those of the run; other secrets in it are taken
 * out, and headers that say nothing are left out.
 */
export function toCurl({ method, url, headers, body }: Exchange["request"], check?: CheckId): string {
  const owner = (check && otherCredentials[check]) ?? "CLOUDFLARE";
  const sent = Object.entries(headers).flatMap(([name, value]) => toHeader(name, value, owner));
  return [
    "curl",
    ...(method === "GET" && body.kind === "empty" ? [] : [`-X ${method}`]),
    shellQuote(pastableUrl(url)),
    ...sent.map((header) => `-H ${header}`),
    ...toData(body),
  ].join(" ");
}

/** Whose credentials a check sends, when they are not those of the run: they begin the names of variables. */
const otherCredentials: Readonly<Partial<Record<CheckId, string>>> = {
  "auth-ignored": "UNKNOWN",
  "wrong-verifier": "OTHER",
};

/** What cannot be a credential, and is sent to see whether it is refused. */
const noCredential = /^(?:Bearer )?x$/;

/** In double quotes what the shell shall fill in, in single quotes everything else. */
function toHeader(name: string, value: string, owner: string): readonly string[] {
  if (credentialHeaders.has(name) && noCredential.test(value)) return [shellQuote(`${name}: ${value}`)];
  switch (name) {
    case "authorization":
      return [`"Authorization: Bearer $${owner}_API_TOKEN"`];
    case "x-auth-email":
      return ['"X-Auth-Email: $CLOUDFLARE_EMAIL"'];
    case "x-auth-key":
      return [`"X-Auth-Key: $${owner}_API_KEY"`];
    case "content-type":
    case "accept":
      return [shellQuote(`${name}: ${value}`)];
    default:
      return [];
  }
}

const credentialHeaders = new Set(["authorization", "x-auth-email", "x-auth-key"]);

function toData(body: Exchange["request"]["body"]): readonly string[] {
  switch (body.kind) {
    case "json":
      return [`--data-raw ${shellQuote(toVisibleJson(redactValue(body.value)))}`];
    case "text":
      return [`--data-raw ${shellQuote(redactText(body.text))}`];
    case "empty":
    case "unread":
      return [];
  }
}

/** JSON with escapes for what a line may not show as it is, so that it says the same to the API. */
function toVisibleJson(value: unknown): string {
  const characters = Array.from(JSON.stringify(value));
  return characters.map((one) => (markHarmful(one) === one ? one : escapeUnits(one))).join("");
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** Without brackets, which curl takes for a range. */
function pastableUrl(url: string): string {
  return redactUrl(url).replaceAll(/[[\]]/g, "");
}
