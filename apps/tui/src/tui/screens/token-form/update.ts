import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { checkDraft } from "./draft/check-draft.ts";
import { type Draft, moveExpiry } from "./draft/draft.ts";
import { toRequest } from "./draft/to-request.ts";
import type { FormMessage } from "./message.ts";
import { openClone, openCreate, openEdit } from "./open.ts";
import { receiveOutcome } from "./receive-outcome.ts";
import type { TokenForm } from "./state.ts";
import { overwrite, restart } from "./steps/conflict.ts";
import { openReview, send } from "./steps/review.ts";
import { stepModule } from "./steps/steps.ts";
import { fixOwner, leaveForm, withForm } from "./with-form.ts";

/** What happens while a token is made or edited. A changed draft is judged at once. */
export function updateTokenForm(state: State, message: FormMessage): Step {
  const updated = updateForm(state, message);
  const step = { ...updated, state: fixOwner(updated.state) };
  const draft = draftOf(step.state);
  if (step.state.screen.name !== "token-form" || draft === undefined || draft === draftOf(state)) return step;
  const request = toRequest(step.state.screen.form, state.places);
  if (request === undefined) return step;
  return { ...step, effects: [...step.effects, { type: "check-request", request }] };
}

function updateForm(state: State, message: FormMessage): Step {
  switch (message.type) {
    case "create-opened":
      return openCreate(state);
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
  const { step } = form;
  const context = { state, form, step };
  const { move, choose, edit, cycle, remove, back } = stepModule(step);
  const show = (next: TokenForm | undefined): Step =>
    stay(next === undefined ? state : withForm(state, next));
  switch (message.type) {
    case "moved":
      return show({ ...form, step: move(context, message.move) });
    case "chosen":
      return choose?.(context) ?? stay(state);
    case "cycled":
      return show(cycle?.(context, message.count));
    case "edited":
      return show(edit?.(context, message.edit));
    case "removed":
      return show(remove?.(context));
    case "went-back":
      return stay(back(context));
    case "expiry-moved":
      return show({ ...form, draft: moveExpiry(form.draft, message.days, state.now) });
    case "checked":
      return show({ ...form, problems: [...checkDraft(form.draft), ...message.problems] });
    case "discarded":
      return stay(leaveForm(state, form));
    case "review-requested":
      return stay(openReview(state, form));
    case "sent":
      return step.name === "review" ? send({ state, form, step }) : stay(state);
    case "change-finished":
      return receiveOutcome(state, form, message.outcome);
    case "overwritten":
      return step.name === "conflict" ? overwrite({ state, form, step }) : stay(state);
    case "restarted":
      return stay(step.name === "conflict" ? restart({ state, form, step }) : state);
  }
}

function draftOf({ screen }: State): Draft | undefined {
  return screen.name === "token-form" ? screen.form.draft : undefined;
}
