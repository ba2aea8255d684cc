import type { Problem } from "./draft/check-draft.ts";
import type { Draft, TextFieldName } from "./draft/draft.ts";
import type { FieldsStep, Purpose, TokenForm } from "./state.ts";

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
        nameField,
        ...draft.policies.map((_, policy): FormField => ({ kind: "policy", policy })),
        { kind: "add-policy" },
        { kind: "text", name: "notBefore", label: "Not before", hint: dateHint },
        { kind: "text", name: "expiresOn", label: "Expires", hint: dateHint },
        { kind: "text", name: "ipIn", label: "Only from", hint: "CIDR ranges, separated by commas" },
        { kind: "text", name: "ipNotIn", label: "Not from", hint: "CIDR ranges, separated by commas" },
        { kind: "review" },
      ];
    case "access":
      return [
        { kind: "place", label: "For" },
        nameField,
        { kind: "text", name: "duration", label: "Duration", hint: "such as 8760h, 60m, 2h45m, or forever" },
        { kind: "review" },
      ];
    case "builds":
      return [
        { kind: "place", label: "For" },
        nameField,
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

/** The line of the form under the cursor. */
export function focusedField({ draft, purpose }: DraftFor, { cursor }: FieldsStep): FormField | undefined {
  return formFields(draft, purpose.kind)[cursor];
}

/**
 * The fields with the cursor where a form is begun: on the name of an account's token, else on the
 * first line.
 */
export function atStart(form: DraftFor): FieldsStep {
  return form.draft.kind === "account" ? atText(form, "name") : { name: "fields", cursor: 0 };
}

/** The fields with the cursor on one line of text. */
export function atText(form: DraftFor, name: TextFieldName): FieldsStep {
  return atField(form, (field) => field.kind === "text" && field.name === name);
}

/** The fields with the cursor on one policy. */
export function atPolicy(form: DraftFor, policy: number): FieldsStep {
  return atField(form, (field) => field.kind === "policy" && field.policy === policy);
}

/**
 * The fields with the cursor on the first line that is wanted; on the first of all when none is.
 */
export function atField({ draft, purpose }: DraftFor, isWanted: (field: FormField) => boolean): FieldsStep {
  return { name: "fields", cursor: Math.max(0, formFields(draft, purpose.kind).findIndex(isWanted)) };
}

/** Whether a line of the form is where a problem is. */
export function isAbout({ field, policy }: Problem, line: FormField): boolean {
  if (line.kind === "text") return line.name === field;
  return line.kind === "policy" && line.policy === policy;
}

type DraftFor = Pick<TokenForm, "draft" | "purpose">;

const dateHint = "UTC: 2026-12-01T00:00:00Z or 2026-12-01";
const nameField: FormField = { kind: "text", name: "name", label: "Name", hint: "what the token is for" };
