import { redactText } from "@cftokens/credentials";
import { keyLabel } from "./key.ts";
import type { Binding, Scope } from "./binding.ts";
import { keymap } from "./keymap.ts";
import { actionName } from "./action-name.ts";
import { ownBindings } from "./own-bindings.ts";
import type { KeyOverrides } from "@cftokens/workbench/config";
import type { Settings } from "../settings.ts";

type ChosenKeys = Pick<Settings, "keys" | "views" | "commands">;

/** The key map with the keys that the user chose, and the user's own views and commands. */
export function boundKeymap({ keys, views, commands }: ChosenKeys): readonly Binding[] {
  const own = ownBindings({ views, commands });
  return own.length === 0 ? withOverrides(keys) : [...withOverrides(keys), ...own];
}

/**
 * What is wrong with the keys that the user chose, one line for each problem. None repeats a token
 * that was put in the wrong place.
 */
export function checkChosenKeys(chosen: ChosenKeys): readonly string[] {
  return [...findProblems(chosen.keys), ...findOwnProblems(chosen)].map(redactText);
}

function findOwnProblems({ keys: overrides, views, commands }: ChosenKeys): readonly string[] {
  if (views.length + commands.length === 0) return [];
  const taken = withOverrides(overrides)
    .filter(({ scope }) => everywhere.has(scope))
    .flatMap((binding) => binding.keys.map((key) => ({ key, by: `keys.${actionName(binding)}` })));
  const own = [
    ...views.map(({ name, keys }) => ({ place: `views.${name}`, keys })),
    ...commands.map(({ name, keys }) => ({ place: `commands.${name}`, keys })),
  ];
  return own.flatMap(({ place, keys }, index) => {
    const others = own
      .slice(0, index)
      .flatMap((other) => other.keys.map((key) => ({ key, by: other.place })));
    return keys.flatMap((key) => {
      if (!isKey(key)) return [`${place}.keys: ${key} is no key that terminals can tell from others`];
      const holder = [...taken, ...others].find((one) => one.key === key);
      return holder === undefined ? [] : [`${place}.keys: ${keyLabel(key)} is the key of ${holder.by}`];
    });
  });
}

function withOverrides(overrides: KeyOverrides): readonly Binding[] {
  if (Object.keys(overrides).length === 0) return keymap;
  return keymap.map((binding) => {
    const keys = overrides[actionName(binding)];
    return keys === undefined ? binding : { ...binding, keys };
  });
}

function findProblems(overrides: KeyOverrides): readonly string[] {
  if (Object.keys(overrides).length === 0) return [];
  const names = new Set(keymap.map(actionName));
  return [
    ...Object.keys(overrides)
      .filter((name) => !names.has(name))
      .map((name) => `keys.${name} is no action; docs/tui.md has them all`),
    ...Object.entries(overrides).flatMap(([name, keys]) => checkKeys(name, keys)),
    ...findDoubleChords(overrides),
  ];
}

function checkKeys(name: string, keys: readonly string[]): readonly string[] {
  if (name === lastWayOut) return [`keys.${name} stays as it is: it is the last way out`];
  if (keys.length === 0) return [`keys.${name} has no key`];
  const scope = name.slice(0, name.indexOf("."));
  return keys.flatMap((key) => {
    if (!isKey(key)) return [`keys.${name}: ${key} is no key that terminals can tell from others`];
    return scope === "typing" && isCharacter(key)
      ? [`keys.${name}: ${key} is a character that is typed there`]
      : [];
  });
}

// Bindings with a condition may share a key with others: only one of them holds at a time.
function findDoubleChords(overrides: KeyOverrides): readonly string[] {
  const chords = withOverrides(overrides)
    .filter(({ when }) => when === undefined)
    .flatMap((binding) =>
      [...new Set(binding.keys)].map((key) => ({
        chord: `${binding.scope} ${key}`,
        key,
        name: actionName(binding),
      })),
    );
  const changed = chords.filter(({ name }) => overrides[name] !== undefined);
  return [
    ...new Set(
      changed.flatMap(({ chord, key, name }) => {
        const other = chords.find((one) => one.chord === chord && one.name !== name);
        if (other === undefined) return [];
        const [first, second] = [name, other.name].toSorted();
        return [`keys.${first} and keys.${second} have the same key ${keyLabel(key)}`];
      }),
    ),
  ];
}

// Terminals send the same bytes for Ctrl+I and Tab, Ctrl+M and Enter, Ctrl+H and Backspace, Ctrl+J
// and Enter; function keys have no name here.
function isKey(key: string): boolean {
  return namedKeys.has(key) || isCharacter(key) || /^ctrl\+[a-z]$/u.test(key.replace(/^ctrl\+[imhj]$/u, ""));
}

function isCharacter(key: string): boolean {
  return /^[^\p{Cc}\p{Cf}\p{Mn}]$/u.test(key);
}

const everywhere: ReadonlySet<Scope> = new Set(["always", "global", "screens"]);
const lastWayOut = "always.quit-requested";
const namedKeys: ReadonlySet<string> = new Set([
  "up",
  "down",
  "left",
  "right",
  "pageup",
  "pagedown",
  "home",
  "end",
  "enter",
  "esc",
  "tab",
  "shift+tab",
  "backspace",
  "delete",
]);
