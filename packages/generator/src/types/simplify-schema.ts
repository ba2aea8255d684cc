import type { Direction, Schema, SchemaObject } from "@cftokens/openapi/schema";
import { listInherited, valuesOfBranch, valuesOfHeir } from "./discriminated-values.ts";
import {
  anyObject,
  emptyObject,
  plainIntersection,
  plainKinds,
  plainLiteral,
  plainLiterals,
  type PlainSchema,
  plainUnion,
  withDescription,
} from "./plain-schema.ts";
import { refsOfParts, type SchemaTarget, type SchemaTargets } from "./schema-targets.ts";
import type { SentMembers } from "./sent-members.ts";

/** What plain schemas are made for. */
export interface Simplifying {
  readonly targets: SchemaTargets;
  readonly sent: SentMembers;
  readonly direction: Direction;
  /** The reference to what is made of a target. */
  readonly refer: (target: SchemaTarget) => string;
}

/**
 * Makes a plain schema of a schema for one direction. `owner` says whose whole schema it is: a type
 * may not be made of itself, so of what leads back to the owner, the rules of its own are taken.
 */
export function simplifySchema(schema: Schema, making: Simplifying, owner?: SchemaTarget): PlainSchema {
  const circle = owner && { owner, passed: undefined };
  return simplify(schema, { making, around: [], circle });
}

interface Place {
  readonly making: Simplifying;
  /** The schemas of the same value that this one is a part of, outermost first. */
  readonly around: readonly SchemaObject[];
  readonly circle: Circle | undefined;
}

interface Circle {
  readonly owner: SchemaTarget;
  /** What was gone through on the way back to the owner; undefined in its own schema. */
  readonly passed: Set<string> | undefined;
}

function simplify(schema: Schema, place: Place): PlainSchema {
  if (typeof schema === "boolean") return schema;
  const below = { ...place, around: [...place.around, schema] };
  const made = plainIntersection([
    ...(schema.$ref === undefined ? [] : [ofReference(schema.$ref, below)]),
    ofOwnRules(schema, below),
    ...(schema.allOf ?? []).map((part) => simplify(part, below)),
    ...[schema.anyOf, schema.oneOf].map((branches) => ofBranches(schema, branches, below)),
    ...ofInherited(schema, below),
  ]);
  return withDescription(isNullable(schema) ? plainUnion([made, { type: "null" }]) : made, schema);
}

// Of 3.0, where it stands for any schema, and in documents of 3.1 that still have it.
function isNullable(schema: SchemaObject): boolean {
  return schema["nullable"] === true || schema["x-nullable"] === true;
}

function ofReference($ref: string, place: Place): PlainSchema {
  const { making, circle } = place;
  const target = making.targets.find($ref);
  if (target === undefined) return true;
  if (circle === undefined || !leadsBack(target, circle, making)) return { $ref: making.refer(target) };
  const passed = circle.passed ?? new Set([circle.owner.pointer]);
  if (passed.has(target.pointer)) return true;
  passed.add(target.pointer);
  return simplify(target.schema, { ...place, circle: { ...circle, passed } });
}

function leadsBack(target: SchemaTarget, { owner }: Circle, { targets }: Simplifying): boolean {
  return target.pointer === owner.pointer || targets.madeOf(target).has(owner.pointer);
}

function ofBranches(
  schema: SchemaObject,
  branches: readonly Schema[] | undefined,
  place: Place,
): PlainSchema {
  if (branches === undefined || branches.length === 0) return true;
  const { making, circle } = place;
  // On the way back to the owner a union would hold the owner again.
  const isCircle =
    circle?.passed !== undefined &&
    branches.flatMap(refsOfParts).some((ref) => {
      const target = making.targets.find(ref);
      return target !== undefined && leadsBack(target, circle, making);
    });
  if (isCircle) return true;
  return plainUnion(
    branches.map((branch) => {
      const made = simplify(branch, place);
      const { discriminator } = schema;
      const values = discriminator && valuesOfBranch(discriminator, branch, making.targets);
      return values === undefined ? made : plainIntersection([made, chosen(schema, branch, values, making)]);
    }),
  );
}

// The member by which a branch is chosen, as required as the branch has it.
function chosen(
  { discriminator }: SchemaObject,
  branch: Schema,
  values: readonly string[],
  { targets }: Simplifying,
): PlainSchema {
  const name = discriminator?.propertyName ?? "";
  const isRequired = listInherited(branch, targets).some(({ required }) => required?.includes(name));
  return {
    type: "object",
    properties: { [name]: plainLiterals(values) },
    ...(isRequired && { required: [name] }),
  };
}

