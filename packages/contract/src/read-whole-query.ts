import type { Operation, Validator } from "@cftokens/openapi";
import { isJsonMediaType, mediaKind } from "@cftokens/openapi/json";
import { mediaTypeOfParameter, schemaOfParameter } from "@cftokens/openapi/parameters";
import { partsOf, readScalar, type Schema, schemasOfMember } from "@cftokens/openapi/schema";

/**
 * Reads a query that is one value (`in: querystring` of OpenAPI 3.2) as its schema has it: a form
 * is its fields, and all else one text. Throws SpecError for a schema that cannot be used,
 * SyntaxError for what should be JSON, and URIError for what is not percent-encoded.
 */
export function readWholeQuery(
  parameter: Operation["parameters"][number],
  text: string,
  validator: Validator,
): unknown {
  const mediaType = mediaTypeOfParameter(parameter) ?? "";
  if (mediaKind(mediaType) === "form")
    return readFields(schemaOfParameter(parameter), new URLSearchParams(text), validator);
  const decoded = decodeURIComponent(text);
  return isJsonMediaType(mediaType) ? JSON.parse(decoded) : decoded;
}

function readFields(schema: Schema, fields: URLSearchParams, validator: Validator): unknown {
  const parts = partsOf(schema, validator);
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const declared = parts.flatMap((part) => schemasOfMember(part, name));
      return [name, readField(declared, fields.getAll(name), validator)];
    }),
  );
}

// A list has a pair for each item, and an object is JSON.
function readField(schemas: readonly Schema[], texts: readonly string[], validator: Validator): unknown {
  const parts = schemas.flatMap((schema) => partsOf(schema, validator));
  const types = new Set(parts.flatMap(({ type = [] }) => [type].flat()));
  const [first = "", ...others] = texts;
  if (types.has("array") || others.length > 0) {
    const items = parts.flatMap((part) => (part.items === undefined ? [] : [part.items]));
    return texts.map((text) => readScalar({ allOf: items }, text, { validator }));
  }
  return types.has("object") && first.startsWith("{")
    ? JSON.parse(first)
    : readScalar({ allOf: schemas }, first, { validator });
}
