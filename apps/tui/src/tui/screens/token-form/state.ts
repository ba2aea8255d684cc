import type { ServiceToken, Token } from "@cftokens/client";
import type { TemplateChoice, TokenTemplate } from "@cftokens/policy";
import type { ErrorReport, Safe } from "@cftokens/workbench/text";
import type { SecretState } from "../secret/state.ts";
import type { TextInput } from "../../lists/text-input.ts";
import type { Problem } from "./draft/check-draft.ts";
import { type Draft, emptyDraft, isSameDraft } from "./draft/draft.ts";
import type { DraftRequest, EditRequest } from "./draft/draft-request.ts";
import type { ResourceIdKind } from "./draft/resource-choice.ts";
import { kindLabel } from "./starts.ts";

/**
 * The making of a token, from the choice of its kind to the answer of the API; or the editing of
 * one that exists.
 */
export interface TokenForm {
  readonly purpose: Purpose;
  readonly draft: Draft;
  /** What the draft was before the user touched it. */
  readonly initial: Draft;
  readonly step: FormStep;
  /** The permission groups of the template that this kind of token cannot have. */
  readonly leftOut: readonly string[];
  /** What is wrong with the draft as it stands. */
  readonly problems: readonly Problem[];
  /** Why the API refused the last attempt. */
  readonly refusal: ErrorReport | undefined;
}

/** What the form is for. */
export type Purpose =
  /** `from` is the secret that the form was opened at, to which it goes back. */
  | { readonly kind: "create"; readonly from?: SecretState }
  | { readonly kind: "edit"; readonly key: string; readonly target: EditTarget };

/** The token that is edited, as the user saw it. */
export type EditTarget =
  | { readonly type: "api"; readonly ref: EditRequest<"patch">["ref"]; readonly base: Safe<Token> }
  | {
      readonly type: "service";
      readonly ref: EditRequest<"patch-service">["ref"];
      readonly base: Safe<ServiceToken>;
    };

/** Where the user is in the form. What each step shows and does is in `steps/`. */
export type FormStep =
  | KindStep
  | TemplateStep
  | FieldsStep
  | PolicyStep
  | GroupsStep
  | ResourceKindStep
  | ResourceIdStep
  | PickTokenStep
  | ReviewStep
  | SendingStep
  | ConflictStep;

/** Choosing what to start from; `owner` is whose token a template makes. */
export interface KindStep {
  readonly name: "kind";
  readonly cursor: number;
  readonly owner: "user" | "account";
}

/** Choosing what a template is used on. The cursor is on a suggestion. */
export interface TemplateStep {
  readonly name: "template";
  readonly template: TokenTemplate;
  readonly owner: TemplateOwner;
  readonly need: TemplateNeed;
  readonly choice: TemplateChoice;
  readonly input: TextInput;
  readonly cursor: number;
}

/** Whose token a template makes; the account is undefined until it is chosen. */
export type TemplateOwner =
  | { readonly kind: "user" }
  | { readonly kind: "account"; readonly id: string | undefined };

/** What has to be chosen before a template can be filled in. */
export type TemplateNeed = "owner" | keyof TemplateChoice;

/** Filling in the lines of the form. */
export interface FieldsStep {
  readonly name: "fields";
  readonly cursor: number;
}

/** Editing one policy. */
export interface PolicyStep {
  readonly name: "policy";
  readonly policy: number;
  readonly cursor: number;
}

/** Picking permission groups for a policy. */
export interface GroupsStep {
  readonly name: "groups";
  readonly policy: number;
  readonly query: TextInput;
  readonly cursor: number;
  readonly top: number;
}

/** Choosing what kind of thing a policy is to hold on. */
export interface ResourceKindStep {
  readonly name: "resource-kind";
  readonly policy: number;
  readonly cursor: number;
}

/** Naming the account, zone or user of a resource. The cursor is on a suggestion. */
export interface ResourceIdStep {
  readonly name: "resource-id";
  readonly policy: number;
  readonly kind: ResourceIdKind;
  readonly input: TextInput;
  readonly cursor: number;
}

/** Choosing the API token that a build token hands on. The cursor is on a suggestion. */
export interface PickTokenStep {
  readonly name: "pick-token";
  readonly input: TextInput;
  readonly cursor: number;
}

/** Reading what will be sent. */
export interface ReviewStep {
  readonly name: "review";
  readonly request: DraftRequest;
  readonly problems: readonly Problem[];
  readonly leftOut: readonly string[];
  readonly top: number;
}

/** Waiting for the API's answer, with what was sent to be read on. */
export interface SendingStep extends Omit<ReviewStep, "name"> {
  readonly name: "sending";
}

/** Somebody else has changed the token meanwhile: reading what, and what sending would do. */
export interface ConflictStep {
  readonly name: "conflict";
  readonly request: EditRequest<"patch">;
  readonly current: Safe<Token>;
  readonly top: number;
}

/** The start of making a token. */
export function initialForm(): TokenForm {
  return startOf({ kind: "create" }, emptyDraft("user"), { name: "kind", cursor: 0, owner: "user" });
}

/** The making or editing of a token from a draft that is there already. */
export function startOf(purpose: Purpose, draft: Draft, step: FormStep): TokenForm {
  return { purpose, draft, initial: draft, step, leftOut: [], problems: [], refusal: undefined };
}

/** How the form is called in the head of the screen. */
export function formName({ draft, purpose }: TokenForm): string {
  return purpose.kind === "edit" ? `Edit ${purpose.target.base.name}` : `New ${kindLabel(draft.kind)}`;
}

/** Whether leaving would lose something that was typed or chosen. */
export function isTouched({ draft, initial }: TokenForm): boolean {
  return !isSameDraft(draft, initial);
}
