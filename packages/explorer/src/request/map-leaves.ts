import { isJsonObject } from "@cftokens/openapi/json";

/**
 * A copy of a value with other leaves: texts, numbers, truth values, nulls and files. Its depth
 * must be bounded.
 */
export function mapLeaves(value: unknown, map: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, map));
  if (value instanceof Blob || !isJsonObject(value)) return map(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapLeaves(member, map)]));
}
