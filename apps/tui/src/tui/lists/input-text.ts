import { graphemes, safeText, textWidth } from "@cftokens/workbench/text";
import type { TextInput } from "./text-input.ts";

/**
 * A line of text with a bar where the cursor is, the end nearest to the cursor kept in `width`
 * cells. What follows is cut behind one character too many, so that whoever cuts the line sees
 * that there is more.
 */
export function inputText(
  { text, cursor }: TextInput,
  { width, masked = false }: { width: number; masked?: boolean },
): string {
  const characters = graphemes(text);
  const shown = (character: string): string => (masked ? "•" : safeText(character));
  const before: string[] = [];
  let room = width - 2;
  for (let index = cursor - 1; index >= 0 && room > 0; index -= 1) {
    const character = shown(characters[index] ?? "");
    room -= textWidth(character);
    if (room >= 0) before.push(character);
  }
  const after: string[] = [];
  room = width;
  for (let index = cursor; index < characters.length && room >= 0; index += 1) {
    const character = shown(characters[index] ?? "");
    room -= textWidth(character);
    after.push(character);
  }
  return `${before.toReversed().join("")}▏${after.join("")}`;
}

/** A line of text without a cursor. */
export function restingText({ text }: TextInput, masked = false): string {
  return masked ? "•".repeat(graphemes(text).length) : safeText(text);
}
