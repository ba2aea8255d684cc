import type { Place } from "@cftokens/workbench/inventory";
import type { Draft, PolicyDraft, TextFieldName } from "./draft/draft.ts";
import type { Purpose } from "./state.ts";

/** One line of a form. */
export type FormField =
  | {
      readonly kind: "text";
      readonly name: TextFieldName;
      readonly label: string;
      readonly hint: string;
      readonly masked?: true;
    }
  | { readonly kind: "place"; readonly label: string }
  /** Which API token a build token hands on. */
  | { readonly kind: "token" }
  | { readonly kind: "policy"; readonly policy: number }
  | { readonly kind: "add-policy" }
  | { readonly kind: "review" };

/** One line of the policy editor. */
export type PolicyField =
  | { readonly kind: "effect" }
  | { readonly kind: "groups" }
  | { readonly kind: "resource"; readonly resource: number }
  | { readonly kind: "add-resource" }
  | { readonly kind: "done" };

/** The lines of the form for a draft, in order. */
export function formFields(draft: Draft, purpose: Purpose["kind"] = "create"): readonly FormField[] {
  const fields = fieldsOf(draft);
  // A token stays with its owner.
  return purpose === "edit" ? fields.filter(({ kind }) => kind !== "place") : fields;
}

function fieldsOf(draft: Draft): readonly FormField[] {
  switch (draft.kind) {
    case "user":
    case "account":
      return [
        ...(draft.kind === "account" ? [{ kind: "place", label: "Owner" } as const] : []),
        NAME,
        ...draft.policies.map((_, policy): FormField => ({ kind: "policy", policy })),
        { kind: "add-policy" },
        { kind: "text", name: "notBefore", label: "Not before", hint: DATE_HINT },
        { kind: "text", name: "expiresOn", label: "Expires", hint: DATE_HINT },
        { kind: "text", name: "ipIn", label: "Only from", hint: "CIDR ranges, separated by commas" },
        { kind: "text", name: "ipNotIn", label: "Not from", hint: "CIDR ranges, separated by commas" },
        { kind: "review" },
      ];
    case "access":
      return [
        { kind: "place", label: "For" },
        NAME,
        { kind: "text", name: "duration", label: "Duration", hint: "such as 8760h, 60m, 2h45m, or forever" },
        { kind: "review" },
      ];
    case "builds":
      return [
        { kind: "place", label: "For" },
        NAME,
        { kind: "token" },
        {
          kind: "text",
          name: "buildSecret",
          label: "API token",
          hint: "the value that builds will use",
          masked: true,
        },
        { kind: "text", name: "cloudflareTokenId", label: "Its id", hint: "the id of that API token" },
        { kind: "review" },
      ];
  }
}

/** The lines of the policy editor, in order. */
export function policyFields(policy: PolicyDraft): readonly PolicyField[] {
  return [
    { kind: "effect" },
    { kind: "groups" },
    ...policy.resources.map((_, resource): PolicyField => ({ kind: "resource", resource })),
    { kind: "add-resource" },
    { kind: "done" },
  ];
}

/** The places that a draft's kind of token can be created in. */
export function placesFor(draft: Draft, places: readonly Place[]): readonly Place[] {
  return draft.kind === "access" ? places : places.filter(({ kind }) => kind === "account");
}

/** The place that a draft's token is to belong to; undefined when it is not there, or not any more. */
export function placeOf(draft: Draft, places: readonly Place[]): Place | undefined {
  return placesFor(draft, places).find(({ id }) => id === draft.placeId);
}

/** A draft that names its place: the first one that fits until the user chooses. Places that come later do not move it. */
export function withPlace(draft: Draft, places: readonly Place[]): Draft {
  if (draft.kind === "user" || draft.placeId !== undefined) return draft;
  const [first] = placesFor(draft, places);
  return first === undefined ? draft : { ...draft, placeId: first.id };
}

const DATE_HINT = "UTC: 2026-12-01T00:00:00Z or 2026-12-01";
const NAME: FormField = { kind: "text", name: "name", label: "Name", hint: "what the token is for" };
