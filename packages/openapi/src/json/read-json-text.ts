/** A JSON value, or what is wrong with a text, to be read after its name. */
export type ReadJsonText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a JSON text that somebody wrote. A mark of the byte order (U+FEFF) at its start is passed
 * over (RFC 8259, section 8.1). The reason has the place where the engine says it, and nothing of
 * the text, which may hold credentials.
 */
export function readJsonText(text: string): ReadJsonText {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/u, "")) };
  } catch (error) {
    return { ok: false, reason: `is not JSON${placeIn(error instanceof Error ? error.message : "")}` };
  }
}

// V8 ends some messages with the place, and quotes the text in others.
function placeIn(message: string): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)$/u.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return ` (line ${line}, column ${column})`;
  return message === "Unexpected end of JSON input" ? " (it ends too early)" : "";
}
