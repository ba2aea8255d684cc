import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import { cutText, safeText } from "@cftokens/workbench/text";
import type { StyledLine } from "../../text/styled-line.ts";

/** The status line while a change is on its way: what is waited for, once it takes its time. */
export function waitingLine(what: string, state: Pick<State, "slow" | "size">): StyledLine {
  if (!isSlow(state, "change")) return [];
  const end = " · Esc cancels";
  const text = cutText(` ◌ ${safeText(what)}…`, state.size.columns - end.length);
  return [{ text: `${text}${end}`, tone: "waiting" }];
}
