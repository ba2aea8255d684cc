import type { Validator } from "@cftokens/openapi";
import { readScalar, type Schema } from "@cftokens/openapi/schema";
import { readValueSchemas } from "./value-schemas.ts";

/**
 * Reads a text as the value that some schemas have for it: one that they list, a number, true or
 * false, null, or the text itself. Throws SpecError for a schema that cannot be used.
 */
export function readText(schemas: readonly Schema[], text: string, validator: Validator): unknown {
  const { values = [] } = readValueSchemas(schemas, validator);
  const listed = values.find((one) => typeof one !== "string" && JSON.stringify(one) === text);
  if (listed !== undefined && !values.includes(text)) return listed;
  const [first = true] = schemas;
  const schema = schemas.length > 1 ? { anyOf: schemas } : first;
  return readScalar(schema, text, { validator, direction: "request" });
}
