import { acceptsPlainly } from "./accepts-plainly.ts";
import type { Schema } from "../document/openapi-document.ts";
import type { Validator } from "./validator.ts";

/**
 * Judges values as a validator does, and compiles a schema only when one value is not plainly
 * valid, or when many were judged: for a program whose first answer is waited for. A schema that
 * cannot be compiled is not found out before; it is for documents that are known to be sound.
 * Keywords that are `ignored` are asked only of values that break others.
 */
export function createLazyJudge(
  validator: Validator,
  ignored: ReadonlySet<string> = new Set(),
): Validator["violations"] {
  const { document } = validator;
  const judged = new WeakMap<object, number>();
  return (schema, value, direction) => {
    if (isNew(schema, judged) && acceptsPlainly(schema, value, { document, direction, ignored })) return [];
    return validator.violations(schema, value, direction);
  };
}

function isNew(schema: Schema, judged: WeakMap<object, number>): boolean {
  if (typeof schema === "boolean") return true;
  const count = judged.get(schema) ?? 0;
  judged.set(schema, count + 1);
  return count < firstValues;
}

// From then on it takes longer to walk than to load the compiler and to compile.
const firstValues = 1000;
