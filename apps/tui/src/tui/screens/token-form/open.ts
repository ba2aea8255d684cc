import type { TokenOwner, TokenPolicy } from "@cftokens/policy";
import { refOf } from "@cftokens/workbench/changes";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { focusedRow } from "../tokens/state.ts";
import { draftFromServiceToken, draftFromToken, toPolicyDraft } from "./draft/draft-from-token.ts";
import { type Draft, emptyDraft, moveExpiry, toInputs } from "./draft/draft.ts";
import { atText } from "./form-field.ts";
import { type EditTarget, initialForm, startOf } from "./state.ts";
import { withForm } from "./with-form.ts";

/**
 * Opens the form for a new token. Permission groups that could not be loaded are asked for again.
 */
export function openCreate(state: State): Step {
  const next = withForm(state, initialForm());
  if (state.groups.status !== "failed") return stay(next);
  return {
    state: { ...next, groups: { status: "loading" } },
    effects: [{ type: "load-permission-groups", places: state.places }],
  };
}

/**
 * Opens the form with the focused token in it; at its end, moved by thirty days, when that is what
 * is wanted.
 */
export function openEdit(state: State, at?: "expiresOn"): State {
  const row = focusedRow(state.tokens);
  if (row === undefined) return state;
  const found = targetOf(row, state);
  if (found === undefined) return refuse(state);
  const { target, draft } = found;
  const form = startOf({ kind: "edit", key: row.key, target }, draft, { name: "fields", cursor: 0 });
  return withForm(
    state,
    at === undefined || target.type !== "api"
      ? form
      : { ...form, draft: moveExpiry(draft, 30, state.now), step: atText(form, at) },
  );
}

/** Opens the form with a token in it, and these policies added to its own. */
export function openEditWith(state: State, row: TokenRow, policies: readonly TokenPolicy[]): State {
  const found = targetOf(row, state);
  if (found === undefined) return refuse(state);
  const { target, draft } = found;
  const form = startOf({ kind: "edit", key: row.key, target }, draft, { name: "fields", cursor: 0 });
  return withForm(state, { ...form, draft: withPolicies(draft, policies, state) });
}

/** Opens the form for a new token of an owner with these policies. */
export function openCreateWith(state: State, owner: TokenOwner, policies: readonly TokenPolicy[]): State {
  const empty = { ...emptyDraft(owner.kind), placeId: owner.kind === "account" ? owner.id : undefined };
  const purpose = { kind: "create" } as const;
  const form = startOf(purpose, empty, atText({ draft: empty, purpose }, "name"));
  return withForm(state, { ...form, draft: withPolicies(empty, policies, state) });
}

function withPolicies(draft: Draft, policies: readonly TokenPolicy[], { groups }: State): Draft {
  const added = policies.map((policy) => toPolicyDraft(policy, groups));
  return { ...draft, policies: [...draft.policies, ...added] };
}

/** Opens the form for a new token that has the focused one's rights. */
export function openClone(state: State): State {
  const row = focusedRow(state.tokens);
  const found = row && targetOf(row, state);
  if (row === undefined || found === undefined) return refuse(state);
  const { draft } = found;
  const copy: Draft = {
    ...draft,
    texts: { ...draft.texts, name: toInputs({ name: `${row.name} copy` }).name },
    policies: draft.policies.map(({ effect, groups, resources }) => ({ effect, groups, resources })),
  };
  const purpose = { kind: "create" } as const;
  return withForm(state, startOf(purpose, copy, atText({ draft: copy, purpose }, "name")));
}

function refuse(state: State): State {
  return { ...state, notice: { tone: "bad", text: safeText(notEditable) } };
}

function targetOf(
  { listed }: TokenRow,
  { groups }: State,
): { readonly target: EditTarget; readonly draft: Draft } | undefined {
  const ref = refOf(listed);
  switch (listed.kind) {
    case "user":
    case "account": {
      if (ref.kind !== "user" && ref.kind !== "account") return undefined;
      const placeId = listed.kind === "account" ? listed.place.id : undefined;
      const draft = draftFromToken(listed.token, { kind: listed.kind, placeId, groups });
      return { target: { type: "api", ref, base: listed.token }, draft };
    }
    case "access":
      return ref.kind === "access"
        ? {
            target: { type: "service", ref, base: listed.token },
            draft: draftFromServiceToken(listed.token, listed.place.id),
          }
        : undefined;
    case "builds":
      return undefined;
  }
}

const notEditable =
  "The API has no operation that changes a Workers Builds token; delete it and create another";
