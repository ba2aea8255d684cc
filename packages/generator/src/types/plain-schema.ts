import { isJsonObject } from "@cftokens/openapi/json";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";

/**
 * A schema of the few kinds that openapi-typescript makes right types of: a lone `$ref`; one scalar
 * `type`; a lone `allOf` or `anyOf`; arrays; objects with either members or a rest, or with
 * required members only; and the kinds below, which the emitter writes itself. What only describes
 * (title, description, default, examples) is beside any of them.
 */
export type PlainSchema = Schema;

/** Kinds of plain schemas, in the place of a `type`, that JSON Schema writes in other ways. */
export const plainKinds = {
  /** `values`, which are scalars. The library would say of `const` and `enum` what they are. */
  literals: "literals",
  /** `prefixItems` by their place, the first `minItems` of them there, and `items` for the rest. */
  tuple: "tuple",
  /** `properties` beside `additionalProperties`, whose schema also accepts those properties. */
  record: "record",
  /** Anything but a member that is absent. */
  present: "present",
} as const;

/** An object of which nothing is known. */
export const anyObject: PlainSchema = { type: "object" };

/** An object without members. */
export const emptyObject: PlainSchema = { type: "object", additionalProperties: { enum: [] } };

/** One value as a plain schema. */
export function plainLiteral(value: unknown): PlainSchema {
  if (value === null) return { type: "null" };
  if (Array.isArray(value)) {
    return {
      type: plainKinds.tuple,
      prefixItems: value.map((item) => plainLiteral(item)),
      minItems: value.length,
      items: false,
    };
  }
  if (!isJsonObject(value)) return plainLiterals([value]);
  const names = Object.keys(value);
  if (names.length === 0) return emptyObject;
  const members = Object.entries(value).map(([name, member]) => [name, plainLiteral(member)]);
  return { type: "object", properties: Object.fromEntries(members), required: names };
}

/** One of some scalars as a plain schema. */
export function plainLiterals(values: readonly unknown[]): PlainSchema {
  return { type: plainKinds.literals, values };
}

/** One of some plain schemas. */
export function plainUnion(parts: readonly PlainSchema[]): PlainSchema {
  if (parts.includes(true)) return true;
  const possible = parts.filter((part) => part !== false);
  return possible.length > 1 ? { anyOf: possible } : (possible[0] ?? false);
}

/**
 * All of some plain schemas. One that only says "an object", or "an object or null", says nothing
 * beside another: the type of both would have no member.
 */
export function plainIntersection(parts: readonly PlainSchema[]): PlainSchema {
  if (parts.includes(false)) return false;
  const telling = parts.filter((part) => !isAnything(part) && !isVague(part));
  if (telling.length > 0) return telling.length > 1 ? { allOf: telling } : (telling[0] ?? true);
  return parts.find((part) => !isAnything(part)) ?? true;
}

function isAnything(part: PlainSchema): boolean {
  return part === true || (typeof part === "object" && rules.every((rule) => part[rule] === undefined));
}

const rules = ["$ref", "type", "allOf", "anyOf"] as const;

function isVague(part: PlainSchema): boolean {
  if (typeof part === "boolean") return false;
  if (part.anyOf !== undefined) return part.anyOf.every((one) => isVague(one) || isNull(one));
  const { type, properties, additionalProperties } = part;
  const isClosed = typeof additionalProperties === "object" && additionalProperties.enum?.length === 0;
  return type === "object" && properties === undefined && (additionalProperties === undefined || isClosed);
}

function isNull(part: PlainSchema): boolean {
  return typeof part === "object" && part.type === "null";
}

/** A plain schema with what another says that is no rule. */
export function withDescription(plain: PlainSchema, described: SchemaObject): PlainSchema {
  const texts = Object.entries(described).filter(([keyword, value]) => isDescription(keyword, value));
  if (texts.length === 0 || plain === false) return plain;
  return { ...(plain !== true && plain), ...Object.fromEntries(texts) };
}

function isDescription(keyword: string, value: unknown): boolean {
  if (keyword === "deprecated") return value === true;
  if (keyword === "examples") return Array.isArray(value);
  if (keyword === "title" || keyword === "description" || keyword === "format")
    return typeof value === "string";
  return keyword === "default" || keyword === "example";
}
