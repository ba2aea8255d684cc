import { isJsonObject } from "./json-object.ts";

/**
 * A text of a JSON value that equals another's exactly where the values are equal, whatever the
 * order of members and whatever they are called.
 */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join()}]`;
  if (!isJsonObject(value)) return JSON.stringify(value) ?? "";
  const members = Object.keys(value).toSorted();
  return `{${members.map((name) => `${JSON.stringify(name)}:${jsonText(value[name])}`).join()}}`;
}
