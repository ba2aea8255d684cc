import type { State } from "../../state.ts";
import {
  matchingGroups,
  RESOURCE_KINDS,
  type ResourceChoice,
  type TokenKind,
} from "@cftokens/workbench/inventory";
import { textInput } from "../../lists/text-input.ts";
import { EMPTY_POLICY, emptyDraft, policyAt, toggleGroup, withPolicy } from "./draft/draft.ts";
import { afterResources, atName, atPolicy, focusedField, focusedPolicyField } from "./focus.ts";
import { type TokenForm, type GroupsStep, groupsStep, type ResourceIdStep, startOf } from "./state.ts";
import { suggestIds } from "./suggest-ids.ts";

/** What Enter does on the line under the cursor. */
export function choose(state: State, form: TokenForm): TokenForm {
  const { step } = form;
  switch (step.name) {
    case "kind":
    case "template":
    case "pick-token":
      return form;
    case "fields":
      return chooseField(form, step.cursor);
    case "policy":
      return choosePolicyField(form, step.policy, step.cursor);
    case "groups":
      return chooseGroup(state, form, step);
    case "resource-kind":
      return chooseResourceKind(form, step);
    case "resource-id":
      return chooseId(state, form, step);
    case "review":
    case "sending":
    case "conflict":
      return form;
  }
}

/** The form for a kind of token, with nothing in it. */
export function chooseKind(form: TokenForm, kind: TokenKind): TokenForm {
  const draft = emptyDraft(kind);
  return startOf(form.purpose, draft, atName({ draft, purpose: form.purpose }));
}

function chooseField(form: TokenForm, cursor: number): TokenForm {
  const field = focusedField(form, cursor);
  switch (field?.kind) {
    case "policy":
      return { ...form, step: { name: "policy", policy: field.policy, cursor: 0 } };
    case "add-policy": {
      const policy = form.draft.policies.length;
      return {
        ...form,
        draft: withPolicy(form.draft, policy, EMPTY_POLICY),
        step: { name: "policy", policy, cursor: 1 },
      };
    }
    case "token":
      return { ...form, step: { name: "pick-token", input: textInput(), cursor: 0 } };
    case "text":
    case "place":
      return { ...form, step: { name: "fields", cursor: cursor + 1 } };
    case "review":
    case undefined:
      return form;
  }
}

function choosePolicyField(form: TokenForm, policy: number, cursor: number): TokenForm {
  const field = focusedPolicyField(form.draft, policy, cursor);
  switch (field?.kind) {
    case "effect":
    case "resource":
      return { ...form, step: { name: "policy", policy, cursor: cursor + 1 } };
    case "groups":
      return { ...form, step: groupsStep(policy) };
    case "add-resource":
      return { ...form, step: { name: "resource-kind", policy, cursor: 0 } };
    case "done":
      return { ...form, step: atPolicy(form, policy) };
    case undefined:
      return form;
  }
}

function chooseGroup({ groups }: State, form: TokenForm, { policy, query, cursor }: GroupsStep): TokenForm {
  const group = matchingGroups(groups, query.text)[cursor];
  if (group === undefined) return form;
  return {
    ...form,
    draft: withPolicy(form.draft, policy, toggleGroup(policyAt(form.draft, policy), group)),
  };
}

function chooseResourceKind(
  form: TokenForm,
  { policy, cursor }: { policy: number; cursor: number },
): TokenForm {
  const kind = RESOURCE_KINDS[cursor]?.kind;
  switch (kind) {
    case "all-accounts":
    case "all-zones":
      return addResource(form, policy, { kind });
    case "account":
    case "zone":
    case "zones-of-account":
    case "user":
      return { ...form, step: { name: "resource-id", policy, kind, input: textInput(), cursor: 0 } };
    case undefined:
      return form;
  }
}

function chooseId(state: State, form: TokenForm, step: ResourceIdStep): TokenForm {
  const id = suggestIds(state, step)[step.cursor];
  return id === undefined ? form : addResource(form, step.policy, { kind: step.kind, id });
}

function addResource(form: TokenForm, index: number, resource: ResourceChoice): TokenForm {
  const policy = policyAt(form.draft, index);
  const isThere = policy.resources.some((other) => JSON.stringify(other) === JSON.stringify(resource));
  const resources = isThere ? policy.resources : [...policy.resources, resource];
  const draft = withPolicy(form.draft, index, { ...policy, resources });
  return { ...form, draft, step: afterResources(draft, index) };
}
