import type { Validator } from "@cftokens/openapi";
import { listParts, type Schema, type SchemaObject, schemasOfMember } from "@cftokens/openapi/schema";

/** What the schemas of a place say of the values there, in any of their alternatives. */
export interface ValueSchemas {
  /** The types of JSON that they name; empty where they name none. */
  readonly types: ReadonlySet<string>;
  /** The values that they list; undefined where they list none. */
  readonly values: readonly unknown[] | undefined;
  /** The names of the members that they declare. */
  readonly names: readonly string[];
  /**
   * The schemas of a member, also of one without a name of its own; empty where none is declared.
   */
  readonly member: (name: string) => readonly Schema[];
  /** The schemas of items. */
  readonly items: readonly Schema[];
}

/** Reads the schemas of one place. Throws SpecError for a broken `$ref`. */
export function readValueSchemas(schemas: readonly Schema[], validator: Validator): ValueSchemas {
  const parts = listParts(schemas, (part) => partsOf(part, validator));
  const listed = parts.flatMap(({ enum: values, const: only }) => [
    ...(values ?? []),
    ...(only === undefined ? [] : [only]),
  ]);
  const names = new Set(parts.flatMap(({ properties = {} }) => Object.keys(properties)));
  return {
    types: new Set(parts.flatMap(typesOf)),
    values: listed.length === 0 ? undefined : listed,
    names: [...names],
    member: (name) => parts.flatMap((part) => schemasOfMember(part, name)),
    items: parts.flatMap(({ items, prefixItems = [] }) => [
      ...prefixItems,
      ...(items === undefined ? [] : [items]),
    ]),
  };
}

function partsOf(part: SchemaObject, validator: Validator): readonly Schema[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [], dependentSchemas = {} } = part;
  const conditional = [part.then, part.else].filter((one) => one !== undefined);
  return [
    ...($ref === undefined ? [] : [validator.resolve($ref)]),
    ...allOf,
    ...anyOf,
    ...oneOf,
    ...conditional,
    ...Object.values(dependentSchemas),
  ];
}

// A schema may say with its keywords alone what its values are.
function typesOf({ type, properties, items }: SchemaObject): readonly string[] {
  if (type !== undefined) return [type].flat();
  return [...(properties === undefined ? [] : ["object"]), ...(items === undefined ? [] : ["array"])];
}
