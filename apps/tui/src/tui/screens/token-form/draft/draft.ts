import type { TokenCreate } from "@cftokens/client";
import type { ResourceEntry } from "@cftokens/policy";
import type { GroupOption } from "@cftokens/workbench/groups";
import type { TokenKind } from "@cftokens/workbench/inventory";
import { describeTime } from "@cftokens/workbench/text";
import { editText, type TextEdit, type TextInput, textInput } from "../../../lists/text-input.ts";

/** A token as far as the user has described it. */
export interface Draft {
  readonly kind: TokenKind;
  readonly texts: Readonly<Record<TextFieldName, TextInput>>;
  /** The id of the account or zone that it is to belong to; undefined until one is known. */
  readonly placeId: string | undefined;
  readonly policies: readonly PolicyDraft[];
  /**
   * The condition of a token that refuses every address, since it names no range (P6 in
   * spec/decisions.md). It stays until a range is typed.
   */
  readonly noAddress?: NonNullable<TokenCreate["condition"]>;
}

/** The lines of text that the forms are made of. */
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
  /** The id of the policy when the token has it already. */
  readonly id?: string;
  readonly effect: "allow" | "deny";
  readonly groups: readonly GroupOption[];
  readonly resources: readonly ResourceEntry[];
}

/** A draft with nothing in it but the API's own defaults. */
export function emptyDraft(kind: TokenKind): Draft {
  return { kind, texts: toInputs({ duration: defaultDuration }), placeId: undefined, policies: [] };
}

/** Lines of text that hold these texts, and nothing where there is none. */
export function toInputs(texts: Partial<Record<TextFieldName, string>>): Draft["texts"] {
  return {
    name: textInput(texts.name),
    notBefore: textInput(texts.notBefore),
    expiresOn: textInput(texts.expiresOn),
    ipIn: textInput(texts.ipIn),
    ipNotIn: textInput(texts.ipNotIn),
    duration: textInput(texts.duration),
    buildSecret: textInput(texts.buildSecret),
    cloudflareTokenId: textInput(texts.cloudflareTokenId),
  };
}

/** A policy with nothing in it. */
export const emptyPolicy: PolicyDraft = { effect: "allow", groups: [], resources: [] };

/** Whether two drafts say the same; where the cursors are does not matter. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return contentOf(one) === contentOf(other);
}

/** Edits one line of text. */
export function editField(draft: Draft, field: TextFieldName, edit: TextEdit): Draft {
  return { ...draft, texts: { ...draft.texts, [field]: editText(draft.texts[field], edit) } };
}

/** Moves the end of a draft by so many days; from now when there is no end, or when it is over. */
export function moveExpiry(draft: Draft, days: number, now: Date): Draft {
  const end = Date.parse(draft.texts.expiresOn.text);
  const from = Number.isNaN(end) || end < now.getTime() ? now.getTime() : end;
  const moved = describeTime(from + days * dayInMilliseconds);
  return { ...draft, texts: { ...draft.texts, expiresOn: textInput(moved) } };
}

/** Replaces one policy, or removes it when there is none to replace it. */
export function withPolicy(draft: Draft, index: number, policy: PolicyDraft | undefined): Draft {
  const before = draft.policies.slice(0, index);
  const after = draft.policies.slice(index + 1);
  return { ...draft, policies: policy === undefined ? [...before, ...after] : [...before, policy, ...after] };
}

/** The policy at an index; an empty one when there is none. */
export function policyAt(draft: Draft, index: number): PolicyDraft {
  return draft.policies[index] ?? emptyPolicy;
}

/** Adds a permission group to a policy, or takes it out again. */
export function toggleGroup(policy: PolicyDraft, group: GroupOption): PolicyDraft {
  const without = policy.groups.filter(({ id }) => id !== group.id);
  return { ...policy, groups: without.length < policy.groups.length ? without : [...without, group] };
}

// A secret that was typed is compared here and goes nowhere.
function contentOf({ texts, policies }: Draft): string {
  const typed = Object.values(texts).map(({ text }) => text);
  const chosen = policies.map(({ effect, groups, resources }) => [
    effect,
    groups.map(({ id }) => id),
    resources,
  ]);
  return JSON.stringify([typed, chosen]);
}

// The default of the operation "Create a service token".
const defaultDuration = "8760h";

const dayInMilliseconds = 24 * 60 * 60 * 1000;
