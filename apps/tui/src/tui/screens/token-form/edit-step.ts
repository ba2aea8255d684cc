import { editText, type TextEdit } from "../../lists/text-input.ts";
import { editField } from "./draft/draft.ts";
import { focusedField } from "./focus.ts";
import type { TokenForm } from "./state.ts";

/** What typing does in the step that the user is in. A changed search starts at its first match. */
export function editStep(form: TokenForm, edit: TextEdit): TokenForm {
  const { draft, step } = form;
  switch (step.name) {
    case "fields": {
      const field = focusedField(form, step.cursor);
      return field?.kind === "text" ? { ...form, draft: editField(draft, field.name, edit) } : form;
    }
    case "groups":
      return { ...form, step: { ...step, query: editText(step.query, edit), cursor: 0, top: 0 } };
    case "resource-id":
    case "template":
    case "pick-token":
      return { ...form, step: { ...step, input: editText(step.input, edit), cursor: 0 } };
    case "kind":
    case "policy":
    case "resource-kind":
    case "review":
    case "sending":
    case "conflict":
      return form;
  }
}
