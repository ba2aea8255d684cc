import { type Exchange, redact, redactText } from "@cftokens/contract";

/**
 * A command line that sends a request again. Credentials become `$CLOUDFLARE_API_TOKEN`, or `$CLOUDFLARE_EMAIL` and
 * `$CLOUDFLARE_API_KEY`; other secrets in it are taken out, and headers that say nothing are left out.
 */
export function toCurl({ method, url, headers, body }: Exchange["request"]): string {
  const sent = Object.entries(headers).flatMap(([name, value]) => toHeader(name, value));
  return [
    "curl",
    ...(method === "GET" && body.kind === "empty" ? [] : [`-X ${method}`]),
    quote(redactUrl(url)),
    ...sent.map((header) => `-H ${header}`),
    ...toData(body),
  ].join(" ");
}

/** In double quotes what the shell shall fill in, in single quotes everything else. */
function toHeader(name: string, value: string): readonly string[] {
  switch (name) {
    case "authorization":
      return ['"Authorization: Bearer $CLOUDFLARE_API_TOKEN"'];
    case "x-auth-email":
      return ['"X-Auth-Email: $CLOUDFLARE_EMAIL"'];
    case "x-auth-key":
      return ['"X-Auth-Key: $CLOUDFLARE_API_KEY"'];
    case "content-type":
    case "accept":
      return [quote(`${name}: ${value}`)];
    default:
      return [];
  }
}

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
