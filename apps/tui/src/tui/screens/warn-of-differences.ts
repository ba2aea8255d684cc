import { type ChangeOutcome, reportDifferences } from "@cftokens/workbench/changes";
import type { State } from "../state.ts";

/**
 * The state after a change of the focused token, over which a dialog says what the API made
 * otherwise than it was asked; without one when it did as it was asked.
 */
export function warnOfDifferences(
  state: State,
  { differences }: Pick<Extract<ChangeOutcome, { kind: "done" }>, "differences">,
): State {
  const report = reportDifferences(differences, state.policyContext.nameOf);
  if (report === undefined) return { ...state, dialog: undefined };
  const { title, reasons, advice } = report;
  const rest = reasons.length - mostReasons;
  const text = [...reasons.slice(0, mostReasons), ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
  return {
    ...state,
    notice: { tone: "bad", text: title },
    dialog: {
      kind: "confirm",
      title,
      text: `${text}. ${advice}`,
      confirmLabel: "edit it",
      confirmed: { area: "token-form", type: "edit-opened" },
    },
  };
}

const mostReasons = 3;
