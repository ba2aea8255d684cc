import type { ServiceToken, Token } from "@cftokens/client";
import type { TemplateChoice, TokenTemplate } from "@cftokens/policy";
import type { ApiTokenRef, ServiceTokenRef } from "../../change/token-ref.ts";
import type { ErrorReport } from "../../text/error-report.ts";
import type { Safe } from "../../text/safe-value.ts";
import type { State } from "../../state.ts";
import { type TextInput, textInput } from "../../input/text-input.ts";
import { type Draft, emptyDraft, isSameDraft } from "./draft.ts";
import type { Problem } from "./check-request.ts";
import type { DraftRequest } from "./to-request.ts";
import type { ResourceChoice } from "../../knowledge/resource.ts";

/** The making of a token, from the choice of its kind to the answer of the API; or the editing of one that exists. */
export interface CreateState {
  readonly purpose: Purpose;
  readonly draft: Draft;
  /** What the draft was before the user touched it. */
  readonly initial: Draft;
  readonly step: CreateStep;
  /** What is wrong with the draft as it stands. */
  readonly problems: readonly Problem[];
  /** Why the API refused the last attempt. */
  readonly refusal: ErrorReport | undefined;
}

/** What the form is for. */
export type Purpose =
  | { readonly kind: "create" }
  | { readonly kind: "edit"; readonly key: string; readonly target: EditTarget };

/** The token that is edited, as the user saw it. */
export type EditTarget =
  | { readonly type: "api"; readonly ref: ApiTokenRef; readonly base: Safe<Token> }
  | { readonly type: "service"; readonly ref: ServiceTokenRef; readonly base: Safe<ServiceToken> };

/** Where the user is in the making of a token. */
export type CreateStep =
  | { readonly name: "kind"; readonly cursor: number }
  | TemplateStep
  | { readonly name: "form"; readonly cursor: number }
  | { readonly name: "policy"; readonly policy: number; readonly cursor: number }
  | GroupsStep
  | { readonly name: "resource-kind"; readonly policy: number; readonly cursor: number }
  | ResourceIdStep
  | ReviewStep
  | { readonly name: "sending"; readonly request: DraftRequest }
  | ConflictStep;

/** Choosing what a template is used on. The cursor is on a suggestion. */
export interface TemplateStep {
  readonly name: "template";
  readonly template: TokenTemplate;
  readonly need: keyof TemplateChoice;
  readonly choice: TemplateChoice;
  readonly input: TextInput;
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

/** Naming the account, zone or user of a resource. The cursor is on a suggestion. */
export interface ResourceIdStep {
  readonly name: "resource-id";
  readonly policy: number;
  readonly kind: Extract<ResourceChoice, { id: string }>["kind"];
  readonly input: TextInput;
  readonly cursor: number;
}

/** Reading what will be sent. */
export interface ReviewStep {
  readonly name: "review";
  readonly request: DraftRequest;
  readonly problems: readonly Problem[];
  readonly top: number;
}

/** Somebody else has changed the token meanwhile: reading what, and what sending would do. */
export interface ConflictStep {
  readonly name: "conflict";
  readonly request: Extract<DraftRequest, { kind: "patch" }>;
  readonly current: Safe<Token>;
  readonly top: number;
}

/** The start of making a token. */
export function initialCreate(): CreateState {
  return startOf({ kind: "create" }, emptyDraft("user"), { name: "kind", cursor: 0 });
}

/** The making or editing of a token from a draft that is there already. */
export function startOf(purpose: Purpose, draft: Draft, step: CreateStep): CreateState {
  return { purpose, draft, initial: draft, step, problems: [], refusal: undefined };
}

/** The state with the form on the screen. */
export function withCreate(state: State, create: CreateState): State {
  return { ...state, screen: { name: "create", create } };
}

/** Back in the form, at its first line. */
export function backToForm(create: CreateState): CreateState {
  return { ...create, step: { name: "form", cursor: 0 } };
}

/** Whether leaving would lose something that was typed or chosen. */
export function isTouched({ draft, initial }: CreateState): boolean {
  return !isSameDraft(draft, initial);
}

/** The start of picking permission groups. */
export function groupsStep(policy: number): GroupsStep {
  return { name: "groups", policy, query: textInput(), cursor: 0, top: 0 };
}
