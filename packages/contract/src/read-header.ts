import type { OperationResponse, Validator } from "@cftokens/openapi";
import { isJsonMediaType } from "@cftokens/openapi/json";
import { partsOf, readScalar, type Schema } from "@cftokens/openapi/schema";

/**
 * Reads the text of a header as its schema has it: style `simple` separates items, and names and
 * values of members, by commas (OpenAPI 3.1, Header Object). One with `content` is read as that.
 * Throws SpecError for a schema that cannot be used, and SyntaxError for what should be JSON.
 */
export function readHeader(
  { schema, mediaType, explode = false }: OperationResponse["headers"][string],
  text: string,
  validator: Validator,
): unknown {
  if (mediaType !== undefined) return isJsonMediaType(mediaType) ? JSON.parse(text) : text;
  const parts = partsOf(schema, validator);
  const has = (type: string) => parts.some((part) => [part.type].flat().includes(type));
  const items = text.split(",").map((item) => item.trim());
  if (has("array")) {
    const item = joined(parts.flatMap(({ items: one }) => (one === undefined ? [] : [one])));
    return items.map((one) => readScalar(item, one, { validator }));
  }
  if (!has("object")) return readScalar(schema, text, { validator });
  const pairs = explode ? items.map((item) => cut(item, "=")) : pairUp(items);
  return Object.fromEntries(
    pairs.map(([name, value]) => {
      const member = joined(
        parts.flatMap(({ properties = {} }) =>
          Object.hasOwn(properties, name) ? [properties[name] ?? true] : [],
        ),
      );
      return [name, readScalar(member, value, { validator })];
    }),
  );
}

function joined(schemas: readonly Schema[]): Schema {
  const [first = true, ...others] = schemas;
  return others.length === 0 ? first : { allOf: schemas };
}

function cut(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index + at.length)];
}

function pairUp(items: readonly string[]): readonly (readonly [string, string])[] {
  return items.flatMap((name, index) => (index % 2 === 0 ? [[name, items[index + 1] ?? ""] as const] : []));
}
