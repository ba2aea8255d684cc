import type { Binding } from "./binding.ts";
import type { TextEdit } from "../lists/text-input.ts";

/** The keys that edit a line of text, as shells and readline have them. */
export const typingBindings: readonly Binding[] = [
  typing(["left"], { kind: "move", to: "left" }, "one character to the left"),
  typing(["right"], { kind: "move", to: "right" }, "one character to the right"),
  typing(["home", "ctrl+a"], { kind: "move", to: "start" }, "to the start"),
  typing(["end", "ctrl+e"], { kind: "move", to: "end" }, "to the end"),
  typing(["backspace"], { kind: "delete", what: "before" }, "delete the character before"),
  typing(["delete", "ctrl+d"], { kind: "delete", what: "after" }, "delete the character after"),
  typing(["ctrl+w"], { kind: "delete", what: "word-before" }, "delete the word before"),
  typing(["ctrl+u"], { kind: "delete", what: "all-before" }, "delete everything before"),
];

function typing(keys: readonly string[], action: TextEdit, description: string): Binding {
  return { scope: "typing", keys, action, description, category: "Text" };
}
