import { textInput } from "../../lists/text-input.ts";
import type { State } from "../../state.ts";
import { formFields } from "./form-field.ts";
import type { TokenForm, PickTokenStep } from "./state.ts";
import { withForm } from "./with-form.ts";
import { suggestTokens } from "./suggest-tokens.ts";
import { startTemplate } from "./template.ts";

/**
 * Takes the API token under the cursor for a build token, and goes on to its value, which only the user has. For a new one,
 * its own form comes first; the name goes along.
 */
export function pickToken(state: State, form: TokenForm, { input, cursor }: PickTokenStep): State {
  const choice = suggestTokens(state, form.draft, input.text)[cursor];
  switch (choice?.type) {
    case "known": {
      const { texts } = form.draft;
      const name = texts.name.text.trim() === "" ? textInput(choice.row.name) : texts.name;
      const draft = {
        ...form.draft,
        texts: { ...texts, name, cloudflareTokenId: textInput(choice.id) },
      };
      const value = formFields(draft).findIndex(
        (field) => field.kind === "text" && field.name === "buildSecret",
      );
      return withForm(state, { ...form, draft, step: { name: "fields", cursor: value } });
    }
    case "new": {
      const { text } = form.draft.texts.name;
      const name = text.trim() === "" ? choice.template.name : text;
      const template = { ...choice.template, name };
      return startTemplate(state, form, { template, owner: { kind: "user" }, choice: {} });
    }
    case undefined:
      return state;
  }
}
