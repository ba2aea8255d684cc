import type { Resource } from "./resource.ts";

/**
 * Reads one resource key. Undefined for a form that the API does not document.
 * Source: the guide, "Resources"; R2 buckets: the R2 documentation of API tokens.
 */
export function parseResourceKey(key: string): Resource | undefined {
  const [, userId] = userKey.exec(key) ?? [];
  if (userId !== undefined) return { kind: "user", userId };
  const [, accountId] = accountKey.exec(key) ?? [];
  if (accountId !== undefined) return { kind: "account", accountId };
  const [, zoneId] = zoneKey.exec(key) ?? [];
  if (zoneId !== undefined) return { kind: "zone", zoneId, accountId: "*" };
  return parseBucketKey(key);
}

const userKey = /^com\.cloudflare\.api\.user\.([0-9a-f]{32})$/;
const accountKey = /^com\.cloudflare\.api\.account\.(\*|[0-9a-f]{32})$/;
const zoneKey = /^com\.cloudflare\.api\.account\.zone\.(\*|[0-9a-f]{32})$/;
const bucketKey = /^com\.cloudflare\.edge\.r2\.bucket\.([0-9a-f]{32})_([a-z]+)_([a-z0-9][a-z0-9.-]*)$/;

function parseBucketKey(key: string): Resource | undefined {
  const [, accountId, jurisdiction, bucket] = bucketKey.exec(key) ?? [];
  if (accountId === undefined || jurisdiction === undefined || bucket === undefined) return undefined;
  return { kind: "r2-bucket", accountId, jurisdiction, bucket };
}
