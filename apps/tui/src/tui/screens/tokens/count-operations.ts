import { isApiToken, toEvaluatedToken } from "@cftokens/workbench/assessment";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { focusedRow } from "./state.ts";

/**
 * Has the operations counted that the focused token may call, once for a token, as soon as all of
 * them and the permission groups are there.
 */
export function countForFocused(state: State): Step {
  const { tokens, policyContext, knownOperations, places, now } = state;
  const row = focusedRow(tokens);
  if (row === undefined || !isApiToken(row.listed)) return stay(state);
  if (knownOperations.status !== "all" || policyContext.groups !== "ready") return stay(state);
  const { counted } = tokens;
  if (counted?.row === row && counted.policyContext === policyContext) return stay(state);
  return {
    state: { ...state, tokens: { ...tokens, counted: { row, policyContext, count: undefined } } },
    effects: [
      {
        type: "count-operations",
        row,
        token: toEvaluatedToken(row.listed, policyContext),
        operations: knownOperations.operations,
        context: { places, policyContext, now },
      },
    ],
  };
}
