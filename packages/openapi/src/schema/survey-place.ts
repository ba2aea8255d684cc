import { applicableSchemas, type SchemaContext } from "./applicable-schemas.ts";
import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import { compilePattern } from "./compile-pattern.ts";
import { listParts } from "./list-parts.ts";

/**
 * A place in a value and the schemas that describe it. What does not depend on the value is worked
 * out once.
 */
export interface SurveyPlace {
  /** Whether a schema allows anything here. */
  readonly isOpen: boolean;
  /** Whether a scalar here may be writeOnly, the only case in which the survey needs scalars. */
  readonly mayBeWriteOnly: boolean;
  /** Whether null is meant here by `nullable` of 3.0 where the letter says nothing of it. */
  readonly mayBeUnsaidNull: boolean;
  /** Describes the place for one value, by the schemas that apply to that value. */
  readonly describe: (value: unknown) => PlaceDescription;
}

/** What the schemas that apply at a place declare together. */
export interface PlaceDescription {
  /** The schemas that apply, without composition. */
  readonly schemas: readonly SchemaObject[];
  readonly isWriteOnly: boolean;
  /** Whether any member is declared at all. */
  readonly declaresMembers: boolean;
  /** The place of a member; undefined if no schema declares it. */
  readonly member: (name: string) => SurveyPlace | undefined;
  readonly item: (index: number) => SurveyPlace;
  readonly declaresItem: (index: number) => boolean;
}

/**
 * Creates the places for the schemas of one validator and direction; each set of schemas is read
 * once.
 */
export function createPlaces(context: SchemaContext): (schema: Schema) => SurveyPlace {
  const roots = new Map<Schema, SurveyPlace>();
  const numbers = new Map<Schema, number>();
  const places = new Map<string, SurveyPlace>();
  const keyOf = (schemas: readonly Schema[]) =>
    schemas.map((schema) => numbers.get(schema) ?? numbers.set(schema, numbers.size).size - 1).join();
  const placeOf = (schemas: readonly Schema[]): SurveyPlace => {
    const key = keyOf(schemas);
    const place = places.get(key) ?? createPlace(schemas, { context, placeOf, keyOf });
    places.set(key, place);
    return place;
  };
  return (schema) => {
    const place = roots.get(schema) ?? placeOf([schema]);
    roots.set(schema, place);
    return place;
  };
}

interface Making {
  readonly context: SchemaContext;
  readonly placeOf: (schemas: readonly Schema[]) => SurveyPlace;
  readonly keyOf: (schemas: readonly Schema[]) => string;
}

function createPlace(schemas: readonly Schema[], making: Making): SurveyPlace {
  const { context, keyOf } = making;
  const all = listParts(schemas, (schema) => allParts(schema, context));
  const describe = dependsOnValue(all)
    ? describeByValue((value) => applicableSchemas(schemas, value, context), making)
    : always(() => describePlace(all, making.placeOf));
  const mayBeWriteOnly = all.some((schema) => schema.writeOnly === true);
  const mayBeUnsaidNull = all.some((schema) => schema["x-nullable"] === true);
  return { isOpen: schemas.includes(true), mayBeWriteOnly, mayBeUnsaidNull, describe };

  function describeByValue(applicable: (value: unknown) => readonly SchemaObject[], { placeOf }: Making) {
    const known = new Map<string, PlaceDescription>();
    return (value: unknown) => {
      const applying = applicable(value);
      const key = keyOf(applying);
      const description = known.get(key) ?? describePlace(applying, placeOf);
      known.set(key, description);
      return description;
    };
  }
}

// Computed on demand, because recursive schemas have no end.
function always(make: () => PlaceDescription): (value: unknown) => PlaceDescription {
  let made: PlaceDescription | undefined;
  return () => (made ??= make());
}

// What a schema is made of, in any alternative.
function allParts(schema: SchemaObject, { validator }: SchemaContext): readonly Schema[] {
  const { $ref, allOf = [], oneOf = [], anyOf = [], dependentSchemas = {} } = schema;
  const target = typeof $ref === "string" ? [validator.resolve($ref)] : [];
  const conditional = [schema.if, schema.then, schema.else].filter((one) => one !== undefined);
  return [...target, ...allOf, ...oneOf, ...anyOf, ...conditional, ...Object.values(dependentSchemas)];
}

function dependsOnValue(schemas: readonly SchemaObject[]): boolean {
  return schemas.some((schema) => valueKeywords.some((keyword) => schema[keyword] !== undefined));
}

const valueKeywords = ["oneOf", "anyOf", "if", "dependentSchemas", "discriminator"] as const;

function describePlace(
  applying: readonly SchemaObject[],
  placeOf: (schemas: readonly Schema[]) => SurveyPlace,
): PlaceDescription {
  const required = new Set(applying.flatMap((schema) => schema.required ?? []));
  const names = new Set([...applying.flatMap(({ properties = {} }) => Object.keys(properties)), ...required]);
  const hasPatterns = applying.some(({ patternProperties }) => patternProperties !== undefined);
  const findMember = (name: string) => {
    const schemas = applying.flatMap((schema) => schemasOfMember(schema, name));
    if (schemas.length > 0) return placeOf(schemas);
    // What has to be there is declared, and may be anything.
    return required.has(name) ? placeOf([true]) : undefined;
  };
  const named = new Map<string, SurveyPlace | undefined>();
  let rest: { readonly place: SurveyPlace | undefined } | undefined;
  const items = new Map<number, SurveyPlace>();
  const tupleLength = Math.max(0, ...applying.map(({ prefixItems = [] }) => prefixItems.length));
  return {
    schemas: applying,
    isWriteOnly: applying.some((schema) => schema.writeOnly === true),
    declaresMembers: applying.some(declaresMembers),
    member(name) {
      const known = named.get(name);
      if (known !== undefined || named.has(name)) return known;
      if (!names.has(name))
        return hasPatterns ? findMember(name) : (rest ??= { place: findMember(name) }).place;
      const place = findMember(name);
      named.set(name, place);
      return place;
    },
    item(index) {
      const slot = Math.min(index, tupleLength);
      const place = items.get(slot) ?? placeOf(schemasOfItem(applying, index));
      items.set(slot, place);
      return place;
    },
    declaresItem: (index) => schemasOfItem(applying, index).length > 0,
  };
}

function declaresMembers(schema: SchemaObject): boolean {
  return memberKeywords.some((keyword) => schema[keyword] !== undefined);
}

const memberKeywords = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
] as const;

/**
 * The schemas that one schema declares for a member, without what it is made of;
 * `additionalProperties: false` declares none.
 */
export function schemasOfMember(schema: SchemaObject, name: string): readonly Schema[] {
  const declared: Schema[] = [];
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, name)) {
    declared.push(schema.properties[name] ?? true);
  }
  if (schema.patternProperties !== undefined) {
    const patterns = Object.entries(schema.patternProperties);
    declared.push(...patterns.filter(([pattern]) => isMatch(pattern, name)).map(([, one]) => one));
  }
  if (declared.length > 0) return declared;
  const rest = schema.additionalProperties ?? schema.unevaluatedProperties ?? false;
  return rest === false ? [] : [rest];
}

// What is no regular expression declares nothing; the validator says that it is none.
function isMatch(pattern: string, name: string): boolean {
  try {
    return compilePattern(pattern).test(name);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function schemasOfItem(applying: readonly SchemaObject[], index: number): readonly Schema[] {
  return applying
    .map((schema) => schema.prefixItems?.[index] ?? schema.items)
    .filter((schema) => schema !== undefined);
}
