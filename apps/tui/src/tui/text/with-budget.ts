import type { RateBudget } from "@cftokens/workbench/connection";
import { textWidth } from "@cftokens/workbench/text";
import type { Span, StyledLine } from "./styled-line.ts";
import type { State } from "../state.ts";

/** A status line with how many calls the API still takes at its right end, where there is room. */
export function withBudget(line: StyledLine, { budget, size }: Pick<State, "budget" | "size">): StyledLine {
  if (budget === undefined) return line;
  const span = budgetSpan(budget);
  const used = line.reduce((sum, { text }) => sum + textWidth(text), 0);
  const free = size.columns - used - textWidth(span.text) - 1;
  return free < 2 ? line : [...line, { text: " ".repeat(free) }, span];
}

function budgetSpan({ left, limit, seconds }: RateBudget): Span {
  const of = limit === undefined ? "" : `/${limit}`;
  const isLow = limit === undefined ? left < 50 : left < limit / 10;
  return isLow
    ? { text: `! ${left}${of} calls left, ${seconds} s`, tone: "bad" }
    : { text: `${left}${of} calls left`, tone: "dim" };
}
