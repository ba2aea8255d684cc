import type { Operation } from "@cftokens/openapi";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";

/** The parameters of one place as the members of an object, so that cases can be made of them as of a body. */
export function parameterSchema(operation: Operation, place: "path" | "query"): SchemaObject | undefined {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  if (parameters.length === 0) return undefined;
  const properties = Object.fromEntries(
    parameters.map(({ name, schema = true }): readonly [string, Schema] => [name, schema]),
  );
  const required = parameters.filter((parameter) => parameter.required === true).map(({ name }) => name);
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}
