/** A JSON value, or what is wrong with a text, to be read after its name. */
export type ReadJsonText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a JSON text that somebody wrote. A mark of the byte order (U+FEFF) at its start is passed
 * over (RFC 8259, section 8.1). The reason has the place, and nothing of the text, which may hold
 * credentials.
 */
export function readJsonText(text: string): ReadJsonText {
  const json = text.replace(/^\uFEFF/u, "");
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    return { ok: false, reason: `is not JSON${placeIn(messageOf(error), json)}` };
  }
}

// V8 ends some messages with the place, and quotes the text in others.
function placeIn(message: string, json: string): string {
  const [, line, column] = /\(line (\d+) column (\d+)\)$/u.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return ` (line ${line}, column ${column})`;
  if (message === "Unexpected end of JSON input") return " (it ends too early)";
  const lines = json.slice(0, unexpectedToken(json)).split("\n");
  return ` (line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1})`;
}

// Whatever ends before the token is no more than too short.
function unexpectedToken(json: string): number {
  let [before, within] = [0, json.length];
  while (before + 1 < within) {
    const middle = Math.floor((before + within) / 2);
    if (hasUnexpectedToken(json.slice(0, middle))) within = middle;
    else before = middle;
  }
  return before;
}

function hasUnexpectedToken(json: string): boolean {
  try {
    JSON.parse(json);
    return false;
  } catch (error) {
    return messageOf(error).startsWith("Unexpected token");
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "";
}
