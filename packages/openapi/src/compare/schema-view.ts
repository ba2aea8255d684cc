import { toPointer } from "../json/json-pointer.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { collectOnce, targetOf } from "../schema/list-parts.ts";

/** A schema and its JSON pointer in the document. */
export interface LocatedSchema {
  readonly schema: Schema;
  readonly pointer: string;
}

/** Schemas that all apply to the same value. */
export type Applying = readonly LocatedSchema[];

/** What several schemas together say about one value, with `$ref` and `allOf` resolved. */
export interface SchemaView {
  /** The place of the first of these schemas that says something. */
  readonly pointer: string;
  /** Undefined: any type. */
  readonly types: readonly string[] | undefined;
  /** Undefined: any value. `const` is an enum of one. */
  readonly values: readonly unknown[] | undefined;
  readonly properties: ReadonlyMap<string, Applying>;
  readonly required: ReadonlySet<string>;
  /** The schemas of members that are not named; undefined if nothing is said about them. */
  readonly otherMembers: Applying | "refused" | undefined;
  readonly items: Applying | undefined;
  /** `oneOf` and `anyOf`: one alternative of each group applies. */
  readonly groups: readonly (readonly Applying[])[];
  /** All other keywords; of one that occurs twice, the later value. */
  readonly keywords: Readonly<Record<string, unknown>>;
}

/** Views several schemas as one. Throws SpecError for a broken `$ref`. */
export function viewSchemas(document: OpenApiDocument, applying: Applying): SchemaView {
  const parts = listApplying(document, applying);
  return {
    pointer: (parts.find(saysSomething) ?? parts[0] ?? applying[0])?.pointer ?? "",
    types: typesOf(parts),
    values: valuesOf(parts),
    properties: propertiesOf(parts),
    required: new Set(parts.flatMap(({ schema }) => schema.required ?? [])),
    otherMembers: otherMembersOf(parts),
    items: located(parts, "items"),
    groups: parts.flatMap(groupsOf),
    keywords: Object.fromEntries(parts.flatMap(({ schema }) => otherKeywords(schema))),
  };
}

/** Whether schemas say nothing but which alternatives there are. */
export function isOnlyAlternatives(view: SchemaView): boolean {
  const says = [view.types, view.values, view.otherMembers, view.items].some((one) => one !== undefined);
  return (
    view.groups.length === 1 &&
    !says &&
    view.properties.size === 0 &&
    view.required.size === 0 &&
    Object.keys(view.keywords).every((keyword) => keyword === "discriminator")
  );
}

/** Lists the schemas that apply to a value, with `$ref` and `allOf` resolved, each once. */
export function listApplying(document: OpenApiDocument, applying: Applying): readonly Part[] {
  return collectOnce(
    applying.flatMap((one) => toPart(one, false)),
    ({ schema }) => schema,
    (part) => partsOf(document, part),
  );
}

/** One schema of several that apply to a value. */
export interface Part {
  readonly schema: SchemaObject;
  readonly pointer: string;
  readonly nullable: boolean;
}

function toPart({ schema, pointer }: LocatedSchema, nullable: boolean): readonly Part[] {
  if (schema === true) return [];
  return [{ schema: schema === false ? nothing : schema, pointer, nullable }];
}

const nothing: SchemaObject = { not: {} };

// What applies to the same value as a schema does, because the schema says so.
function partsOf(document: OpenApiDocument, { schema, pointer, nullable }: Part): readonly Part[] {
  const targets = targetOf(document, schema).map((target) => ({
    schema: target,
    pointer: (schema.$ref ?? "").replace(/^#/u, ""),
  }));
  const onlyOne = onlyAlternative({ schema, pointer });
  return [
    ...[...targets, ...listed(schema.allOf, pointer, "allOf")].flatMap((one) => toPart(one, nullable)),
    ...(onlyOne === undefined ? [] : toPart(onlyOne, true)),
  ];
}

// `anyOf: [X, { type: "null" }]` only says that X may be null.
function onlyAlternative({ schema, pointer }: Omit<Part, "nullable">): LocatedSchema | undefined {
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const branches = listed(schema[keyword], pointer, keyword);
    const rest = branches.filter((branch) => !isNull(branch.schema));
    if (rest.length === 1 && branches.length === 2) return rest[0];
  }
  return undefined;
}

