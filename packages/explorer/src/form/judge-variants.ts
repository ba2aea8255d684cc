import type { Validator } from "@cftokens/openapi";
import { parsePointer } from "@cftokens/openapi/json";
import type { FormField } from "./form-field.ts";
import { type FormState, formValue, memberField, type TextFault } from "./form-state.ts";

/** What is wrong with a value that has one of several forms, judged by the form that was chosen. */
export interface JudgedVariant {
  /** Where the value is, from the field on. */
  readonly segments: readonly string[];
  readonly faults: readonly TextFault[];
}

/**
 * Judges by itself each value whose form was chosen and that is wrong, the outer ones first. The
 * document's schema alone may judge it by another form, which is nearer to what is there.
 */
export function judgeVariants(
  field: FormField | undefined,
  state: FormState,
  validator: Validator,
  segments: readonly string[] = [],
): readonly JudgedVariant[] {
  if (field === undefined) return [];
  switch (state.kind) {
    case "object":
      return Object.entries(state.members).flatMap(([name, member]) =>
        judgeVariants(memberField(field, name), member, validator, [...segments, name]),
      );
    case "list":
      return state.items.flatMap((item, index) =>
        judgeVariants(field.item(), item, validator, [...segments, String(index)]),
      );
    case "variant": {
      const variant = field.variants()[state.index]?.field;
      if (variant === undefined) return [];
      const { value } = formValue(variant, state.state, validator);
      const broken = variant.schemas.flatMap((schema) => validator.violations(schema, value, "request"));
      const faults = new Map(
        broken.map(({ pointer, message }) => [
          `${pointer} ${message}`,
          { segments: parsePointer(pointer), message },
        ]),
      );
      const own = faults.size === 0 ? [] : [{ segments, faults: [...faults.values()] }];
      return [...own, ...judgeVariants(variant, state.state, validator, segments)];
    }
    default:
      return [];
  }
}
