import { editText, type TextEdit } from "../../lists/text-input.ts";
import { editField } from "./draft/draft.ts";
import { focusedField } from "./focus.ts";
import type { CreateState } from "./state.ts";

/** What typing does in the step that the user is in. A changed search starts at its first match. */
export function editStep(create: CreateState, edit: TextEdit): CreateState {
  const { draft, step } = create;
  switch (step.name) {
    case "form": {
      const field = focusedField(create, step.cursor);
      return field?.kind === "text" ? { ...create, draft: editField(draft, field.name, edit) } : create;
    }
    case "groups":
      return { ...create, step: { ...step, query: editText(step.query, edit), cursor: 0, top: 0 } };
    case "resource-id":
    case "template":
    case "pick-token":
      return { ...create, step: { ...step, input: editText(step.input, edit), cursor: 0 } };
    case "kind":
    case "policy":
    case "resource-kind":
    case "review":
    case "sending":
    case "conflict":
      return create;
  }
}