function groupsOf(part: Part): readonly (readonly Applying[])[] {
  if (onlyAlternative(part) !== undefined) return [];
  return (["oneOf", "anyOf"] as const)
    .map((keyword) => listed(part.schema[keyword], part.pointer, keyword).map((branch) => [branch]))
    .filter((group) => group.length > 0);
}

function isNull(schema: Schema): boolean {
  return typeof schema === "object" && [schema.type].flat().join() === "null";
}

function listed(schemas: readonly Schema[] = [], pointer: string, keyword: string): readonly LocatedSchema[] {
  return schemas.map((schema, index) => ({ schema, pointer: pointer + toPointer([keyword, index]) }));
}

function saysSomething({ schema }: Part): boolean {
  return Object.keys(schema).some((keyword) => !["$ref", "allOf", "description", "title"].includes(keyword));
}

function typesOf(parts: readonly Part[]): readonly string[] | undefined {
  const stated = parts.flatMap((part) => (part.schema.type === undefined ? [] : [statedTypes(part)]));
  const sets = stated.length > 0 ? stated : parts.flatMap(impliedTypes);
  return sets.reduce<readonly string[] | undefined>(
    (common, types) => (common === undefined ? types : common.filter((type) => types.includes(type))),
    undefined,
  );
}

function statedTypes({ schema, nullable }: Part): readonly string[] {
  const types = [schema.type].flat().filter((type) => type !== undefined);
  return [...new Set(nullable ? [...types, "null"] : types)];
}

// Documents often omit `type` beside `properties`; generated types assume it.
function impliedTypes({ schema, nullable }: Part): readonly (readonly string[])[] {
  const orNull = nullable ? ["null"] : [];
  if (schema.properties !== undefined || schema.additionalProperties !== undefined)
    return [["object", ...orNull]];
  return schema.items === undefined ? [] : [["array", ...orNull]];
}

function valuesOf(parts: readonly Part[]): readonly unknown[] | undefined {
  const lists = parts.flatMap(({ schema, nullable }) => {
    const values = schema.enum ?? (Object.hasOwn(schema, "const") ? [schema.const] : undefined);
    return values === undefined ? [] : [nullable && !values.includes(null) ? [...values, null] : values];
  });
  return lists.reduce<readonly unknown[] | undefined>((common, values) => {
    const texts = new Set(values.map((value) => JSON.stringify(value)));
    return common === undefined ? values : common.filter((value) => texts.has(JSON.stringify(value)));
  }, undefined);
}

function propertiesOf(parts: readonly Part[]): ReadonlyMap<string, Applying> {
  const properties = new Map<string, LocatedSchema[]>();
  for (const { schema, pointer } of parts) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const place = { schema: property, pointer: pointer + toPointer(["properties", name]) };
      const known = properties.get(name);
      if (known === undefined) properties.set(name, [place]);
      else known.push(place);
    }
  }
  return properties;
}

function otherMembersOf(parts: readonly Part[]): SchemaView["otherMembers"] {
  const stated = located(parts, "additionalProperties") ?? located(parts, "unevaluatedProperties");
  return stated?.some(({ schema }) => schema === false) ? "refused" : stated;
}

function located(
  parts: readonly Part[],
  keyword: "items" | "additionalProperties" | "unevaluatedProperties",
): Applying | undefined {
  const stated = parts.flatMap(({ schema, pointer }) => {
    const below = schema[keyword];
    return below === undefined ? [] : [{ schema: below, pointer: pointer + toPointer([keyword]) }];
  });
  return stated.length === 0 ? undefined : stated;
}

// Keywords that a view has members for, and keywords that say nothing about values.
const seenElsewhere = new Set(
  [
    "$ref allOf oneOf anyOf type enum const properties required items additionalProperties unevaluatedProperties",
    "readOnly writeOnly title description examples example deprecated externalDocs xml $comment $id",
  ].flatMap((names) => names.split(" ")),
);

function otherKeywords(schema: SchemaObject): readonly (readonly [string, unknown])[] {
  return Object.entries(schema).filter(
    ([keyword, value]) => !seenElsewhere.has(keyword) && !keyword.startsWith("x-") && value !== undefined,
  );
}
