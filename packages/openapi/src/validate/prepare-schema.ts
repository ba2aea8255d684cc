import { toPointer } from "../json/json-pointer.ts";
import { mapSubschemas } from "../document/map-subschemas.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import type { Direction } from "../schema/direction.ts";
import type { DynamicScope, EnterScope } from "./dynamic-scopes.ts";
import type { OwnRule } from "./own-rule.ts";
import { inheritedNames } from "./own-rules.ts";
import { unsentMembers } from "./unsent-members.ts";

export interface Preparation {
  readonly document: OpenApiDocument;
  readonly direction: Direction;
  /** Formats that are checked; others are annotations, as in JSON Schema, and left out. */
  readonly knownFormats: ReadonlySet<string>;
  /** What a `$ref` becomes, in a scope. */
  readonly refer: (ref: string, scope: DynamicScope) => string;
  /** The rule that stands for a `$ref` to a schema that leads back to itself. */
  readonly recall: (ref: string, scope: DynamicScope) => OwnRule | undefined;
  readonly enter: EnterScope;
  /** The rules of a schema that we judge; `prepared` is what ajv judges by. */
  readonly rulesOf: (schema: SchemaObject, scope: DynamicScope, prepared: SchemaObject) => readonly OwnRule[];
  /** Called with each prepared schema and its pointer below the schema that was handed in. */
  readonly note: (prepared: SchemaObject, pointer: string) => void;
}

/**
 * Turns an OpenAPI schema into what ajv judges by, for one direction: without annotations and what
 * nobody knows, and without requiring members that are not sent in this direction (OpenAPI 3.0.4,
 * Schema Object, readOnly). What ajv gets wrong becomes rules of our own.
 */
export function prepareSchema(schema: Schema, scope: DynamicScope, preparation: Preparation): Schema {
  if (typeof schema === "boolean") return schema;
  return prepare(schema, { place: [], inherited: new Set(), scope, preparation });
}

interface Surroundings {
  readonly place: readonly string[];
  /** Names that an enclosing schema of the same object excludes from this direction. */
  readonly inherited: ReadonlySet<string>;
  readonly scope: DynamicScope;
  readonly preparation: Preparation;
}

function prepare(schema: SchemaObject, surroundings: Surroundings): SchemaObject {
  const { place, inherited, preparation } = surroundings;
  const scope = preparation.enter(surroundings.scope, schema);
  const staying = new Set([...inherited, ...unsentMembers(schema, preparation)]);
  const copy = mapSubschemas(schema, (subschema, below) =>
    prepare(subschema, {
      place: [...place, ...below],
      inherited: sameObject.has(below[0] ?? "") ? staying : new Set(),
      scope,
      preparation,
    }),
  );
  const target = schema.$ref === undefined ? undefined : targetIn(schema, scope);
  const recalled = target === undefined ? undefined : preparation.recall(target, scope);
  const entries = Object.entries(copy).flatMap(([keyword, value]): readonly [string, unknown][] => {
    if (!judgedByAjv.has(keyword)) return [];
    if (keyword === "format" && !preparation.knownFormats.has(String(value))) return [];
    if (keyword === "$ref" && recalled !== undefined) return [[recalledRef, target]];
    if (keyword === "$ref") return [[keyword, preparation.refer(targetIn(schema, scope), scope)]];
    if (keyword === "required" && Array.isArray(value)) {
      return [[keyword, value.filter((name) => !staying.has(name) && !inheritedNames.has(name))]];
    }
    return [[keyword, value]];
  });
  const prepared: SchemaObject = withPlainNames(Object.fromEntries(entries));
  const rules = [
    ...(recalled === undefined ? [] : [recalled]),
    ...preparation.rulesOf(withoutRequired(schema, staying), scope, prepared),
  ];
  const complete: SchemaObject = rules.length === 0 ? prepared : Object.assign(prepared, { ownRules: rules });
  preparation.note(complete, toPointer(place));
  if (schema["x-nullable"] !== true) return complete;
  const orNull: SchemaObject = { anyOf: [{ type: "null" }, complete] };
  preparation.note(orNull, toPointer(place));
  return orNull;
}

/** A member that says where a rule of ours stands for a `$ref`. ajv takes it for an annotation. */
export const recalledRef = "x-recalled-ref";

/** The `$ref` of what a schema, which has one, refers to in a scope. */
export function targetIn({ $ref = "", $dynamicRef }: SchemaObject, { targets }: DynamicScope): string {
  return typeof $dynamicRef === "string" ? (targets.get($dynamicRef.slice(1)) ?? $ref) : $ref;
}

function withoutRequired(schema: SchemaObject, staying: ReadonlySet<string>): SchemaObject {
  if (staying.size === 0 || !Array.isArray(schema.required)) return schema;
  return { ...schema, required: schema.required.filter((name) => !staying.has(name)) };
}

// What ajv judges by, and what its errors are explained by. All else says nothing about values, or
// is judged by rules of ours; and ajv would understand some names in its own way.
const judgedByAjv = new Set(
  `$ref type enum const minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern
  format minItems maxItems uniqueItems items prefixItems contains minContains maxContains
  minProperties maxProperties required properties patternProperties additionalProperties
  propertyNames dependencies dependentRequired dependentSchemas allOf anyOf oneOf not if then else readOnly
  discriminator`.split(/\s+/u),
);

// ajv asks an object for the members that a schema names, and all objects have a `toString`. With
// patterns it asks which members there are.
function withPlainNames(schema: SchemaObject): SchemaObject {
  const { properties } = schema;
  const inherited = Object.entries(properties ?? {}).filter(([name]) => inheritedNames.has(name));
  if (inherited.length === 0) return schema;
  const plain = Object.entries(properties ?? {}).filter(([name]) => !inheritedNames.has(name));
  const patterns = Object.fromEntries(inherited.map(([name, one]) => [`^(?:${name})$`, one]));
  return {
    ...schema,
    properties: Object.fromEntries(plain),
    patternProperties: { ...schema.patternProperties, ...patterns },
  };
}

// Keywords whose schemas describe the same object as the schema that contains them.
const sameObject = new Set(["allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"]);
