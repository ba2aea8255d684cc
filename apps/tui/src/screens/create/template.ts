import { policiesFromTemplate, type TemplateChoice } from "@cftokens/policy";
import { safeText } from "../../text/safe-text.ts";
import type { State } from "../../state.ts";
import { textInput } from "../../input/text-input.ts";
import { toPolicyDraft } from "../edit/draft-from-token.ts";
import { emptyDraft, toInputs } from "./draft.ts";
import { atName } from "./focus.ts";
import { type CreateState, startOf, type TemplateStep, withCreate } from "./state.ts";
import { ALL, suggestForTemplate } from "./suggest-ids.ts";

/** Goes on with a template: to the next thing it is used on that has to be chosen, or to the form when there is none. */
export function startTemplate(
  state: State,
  create: CreateState,
  { template, choice }: Pick<TemplateStep, "template" | "choice">,
): State {
  const { user } = state.knowledge;
  const known: TemplateChoice =
    user === undefined ? choice : { user: { kind: "user", userId: user.id }, ...choice };
  const filled = policiesFromTemplate(template, state.knowledge.catalogue, known);
  if (filled.ok) {
    const draft = {
      ...emptyDraft("user"),
      texts: toInputs({ name: template.name }),
      policies: filled.policies.map((policy) => toPolicyDraft(policy, state.groups)),
    };
    const purpose = { kind: "create" } as const;
    return withCreate(state, startOf(purpose, draft, atName({ draft, purpose })));
  }
  const [need] = filled.missingChoices;
  if (filled.missingGroups.length > 0 || need === undefined)
    return { ...state, notice: { tone: "bad", text: safeText(missingText(state, filled.missingGroups)) } };
  return withCreate(state, {
    ...create,
    step: { name: "template", template, need, choice: known, input: textInput(), cursor: 0 },
  });
}

/** Takes the thing under the cursor for the template. */
export function chooseForTemplate(state: State, create: CreateState, step: TemplateStep): State {
  const id = suggestForTemplate(state, step)[step.cursor];
  if (id === undefined) return state;
  return startTemplate(state, create, {
    template: step.template,
    choice: { ...step.choice, ...chosen(step, id) },
  });
}

function chosen({ need }: TemplateStep, id: string): TemplateChoice {
  const wanted = id === ALL ? "*" : id;
  switch (need) {
    case "user":
      return { user: { kind: "user", userId: id } };
    case "accounts":
      return { accounts: [{ kind: "account", accountId: wanted }] };
    case "zones":
      return { zones: [{ kind: "zone", zoneId: wanted, accountId: "*" }] };
  }
}

function missingText({ groups }: State, missing: readonly { readonly name: string }[]): string {
  if (groups.status === "loading") return "The permission groups are still loading: try again in a moment";
  if (groups.status === "failed")
    return "The permission groups could not be loaded: leave with Esc, n tries again";
  return `The API does not offer ${missing.map(({ name }) => name).join(", ")}`;
}
