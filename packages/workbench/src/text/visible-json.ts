import { escapeUnits } from "@cftokens/openapi/json";
import { ciCommand } from "./printable.ts";
import { markHarmful } from "./safe-text.ts";

/**
 * A JSON value as a text in which every character is harmless in a terminal, and every sign in a
 * log of CI: what is not is written as an escape, which means the same to whoever reads JSON.
 * `space` is that of `JSON.stringify`.
 */
export function visibleJson(value: unknown, space?: number): string {
  const text = JSON.stringify(value, undefined, space) ?? "null";
  const lines = text.split("\n").map(escapeHarmful);
  return lines.join("\n").replaceAll(ciCommand, String.raw`\u0023`);
}

function escapeHarmful(line: string): string {
  if (markHarmful(line) === line) return line;
  return Array.from(line, (one) => (markHarmful(one) === one ? one : escapeUnits(one))).join("");
}
