import { graphemes, safeText, textWidth } from "@cftokens/workbench/text";
import type { TextInput } from "./text-input.ts";

/**
 * A line of text with a bar where the cursor is, the end nearest to the cursor kept in `width`
 * cells.
 */
export function inputText(
  { text, cursor }: TextInput,
  { width, masked = false }: { width: number; masked?: boolean },
): string {
  const characters = graphemes(text).map((character) => (masked ? "•" : safeText(character)));
  let before = characters.slice(0, cursor);
  while (before.length > 0 && textWidth(before.join("")) > width - 2) before = before.slice(1);
  return `${before.join("")}▏${characters.slice(cursor).join("")}`;
}

/** A line of text without a cursor. */
export function restingText({ text }: TextInput, masked = false): string {
  return masked ? "•".repeat(graphemes(text).length) : safeText(text);
}
