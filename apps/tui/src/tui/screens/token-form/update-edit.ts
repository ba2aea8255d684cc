import type { ChangeOutcome } from "@cftokens/workbench/changes";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { FormMessage } from "./message.ts";
import { backToForm, type TokenForm, startOf } from "./state.ts";
import { withForm } from "./with-form.ts";
import { openDoubt } from "../doubt/open.ts";
import { startLoad } from "../tokens/update.ts";
import { draftFromToken } from "./draft/draft-from-token.ts";

/** What happens once the changes of a token were sent. */
export function updateEdit(
  state: State,
  form: TokenForm,
  message: Extract<FormMessage, { type: "change-finished" | "overwritten" | "restarted" }>,
): Step {
  switch (message.type) {
    case "change-finished":
      return finishEdit(state, form, message.outcome);
    case "overwritten":
      return overwrite(state, form);
    case "restarted":
      return stay(restart(state, form));
  }
}

function finishEdit(state: State, form: TokenForm, outcome: ChangeOutcome): Step {
  switch (outcome.kind) {
    case "refused":
      return stay(withForm(state, { ...backToForm(form), refusal: outcome.error }));
    case "unknown": {
      const { step, purpose } = form;
      if (step.name !== "sending" || purpose.kind !== "edit") return stay(state);
      return stay(
        openDoubt(state, {
          what: safeText(`Change ${purpose.target.base.name}`),
          error: outcome.error,
          wanted: { by: "key", key: purpose.key },
          back: { name: "token-form", form: { ...form, step: { ...step, name: "review" } } },
        }),
      );
    }
    case "conflict": {
      const { step } = form;
      if (step.name !== "sending" || step.request.kind !== "patch") return stay(state);
      const { request } = step;
      return stay(
        withForm(state, {
          ...form,
          step: { name: "conflict", request, current: outcome.current, top: 0 },
        }),
      );
    }
    case "done":
    case "secret": {
      const text = safeText(`Changed ${form.draft.texts.name.text}`);
      return startLoad({
        ...state,
        dialog: undefined,
        screen: { name: "tokens" },
        notice: { tone: "good", text },
      });
    }
  }
}

function overwrite(state: State, form: TokenForm): Step {
  if (form.step.name !== "conflict") return stay(state);
  const { request, current } = form.step;
  const { ref, patch } = request;
  return {
    state: withForm(state, {
      ...form,
      step: { name: "sending", request: { ...request, base: current }, problems: [], leftOut: [], top: 0 },
    }),
    effects: [
      {
        type: "change-token",
        for: "token-form",
        change: { type: "patch", ref, patch, seen: current.modified_on },
      },
    ],
  };
}

function restart(state: State, form: TokenForm): State {
  const { step, purpose, draft } = form;
  if (step.name !== "conflict" || purpose.kind !== "edit" || purpose.target.type !== "api") return state;
  const { current } = step;
  const kind = purpose.target.ref.kind;
  const fresh = draftFromToken(current, { kind, placeId: draft.placeId, groups: state.groups });
  const target = { ...purpose.target, base: current };
  return withForm(state, startOf({ ...purpose, target }, fresh, { name: "fields", cursor: 0 }));
}
