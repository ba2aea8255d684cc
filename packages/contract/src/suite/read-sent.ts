import type { Validator } from "@cftokens/openapi";
import { describeBody } from "@cftokens/openapi/bodies";
import { isJsonObject } from "@cftokens/openapi/json";
import { mediaTypeOfParameter, schemaOfParameter, writeParameter } from "@cftokens/openapi/parameters";
import { flattenSchema, readScalar, type Schema } from "@cftokens/openapi/schema";
import type { ContractOperation } from "../contract-operation.ts";
import { readWholeQuery } from "../read-whole-query.ts";
import type { Parameter } from "./parameter-values.ts";
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
 * Whether the schema of a parameter that is the whole query accepts a value as its server reads it;
 * undefined where nothing is sent.
 */
export function acceptsWholeQuery(
  validator: Validator,
  parameter: Parameter,
  value: unknown,
): boolean | undefined {
  const { name, style } = parameter;
  const form = { name, in: "query", style, mediaType: mediaTypeOfParameter(parameter) } as const;
  const pairs = writeParameter(form, value);
  if (pairs.length === 0) return undefined;
  const read = readWholeQuery(parameter, pairs.join("&"), validator);
  return validator.accepts(schemaOfParameter(parameter), read, "request");
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
