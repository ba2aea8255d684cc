import type { OpenApiDocument } from "@cftokens/openapi";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { resolveRef } from "@cftokens/openapi/schema";

/**
 * A copy of a document in which no reference leads into an operation's schema: such a schema
 * becomes a component of its own. openapi-typescript makes a type of the way to it, which does not
 * compile where a member on that way is optional.
 */
export function hoistReferences(document: OpenApiDocument): OpenApiDocument {
  const names = new Map(
    [...innerReferences(document)].map(($ref, index) => [$ref, freeName(document, index)]),
  );
  if (names.size === 0) return document;
  const hoisted = [...names].map(([$ref, name]) => [name, resolveRef<JsonObject>(document, { $ref })]);
  const { components = {} } = document;
  return rename(
    {
      ...document,
      components: { ...components, schemas: { ...components.schemas, ...Object.fromEntries(hoisted) } },
    },
    names,
  );
}

function innerReferences(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const one of value) innerReferences(one, found);
  else if (isJsonObject(value)) {
    const { $ref } = value;
    if (typeof $ref === "string" && /^#\/paths\/.*\/schema(?:\/|$)/u.test($ref)) found.add($ref);
    for (const member of Object.values(value)) innerReferences(member, found);
  }
  return found;
}

function freeName({ components }: OpenApiDocument, index: number): string {
  let name = `Inline${index + 1}`;
  while (Object.hasOwn(components?.schemas ?? {}, name)) name = `${name}_`;
  return name;
}

function rename<Value>(value: Value, names: ReadonlyMap<string, string>): Value {
  const text = JSON.stringify(value, (key, member: unknown) => {
    const name = key === "$ref" && typeof member === "string" ? names.get(member) : undefined;
    return name === undefined ? member : `#/components/schemas/${name}`;
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same document with other references
  return JSON.parse(text) as Value;
}
