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
import { type CreateState, type GroupsStep, groupsStep, type ResourceIdStep, startOf } from "./state.ts";
import { suggestIds } from "./suggest-ids.ts";

/** What Enter does on the line under the cursor. */
export function choose(state: State, create: CreateState): CreateState {
  const { step } = create;
  switch (step.name) {
    case "kind":
    case "template":
    case "pick-token":
      return create;
    case "form":
      return chooseField(create, step.cursor);
    case "policy":
      return choosePolicyField(create, step.policy, step.cursor);
    case "groups":
      return chooseGroup(state, create, step);
    case "resource-kind":
      return chooseResourceKind(create, step);
    case "resource-id":
      return chooseId(state, create, step);
    case "review":
    case "sending":
    case "conflict":
      return create;
  }
}

/** The form for a kind of token, with nothing in it. */
export function chooseKind(create: CreateState, kind: TokenKind): CreateState {
  const draft = emptyDraft(kind);
  return startOf(create.purpose, draft, atName({ draft, purpose: create.purpose }));
}

function chooseField(create: CreateState, cursor: number): CreateState {
  const field = focusedField(create, cursor);
  switch (field?.kind) {
    case "policy":
      return { ...create, step: { name: "policy", policy: field.policy, cursor: 0 } };
    case "add-policy": {
      const policy = create.draft.policies.length;
      return {
        ...create,
        draft: withPolicy(create.draft, policy, EMPTY_POLICY),
        step: { name: "policy", policy, cursor: 1 },
      };
    }
    case "token":
      return { ...create, step: { name: "pick-token", input: textInput(), cursor: 0 } };
    case "text":
    case "place":
      return { ...create, step: { name: "form", cursor: cursor + 1 } };
    case "review":
    case undefined:
      return create;
  }
}

function choosePolicyField(create: CreateState, policy: number, cursor: number): CreateState {
  const field = focusedPolicyField(create.draft, policy, cursor);
  switch (field?.kind) {
    case "effect":
    case "resource":
      return { ...create, step: { name: "policy", policy, cursor: cursor + 1 } };
    case "groups":
      return { ...create, step: groupsStep(policy) };
    case "add-resource":
      return { ...create, step: { name: "resource-kind", policy, cursor: 0 } };
    case "done":
      return { ...create, step: atPolicy(create, policy) };
    case undefined:
      return create;
  }
}

function chooseGroup(
  { groups }: State,
  create: CreateState,
  { policy, query, cursor }: GroupsStep,
): CreateState {
  const group = matchingGroups(groups, query.text)[cursor];
  if (group === undefined) return create;
  return {
    ...create,
    draft: withPolicy(create.draft, policy, toggleGroup(policyAt(create.draft, policy), group)),
  };
}

function chooseResourceKind(
  create: CreateState,
  { policy, cursor }: { policy: number; cursor: number },
): CreateState {
  const kind = RESOURCE_KINDS[cursor]?.kind;
  switch (kind) {
    case "all-accounts":
    case "all-zones":
      return addResource(create, policy, { kind });
    case "account":
    case "zone":
    case "zones-of-account":
    case "user":
      return { ...create, step: { name: "resource-id", policy, kind, input: textInput(), cursor: 0 } };
    case undefined:
      return create;
  }
}

function chooseId(state: State, create: CreateState, step: ResourceIdStep): CreateState {
  const id = suggestIds(state, step)[step.cursor];
  return id === undefined ? create : addResource(create, step.policy, { kind: step.kind, id });
}

function addResource(create: CreateState, index: number, resource: ResourceChoice): CreateState {
  const policy = policyAt(create.draft, index);
  const isThere = policy.resources.some((other) => JSON.stringify(other) === JSON.stringify(resource));
  const resources = isThere ? policy.resources : [...policy.resources, resource];
  const draft = withPolicy(create.draft, index, { ...policy, resources });
  return { ...create, draft, step: afterResources(draft, index) };
}
