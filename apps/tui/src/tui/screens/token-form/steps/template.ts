import {
  describeScopes,
  policiesForOwner,
  type TemplateChoice,
  type TemplateOwner as OwnerOfTemplate,
  zonesOf,
} from "@cftokens/policy";
import { safeText } from "@cftokens/workbench/text";
import { textInput } from "../../../lists/text-input.ts";
import type { State } from "../../../state.ts";
import { stay } from "../../../step.ts";
import { toPolicyDraft } from "../draft/draft-from-token.ts";
import { emptyDraft, toInputs } from "../draft/draft.ts";
import { atStart } from "../form-field.ts";
import {
  initialForm,
  startOf,
  type TemplateNeed,
  type TemplateOwner,
  type TemplateStep,
  type TokenForm,
} from "../state.ts";
import { suggestForTemplate } from "../suggest-ids.ts";
import { withForm } from "../with-form.ts";
import { idLines } from "./id-lines.ts";
import { editInput, moveInList } from "./change-step.ts";
import type { StepModule } from "./step-module.ts";

/** Choosing what a template is used on. */
export const templateStep: StepModule<TemplateStep> = {
  title: () => ["New token"],
  scopes: () => ["template", "typing"],
  lines: ({ state, step }) => ({
    ...idLines(state, step, { ids: suggestForTemplate(state, step), question: questionOf(step) }),
    reverse: true,
  }),
  move: (context, move) => moveInList(context, move, suggestForTemplate(context.state, context.step).length),
  choose: ({ state, form, step }) => {
    const id = suggestForTemplate(state, step)[step.cursor];
    if (id === undefined) return stay(state);
    const { template, owner, choice, need } = step;
    return stay(
      need === "owner"
        ? startTemplate(state, form, { template, owner: { kind: "account", id }, choice })
        : startTemplate(state, form, { template, owner, choice: { ...choice, ...chosen(need, id, owner) } }),
    );
  },
  edit: editInput,
  back: ({ state }) => withForm(state, initialForm()),
};

type TemplateRequest = Pick<TemplateStep, "template" | "owner" | "choice">;

/**
 * Goes on with a template: to the next thing it is used on that has to be chosen, or to the form
 * when there is none.
 */
export function startTemplate(state: State, form: TokenForm, request: TemplateRequest): State {
  const { template, choice } = request;
  const owner = ownerOf(state, request);
  const made = policiesForOwner(template, owner, { catalogue: state.policyContext.catalogue, choice });
  if (!made.ok && made.reason === "for-users") return refuse(state, forUsers);
  if (owner.kind === "account" && owner.id === undefined)
    return ask(state, form, { ...request, need: "owner" });
  if (made.ok) {
    const draft = {
      ...emptyDraft(owner.kind),
      placeId: owner.kind === "account" ? owner.id : undefined,
      texts: toInputs({ name: template.name }),
      policies: made.policies.map((policy) => toPolicyDraft(policy, state.groups)),
    };
    const purpose = { kind: "create" } as const;
    const leftOut = made.leftOut.map(({ name, scope }) => `${name} [${describeScopes([scope])}]`);
    return withForm(state, { ...startOf(purpose, draft, atStart({ draft, purpose })), leftOut });
  }
  const [need] = made.missingChoices;
  return made.missingGroups.length > 0 || need === undefined
    ? refuse(state, missingText(state, made.missingGroups))
    : ask(state, form, { ...request, need });
}

function ownerOf({ policyContext: { user } }: State, { owner }: TemplateRequest): OwnerOfTemplate {
  return owner.kind === "user" ? { kind: "user", id: user?.id } : owner;
}

function questionOf({ template, need }: TemplateStep): string {
  switch (need) {
    case "owner":
      return `${template.name}: a token of which account?`;
    case "user":
      return `${template.name}: your user id?`;
    case "accounts":
      return `${template.name}: on which account?`;
    case "zones":
      return `${template.name}: on which zone?`;
  }
}

function ask(
  state: State,
  form: TokenForm,
  request: TemplateRequest & { readonly need: TemplateNeed },
): State {
  return withForm(state, { ...form, step: { name: "template", ...request, input: textInput(), cursor: 0 } });
}

function refuse(state: State, reason: string): State {
  return { ...state, notice: { tone: "bad", text: safeText(reason) } };
}

function chosen(need: keyof TemplateChoice, id: string, owner: TemplateOwner): TemplateChoice {
  switch (need) {
    case "user":
      return { user: { kind: "user", userId: id } };
    case "accounts":
      return { accounts: [{ kind: "account", accountId: id }] };
    case "zones":
      return { zones: zonesOf([id], { id: undefined, ...owner }) };
  }
}

function missingText({ groups }: State, missing: readonly { readonly name: string }[]): string {
  if (groups.status === "loading") return "The permission groups are still loading: try again in a moment";
  if (groups.status === "failed")
    return "The permission groups could not be loaded: leave with Esc, n tries again";
  return `The API does not offer ${missing.map(({ name }) => name).join(", ")}`;
}

const forUsers = "This template is for tokens of users only: an account's token cannot have its groups";
