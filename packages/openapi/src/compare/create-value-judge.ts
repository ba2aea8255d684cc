import type { Schema } from "../document/openapi-document.ts";
import { isJsonObject } from "../json/json-object.ts";
import { judgePlainly } from "../validate/accepts-plainly.ts";
import type { Applying } from "./applying.ts";
import type { ExampleJudge } from "./example-judges.ts";
import { pruneSchema } from "./prune-schema.ts";
import { type SchemaComparison, viewOf } from "./schema-pairs.ts";

/** Where the schemas that judge are from. */
export interface JudgePlace extends SchemaComparison {
  readonly side: "before" | "after";
  /** Whether members that are not declared are refused. */
  readonly isClosed?: boolean;
}

/**
 * Creates what says whether some schemas together accept one of some values; undefined where
 * neither a walk through them nor our validator can say it. To walk through a small value takes a
 * fraction of the time of compiling schemas, which is done for all values at once.
 */
export function createValueJudge(
  applying: Applying,
  values: readonly unknown[],
  at: JudgePlace,
): (value: unknown) => boolean | undefined {
  let compiled: { readonly judge: ExampleJudge | undefined } | undefined;
  const schema = togetherOf(applying.map((one) => one.schema));
  return (value) => {
    const verdict = plainVerdict(applying, value, { ...at, schema });
    if (verdict !== undefined) return verdict;
    compiled ??= { judge: compiledJudge(applying, values, at) };
    return compiled.judge?.(value);
  };
}

function plainVerdict(
  applying: Applying,
  value: unknown,
  at: JudgePlace & { readonly schema: Schema },
): boolean | undefined {
  const { side, direction, memory, isClosed = false } = at;
  const sending = { document: at[side], direction };
  const unsentOf = (schema: Schema) => memory.unsentMembers(schema, sending);
  const verdict = judgePlainly(at.schema, value, { ...sending, unsentOf });
  if (!isClosed || verdict === false || !isJsonObject(value)) return verdict;
  const isDeclared = declaresAll(applying, Object.keys(value), at);
  return isDeclared === true ? verdict : isDeclared;
}

// Undefined where it may depend on the value.
function declaresAll(applying: Applying, names: readonly string[], at: JudgePlace): boolean | undefined {
  const { parts, properties, patternProperties, groups, subschemas } = viewOf(applying, at.side, at);
  const isOpen = parts.some(
    ({ schema }) =>
      schema.additionalProperties !== undefined ||
      schema["unevaluatedProperties"] !== undefined ||
      schema["$dynamicRef"] !== undefined,
  );
  if (isOpen || patternProperties.size + groups.length + subschemas.size > 0) return undefined;
  return names.every((name) => properties.has(name));
}

function togetherOf(allOf: readonly Schema[]): Schema {
  const [only, second] = allOf;
  return only !== undefined && second === undefined ? only : { allOf };
}

function compiledJudge(
  applying: Applying,
  values: readonly unknown[],
  { side, direction, memory, isClosed = false, ...at }: JudgePlace,
): ExampleJudge | undefined {
  const parts = applying.map(({ schema }) => pruneSchema(at[side], schema, values));
  if (parts.some((one) => one === undefined)) return undefined;
  const allOf = parts.filter((one): one is Schema => one !== undefined);
  return memory.judges({ allOf, ...(isClosed && { unevaluatedProperties: false }) }, direction);
}
