import { safeText } from "@cftokens/workbench/text";
import { inputText } from "../../../lists/input-text.ts";
import type { TextInput } from "../../../lists/text-input.ts";
import type { State } from "../../../state.ts";
import type { StyledLine } from "../../../text/styled-line.ts";
import { all, placeLabel } from "../suggest-ids.ts";
import { choiceLines } from "./choice-lines.ts";
import type { FocusedLines } from "./step-module.ts";

/** A question for an id: what is typed, and the ids to choose from with their names. */
export function idLines(
  state: State,
  { input, cursor }: { readonly input: TextInput; readonly cursor: number },
  { ids, question }: { readonly ids: readonly string[]; readonly question: string },
): FocusedLines {
  const typed: StyledLine = [
    { text: "  id " },
    { text: inputText(input, { width: state.size.columns - 8 }), tone: "strong" },
  ];
  return choiceLines({ question, above: [typed], choices: ids.map((id) => idWords(state, id)), cursor });
}

function idWords(state: State, id: string): string {
  if (id === all) return "all of them";
  const label = placeLabel(state, id);
  return label === undefined ? safeText(id) : `${label}  ${id}`;
}
