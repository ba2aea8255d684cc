/** Takes what looks like a credential out of a text. */
export type Redact = (text: string) => string;

/**
 * A `Redact` that also knows some texts literally, such as the credentials of the call and secrets in its body,
 * as they are and as they look inside a URL or JSON.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const known = secrets
    .flatMap((secret) => (secret.length < shortestSecret ? [] : spellings(secret)))
    .toSorted((a, b) => b.length - a.length);
  return (text) => {
    const withoutKnown = known.reduce((rest, secret) => rest.replaceAll(secret, removed), text);
    return tokenLike.reduce((rest, pattern) => rest.replaceAll(pattern, removed), withoutKnown);
  };
}

/** The address of a call for people to read: no user info, no fragment, no value of a secret-like parameter. */
export function readableUrl(url: string, redact: Redact): string {
  if (!URL.canParse(url)) return redact(url.replace(/\/\/[^/@]*@/, "//"));
  const { protocol, host, pathname, searchParams } = new URL(url);
  const query = [...searchParams].map(([name, value]) => `${name}=${isSecretName(name) ? removed : value}`);
  return redact(`${protocol}//${host}${pathname}${query.length === 0 ? "" : `?${query.join("&")}`}`);
}

/** The string values in a body whose names say that they are secrets, such as `build_token_secret`. */
export function secretsIn(body: unknown, depth = 0): readonly string[] {
  if (typeof body !== "object" || body === null || depth === deepest) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    typeof value === "string" ? (isSecretName(name) ? [value] : []) : secretsIn(value, depth + 1),
  );
}

/** Whether a member or parameter of this name holds a secret, such as `build_token_secret`. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

function spellings(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)];
}

/** Shorter texts are words rather than secrets; taking them out would leave an error unreadable. */
const shortestSecret = 4;
const deepest = 8;
const removed = "[removed]";
const secretName = /secret|password|api[-_]?key|^value$|^(?:access_|api_|auth_)?token$|signature/i;

/**
 * Cloudflare's formats: prefixed values, Origin CA keys, Global API keys (37 to 45 hex) and everything from 40 characters on.
 * Identifiers (32 hex, UUIDs) are shorter and stay readable.
 */
const tokenLike: readonly RegExp[] = [
  /\bcf[a-z]{1,4}_[A-Za-z0-9_-]{8,}/g,
  /\bv1\.0-[A-Za-z0-9-]{16,}/g,
  /(?<=\bBearer\s+)[^\s"',;]+/gi,
  /\b[0-9a-f]{37,}\b/gi,
  /[A-Za-z0-9_-]{40,}/g,
];
