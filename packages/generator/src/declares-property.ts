import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";
import { listParts, targetOf } from "@cftokens/openapi/schema";

/**
 * Whether every value of a schema is described with this property, also through `$ref`, `allOf`,
 * `anyOf` and `oneOf`.
 */
export function declaresProperty(document: OpenApiDocument, schema: Schema, name: string): boolean {
  const always = (one: SchemaObject) => [...targetOf(document, one), ...(one.allOf ?? [])];
  // Read from the end, where there are the parts of those before.
  const all = listParts([schema], (one) => [...always(one), ...groupsOf(one).flat()]).toReversed();
  const declaring = new Set<Schema>();
  const declares = (one: SchemaObject) =>
    Object.hasOwn(one.properties ?? {}, name) ||
    always(one).some((part) => declaring.has(part)) ||
    groupsOf(one).some((branches) => branches.every((branch) => declaring.has(branch)));
  for (let known = -1; known !== declaring.size;) {
    known = declaring.size;
    for (const one of all) if (!declaring.has(one) && declares(one)) declaring.add(one);
  }
  return declaring.has(schema);
}

function groupsOf({ anyOf, oneOf }: SchemaObject): readonly (readonly Schema[])[] {
  return [anyOf, oneOf].filter((group) => group !== undefined);
}
