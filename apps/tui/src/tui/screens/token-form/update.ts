import { type ErrorReport, safeText } from "@cftokens/workbench/text";
import { newTokenNamed, openDoubt } from "../doubt/open.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { openClone, openEdit } from "./open.ts";
import { updateEdit } from "./update-edit.ts";
import { openSecret } from "../secret/open.ts";
import { startLoad } from "../tokens/update.ts";
import { checkDraft } from "./draft/check-draft.ts";
import { checkRequest } from "./draft/check-request.ts";
import { starts } from "./choices.ts";
import { choose, chooseKind } from "./choose.ts";
import { editStep } from "./edit-step.ts";
import type { CreatedToken } from "@cftokens/workbench/changes";
import type { FormMessage } from "./message.ts";
import { fixOwner } from "./fix-owner.ts";
import { moveExpiry } from "./draft/move-expiry.ts";
import { moveStep } from "./move-step.ts";
import { afterResources, atPolicy, atToken, focusedField, lineOfProblem } from "./focus.ts";
import { pickToken } from "./pick-token.ts";
import { cycleField, removeField } from "./policy-edit.ts";
import { backToForm, type TokenForm, initialForm, isTouched } from "./state.ts";
import { withForm } from "./with-form.ts";
import { chooseForTemplate, startTemplate } from "./template.ts";
import { toRequest } from "./draft/to-request.ts";

/** What happens while a token is made or edited. A changed draft is judged at once. */
export function updateTokenForm(state: State, message: FormMessage): Step {
  const made = updateForm(state, message);
  const step = { ...made, state: fixOwner(made.state) };
  const draft = draftOf(step.state);
  if (step.state.screen.name !== "token-form" || draft === undefined || draft === draftOf(state)) return step;
  const request = toRequest(step.state.screen.form, state.places);
  if (request === undefined) return step;
  return { ...step, effects: [...step.effects, { type: "check-request", request }] };
}

function updateForm(state: State, message: FormMessage): Step {
  switch (message.type) {
    case "create-opened":
      return open(state);
    case "edit-opened":
      return stay(openEdit(state, message.at));
    case "clone-opened":
      return stay(openClone(state));
    default:
      return state.screen.name === "token-form" ? updateOpen(state, state.screen.form, message) : stay(state);
  }
}

type OpenMessage = Exclude<FormMessage, { type: "create-opened" | "edit-opened" | "clone-opened" }>;

function updateOpen(state: State, form: TokenForm, message: OpenMessage): Step {
  switch (message.type) {
    case "moved":
      return stay(withForm(state, moveStep(state, form, message.move)));
    case "chosen":
      return chooseOrSend(state, form);
    case "cycled":
      return stay(withForm(state, cycleField(form, state.places, message.count)));
    case "edited":
      return stay(withForm(state, editStep(form, message.edit)));
    case "expiry-moved":
      return stay(withForm(state, { ...form, draft: moveExpiry(form.draft, message.days, state.now) }));
    case "checked":
      return stay(withForm(state, { ...form, problems: [...checkDraft(form.draft), ...message.problems] }));
    case "removed":
      return stay(withForm(state, removeField(form)));
    case "went-back":
      return goBack(state, form);
    case "discarded":
      return stay(leaveForm(state, form));
    case "review-requested":
      return stay(review(state, form));
    default:
      return updateSent(state, form, message);
  }
}

type SentMessage = Extract<
  FormMessage,
  { type: "sent" | "succeeded" | "refused" | "doubted" | "change-finished" | "overwritten" | "restarted" }
>;

function updateSent(state: State, form: TokenForm, message: SentMessage): Step {
  switch (message.type) {
    case "sent":
      return send(state, form);
    case "succeeded":
      return succeed(state, form, message.created);
    case "refused":
      return stay(withForm(state, { ...backToForm(form), refusal: message.error }));
    case "doubted":
      return stay(doubt(state, form, message.error));
    default:
      return updateEdit(state, form, message);
  }
}

function draftOf({ screen }: State): TokenForm["draft"] | undefined {
  return screen.name === "token-form" ? screen.form.draft : undefined;
}

function open(state: State): Step {
  const next = withForm(state, initialForm());
  const isToRetry = next.groups.status === "failed";
  return isToRetry
    ? {
        state: { ...next, groups: { status: "loading" } },
        effects: [{ type: "load-permission-groups", places: state.places }],
      }
    : stay(next);
}

function chooseOrSend(state: State, form: TokenForm): Step {
  const { step } = form;
  switch (step.name) {
    case "kind": {
      const start = starts()[step.cursor];
      if (start === undefined) return stay(state);
      return stay(
        start.type === "kind"
          ? withForm(state, chooseKind(form, start.kind))
          : startTemplate(state, form, {
              template: start.template,
              owner: step.owner === "user" ? { kind: "user" } : { kind: "account", id: undefined },
              choice: {},
            }),
      );
    }
    case "template":
      return stay(chooseForTemplate(state, form, step));
    case "pick-token":
      return stay(pickToken(state, form, step));
    case "review":
      return step.problems.length > 0 ? goBack(state, form) : send(state, form);
    case "fields":
      return stay(
        focusedField(form, step.cursor)?.kind === "review"
          ? review(state, form)
          : withForm(state, choose(state, form)),
      );
    default:
      return stay(withForm(state, choose(state, form)));
  }
}

