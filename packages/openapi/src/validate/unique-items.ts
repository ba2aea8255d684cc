import type { FuncKeywordDefinition } from "ajv/dist/2020.js";
import { jsonText } from "../json/json-text.ts";

// ajv reads the errors from the function itself.
const validate: NonNullable<FuncKeywordDefinition["validate"]> = (
  unique: boolean,
  items: readonly unknown[],
) => {
  const repeat = unique ? findRepeat(items) : undefined;
  validate.errors = repeat === undefined ? [] : [{ keyword: "uniqueItems", params: repeat }];
  return repeat === undefined;
};

/**
 * The keyword `uniqueItems`, in a time that is linear in the items. ajv compares each with each
 * other, which takes minutes for what fits into one answer.
 */
export const uniqueItems: FuncKeywordDefinition = {
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  errors: true,
  validate,
};

function findRepeat(items: readonly unknown[]): { readonly i: number; readonly j: number } | undefined {
  if (items.length < 2) return undefined;
  const seen = new Map<string, number>();
  for (let i = 0; i < items.length; i += 1) {
    const text = jsonText(items[i]);
    const j = seen.get(text);
    if (j !== undefined) return { i, j };
    seen.set(text, i);
  }
  return undefined;
}
