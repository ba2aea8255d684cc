import type { SurroundingsMessage } from "../../message.ts";
import type { Place } from "@cftokens/workbench/inventory";
import { type ErrorReport, safeText } from "@cftokens/workbench/text";
import { fixOwner } from "../token-form/with-form.ts";
import { withPolicyContext } from "./with-policy-context.ts";
import { addPlaces, receivePlaces } from "./receive-places.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";

/**
 * What becomes of what the program learns besides the tokens: groups, accounts, zones, the user,
 * the budget of calls.
 */
export function updateSurroundings(state: State, message: SurroundingsMessage): Step {
  switch (message.type) {
    case "groups-requested":
      return {
        state: withPolicyContext({ ...state, groups: { status: "loading" } }),
        effects: [{ type: "load-permission-groups", places: state.places }],
      };
    case "groups-stopped":
      return state.groups.status === "loading"
        ? {
            state: withPolicyContext({ ...state, groups: { status: "failed", error: stopped } }),
            effects: [{ type: "stop-groups" }],
          }
        : stay(state);
    case "groups-received":
      return isTooEarly(state, message)
        ? { state, effects: [{ type: "load-permission-groups", places: state.places }] }
        : stay(withPolicyContext({ ...state, groups: message.groups }));
    case "places-received": {
      const step = withOwnToken(state, receivePlaces(state, message));
      return { ...step, state: fixOwner(step.state) };
    }
    case "places-found":
      return addPlaces(state, message);
    case "operations-received":
      return stay({ ...state, knownOperations: { status: "all", ...message.table } });
    case "budget-received":
      return stay({ ...state, budget: message.budget });
  }
}

// A token of an account is verified at its account only, and that was not known when the API was
// asked first.
function withOwnToken(before: State, step: Step): Step {
  const { places } = step.state;
  if (before.ownTokenId !== undefined || before.places.some(isAccount) || !places.some(isAccount))
    return step;
  return { ...step, effects: [...step.effects, { type: "identify-own-token", places }] };
}

// A token of an account may ask for the groups of its account only, and that was not known when the
// API was asked.
function isTooEarly(
  { places }: State,
  { groups, asked }: Extract<SurroundingsMessage, { type: "groups-received" }>,
): boolean {
  return (
    groups.status === "failed" && asked !== undefined && !asked.some(isAccount) && places.some(isAccount)
  );
}

function isAccount({ kind }: Place): boolean {
  return kind === "account";
}

const stopped: ErrorReport = {
  title: safeText("The permission groups were not read: you stopped it"),
  reasons: [],
  advice: safeText("r reads them."),
};
