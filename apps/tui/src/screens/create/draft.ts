import type { GroupOption } from "../../permission-groups.ts";
import { editText, type TextEdit, type TextInput, textInput } from "../../text-input.ts";
import type { TokenKind } from "../../token-row.ts";
import type { ResourceChoice } from "../../resource.ts";

/** A token as far as the user has described it. */
export interface Draft {
  readonly kind: TokenKind;
  readonly texts: Readonly<Record<TextFieldName, TextInput>>;
  /** Index into the places that the kind can be created in. */
  readonly place: number;
  readonly policies: readonly PolicyDraft[];
}

/** The lines of text that the three forms are made of. */
export type TextFieldName =
  | "name"
  | "notBefore"
  | "expiresOn"
  | "ipIn"
  | "ipNotIn"
  | "duration"
  | "buildSecret"
  | "cloudflareTokenId";

/** A policy as far as the user has described it. */
export interface PolicyDraft {
  readonly effect: "allow" | "deny";
  readonly groups: readonly GroupOption[];
  readonly resources: readonly ResourceChoice[];
}

/** A draft with nothing in it but the API's own defaults. */
export function emptyDraft(kind: TokenKind): Draft {
  return {
    kind,
    texts: {
      name: textInput(),
      notBefore: textInput(),
      expiresOn: textInput(),
      ipIn: textInput(),
      ipNotIn: textInput(),
      duration: textInput(DEFAULT_DURATION),
      buildSecret: textInput(),
      cloudflareTokenId: textInput(),
    },
    place: 0,
    policies: [],
  };
}

/** A policy with nothing in it. */
export const EMPTY_POLICY: PolicyDraft = { effect: "allow", groups: [], resources: [] };

/** Whether leaving the draft would lose something that was typed or chosen. */
export function isTouched(draft: Draft): boolean {
  const { duration, ...texts } = draft.texts;
  return (
    draft.policies.length > 0 ||
    duration.text !== DEFAULT_DURATION ||
    Object.values(texts).some(({ text }) => text !== "")
  );
}

/** Edits one line of text. */
export function editField(draft: Draft, field: TextFieldName, edit: TextEdit): Draft {
  return { ...draft, texts: { ...draft.texts, [field]: editText(draft.texts[field], edit) } };
}

/** Replaces one policy, or removes it when there is none to replace it. */
export function withPolicy(draft: Draft, index: number, policy: PolicyDraft | undefined): Draft {
  const before = draft.policies.slice(0, index);
  const after = draft.policies.slice(index + 1);
  return { ...draft, policies: policy === undefined ? [...before, ...after] : [...before, policy, ...after] };
}

/** The policy at an index; an empty one when there is none. */
export function policyAt(draft: Draft, index: number): PolicyDraft {
  return draft.policies[index] ?? EMPTY_POLICY;
}

/** Adds a permission group to a policy, or takes it out again. */
export function toggleGroup(policy: PolicyDraft, group: GroupOption): PolicyDraft {
  const without = policy.groups.filter(({ id }) => id !== group.id);
  return { ...policy, groups: without.length < policy.groups.length ? without : [...without, group] };
}

// The default of the operation "Create a service token".
const DEFAULT_DURATION = "8760h";
