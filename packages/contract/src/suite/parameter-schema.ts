import type { Operation } from "@cftokens/openapi";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";
import type { Parameter } from "./parameter-values.ts";

/**
 * The parameters of one location as an object schema, so that cases are made of them as of a body.
 */
export function parameterSchema(operation: Operation, location: Parameter["in"]): SchemaObject | undefined {
  const schemas = known.get(operation) ?? new Map<Parameter["in"], SchemaObject | undefined>();
  known.set(operation, schemas);
  if (!schemas.has(location)) schemas.set(location, makeSchema(operation, location));
  return schemas.get(location);
}

// The same each time, so that it is compiled once.
const known = new WeakMap<Operation, Map<Parameter["in"], SchemaObject | undefined>>();

function makeSchema(operation: Operation, location: Parameter["in"]): SchemaObject | undefined {
  const parameters = operation.parameters.filter((parameter) => parameter.in === location);
  if (parameters.length === 0) return undefined;
  const properties = Object.fromEntries(
    parameters.map((parameter): readonly [string, Schema] => [parameter.name, schemaOfParameter(parameter)]),
  );
  const required = parameters.filter((parameter) => parameter.required === true).map(({ name }) => name);
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}
