import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { refPointer } from "../document/resolve-ref.ts";
import { joinParts } from "./flatten-schema.ts";
import { listParts, targetOf } from "./list-parts.ts";
import { jsonType } from "../json/json-type.ts";

/** What a reader is told of a schema at one place; what is below it is not looked at. */
export interface SchemaOutline {
  /** The name of the component that the schema refers to, its title else; "" without either. */
  readonly name: string;
  /** The types that a value may have, without "null"; empty where the schema does not say. */
  readonly types: readonly string[];
  readonly isNullable: boolean;
  /** The keywords of all that applies to a value in any case; the outer ones win. */
  readonly keywords: SchemaObject;
  /**
   * What this schema is another name of. One of them among those of a place above means that the
   * schema contains itself.
   */
  readonly targets: ReadonlySet<SchemaObject>;
  /** What may be looked at next, in the order of the document, required members first. */
  readonly branches: readonly SchemaBranch[];
}

/** One way from a schema to the schemas below it. */
export type SchemaBranch =
  | {
      readonly kind: "member";
      readonly name: string;
      readonly isRequired: boolean;
      readonly schema: Schema;
    }
  /** All members whose names match a pattern, or those that nothing else names. */
  | { readonly kind: "members"; readonly pattern: string | undefined; readonly schema: Schema }
  /** The item of this index, or all that have no schema of their own. */
  | { readonly kind: "items"; readonly index: number | undefined; readonly schema: Schema }
  | { readonly kind: "choice"; readonly of: "oneOf" | "anyOf"; readonly variants: readonly SchemaVariant[] }
  /** What is said by another keyword, such as `not` or `if`. */
  | { readonly kind: "keyword"; readonly keyword: string; readonly schema: Schema };

/** One alternative of `oneOf` or `anyOf`. */
export interface SchemaVariant {
  /** The value of the discriminator that means it; undefined without one. */
  readonly value: string | undefined;
  readonly schema: Schema;
}

/**
 * Outlines a schema: what is said of a value here, and which schemas are below. The work is that of
 * this place alone, however much the schema refers to, so that a reader opens one after the other.
 * `$ref`, `allOf`, and alternatives of which one besides `null` is left are joined: it is for
 * showing a schema, not for validation. Throws SpecError for a broken `$ref`.
 */
export function outlineSchema(document: OpenApiDocument, schema: Schema): SchemaOutline {
  // Listed backwards, so that what a schema is made of stands before it: joinParts lets the later
  // win.
  const parts = listParts([schema], (one) =>
    [...targetOf(document, one), ...partsOf(one)].toReversed(),
  ).toReversed();
  const keywords = joinParts(parts);
  const alternatives = parts.flatMap(alternativesOf);
  const types = [keywords.type ?? typesOf(keywords)].flat();
  return {
    name: nameOf(schema) ?? keywords.title ?? "",
    types: types.filter((type) => type !== "null"),
    isNullable:
      types.includes("null") || alternatives.some(({ variants }) => variants.some((one) => isNull(one))),
    keywords,
    targets: new Set(
      listParts([schema], (one) => [...targetOf(document, one), ...standInOf(one)]).flatMap((part) =>
        targetOf(document, part),
      ),
    ),
    branches: [
      ...membersOf(keywords),
      ...itemsOf(keywords),
      ...alternatives.filter(({ variants }) => severalOf(variants)).map(choiceOf),
      ...keywordsOf(keywords),
    ],
  };
}

interface Alternatives {
  readonly of: "oneOf" | "anyOf";
  readonly variants: readonly Schema[];
  readonly discriminator: SchemaObject["discriminator"];
}

function alternativesOf({ oneOf, anyOf, discriminator }: SchemaObject): readonly Alternatives[] {
  return [
    ...(oneOf === undefined ? [] : [{ of: "oneOf" as const, variants: oneOf, discriminator }]),
    ...(anyOf === undefined ? [] : [{ of: "anyOf" as const, variants: anyOf, discriminator }]),
  ];
}

// What a schema is made of in any case.
function partsOf(schema: SchemaObject): readonly Schema[] {
  return [...(schema.allOf ?? []), ...loneVariants(schema)];
}

