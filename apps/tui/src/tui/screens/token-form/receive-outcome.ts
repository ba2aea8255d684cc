import type { ChangeOutcome, CreatedToken } from "@cftokens/workbench/changes";
import { type ErrorReport, safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { newTokenNamed, openUnknownOutcome } from "../unknown-outcome/open.ts";
import { openSecret } from "../secret/open.ts";
import { startLoad } from "../tokens/update.ts";
import type { TokenForm } from "./state.ts";
import { leaveForm, withForm } from "./with-form.ts";

/** A token was made: its secret is shown when it has one, and it comes into the table. */
export function receiveCreated(state: State, form: TokenForm, { key, name, secret }: CreatedToken): Step {
  const shown: State =
    secret === undefined
      ? { ...handedOn(state, form), notice: { tone: "good", text: safeText(`Created ${name}`) } }
      : openSecret(state, { tokenKey: key, name, title: "Created", ...secret });
  return startLoad({ ...shown, dialog: undefined, tokens: { ...shown.tokens, focusWhenLoaded: key } });
}

/** The API refused it: the form says why, and stays as it was. */
export function receiveRefusal(state: State, form: TokenForm, refusal: ErrorReport): State {
  return withForm(state, { ...form, step: { name: "fields", cursor: 0 }, refusal });
}

/** It is not known whether the token was made. The review stays behind it, to send the same once more. */
export function receiveUnknown(state: State, form: TokenForm, error: ErrorReport): State {
  const { step, draft } = form;
  if (step.name !== "sending") return state;
  const name = safeText(draft.texts.name.text.trim());
  return openUnknownOutcome(state, {
    what: safeText(`Create ${name}`),
    error,
    wanted: newTokenNamed(name, state),
    back: { name: "token-form", form: { ...form, step: { ...step, name: "review" } } },
  });
}

/** What came of a change of a token that exists. */
export function receiveChange(state: State, form: TokenForm, outcome: ChangeOutcome): Step {
  const { step, purpose, draft } = form;
  switch (outcome.kind) {
    case "refused":
      return stay(receiveRefusal(state, form, outcome.error));
    case "unknown": {
      if (step.name !== "sending" || purpose.kind !== "edit") return stay(state);
      return stay(
        openUnknownOutcome(state, {
          what: safeText(`Change ${purpose.target.base.name}`),
          error: outcome.error,
          wanted: { by: "key", key: purpose.key },
          back: { name: "token-form", form: { ...form, step: { ...step, name: "review" } } },
        }),
      );
    }
    case "conflict": {
      if (step.name !== "sending" || step.request.kind !== "patch") return stay(state);
      const { request } = step;
      const { current } = outcome;
      return stay(withForm(state, { ...form, step: { name: "conflict", request, current, top: 0 } }));
    }
    case "done":
    case "secret": {
      const text = safeText(`Changed ${draft.texts.name.text}`);
      return startLoad({
        ...state,
        dialog: undefined,
        screen: { name: "tokens" },
        notice: { tone: "good", text },
      });
    }
  }
}

// Workers Builds has the secret that the form was opened at.
function handedOn(state: State, form: TokenForm): State {
  const left = leaveForm(state, form);
  return left.screen.name === "secret"
    ? { ...left, screen: { name: "secret", secret: { ...left.screen.secret, taken: true } } }
    : left;
}
