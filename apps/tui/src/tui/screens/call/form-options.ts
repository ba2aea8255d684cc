import { absent, fillForm, fixedState, type FormField, type FormState } from "@cftokens/explorer/form";
import { jsonTextOf } from "../operations/tree/shown-value.ts";
import { type FieldRow, isItem, type OptionRow } from "./form-row.ts";
import type { CallState } from "./state.ts";

/** What can be chosen in a field; absent stands for nothing. */
export function optionsOf(
  { field, at }: Pick<FieldRow, "field" | "at">,
  call: CallState,
): readonly Pick<OptionRow, "label" | "state">[] {
  const none = field.isRequired || isItem(at) ? [] : [{ label: "(leave it out)", state: absent }];
  const orNull = field.isNullable ? [{ label: "null", state: json(null) }] : [];
  switch (field.kind) {
    case "boolean":
      return [...none, ...[true, false].map((value) => optionOf(field, value, call)), ...orNull];
    case "choice":
      return [...none, ...field.choices.map((value) => optionOf(field, value, call)), ...orNull];
    case "variants":
      return [
        ...none,
        ...field.variants().map(({ label, field: variant }, index) => ({
          label,
          state: { kind: "variant", index, state: fixedState(variant, call.form.opened.validator) } as const,
        })),
        ...orNull,
      ];
    default:
      return [];
  }
}

function optionOf(field: FormField, value: unknown, { form }: CallState): Pick<OptionRow, "label" | "state"> {
  const label = typeof value === "string" ? value : jsonTextOf(value, 0);
  return { label, state: fillForm(field, value, form.opened.validator) };
}

function json(value: unknown): FormState {
  return { kind: "json", text: JSON.stringify(value) };
}

/** Whether two states of a choice are the same option. */
export function isSameOption(one: FormState, other: FormState): boolean {
  if (one.kind === "variant" && other.kind === "variant") return one.index === other.index;
  if (one.kind === "text" && other.kind === "text") return one.text === other.text;
  if (one.kind === "json" && other.kind === "json") return one.text === other.text;
  return one.kind === "absent" && other.kind === "absent";
}
