import { type CheckId, type Exchange, redact, redactText } from "@cftokens/contract";

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
    quote(redactUrl(url)),
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
  if (credentialHeaders.has(name) && noCredential.test(value)) return [quote(`${name}: ${value}`)];
  switch (name) {
    case "authorization":
      return [`"Authorization: Bearer $${owner}_API_TOKEN"`];
    case "x-auth-email":
      return ['"X-Auth-Email: $CLOUDFLARE_EMAIL"'];
    case "x-auth-key":
      return [`"X-Auth-Key: $${owner}_API_KEY"`];
    case "content-type":
    case "accept":
      return [quote(`${name}: ${value}`)];
    default:
      return [];
  }
}

const credentialHeaders = new Set(["authorization", "x-auth-email", "x-auth-key"]);

function toData(body: Exchange["request"]["body"]): readonly string[] {
  switch (body.kind) {
    case "json":
      return [`--data-raw ${quote(JSON.stringify(redact(body.value)))}`];
    case "text":
      return [`--data-raw ${quote(redactText(body.text))}`];
    case "empty":
    case "unread":
      return [];
  }
}

function redactUrl(url: string): string {
  const parsed = new URL(url);
  const secret = [...parsed.searchParams].filter(([name, value]) => redact(value, name) !== value);
  for (const [name] of secret) parsed.searchParams.set(name, "redacted");
  parsed.username = "";
  parsed.password = "";
  return redactText(parsed.href);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
