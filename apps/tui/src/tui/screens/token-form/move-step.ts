import { bodyHeight } from "../../layout.ts";
import { type ListMove, moveCursor, scrollTo } from "../../lists/list-cursor.ts";
import { matchingGroups, RESOURCE_KINDS } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import { conflictLines } from "./conflict-lines.ts";
import { starts } from "./choices.ts";
import { policyAt } from "./draft/draft.ts";
import { formFields, policyFields } from "./form-field.ts";
import { reviewLines } from "./review-lines.ts";
import type { TokenForm, FormStep } from "./state.ts";
import { suggestForTemplate, suggestIds } from "./suggest-ids.ts";
import { suggestTokens } from "./suggest-tokens.ts";

/** What moving does in the step that the user is in. */
export function moveStep(state: State, form: TokenForm, move: ListMove): TokenForm {
  return { ...form, step: movedStep(state, form, move) };
}

/** Rows of the list of permission groups that are seen at once. */
export function groupPageSize(size: State["size"]): number {
  return Math.max(1, bodyHeight(size) - GROUP_HEAD_LINES);
}

function movedStep(state: State, form: TokenForm, move: ListMove): FormStep {
  const { draft, step } = form;
  const moved = (cursor: number, length: number): number =>
    moveCursor(cursor, move, { length, pageSize: bodyHeight(state.size) });
  switch (step.name) {
    case "kind":
      return { ...step, cursor: moved(step.cursor, starts().length) };
    case "fields":
      return { ...step, cursor: moved(step.cursor, formFields(draft, form.purpose.kind).length) };
    case "policy":
      return { ...step, cursor: moved(step.cursor, policyFields(policyAt(draft, step.policy)).length) };
    case "groups": {
      const list = {
        length: matchingGroups(state.groups, step.query.text).length,
        pageSize: groupPageSize(state.size),
      };
      const cursor = moveCursor(step.cursor, move, list);
      return { ...step, cursor, top: scrollTo(step.top, cursor, list) };
    }
    case "resource-kind":
      return { ...step, cursor: moved(step.cursor, RESOURCE_KINDS.length) };
    case "resource-id":
      return { ...step, cursor: moved(step.cursor, suggestIds(state, step).length) };
    case "template":
      return { ...step, cursor: moved(step.cursor, suggestForTemplate(state, step).length) };
    case "pick-token":
      return { ...step, cursor: moved(step.cursor, suggestTokens(state, draft, step.input.text).length) };
    case "conflict": {
      const hidden = conflictLines(step, state).length - bodyHeight(state.size);
      return { ...step, top: moved(step.top, Math.max(0, hidden) + 1) };
    }
    case "review": {
      const hidden = reviewLines(step, state).length - bodyHeight(state.size);
      return { ...step, top: moved(step.top, Math.max(0, hidden) + 1) };
    }
    case "sending":
      return step;
  }
}

const GROUP_HEAD_LINES = 3;
