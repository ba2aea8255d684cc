import type { Key as InkKey } from "ink";
import { graphemes } from "@cftokens/workbench/text";

/**
 * The name of a key: a printable character itself, or one of the words below, with `ctrl+` or
 * `shift+` before it.
 */
export type Key = string;

/**
 * The keys of one input event. A burst such as "jjj" arrives as one event and counts as three keys.
 */
export function toKeys(input: string, key: InkKey): readonly Key[] {
  if (key.eventType === "release") return [];
  const special = specialKeys.find(([flag]) => key[flag]);
  if (special !== undefined) return [withModifiers(special[1], key)];
  if (key.ctrl) return input === "" ? [] : [`ctrl+${input}`];
  if (key.meta) return [];
  return graphemes(input).flatMap(toPrintableKey);
}

/** Whether a key types a character. */
export function isPrintable(key: Key): boolean {
  return graphemes(key).length === 1;
}

/** How a key is written in help and hints. */
export function keyLabel(key: Key): string {
  return keyLabels[key] ?? key.replace("ctrl+", "^").replace("shift+", "⇧");
}

function withModifiers(name: string, key: InkKey): Key {
  return key.shift && name === "tab" ? "shift+tab" : name;
}

function toPrintableKey(character: string): readonly Key[] {
  const named = controlKeys[character];
  if (named !== undefined) return [named];
  const code = character.codePointAt(0) ?? 0;
  if (code >= 1 && code <= 26) return [`ctrl+${String.fromCodePoint(code + 96)}`];
  return /^\p{Cc}/u.test(character) ? [] : [character];
}

const specialKeys = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
  ["pageUp", "pageup"],
  ["pageDown", "pagedown"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["escape", "esc"],
  ["tab", "tab"],
  ["backspace", "backspace"],
  ["delete", "delete"],
] as const;

const controlKeys: Readonly<Record<string, Key>> = {
  "\r": "enter",
  "\n": "enter",
  "\r\n": "enter",
  "\t": "tab",
};

const keyLabels: Readonly<Record<string, string>> = {
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  enter: "Enter",
  esc: "Esc",
  tab: "Tab",
  "shift+tab": "⇧Tab",
  pageup: "PgUp",
  pagedown: "PgDn",
  home: "Home",
  end: "End",
  backspace: "Backspace",
  delete: "Del",
  " ": "Space",
};
