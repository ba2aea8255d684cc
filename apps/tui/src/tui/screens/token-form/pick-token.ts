import { textInput } from "../../lists/text-input.ts";
import type { State } from "../../state.ts";
import { formFields } from "./form-field.ts";
import type { CreateState, PickTokenStep } from "./state.ts";
import { withCreate } from "./with-create.ts";
import { suggestTokens } from "./suggest-tokens.ts";
import { startTemplate } from "./template.ts";

/**
 * Takes the API token under the cursor for a build token, and goes on to its value, which only the user has. For a new one,
 * its own form comes first; the name goes along.
 */
export function pickToken(state: State, create: CreateState, { input, cursor }: PickTokenStep): State {
  const choice = suggestTokens(state, create.draft, input.text)[cursor];
  switch (choice?.type) {
    case "known": {
      const { texts } = create.draft;
      const name = texts.name.text.trim() === "" ? textInput(choice.row.name) : texts.name;
      const draft = {
        ...create.draft,
        texts: { ...texts, name, cloudflareTokenId: textInput(choice.id) },
      };
      const value = formFields(draft).findIndex(
        (field) => field.kind === "text" && field.name === "buildSecret",
      );
      return withCreate(state, { ...create, draft, step: { name: "form", cursor: value } });
    }
    case "new": {
      const { text } = create.draft.texts.name;
      const name = text.trim() === "" ? choice.template.name : text;
      const template = { ...choice.template, name };
      return startTemplate(state, create, { template, owner: { kind: "user" }, choice: {} });
    }
    case undefined:
      return state;
  }
}
