import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { resolveRef } from "@cftokens/openapi/schema";

/**
 * Whether every value of a schema is described with this property, also through `$ref`, `allOf`,
 * `anyOf` and `oneOf`.
 */
export function declaresProperty(document: OpenApiDocument, schema: Schema, name: string): boolean {
  return declares(document, schema, { name, seen: [] });
}

interface Search {
  readonly name: string;
  readonly seen: readonly Schema[];
}

function declares(document: OpenApiDocument, written: Schema, { name, seen }: Search): boolean {
  if (typeof written === "boolean" || seen.includes(written)) return false;
  const schema = resolveRef(document, written);
  if (typeof schema === "boolean") return false;
  const below = (subschema: Schema) => declares(document, subschema, { name, seen: [...seen, written] });
  return (
    Object.hasOwn(schema.properties ?? {}, name) ||
    (schema.allOf ?? []).some(below) ||
    [schema.anyOf, schema.oneOf].some((branches) => branches !== undefined && branches.every(below))
  );
}