// What is written around a reference to say more beside it: `allOf` of one, or it or null.
function standInOf(schema: SchemaObject): readonly Schema[] {
  return [...(schema.allOf?.length === 1 ? schema.allOf : []), ...loneVariants(schema)];
}

function loneVariants(schema: SchemaObject): readonly Schema[] {
  return alternativesOf(schema).flatMap(({ variants }) =>
    severalOf(variants) ? [] : variants.filter((variant) => !isNull(variant)),
  );
}

function severalOf(variants: readonly Schema[]): boolean {
  return variants.filter((variant) => !isNull(variant)).length > 1;
}

function isNull(schema: Schema): boolean {
  return (
    typeof schema === "object" &&
    (schema.const === null ||
      [schema.type].flat().every((type) => type === "null") ||
      schema.enum?.every((value) => value === null) === true)
  );
}

// What values say of their types, and keywords of what they are for.
function typesOf({ const: only, enum: values, ...keywords }: SchemaObject): readonly string[] {
  if (only !== undefined) return [jsonType(only)];
  if (values !== undefined) return [...new Set(values.map(jsonType))];
  if (ofObjects.some((keyword) => keywords[keyword] !== undefined)) return ["object"];
  return (keywords.items ?? keywords.prefixItems) === undefined ? [] : ["array"];
}

const ofObjects = ["properties", "additionalProperties", "patternProperties", "required"];

function membersOf(keywords: SchemaObject): readonly SchemaBranch[] {
  const { properties = {}, patternProperties = {}, required = [] } = keywords;
  const names = new Set(required);
  const members = Object.entries(properties).map(
    ([name, schema]) => ({ kind: "member", name, isRequired: names.has(name), schema }) as const,
  );
  const others = [keywords.additionalProperties, keywords.unevaluatedProperties].filter(saysSomething);
  return [
    ...members.toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired)),
    ...Object.entries(patternProperties).map(
      ([pattern, schema]) => ({ kind: "members", pattern, schema }) as const,
    ),
    ...others.map((schema) => ({ kind: "members", pattern: undefined, schema }) as const),
  ];
}

function itemsOf({ prefixItems = [], items, unevaluatedItems }: SchemaObject): readonly SchemaBranch[] {
  return [
    ...prefixItems.map((schema, index) => ({ kind: "items", index, schema }) as const),
    ...[items, unevaluatedItems]
      .filter(saysSomething)
      .map((schema) => ({ kind: "items", index: undefined, schema }) as const),
  ];
}

function keywordsOf(keywords: SchemaObject): readonly SchemaBranch[] {
  const dependent = Object.entries(keywords.dependentSchemas ?? {}).map(
    ([name, schema]) => [`with ${name}`, schema] as const,
  );
  const single = singleKeywords.map((keyword) => [keyword, keywords[keyword]] as const);
  return [...single, ...dependent].flatMap(([keyword, schema]) =>
    saysSomething(schema) ? [{ kind: "keyword", keyword, schema } as const] : [],
  );
}

const singleKeywords = ["contains", "propertyNames", "contentSchema", "not", "if", "then", "else"] as const;

function saysSomething(schema: Schema | undefined): schema is SchemaObject {
  return typeof schema === "object" && Object.keys(schema).length > 0;
}

function choiceOf({ of, variants, discriminator }: Alternatives): SchemaBranch {
  const values = Object.entries(discriminator?.mapping ?? {});
  return {
    kind: "choice",
    of,
    variants: variants
      .filter((variant) => !isNull(variant))
      .map((schema) => ({
        value: discriminator && (values.find(([, target]) => isNamed(schema, target))?.[0] ?? nameOf(schema)),
        schema,
      })),
  };
}

// A mapping names a component, or refers to it.
function isNamed(schema: Schema, target: string): boolean {
  return typeof schema === "object" && (schema.$ref === target || nameOf(schema) === target);
}

function nameOf(schema: Schema): string | undefined {
  if (typeof schema !== "object" || schema.$ref === undefined) return undefined;
  return /^\/components\/[^/]+\/([^/]+)$/u.exec(refPointer(schema.$ref))?.[1];
}
