import { graphemes } from "@cftokens/workbench/text";

/**
 * A line of text being edited: its characters as a reader counts them, and the place of the cursor
 * among them.
 */
export interface TextInput {
  readonly text: string;
  readonly cursor: number;
}

/** What a key or a paste does to a line of text. */
export type TextEdit =
  | { readonly kind: "insert"; readonly text: string }
  | { readonly kind: "delete"; readonly what: "before" | "after" | "word-before" | "all-before" }
  | { readonly kind: "move"; readonly to: "left" | "right" | "start" | "end" };

/** A text input that holds this text, with the cursor at its end. */
export function textInput(text = ""): TextInput {
  return { text, cursor: graphemes(text).length };
}

/** Applies one edit. A pasted line break becomes a space, other control characters are dropped. */
export function editText(input: TextInput, edit: TextEdit): TextInput {
  switch (edit.kind) {
    case "insert":
      return insertText(input, toOneLine(edit.text));
    case "delete":
      return deleteText(input, edit.what);
    case "move":
      return { text: input.text, cursor: cursorAfter(input, edit.to) };
  }
}

function insertText(input: TextInput, text: string): TextInput {
  const characters = graphemes(input.text);
  const before = characters.slice(0, input.cursor).join("") + text;
  return { text: before + characters.slice(input.cursor).join(""), cursor: graphemes(before).length };
}

function deleteText(input: TextInput, what: "before" | "after" | "word-before" | "all-before"): TextInput {
  const characters = graphemes(input.text);
  const before = characters.slice(0, input.cursor);
  const after = characters.slice(input.cursor).join("");
  const kept = keptBefore(before, what);
  return {
    text: kept.join("") + (what === "after" ? graphemes(after).slice(1).join("") : after),
    cursor: kept.length,
  };
}

function keptBefore(
  before: readonly string[],
  what: "before" | "after" | "word-before" | "all-before",
): readonly string[] {
  switch (what) {
    case "before":
      return before.slice(0, -1);
    case "after":
      return before;
    case "word-before":
      return graphemes(before.join("").replace(/\S*\s*$/u, ""));
    case "all-before":
      return [];
  }
}

function cursorAfter(input: TextInput, to: "left" | "right" | "start" | "end"): number {
  const end = graphemes(input.text).length;
  switch (to) {
    case "left":
      return Math.max(0, input.cursor - 1);
    case "right":
      return Math.min(end, input.cursor + 1);
    case "start":
      return 0;
    case "end":
      return end;
  }
}

function toOneLine(text: string): string {
  return text
    .replaceAll(/[\r\n\t\u2028\u2029]+/gu, " ")
    .replaceAll(/[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "");
}