function ofInherited(schema: SchemaObject, { making, circle, around }: Place): readonly PlainSchema[] {
  if (circle === undefined || circle.passed !== undefined || around.length > 1) return [];
  const inherited = listInherited(schema, making.targets).filter((part) => part !== schema);
  return inherited.flatMap((part) => {
    const values = part.discriminator && valuesOfHeir(part.discriminator, circle.owner, making.targets);
    return values === undefined ? [] : [chosen(part, schema, values, making)];
  });
}

function ofOwnRules(schema: SchemaObject, place: Place): PlainSchema {
  if (schema.const !== undefined) return plainLiteral(schema.const);
  if (schema.enum !== undefined) return ofEnum(schema.enum, schema.type);
  return plainUnion(typesOf(schema).map((type) => ofType(type, schema, place)));
}

function ofEnum(values: readonly unknown[], type: SchemaObject["type"]): PlainSchema {
  const hasNull = [type].flat().includes("null");
  const all = hasNull && !values.includes(null) ? [...values, null] : values;
  const areScalars = all.every((value) => typeof value !== "object" || value === null);
  return areScalars ? plainLiterals(all) : plainUnion(all.map(plainLiteral));
}

function typesOf(schema: SchemaObject): readonly string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  if (objectKeywords.some((keyword) => schema[keyword] !== undefined)) return ["object"];
  return schema.items !== undefined || schema.prefixItems !== undefined ? ["array"] : ["any"];
}

const objectKeywords = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "required",
];

function ofType(type: string, schema: SchemaObject, place: Place): PlainSchema {
  switch (type) {
    case "object":
      return ofObject(schema, place);
    case "array":
      return ofArray(schema, place);
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
      return { type };
    default:
      return true;
  }
}

function ofArray(
  { items = true, prefixItems, minItems = 0, maxItems }: SchemaObject,
  place: Place,
): PlainSchema {
  const item = ofOther(items, place);
  if (prefixItems === undefined) return { type: "array", items: item };
  return {
    type: plainKinds.tuple,
    prefixItems: prefixItems.slice(0, maxItems).map((one) => ofOther(one, place)),
    items: maxItems !== undefined && maxItems <= prefixItems.length ? false : item,
    minItems,
  };
}

function ofObject(schema: SchemaObject, place: Place): PlainSchema {
  const {
    making: { sent, direction },
  } = place;
  const { properties = {}, required = [] } = schema;
  const members = Object.entries(properties).flatMap(
    ([name, property]): readonly (readonly [string, PlainSchema])[] => {
      if (sent.isSent(property, direction)) return [[name, ofOther(property, place)]];
      // What is only read is refused, also within an object that was read.
      return direction === "request" ? [[name, false]] : [];
    },
  );
  const needed = [...new Set(required)].filter(
    (name) => !place.around.some((one) => sent.namesThatStay(one, direction).has(name)),
  );
  const undeclared = needed.filter((name) => !Object.hasOwn(properties, name));
  const named = [...members, ...undeclared.map((name) => [name, { type: plainKinds.present }] as const)];
  const rest = restOf(schema, place);
  if (named.length === 0 && rest !== undefined) return { type: "object", ...rest };
  if (named.length === 0) return schema.additionalProperties === false ? emptyObject : anyObject;
  const object = { properties: Object.fromEntries(named), ...(needed.length > 0 && { required: needed }) };
  if (rest === undefined) return { type: "object", ...object };
  return { type: plainKinds.record, ...object, ...rest };
}

// What members without a name may be. Where nothing is said, only named ones are part of the type.
function restOf(
  schema: SchemaObject,
  place: Place,
): { readonly additionalProperties: PlainSchema } | undefined {
  const { additionalProperties: additional, unevaluatedProperties, patternProperties = {} } = schema;
  const isOpen =
    isAnything(additional) || (additional === undefined && (unevaluatedProperties ?? false) !== false);
  if (isOpen) return { additionalProperties: true };
  const rest = [...Object.values(patternProperties), ...(additional === undefined ? [] : [additional])];
  const made = plainUnion(rest.map((one) => ofOther(one, place)));
  return made === false ? undefined : { additionalProperties: made };
}

function isAnything(schema: Schema | undefined): boolean {
  return schema === true || (typeof schema === "object" && Object.keys(schema).length === 0);
}

// The schema of another value.
function ofOther(schema: Schema, { making }: Place): PlainSchema {
  return simplify(schema, { making, around: [], circle: undefined });
}
