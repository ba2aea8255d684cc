import type { ErrorReport } from "../../error-report.ts";
import { type TextInput, textInput } from "../../text-input.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import type { Problem } from "./check-request.ts";
import type { CreateRequest } from "./to-request.ts";
import type { ResourceChoice } from "../../resource.ts";

/** The making of a token, from the choice of its kind to the answer of the API. */
export interface CreateState {
  readonly draft: Draft;
  readonly step: CreateStep;
  /** Why the API refused the last attempt. */
  readonly refusal: ErrorReport | undefined;
}

/** Where the user is in the making of a token. */
export type CreateStep =
  | { readonly name: "kind"; readonly cursor: number }
  | { readonly name: "form"; readonly cursor: number }
  | { readonly name: "policy"; readonly policy: number; readonly cursor: number }
  | GroupsStep
  | { readonly name: "resource-kind"; readonly policy: number; readonly cursor: number }
  | ResourceIdStep
  | ReviewStep
  | { readonly name: "sending"; readonly request: CreateRequest };

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
  readonly request: CreateRequest;
  readonly problems: readonly Problem[];
  readonly top: number;
}

/** The start of making a token. */
export function initialCreate(): CreateState {
  return {
    draft: emptyDraft("user"),
    step: { name: "kind", cursor: 0 },
    refusal: undefined,
  };
}

/** The start of picking permission groups. */
export function groupsStep(policy: number): GroupsStep {
  return { name: "groups", policy, query: textInput(), cursor: 0, top: 0 };
}
