import { boundKeymap } from "../../keys/bound-keymap.ts";
import { keyLabel } from "../../keys/key.ts";
import { activeBindings } from "../../keys/key-router.ts";
import type { Binding, Category } from "../../keys/binding.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { fitText } from "@cftokens/workbench/text";

/**
 * All keys, by heading, made from the key map: first those that work on the screen behind the help,
 * then all others.
 */
export function helpLines(state: State): readonly StyledLine[] {
  const here = activeBindings({ ...state, dialog: undefined });
  const elsewhere = boundKeymap(state.settings).filter(
    (binding) => !here.some((other) => isSameHelp(binding, other)),
  );
  return [...groupLines("Here", here), ...groupLines("Elsewhere", elsewhere)];
}

function groupLines(title: string, bindings: readonly Binding[]): readonly StyledLine[] {
  const shown = bindings.filter(
    (binding, index) => bindings.findIndex((other) => isSameHelp(binding, other)) === index,
  );
  return [
    [{ text: title, tone: "accent" }],
    ...categories.flatMap((category) => {
      const lines = shown.filter((binding) => binding.category === category).map(bindingLine);
      return lines.length === 0 ? [] : [[{ text: `  ${category}`, tone: "dim" as const }], ...lines];
    }),
    [],
  ];
}

function bindingLine({ keys, description }: Binding): StyledLine {
  return [
    { text: `    ${fitText(keys.map(keyLabel).join(" "), 16)} `, tone: "strong" },
    { text: description },
  ];
}

function isSameHelp(one: Binding, other: Binding): boolean {
  return one.description === other.description && one.keys.join() === other.keys.join();
}

const categories: readonly Category[] = ["Move", "Look", "Change", "Own", "Text", "Program"];
