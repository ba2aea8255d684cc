import type { State } from "../../../state.ts";
import type { Step } from "../../../step.ts";
import { conflictLines } from "../../../text/conflict-lines.ts";
import { paragraph, type StyledLine } from "../../../text/styled-line.ts";
import { draftFromToken } from "../draft/draft-from-token.ts";
import { type ConflictStep, formName, startOf } from "../state.ts";
import { withForm } from "../with-form.ts";
import { scrollText } from "./change-step.ts";
import type { StepContext, StepModule } from "./step-module.ts";

/** Somebody else has changed the token meanwhile: reading what, and what sending would do. */
export const conflictStep: StepModule<ConflictStep> = {
  title: ({ form }) => [formName(form), "changed meanwhile"],
  status: () => [{ text: " Nothing was sent.", tone: "waiting" }],
  scopes: () => ["conflict", "create"],
  lines: (context) => ({ lines: linesOf(context), top: context.step.top }),
  move: (context, move) => scrollText(context, move, linesOf(context).length),
  back: ({ state, form }) => withForm(state, { ...form, step: { name: "fields", cursor: 0 } }),
};

/** Sends the same changes on top of what the token is now. */
export function overwrite({ state, form, step: { request, current } }: StepContext<ConflictStep>): Step {
  const change = { ...request, base: current };
  return {
    state: withForm(state, {
      ...form,
      step: { name: "sending", request: change, problems: [], leftOut: [], top: 0 },
    }),
    effects: [{ type: "change-token", for: "token-form", change }],
  };
}

/** Drops the own changes and starts again from what the token is now. */
export function restart({ state, form, step: { current } }: StepContext<ConflictStep>): State {
  const { purpose, draft } = form;
  if (purpose.kind !== "edit" || purpose.target.type !== "api") return state;
  const { kind } = purpose.target.ref;
  const fresh = draftFromToken(current, { kind, placeId: draft.placeId, groups: state.groups });
  const target = { ...purpose.target, base: current };
  return withForm(state, startOf({ ...purpose, target }, fresh, { name: "fields", cursor: 0 }));
}

function linesOf({
  state: { size, policyContext },
  step: { request, current },
}: StepContext<ConflictStep>): readonly StyledLine[] {
  const width = size.columns - 2;
  return [
    ...paragraph("! The token was changed by somebody else meanwhile; nothing was sent", width, "waiting"),
    ...conflictLines(request, current, { policyContext, width }),
    [],
    ...paragraph("o sends them on top; t takes theirs and starts again; Esc goes back to the form.", width),
  ];
}
