import { isJsonObject } from "./json-object.ts";

/**
 * Writes JSON so that equal values give equal text on every machine: members sorted by code unit,
 * arrays in order, indented by two spaces, a newline at the end. Undefined members are left out.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sortMembers(value), undefined, 2)}\n`;
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (!isJsonObject(value)) return value;
  const names = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(names.map((name) => [name, sortMembers(value[name])]));
}
