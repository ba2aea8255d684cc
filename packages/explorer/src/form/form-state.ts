import type { Validator } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import type { Schema } from "@cftokens/openapi/schema";
import { readJson } from "../request/read-json.ts";
import { readText } from "../request/read-text.ts";
import type { FormField } from "./form-field.ts";

/** What stands in a field, as it was filled in. */
export type FormState =
  | { readonly kind: "absent" }
  /** What was typed or chosen. */
  | { readonly kind: "text"; readonly text: string }
  /** What was typed as JSON, where the field alone does not say what a text means. */
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "object"; readonly members: Readonly<Record<string, FormState>> }
  | { readonly kind: "list"; readonly items: readonly FormState[] }
  | { readonly kind: "variant"; readonly index: number; readonly state: FormState };

/** A field that nothing stands in. */
export const absent: FormState = { kind: "absent" };

/**
 * What was filled in as a value, without the texts that are no JSON, and what is wrong with those.
 */
export interface FormValue {
  readonly value: unknown;
  readonly faults: readonly TextFault[];
}

/** A text that is not what it has to be; the segments lead from the field to it. */
export interface TextFault {
  readonly segments: readonly string[];
  readonly message: string;
}

/**
 * The state of a field that means a value; undefined is absent. What the field's own form cannot
 * say is JSON: whatever the value is, formValue gives it back.
 */
export function fillForm(field: FormField, value: unknown, validator: Validator): FormState {
  if (value === undefined) return absent;
  if (value instanceof File) return { kind: "file", file: value };
  if (field.kind === "variants") return fillVariant(field, value, validator);
  if (Array.isArray(value)) {
    if (field.kind !== "list") return asJson(value);
    return { kind: "list", items: value.map((item) => fillForm(field.item(), item ?? null, validator)) };
  }
  if (isJsonObject(value)) {
    if (field.kind !== "object" && field.kind !== "map") return asJson(value);
    return { kind: "object", members: fillMembers(field, value, validator) };
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return readText(field.schemas, text, validator) === value ? { kind: "text", text } : asJson(value);
}

/** The value that a state means. A member that is absent is left out. */
export function formValue(field: FormField, state: FormState, validator: Validator): FormValue {
  switch (state.kind) {
    case "absent":
      return right(undefined);
    case "text":
      return right(readText(field.schemas, state.text, validator));
    case "json":
      return jsonValue(state.text);
    case "file":
      return right(state.file);
    case "list":
      return listValue(field, state.items, validator);
    case "object":
      return objectValue(field, state.members, validator);
    case "variant": {
      const variant = field.variants()[state.index];
      return variant === undefined ? right(undefined) : formValue(variant.field, state.state, validator);
    }
  }
}

/** The field of a member of an object or a map; undefined where no such member may be. */
export function memberField(field: FormField, name: string): FormField | undefined {
  return field.members().find((member) => member.name === name) ?? field.other();
}

function fillVariant(field: FormField, value: unknown, validator: Validator): FormState {
  const variants = field.variants();
  const accepts = (schemas: readonly Schema[]) =>
    schemas.every((one) => validator.accepts(one, value, "request"));
  const whole = variants.findIndex(({ field: { schemas } }) => accepts(schemas));
  // Of a value that is not right yet, the alternative that has its form.
  const index =
    whole === -1 ? variants.findIndex(({ field: { schemas } }) => accepts(schemas.slice(-1))) : whole;
  const variant = variants[index];
  return variant === undefined
    ? asJson(value)
    : { kind: "variant", index, state: fillForm(variant.field, value, validator) };
}

function fillMembers(
  field: FormField,
  value: Readonly<Record<string, unknown>>,
  validator: Validator,
): Readonly<Record<string, FormState>> {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const known = memberField(field, name);
      return [name, known === undefined ? asJson(member) : fillForm(known, member, validator)];
    }),
  );
}

function asJson(value: unknown): FormState {
  return { kind: "json", text: JSON.stringify(value) ?? "null" };
}

function right(value: unknown): FormValue {
  return { value, faults: [] };
}

function jsonValue(text: string): FormValue {
  const read = readJson(text);
  return read.ok
    ? right(read.value)
    : { value: undefined, faults: [{ segments: [], message: read.message }] };
}

function listValue(field: FormField, items: readonly FormState[], validator: Validator): FormValue {
  const read = items.map((item) => formValue(field.item(), item, validator));
  return {
    value: read.map(({ value }) => value ?? null),
    faults: read.flatMap(({ faults }, index) => faults.map((fault) => below(String(index), fault))),
  };
}

function objectValue(
  field: FormField,
  members: Readonly<Record<string, FormState>>,
  validator: Validator,
): FormValue {
  const read = Object.entries(members).map(
    ([name, state]) => [name, memberValue(memberField(field, name), state, validator)] as const,
  );
  return {
    value: Object.fromEntries(
      read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
    ),
    faults: read.flatMap(([name, { faults }]) => faults.map((fault) => below(name, fault))),
  };
}

function below(segment: string, { segments, message }: TextFault): TextFault {
  return { segments: [segment, ...segments], message };
}

// A member that the document does not have has no field; it is what was typed.
function memberValue(field: FormField | undefined, state: FormState, validator: Validator): FormValue {
  if (field !== undefined) return formValue(field, state, validator);
  if (state.kind === "text") return right(state.text);
  return state.kind === "json" ? jsonValue(state.text) : right(undefined);
}
