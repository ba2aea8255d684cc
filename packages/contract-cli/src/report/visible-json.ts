import { markHarmful } from "@cftokens/workbench/text";
import { ciCommand } from "./printable.ts";

/**
 * Writes JSON in one line, with escapes for characters that nobody must be shown and for signs with
 * which a log gives commands to the CI. It means the same to whoever reads it as JSON.
 */
export function toVisibleJson(value: unknown): string {
  const text = JSON.stringify(value).replaceAll(ciCommand, String.raw`\u0023`);
  if (markHarmful(text) === text) return text;
  return Array.from(text, (one) => (markHarmful(one) === one ? one : escapeUnits(one))).join("");
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
