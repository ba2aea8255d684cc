import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import { isLoading } from "../tokens/state.ts";

/** Why a screen that looks at all tokens has none to look at; undefined when there are some. What is quick is not told of. */
export function missingTokens(state: State): string | undefined {
  const { rows, parts } = state.tokens;
  if (rows.length > 0) return undefined;
  if (isLoading(state)) return isSlow(state, "lists") ? "◌ The tokens are not there yet." : "";
  return parts.some(({ status }) => status.kind === "failed")
    ? "No list of tokens could be loaded: the table (1) says why."
    : "There are no tokens.";
}
