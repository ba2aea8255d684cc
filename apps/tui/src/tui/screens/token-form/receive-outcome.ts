import { type ChangeOutcome, createdToken, reportDifferences } from "@cftokens/workbench/changes";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { newTokenNamed, openUnknownOutcome } from "../unknown-outcome/open.ts";
import type { UnknownOutcome } from "../unknown-outcome/state.ts";
import { warnOfDifferences } from "../warn-of-differences.ts";
import { openSecret } from "../secret/open.ts";
import { startLoad } from "../tokens/update.ts";
import type { TokenForm } from "./state.ts";
import { leaveForm, withForm } from "./with-form.ts";

/**
 * What came of what was sent: the token is shown or changed, or the form says why not and stays as
 * it was.
 */
export function receiveOutcome(state: State, form: TokenForm, outcome: ChangeOutcome): Step {
  const { step } = form;
  switch (outcome.kind) {
    case "refused":
      return stay(withForm(state, { ...form, step: { name: "fields", cursor: 0 }, refusal: outcome.error }));
    case "unknown":
      // The review stays behind it, to send the same once more.
      return stay(
        step.name !== "sending"
          ? state
          : openUnknownOutcome(state, {
              ...unknownOf(state, form),
              error: outcome.error,
              change: step.request,
              back: { name: "token-form", form: { ...form, step: { ...step, name: "review" } } },
            }),
      );
    case "conflict": {
      if (step.name !== "sending" || step.request.type !== "patch") return stay(state);
      const { request } = step;
      const { current } = outcome;
      return stay(withForm(state, { ...form, step: { name: "conflict", request, current, top: 0 } }));
    }
    case "done":
    case "secret":
      return startLoad(
        form.purpose.kind === "create"
          ? { ...withCreated(state, form, outcome), dialog: undefined }
          : warnOfDifferences(withChanged(state, form), outcome),
      );
  }
}

function unknownOf(state: State, { purpose, draft }: TokenForm): Pick<UnknownOutcome, "what" | "wanted"> {
  if (purpose.kind === "edit")
    return {
      what: safeText(`Change ${purpose.target.base.name}`),
      wanted: { by: "key", key: purpose.key },
    };
  const name = safeText(draft.texts.name.text.trim());
  return { what: safeText(`Create ${name}`), wanted: newTokenNamed(name, state) };
}

// The secret is shown when there is one, and the token comes into the table.
function withCreated(
  state: State,
  form: TokenForm,
  outcome: Extract<ChangeOutcome, { kind: "done" | "secret" }>,
): State {
  const { key, name } = createdToken(form.draft.kind, outcome.result);
  const shown: State =
    outcome.kind === "secret"
      ? openSecret(state, {
          tokenKey: key,
          name,
          title: "Created",
          change: { type: "create", kind: form.draft.kind },
          warning: reportDifferences(outcome.differences, state.policyContext.nameOf),
          ...outcome.secret,
        })
      : { ...handedOn(state, form), notice: { tone: "good", text: safeText(`Created ${name}`) } };
  return { ...shown, tokens: { ...shown.tokens, focusWhenLoaded: key } };
}

function withChanged(state: State, { draft }: TokenForm): State {
  const text = safeText(`Changed ${draft.texts.name.text}`);
  return { ...state, screen: { name: "tokens" }, notice: { tone: "good", text } };
}

// Workers Builds has the secret that the form was opened at.
function handedOn(state: State, form: TokenForm): State {
  const left = leaveForm(state, form);
  return left.screen.name === "secret"
    ? { ...left, screen: { name: "secret", secret: { ...left.screen.secret, taken: true } } }
    : left;
}
