import type { ChangeOutcome } from "@cftokens/workbench/changes";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { CreateMessage } from "./message.ts";
import { backToForm, type CreateState, startOf } from "./state.ts";
import { withCreate } from "./with-create.ts";
import { openDoubt } from "../doubt/open.ts";
import { startLoad } from "../tokens/update.ts";
import { draftFromToken } from "./draft/draft-from-token.ts";

/** What happens once the changes of a token were sent. */
export function updateEdit(
  state: State,
  create: CreateState,
  message: Extract<CreateMessage, { type: "change-finished" | "overwritten" | "restarted" }>,
): Step {
  switch (message.type) {
    case "change-finished":
      return finishEdit(state, create, message.outcome);
    case "overwritten":
      return overwrite(state, create);
    case "restarted":
      return stay(restart(state, create));
  }
}

function finishEdit(state: State, create: CreateState, outcome: ChangeOutcome): Step {
  switch (outcome.kind) {
    case "refused":
      return stay(withCreate(state, { ...backToForm(create), refusal: outcome.error }));
    case "unknown": {
      const { step, purpose } = create;
      if (step.name !== "sending" || purpose.kind !== "edit") return stay(state);
      return stay(
        openDoubt(state, {
          what: safeText(`Change ${purpose.target.base.name}`),
          error: outcome.error,
          wanted: { by: "key", key: purpose.key },
          back: { name: "create", create: { ...create, step: { ...step, name: "review" } } },
        }),
      );
    }
    case "conflict": {
      const { step } = create;
      if (step.name !== "sending" || step.request.kind !== "patch") return stay(state);
      const { request } = step;
      return stay(
        withCreate(state, {
          ...create,
          step: { name: "conflict", request, current: outcome.current, top: 0 },
        }),
      );
    }
    case "done":
    case "secret": {
      const text = safeText(`Changed ${create.draft.texts.name.text}`);
      return startLoad({
        ...state,
        dialog: undefined,
        screen: { name: "tokens" },
        notice: { tone: "good", text },
      });
    }
  }
}

function overwrite(state: State, create: CreateState): Step {
  if (create.step.name !== "conflict") return stay(state);
  const { request, current } = create.step;
  const { ref, patch } = request;
  return {
    state: withCreate(state, {
      ...create,
      step: { name: "sending", request: { ...request, base: current }, problems: [], leftOut: [], top: 0 },
    }),
    effects: [
      {
        type: "change-token",
        for: "create",
        change: { type: "patch", ref, patch, seen: current.modified_on },
      },
    ],
  };
}

function restart(state: State, create: CreateState): State {
  const { step, purpose, draft } = create;
  if (step.name !== "conflict" || purpose.kind !== "edit" || purpose.target.type !== "api") return state;
  const { current } = step;
  const kind = purpose.target.ref.kind;
  const fresh = draftFromToken(current, { kind, placeId: draft.placeId, groups: state.groups });
  const target = { ...purpose.target, base: current };
  return withCreate(state, startOf({ ...purpose, target }, fresh, { name: "form", cursor: 0 }));
}
