import type { Validator } from "@cftokens/openapi";
import type { FormField } from "./form-field.ts";
import { absent, fillForm, type FormState } from "./form-state.ts";

/**
 * What a field begins with that is there: an object without members, but for those of which only
 * one value is right, such as the one that tells a variant from the others; of a choice its only
 * value. Absent where there is nothing that a field of its kind begins with.
 */
export function startState(field: FormField, validator: Validator): FormState {
  return begin(field, { validator, depth: 0 }) ?? absent;
}

/** What has to be in a field in any case: values beside which no other is right. */
export function fixedState(field: FormField, validator: Validator): FormState {
  const state = begin(field, { validator, depth: 1 });
  return state === undefined || isEmpty(state) ? absent : state;
}

interface Place {
  readonly validator: Validator;
  readonly depth: number;
}

function begin(field: FormField, { validator, depth }: Place): FormState | undefined {
  switch (field.kind) {
    case "choice": {
      const [only, ...others] = field.choices;
      return only === undefined || others.length > 0 || field.isNullable
        ? undefined
        : fillForm(field, only, validator);
    }
    case "map":
      return { kind: "object", members: {} };
    case "object": {
      if (depth >= deepest) return { kind: "object", members: {} };
      const members = field.members().flatMap((member): readonly (readonly [string, FormState])[] => {
        const state = member.isRequired ? begin(member, { validator, depth: depth + 1 }) : undefined;
        return state === undefined || isEmpty(state) ? [] : [[member.name, state]];
      });
      return { kind: "object", members: Object.fromEntries(members) };
    }
    case "list":
      return depth === 0 ? { kind: "list", items: [] } : undefined;
    case "text":
      return depth === 0 ? { kind: "text", text: "" } : undefined;
    default:
      return undefined;
  }
}

function isEmpty(state: FormState): boolean {
  return state.kind === "object" && Object.keys(state.members).length === 0;
}

// A schema may contain itself.
const deepest = 3;
