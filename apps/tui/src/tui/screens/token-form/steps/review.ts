import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../../state.ts";
import { type Step, stay } from "../../../step.ts";
import { checkDraft, type Problem } from "../draft/check-draft.ts";
import { checkRequest } from "../draft/check-request.ts";
import { toRequest } from "../draft/to-request.ts";
import { formFields, isAbout } from "../form-field.ts";
import { reviewLines } from "../review-lines.ts";
import { type FieldsStep, formName, isTouched, type ReviewStep, type TokenForm } from "../state.ts";
import { withForm } from "../with-form.ts";
import { scrollText } from "./change-step.ts";
import type { StepContext, StepModule } from "./step-module.ts";

/** Reading what will be sent. */
export const reviewStep: StepModule<ReviewStep> = {
  title: ({ form }) => [formName(form), "review"],
  status: ({ step }) => [
    { text: step.problems.length > 0 ? " Nothing was sent." : " Enter sends this to the API." },
  ],
  scopes: () => ["review", "create"],
  lines: ({ state, step }) => ({ lines: reviewLines(step, state), top: step.top }),
  move: (context, move) => scrollText(context, move, reviewLines(context.step, context.state).length),
  choose: (context) => (context.step.problems.length > 0 ? stay(backToFields(context)) : send(context)),
  back: backToFields,
};

/** Goes on to the review; a notice says why when there is nothing to review. */
export function openReview(state: State, form: TokenForm): State {
  if (form.purpose.kind === "edit" && !isTouched(form)) return refuse(state, nothingToSend);
  const request = toRequest(form, state.places);
  if (request === undefined) return refuse(state, form.draft.placeId === undefined ? noPlace : placeGone);
  const problems = [...checkDraft(form.draft), ...checkRequest(request)];
  const { leftOut } = form;
  return withForm(state, { ...form, step: { name: "review", request, problems, leftOut, top: 0 } });
}

/** Sends what was reviewed. */
export function send({ state, form, step }: StepContext<ReviewStep>): Step {
  const { request } = step;
  const sending = withForm(state, { ...form, step: { ...step, name: "sending" }, refusal: undefined });
  return { state: sending, effects: [{ type: "change-token", for: "token-form", change: request }] };
}

function backToFields({ state, form, step }: StepContext<ReviewStep>): State {
  return withForm(state, { ...form, step: atProblem(form, step.problems) });
}

// The fields with the cursor on the first problem; on the last line when no line is about it.
function atProblem({ draft, purpose }: TokenForm, [problem]: readonly Problem[]): FieldsStep {
  const fields = formFields(draft, purpose.kind);
  const line = fields.findIndex((field) => problem !== undefined && isAbout(problem, field));
  return { name: "fields", cursor: line < 0 ? fields.length - 1 : line };
}

function refuse(state: State, reason: string): State {
  return { ...state, notice: { tone: "bad", text: safeText(reason) } };
}

const nothingToSend = "Nothing is different: there is nothing to send";
const placeGone = "The account or zone that it was for is not there any more: choose another one";
const noPlace =
  "There is no account to create it in: set CLOUDFLARE_ACCOUNT_ID (or CLOUDFLARE_ZONE_ID) and start again.";
