import { checkDescriptions } from "@cftokens/contract";
import { isJsonObject, type JsonObject, readJsonText } from "@cftokens/openapi/json";
import { usageError } from "../command-error.ts";
import type { BaselineEntry } from "./baseline.ts";

/**
 * Reads a baseline file: `{"drift": [{"check", "operation", "pointer", "reason", "until"}, …]}`.
 * Throws a CommandError that names the file and the entry when anything is missing or unknown.
 */
export function parseBaseline(text: string, file: string): readonly BaselineEntry[] {
  const read = readJsonText(text);
  if (!read.ok) throw usageError(`${file}: ${read.reason}; check its syntax.`);
  const drift = isJsonObject(read.value) ? read.value["drift"] : undefined;
  if (!isList(drift)) throw usageError(`${file}: is not a baseline: it has to be JSON with a list "drift".`);
  return drift.map((written, index) => {
    const entry = toEntry(written);
    if (typeof entry === "string") throw usageError(`${file}: drift entry ${index + 1} ${entry}.`);
    return entry;
  });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

// An entry, or what is wrong with it.
function toEntry(written: unknown): BaselineEntry | string {
  const { check, operation, pointer, reason, until }: JsonObject = isJsonObject(written) ? written : {};
  if (typeof check !== "string" || !checkDescriptions.some(({ id }) => id === check)) {
    return `has no known check: ${typeof check === "object" ? "it is no text" : JSON.stringify(check)}`;
  }
  if (typeof operation !== "string" || operation === "") return "has no operation";
  if (typeof pointer !== "string") return 'has no pointer ("" is the response as a whole)';
  if (typeof reason !== "string" || reason.trim() === "") return "has no reason";
  if (typeof until !== "string" || !isDay(until)) return "has no end: until is a day such as 2027-01-31";
  return { check, operation, pointer, reason, until };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text.length === 10;
}