function review(state: State, form: TokenForm): State {
  if (form.purpose.kind === "edit" && !isTouched(form))
    return {
      ...state,
      notice: { tone: "bad", text: safeText("Nothing is different: there is nothing to send") },
    };
  const request = toRequest(form, state.places);
  if (request === undefined) {
    const text = safeText(form.draft.placeId === undefined ? NO_PLACE : PLACE_GONE);
    return { ...state, notice: { tone: "bad", text } };
  }
  const problems = [...checkDraft(form.draft), ...checkRequest(request)];
  return withForm(state, {
    ...form,
    step: { name: "review", request, problems, leftOut: form.leftOut, top: 0 },
  });
}

function send(state: State, form: TokenForm): Step {
  if (form.step.name !== "review") return stay(state);
  const { request } = form.step;
  const sending = withForm(state, {
    ...form,
    step: { ...form.step, name: "sending" },
    refusal: undefined,
  });
  switch (request.kind) {
    case "patch": {
      const { ref, patch, base } = request;
      const change = { type: "patch", ref, patch, seen: base.modified_on } as const;
      return { state: sending, effects: [{ type: "change-token", for: "token-form", change }] };
    }
    case "patch-service": {
      const { ref, body } = request;
      const change = { type: "patch-service", ref, body } as const;
      return { state: sending, effects: [{ type: "change-token", for: "token-form", change }] };
    }
    default:
      return { state: sending, effects: [{ type: "create-token", request }] };
  }
}

// The review stays behind it, to send the same once more.
function doubt(state: State, form: TokenForm, error: ErrorReport): State {
  if (form.step.name !== "sending") return state;
  const name = safeText(form.draft.texts.name.text.trim());
  return openDoubt(state, {
    what: safeText(`Create ${name}`),
    error,
    wanted: newTokenNamed(name, state),
    back: { name: "token-form", form: { ...form, step: { ...form.step, name: "review" } } },
  });
}

function goBack(state: State, form: TokenForm): Step {
  const { step, draft, purpose } = form;
  switch (step.name) {
    case "kind":
      return stay({ ...state, screen: { name: "tokens" } });
    case "template":
      return stay(withForm(state, initialForm()));
    case "fields":
      if (isTouched(form)) return stay({ ...state, dialog: discardQuestion(purpose.kind) });
      return stay(
        purpose.kind === "create" && purpose.from === undefined
          ? withForm(state, initialForm())
          : leaveForm(state, form),
      );
    case "policy":
      return stay(withForm(state, { ...form, step: atPolicy(form, step.policy) }));
    case "groups":
      return stay(withForm(state, { ...form, step: { name: "policy", policy: step.policy, cursor: 1 } }));
    case "pick-token":
      return stay(withForm(state, { ...form, step: atToken(form) }));
    case "resource-kind":
    case "resource-id":
      return stay(withForm(state, { ...form, step: afterResources(draft, step.policy) }));
    case "review":
      return stay(
        withForm(state, {
          ...form,
          step: { name: "fields", cursor: lineOfProblem(form, step.problems) },
        }),
      );
    case "conflict":
      return stay(withForm(state, backToForm(form)));
    case "sending":
      return stay(state);
  }
}

// A form that was opened at a new secret goes back to it: it may not be taken yet.
function leaveForm(state: State, { purpose }: TokenForm): State {
  const from = purpose.kind === "create" ? purpose.from : undefined;
  return { ...state, screen: from === undefined ? { name: "tokens" } : { name: "secret", secret: from } };
}

function discardQuestion(purpose: TokenForm["purpose"]["kind"]): State["dialog"] {
  return {
    kind: "confirm",
    title: purpose === "edit" ? "Discard your changes?" : "Discard this token?",
    text: "What you typed is not kept.",
    confirmLabel: "discard",
    confirmed: { area: "token-form", type: "discarded" },
  };
}

function succeed(state: State, form: TokenForm, { key, name, secret }: CreatedToken): Step {
  const shown: State =
    secret === undefined
      ? { ...handedOn(state, form), notice: { tone: "good", text: safeText(`Created ${name}`) } }
      : openSecret(state, { tokenKey: key, name, title: "Created", ...secret });
  return startLoad({ ...shown, dialog: undefined, tokens: { ...shown.tokens, awaited: key } });
}

// Workers Builds has the secret that the form was opened at.
function handedOn(state: State, form: TokenForm): State {
  const left = leaveForm(state, form);
  return left.screen.name === "secret"
    ? { ...left, screen: { name: "secret", secret: { ...left.screen.secret, taken: true } } }
    : left;
}

const PLACE_GONE = "The account or zone that it was for is not there any more: choose another one";
const NO_PLACE =
  "There is no account to create it in: set CLOUDFLARE_ACCOUNT_ID (or CLOUDFLARE_ZONE_ID) and start again.";
