import type { Operation } from "@cftokens/openapi";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";
import type { Parameter } from "./parameter-values.ts";

/**
 * The parameters of one location as an object schema, so that cases are made of them as of a body.
 */
export function parameterSchema(operation: Operation, location: Parameter["in"]): SchemaObject | undefined {
  const parameters = operation.parameters.filter((parameter) => parameter.in === location);
  if (parameters.length === 0) return undefined;
  const properties = Object.fromEntries(
    parameters.map((parameter): readonly [string, Schema] => [parameter.name, schemaOfParameter(parameter)]),
  );
  const required = parameters.filter((parameter) => parameter.required === true).map(({ name }) => name);
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}
