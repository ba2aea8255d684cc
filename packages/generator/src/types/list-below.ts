import { isJsonObject } from "@cftokens/openapi/json";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";

/** A schema and all schemas written inside of it, as far as types are made of them. */
export function listBelow(schema: Schema): readonly SchemaObject[] {
  const found: SchemaObject[] = [];
  const open: unknown[] = [schema];
  while (open.length > 0) {
    const one = open.pop();
    if (!isJsonObject(one)) continue;
    found.push(one);
    for (const keyword of ["items", "additionalProperties"]) open.push(one[keyword]);
    for (const keyword of ["prefixItems", "allOf", "anyOf", "oneOf", "properties", "patternProperties"])
      open.push(...Object.values(one[keyword] ?? {}));
  }
  return found;
}
