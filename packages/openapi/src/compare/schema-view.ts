import { toPointer } from "../json/json-pointer.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import {
  type AlternativeGroup,
  type Applying,
  groupsOf,
  listApplying,
  type LocatedSchema,
  type Part,
} from "./applying.ts";
import { type Bound, numberFacets, sizeFacets, type Sizes } from "./schema-facets.ts";
import { admitsScalar } from "./admits-scalar.ts";
import { schemaType } from "../json/json-type.ts";

/** What several schemas together say about one value, with `$ref` and `allOf` resolved. */
export interface SchemaView {
  readonly parts: readonly Part[];
  /** The place of the first of these schemas that says something. */
  readonly pointer: string;
  /** Undefined: any type. */
  readonly types: readonly string[] | undefined;
  /** Undefined: any value. `const` is an enum of one. */
  readonly values: readonly unknown[] | undefined;
  readonly least: Bound | undefined;
  readonly greatest: Bound | undefined;
  readonly multiples: readonly number[];
  readonly sizes: Sizes;
  readonly uniqueItems: boolean;
  readonly patterns: readonly string[];
  readonly formats: readonly string[];
  readonly properties: ReadonlyMap<string, Applying>;
  readonly required: ReadonlySet<string>;
  readonly patternProperties: ReadonlyMap<string, Applying>;
  /**
   * The schemas of members that are not named; undefined if they may be anything.
   */
  readonly otherMembers: Applying | "refused" | undefined;
  /** Schemas of the first items; `items` that of all others, empty if they may be anything. */
  readonly firstItems: readonly Applying[];
  readonly items: Applying;
  /** `oneOf` and `anyOf`: one alternative of each group applies. */
  readonly groups: readonly AlternativeGroup[];
  /** Other keywords that hold schemas, by keyword: `contains`, `then`, `dependentSchemas a`. */
  readonly subschemas: ReadonlyMap<string, Applying>;
  readonly not: Applying;
  /** The names that a member asks for (`dependentRequired`). */
  readonly dependentRequired: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keywords that say something about a value without restricting it, and what nobody knows. */
  readonly notes: Readonly<Record<string, unknown>>;
}

/** Views several schemas as one. Throws SpecError for a broken `$ref`. */
export function viewSchemas(document: OpenApiDocument, applying: Applying): SchemaView {
  const parts = listApplying(document, applying);
  const groups = parts.flatMap(groupsOf);
  const ofGroups = groups.map((group) => listedValues(document, group));
  const types = typesOf(parts, groups, ofGroups);
  const facets = facetsOf(parts, types);
  const dependent = parts.flatMap(({ schema }) => Object.entries(schema.dependentRequired ?? {}));
  const view: SchemaView = {
    parts,
    pointer: (parts.find(saysSomething) ?? parts[0] ?? applying[0])?.pointer ?? "",
    types,
    values: valuesOf(parts, types, ofGroups),
    ...facets,
    properties: namedSchemas(parts, "properties"),
    required: new Set(parts.flatMap(({ schema }) => schema.required ?? [])),
    patternProperties: namedSchemas(parts, "patternProperties"),
    otherMembers: otherMembersOf(parts),
    ...itemsOf(parts),
    groups: groups.filter((_, index) => ofGroups[index] === undefined),
    subschemas: subschemasOf(parts),
    not: located(parts, "not") ?? [],
    dependentRequired: new Map(
      [...Map.groupBy(dependent, ([name]) => name)].map(([name, lists]) => [
        name,
        new Set(lists.flatMap(([, names]) => names)),
      ]),
    ),
    notes: Object.fromEntries(parts.flatMap(({ schema }) => noteKeywords(schema))),
  };
  if (view.values === undefined) return view;
  const values = view.values.filter((value) => admitsScalar(view, value));
  return { ...view, values, types: [...new Set(values.map(schemaType))] };
}

/** Whether schemas say nothing but which alternatives there are. */
export function isOnlyAlternatives({ parts, groups }: SchemaView): boolean {
  const keywords = parts.flatMap(({ schema }) => Object.keys(schema).filter((one) => !isSilent(one)));
  return groups.length === 1 && keywords.every((one) => onlyHolds.has(one));
}

const onlyHolds = new Set(["$ref", "allOf", "oneOf", "anyOf", "discriminator"]);

function saysSomething({ schema }: Part): boolean {
  return Object.keys(schema).some((keyword) => !["$ref", "allOf", "description", "title"].includes(keyword));
}

/** Whether a keyword restricts no value. */
export function isSilent(keyword: string): boolean {
  return silent.has(keyword) || keyword.startsWith("x-");
}

const silent = new Set(
  [
    "title description examples example externalDocs xml deprecated default",
    "$comment $id $schema $anchor $defs definitions $vocabulary",
  ].flatMap((names) => names.split(" ")),
);

