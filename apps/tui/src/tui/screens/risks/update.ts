import { severities } from "@cftokens/policy";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { RisksMessage } from "./message.ts";

/** The reducer of the risks. */
export function updateRisks(state: State, message: RisksMessage): Step {
  const { severity } = state.risks;
  switch (message.type) {
    case "severity-changed": {
      const next = severities[severity === undefined ? 0 : severities.indexOf(severity) + 1];
      return stay({ ...state, risks: { ...state.risks, severity: next } });
    }
  }
}
