import { isJsonObject } from "@cftokens/openapi/json";

const redacted = "[redacted]";

/**
 * A copy of headers, a body, a text or anything made of them, without credentials: members that hold one by their
 * name, and everything that looks like a Cloudflare token, key or secret wherever it stands. `name` is the
 * member or header that the value belongs to. The value itself is never changed.
 */
export function redact(value: unknown, name = ""): unknown {
  if (typeof value === "string") return isSecretName(name) && value !== "" ? redacted : redactText(value);
  if (typeof value === "number") return isSecretName(name) ? redacted : value;
  if (Array.isArray(value)) return value.map((item) => redact(item, name));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, redact(inner, member)]));
}

/** A text without anything that looks like a credential, be it JSON, a header line or prose. */
export function redactText(text: string): string {
  return secretPatterns.reduce((rest, pattern) => rest.replace(pattern, `$1${redacted}`), text);
}

function isSecretName(name: string): boolean {
  return secretNames.has(name.toLowerCase());
}

const secretNames = new Set([
  "authorization",
  "proxy-authorization",
  "x-auth-key",
  "x-auth-email",
  "x-auth-user-service-key",
  "cf-access-client-secret",
  "cf-access-jwt-assertion",
  "cookie",
  "set-cookie",
  "value",
  "token",
  "secret",
  "password",
  "api_key",
  "api_token",
  "client_secret",
  "build_token_secret",
]);

/** Each keeps what its first group holds. */
const secretPatterns: readonly RegExp[] = [
  /("(?:value|token|secret|password|api_key|api_token|client_secret|build_token_secret)"\s*:\s*")(?:[^"\\]|\\.)+/gi,
  /(\b(?:Bearer|Basic)\s+)[^\s"',]+/gi,
  /((?:X-Auth-Key|X-Auth-Email)["']?\s*[:=]\s*["']?)[^\s"',]+/gi,
  // User, account and service tokens and API keys since 2026.
  /()\bcf(?:ut|at|ast|k)_[\w-]+/g,
  // Older API tokens have 40 characters, API keys 37 hexadecimal digits, service token secrets 64.
  /()(?<![\w-])(?:[\w-]{40}|[0-9a-f]{37}|[0-9a-f]{64})(?![\w-])/g,
];