// Alternatives that only say a type or list values, as one list: their types and values. Undefined
// for others, and for `oneOf` where two say the same.
function listedValues(
  document: OpenApiDocument,
  { alternatives, keyword }: AlternativeGroup,
): Listed | undefined {
  const all = alternatives.map((alternative) => {
    const parts = listApplying(document, alternative);
    const keywords = parts.flatMap(({ schema }) => Object.keys(schema).filter((one) => !isSilent(one)));
    if (!keywords.every((one) => ["type", "enum", "const", "$ref"].includes(one))) return undefined;
    const types = typesOf(parts, [], []);
    return { types, values: valuesOf(parts, types, []) };
  });
  const types = all.flatMap((one) => (one?.values === undefined ? (one?.types ?? []) : []));
  const values = all.flatMap((one) => one?.values ?? []);
  if (all.some((one) => one === undefined || (one.values === undefined && one.types === undefined)))
    return undefined;
  if (keyword === "oneOf" && hasRepeats([...types, ...values.map((value) => JSON.stringify(value))]))
    return undefined;
  if (values.length > 0 && types.some((type) => type !== "null")) return undefined;
  if (types.includes("integer") && types.includes("number")) return undefined;
  return { types, values: values.length > 0 && types.length > 0 ? [...values, null] : values };
}

function hasRepeats(written: readonly string[]): boolean {
  return new Set(written).size < written.length;
}

interface Listed {
  readonly types: readonly string[];
  readonly values: readonly unknown[];
}

function typesOf(
  parts: readonly Part[],
  groups: readonly AlternativeGroup[],
  ofGroups: readonly (Listed | undefined)[],
): readonly string[] | undefined {
  const stated = [
    ...parts.flatMap((part) => (part.schema.type === undefined ? [] : [statedTypes(part)])),
    ...ofGroups.flatMap((one) => (one === undefined || one.values.length > 0 ? [] : [one.types])),
  ];
  const isGrouped = groups.some((_, index) => ofGroups[index] === undefined);
  const sets = stated.length > 0 || isGrouped ? stated : parts.flatMap(impliedTypes);
  const common = sets.reduce<readonly string[] | undefined>(commonTypes, undefined);
  if (common?.includes("number") !== true) return common;
  const isWhole = parts.some(({ schema: { multipleOf } }) => Number.isInteger(multipleOf));
  const others = common.filter((type) => type !== "integer" && type !== "number");
  return [...others, isWhole ? "integer" : "number"];
}

function commonTypes(common: readonly string[] | undefined, types: readonly string[]): readonly string[] {
  if (common === undefined) return types;
  return [
    ...common.filter((type) => types.includes(type) || (type === "integer" && types.includes("number"))),
    ...types.filter((type) => type === "integer" && common.includes("number") && !common.includes("integer")),
  ];
}

function statedTypes({ schema, nullable }: Part): readonly string[] {
  const types = [schema.type].flat().filter((type) => type !== undefined);
  return [...new Set(nullable ? [...types, "null"] : types)];
}

// Documents often omit `type` beside `properties`; generated types assume it.
function impliedTypes({ schema, nullable }: Part): readonly (readonly string[])[] {
  const orNull = nullable ? ["null"] : [];
  if (schema.properties !== undefined || isConstraining(schema.additionalProperties))
    return [["object", ...orNull]];
  return schema.items === undefined ? [] : [["array", ...orNull]];
}

/** Whether a schema refuses any value. */
export function isConstraining(schema: Schema | undefined): boolean {
  return (
    schema === false || (typeof schema === "object" && Object.keys(schema).some((one) => !isSilent(one)))
  );
}

function valuesOf(
  parts: readonly Part[],
  types: readonly string[] | undefined,
  ofGroups: readonly (Listed | undefined)[],
): readonly unknown[] | undefined {
  const lists = parts.flatMap(({ schema, nullable }) => {
    const stated = [
      ...(schema.enum === undefined ? [] : [schema.enum]),
      ...(Object.hasOwn(schema, "const") ? [[schema.const]] : []),
    ];
    return stated.map((values) => (nullable && !values.includes(null) ? [...values, null] : values));
  });
  const all = [
    ...lists,
    ...ofGroups.flatMap((one) => ((one?.values.length ?? 0) > 0 ? [one?.values ?? []] : [])),
  ];
  if (all.length === 0) return types?.length === 1 && types[0] === "null" ? [null] : undefined;
  return all.reduce((common, values) => {
    const written = new Set(values.map((value) => JSON.stringify(value)));
    return common.filter((value) => written.has(JSON.stringify(value)));
  });
}

