import { mapDocumentSchemas } from "./map-document-schemas.ts";
import { mapSubschemas } from "./map-subschemas.ts";
import type { OpenApiDocument, SchemaObject } from "./openapi-document.ts";

/**
 * Converts an OpenAPI 3.0 document to 3.1, so that all other code sees one dialect, JSON Schema
 * 2020-12. The rules are those of the OpenAPI 3.0.4 Schema Object and its clarifications of
 * `nullable`.
 */
export function convert30(document: OpenApiDocument): OpenApiDocument {
  return { ...mapDocumentSchemas(document, convertSchema), openapi: "3.1.0" };
}

function convertSchema(schema: SchemaObject): SchemaObject {
  // In 3.0 the members beside a `$ref` are ignored; in 3.1 they would apply.
  if (typeof schema.$ref === "string")
    return Object.keys(schema).length === 1 ? schema : { $ref: schema.$ref };
  const converted = mapSubschemas(schema, convertSchema);
  if (!onlyIn30.some((keyword) => Object.hasOwn(converted, keyword))) return converted;
  const { nullable, example, exclusiveMinimum, exclusiveMaximum, ...rest } = converted;
  return {
    ...rest,
    ...(nullable === true && typeof rest.type === "string" && { type: [rest.type, "null"] }),
    ...(nullable === true && isUnsaid(rest) && { "x-nullable": true }),
    ...(example !== undefined && rest.examples === undefined && { examples: [example] }),
    ...convertBound(rest.minimum, exclusiveMinimum, "minimum"),
    ...convertBound(rest.maximum, exclusiveMaximum, "maximum"),
  };
}

// Keywords that 3.1 does not have, or has with another meaning.
const onlyIn30 = ["nullable", "example", "exclusiveMinimum", "exclusiveMaximum"];

// Beside no type, and where other schemas add rules, `nullable` changes no verdict (OpenAPI 3.0.3,
// Schema Object); who writes it there means it all the same, so the types say it.
function isUnsaid({ type, allOf, anyOf, oneOf }: SchemaObject): boolean {
  return type === undefined || [allOf, anyOf, oneOf].some((list) => list !== undefined);
}

// `minimum: 3, exclusiveMinimum: true` becomes `exclusiveMinimum: 3`; `exclusiveMinimum: false` is
// dropped.
function convertBound(
  bound: number | undefined,
  exclusive: unknown,
  name: "minimum" | "maximum",
): Partial<SchemaObject> {
  if (exclusive === undefined || exclusive === false) return {};
  const exclusiveName = name === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  if (exclusive !== true) return { [exclusiveName]: exclusive };
  return { [name]: undefined, ...(bound !== undefined && { [exclusiveName]: bound }) };
}
