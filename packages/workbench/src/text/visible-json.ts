import { escapeUnits } from "@cftokens/openapi/json";
import { ciCommand } from "./printable.ts";
import { markHarmful } from "./safe-text.ts";

/**
 * A JSON value as a text in which every character is harmless in a terminal, and every sign in a
 * log of CI: what is not is written as an escape, which means the same to whoever reads JSON.
 * `space` is that of `JSON.stringify`.
 */
export function visibleJson(value: unknown, space?: number): string {
  return visibleJsonText(JSON.stringify(value, undefined, space) ?? "null");
}

/**
 * A text of JSON, line for line as it is, in which every character is harmless as in visibleJson.
 */
export function visibleJsonText(text: string): string {
  const lines = text.split("\n").map(escapeHarmful);
  return lines.join("\n").replaceAll(ciCommand, String.raw`\u0023`);
}

function escapeHarmful(line: string): string {
  if (markHarmful(line) === line) return line;
  return Array.from(line, (one) => (markHarmful(one) === one ? one : escapeUnits(one))).join("");
}