function facetsOf(parts: readonly Part[], types: readonly string[] | undefined) {
  const schemas = parts.map(({ schema }) => schema);
  return {
    ...numberFacets(schemas, types),
    sizes: sizeFacets(schemas),
    uniqueItems: schemas.some(({ uniqueItems }) => uniqueItems === true),
    patterns: texts(schemas.map(({ pattern }) => pattern)).filter((pattern) => !matchesAll.has(pattern)),
    formats: texts(schemas.map(({ format }) => format)),
  };
}

function texts(values: readonly unknown[]): readonly string[] {
  return [...new Set(values)].filter((one) => typeof one === "string");
}

// Regular expressions that match every text.
const matchesAll = new Set(["", "^", "$", ".*", "^.*", ".*$", "(.*)", "[\\s\\S]*", "^[\\s\\S]*$"]);

function namedSchemas(
  parts: readonly Part[],
  keyword: "properties" | "patternProperties",
): ReadonlyMap<string, Applying> {
  const properties = new Map<string, LocatedSchema[]>();
  for (const { schema, pointer } of parts) {
    for (const [name, property] of Object.entries(schema[keyword] ?? {})) {
      const place = { schema: property, pointer: pointer + toPointer([keyword, name]) };
      const known = properties.get(name);
      if (known === undefined) properties.set(name, [place]);
      else known.push(place);
    }
  }
  return properties;
}

function otherMembersOf(parts: readonly Part[]): SchemaView["otherMembers"] {
  const stated = located(parts, "additionalProperties") ?? located(parts, "unevaluatedProperties");
  if (stated?.some(({ schema }) => schema === false) === true) return "refused";
  const constraining = stated?.filter(({ schema }) => isConstraining(schema)) ?? [];
  return constraining.length === 0 ? undefined : constraining;
}

function itemsOf(parts: readonly Part[]): Pick<SchemaView, "firstItems" | "items"> {
  const count = Math.max(0, ...parts.map(({ schema }) => schema.prefixItems?.length ?? 0));
  const firstItems = Array.from({ length: count }, (_, index) =>
    parts.flatMap(({ schema, pointer }) => {
      const own = schema.prefixItems?.[index];
      const [item, place] = own === undefined ? [schema.items, ["items"]] : [own, ["prefixItems", index]];
      return item === undefined ? [] : [{ schema: item, pointer: pointer + toPointer(place) }];
    }),
  );
  const rest = located(parts, "items") ?? located(parts, "unevaluatedItems") ?? [];
  return { firstItems, items: rest.filter(({ schema }) => isConstraining(schema)) };
}

function subschemasOf(parts: readonly Part[]): ReadonlyMap<string, Applying> {
  const found = new Map<string, Applying>();
  const add = (keyword: string, one: LocatedSchema) =>
    void found.set(keyword, [...(found.get(keyword) ?? []), one]);
  for (const { schema, pointer } of parts) {
    for (const keyword of ["propertyNames", "contains", "contentSchema"] as const) {
      const below = schema[keyword];
      if (below === undefined || (below === true && keyword !== "contains")) continue;
      add(keyword, { schema: below, pointer: pointer + toPointer([keyword]) });
    }
    if (schema.if !== undefined && (schema.then ?? schema.else) !== undefined) {
      for (const keyword of ["if", "then", "else"] as const) {
        const below = schema[keyword];
        if (below !== undefined) add(keyword, { schema: below, pointer: pointer + toPointer([keyword]) });
      }
    }
    for (const [name, below] of Object.entries(schema.dependentSchemas ?? {})) {
      const place = toPointer(["dependentSchemas", name]);
      add(`dependentSchemas ${name}`, { schema: below, pointer: pointer + place });
    }
  }
  return found;
}

function located(
  parts: readonly Part[],
  keyword: "items" | "additionalProperties" | "unevaluatedProperties" | "unevaluatedItems" | "not",
): Applying | undefined {
  const stated = parts.flatMap(({ schema, pointer }) => {
    const below = schema[keyword];
    return below === undefined ? [] : [{ schema: below, pointer: pointer + toPointer([keyword]) }];
  });
  return stated.length === 0 ? undefined : stated;
}

// Keywords that a view has members for.
const seenElsewhere = new Set(
  [
    "$ref allOf oneOf anyOf type enum const properties required items additionalProperties",
    "unevaluatedProperties unevaluatedItems prefixItems patternProperties propertyNames contains",
    "minContains maxContains if then else not dependentRequired dependentSchemas contentSchema",
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems",
    "minProperties maxProperties uniqueItems pattern format readOnly writeOnly",
  ].flatMap((names) => names.split(" ")),
);

// `default` and `deprecated` restrict no value, and are told all the same.
const told = new Set(["default", "deprecated"]);

function noteKeywords(schema: SchemaObject): readonly (readonly [string, unknown])[] {
  return Object.entries(schema).filter(
    ([keyword, value]) =>
      !seenElsewhere.has(keyword) && (told.has(keyword) || !isSilent(keyword)) && value !== undefined,
  );
}
