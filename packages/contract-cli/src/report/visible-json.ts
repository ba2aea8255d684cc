import { visibleJson } from "@cftokens/workbench/text";
import { ciCommand } from "./printable.ts";

/**
 * Writes JSON in one line, with escapes for characters that nobody must be shown and for signs with
 * which a log gives commands to the CI. It means the same to whoever reads it as JSON.
 */
export function toVisibleJson(value: unknown): string {
  return visibleJson(value).replaceAll(ciCommand, String.raw`\u0023`);
}
