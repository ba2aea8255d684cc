import type { Resource, ResourceScope } from "./resource.ts";

/**
 * Reads a resource key, which is a scope, a dot and a name. Undefined for a form that is not known
 * here. Source: the guide, "Resources"; R2 buckets: the R2 documentation of API tokens.
 */
export function parseResourceKey(key: string): Resource | undefined {
  const scope = scopes.find((candidate) => key.startsWith(`${candidate}.`));
  return scope && toResource(scope, key.slice(scope.length + 1));
}

/**
 * Reads a key inside an account's: a zone, or a Worker, which has no key of its own (D40 in
 * spec/decisions.md). Undefined for a form that is not known here.
 */
export function parseNestedKey(resourceKey: string, nestedKey: string): Resource | undefined {
  const outer = parseResourceKey(resourceKey);
  if (outer?.kind !== "account") return undefined;
  const { accountId } = outer;
  const [, scriptTag] = workerKey.exec(nestedKey) ?? [];
  if (scriptTag !== undefined)
    return isHexId(accountId) ? { kind: "worker", accountId, scriptTag } : undefined;
  const inner = parseResourceKey(nestedKey);
  return inner?.kind === "zone" ? { kind: "zone", zoneId: inner.zoneId, accountId } : undefined;
}

const workerKey = /^com\.cloudflare\.edge\.worker\.script\.([\w-]+)$/u;

/**
 * Whether a text is an id of a user, an account, a zone or a token: 32 lower-case hexadecimal
 * digits.
 */
export function isHexId(text: string): boolean {
  return /^[0-9a-f]{32}$/u.test(text);
}

// The scope of zones starts with the scope of accounts, so it comes first.
const scopes = [
  "com.cloudflare.api.user",
  "com.cloudflare.api.account.zone",
  "com.cloudflare.api.account",
  "com.cloudflare.edge.r2.bucket",
] as const satisfies readonly ResourceScope[];

function toResource(scope: (typeof scopes)[number], name: string): Resource | undefined {
  switch (scope) {
    case "com.cloudflare.api.user":
      return isHexId(name) ? { kind: "user", userId: name } : undefined;
    case "com.cloudflare.api.account":
      return isIdOrAll(name) ? { kind: "account", accountId: name } : undefined;
    case "com.cloudflare.api.account.zone":
      return isIdOrAll(name) ? { kind: "zone", zoneId: name, accountId: "*" } : undefined;
    case "com.cloudflare.edge.r2.bucket":
      return toBucket(name);
  }
}

function isIdOrAll(name: string): boolean {
  return name === "*" || isHexId(name);
}

function toBucket(name: string): Resource | undefined {
  const [, accountId = "", jurisdiction = "", bucket = ""] = bucketName.exec(name) ?? [];
  return isHexId(accountId) ? { kind: "r2-bucket", accountId, jurisdiction, bucket } : undefined;
}

const bucketName = /^([^_]+)_([a-z]+)_([a-z0-9][a-z0-9.-]*)$/u;
