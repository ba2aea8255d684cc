import { refOf } from "@cftokens/workbench/changes";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { type Draft, toInputs } from "./draft/draft.ts";
import { formFields } from "./form-field.ts";
import { moveExpiry } from "./draft/move-expiry.ts";
import { type EditTarget, startOf } from "./state.ts";
import { withForm } from "./with-form.ts";
import { focusedRow } from "../tokens/state.ts";
import { draftFromServiceToken, draftFromToken } from "./draft/draft-from-token.ts";

/** Opens the form with the focused token in it; at its end, moved by thirty days, when that is what is wanted. */
export function openEdit(state: State, at?: "expiresOn"): State {
  const row = focusedRow(state.tokens);
  if (row === undefined) return state;
  const found = targetOf(row, state);
  if (found === undefined) return { ...state, notice: { tone: "bad", text: safeText(NOT_EDITABLE) } };
  const { target, draft } = found;
  const form = startOf({ kind: "edit", key: row.key, target }, draft, { name: "fields", cursor: 0 });
  if (at === undefined || target.type !== "api") return withForm(state, form);
  const cursor = formFields(draft, "edit").findIndex((field) => field.kind === "text" && field.name === at);
  return withForm(state, {
    ...form,
    draft: moveExpiry(draft, 30, state.now),
    step: { name: "fields", cursor },
  });
}

/** Opens the form for a new token that has the focused one's rights. */
export function openClone(state: State): State {
  const row = focusedRow(state.tokens);
  const found = row === undefined ? undefined : targetOf(row, state);
  if (row === undefined || found === undefined)
    return { ...state, notice: { tone: "bad", text: safeText(NOT_EDITABLE) } };
  const { draft } = found;
  const copy: Draft = {
    ...draft,
    texts: { ...draft.texts, name: toInputs({ name: `${row.name} copy` }).name },
    policies: draft.policies.map(({ effect, groups: chosen, resources }) => ({
      effect,
      groups: chosen,
      resources,
    })),
  };
  const cursor = formFields(copy).findIndex((field) => field.kind === "text" && field.name === "name");
  return withForm(state, startOf({ kind: "create" }, copy, { name: "fields", cursor }));
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

const NOT_EDITABLE =
  "The API has no operation that changes a Workers Builds token; delete it and create another";
