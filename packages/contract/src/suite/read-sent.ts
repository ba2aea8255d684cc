import type { Validator } from "@cftokens/openapi";
import { describeBody } from "@cftokens/openapi/bodies";
import { isJsonObject } from "@cftokens/openapi/json";
import { flattenSchema, readScalar, type Schema } from "@cftokens/openapi/schema";
import type { ContractOperation } from "../contract-operation.ts";
import { sentContent } from "./sent-content.ts";

/**
 * Whether a schema accepts a text that stands for a value of it, as its server reads it: a list or
 * an object may be any text.
 */
export function acceptsText(validator: Validator, schema: Schema, text: string): boolean {
  return (
    isList(validator, schema) || validator.accepts(schema, readScalar(schema, text, { validator }), "request")
  );
}

/**
 * Whether the schema of an operation's body accepts a value as its server reads it. In a form every
 * field is a text, of which a schema may make a number, and a list is its items.
 */
export function acceptsSent({ operation, validator }: ContractOperation, value: unknown): boolean {
  const schema = sentContent(operation)?.schema ?? true;
  const form = describeBody(validator.document, operation)?.form;
  const read = form === "json" ? value : readForm(validator, schema, value);
  return validator.accepts(schema, read, "request");
}

function readForm(validator: Validator, schema: Schema, value: unknown): unknown {
  if (!isJsonObject(value)) return {};
  const { properties = {} } = typeof schema === "boolean" ? {} : flattenSchema(validator.document, schema);
  const fields = Object.entries(value).flatMap(([name, member]) => {
    const items = [member].flat().filter((item) => item !== null && item !== undefined);
    if (items.length === 0) return [];
    const property = (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? true;
    if (isList(validator, property)) return [[name, member] as const];
    const [first] = items;
    const text = typeof first === "string" ? first : JSON.stringify(first);
    return [[name, readScalar(property, text, { validator })] as const];
  });
  return Object.fromEntries(fields);
}

function isList({ document }: Validator, schema: Schema): boolean {
  if (typeof schema === "boolean") return false;
  const types = new Set([flattenSchema(document, schema).type].flat());
  return types.has("array") || types.has("object");
}
