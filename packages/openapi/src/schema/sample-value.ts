import type { SchemaObject, OpenApiDocument, Schema } from "../document/openapi-document.ts";
import type { Direction } from "./direction.ts";
import { fitsSchema } from "./fits-schema.ts";
import { expandPlaces, type Place } from "./expand-places.ts";
import { joinParts, listShownParts, shownParts } from "./flatten-schema.ts";
import { createSchemaNodes, type SchemaNode } from "./schema-nodes.ts";

/**
 * Makes up a typical value for a schema, the same every time: what the document shows (`const`, an
 * example, the default, the first of an enum), else a small value within the bounds of its type.
 * Objects get every member that is declared or required and sent in the direction, the required
 * ones first; arrays get their least number of items, but at least one. The first branch of `oneOf`
 * and `anyOf` is taken. Rules that look beyond one place (`pattern`, `not`, `if`, `minProperties`,
 * a second branch of `oneOf` that fits too) are met only if the document shows an example. A member
 * that contains itself is left out, and so is one that expandPlaces does not follow.
 */
export function sampleValue(document: OpenApiDocument, schema: Schema, direction: Direction): unknown {
  if (typeof schema === "boolean") return {};
  const nodeOf = createSchemaNodes((one) => shownParts(document, one));
  const flattened = new Map<SchemaNode, SchemaObject>();
  const flatten = (node: SchemaNode): SchemaObject => {
    const known = flattened.get(node) ?? joinParts(listShownParts(document, node.parts.slice(0, 1)));
    flattened.set(node, known);
    return known;
  };
  const travels = (property: Schema) => {
    if (typeof property === "boolean") return property;
    const flat = flatten(nodeOf([property]));
    return direction === "request" ? flat.readOnly !== true : flat.writeOnly !== true;
  };
  const shown = new Map<SchemaNode, unknown>();
  const shownAt = (node: SchemaNode): unknown => {
    if (!shown.has(node)) {
      const fits = (value: unknown) => fitsSchema(document, node.parts[0] ?? true, value);
      shown.set(node, shownIn(flatten(node), fits));
    }
    return shown.get(node);
  };
  const membersOf = (node: SchemaNode) => {
    const flat = flatten(node);
    if (shownAt(node) !== undefined) return [];
    return schemasBelow(flat)
      .filter(([, member]) => member !== false && (typeOf(flat) === "array" || travels(member)))
      .map(([name, member]) => [name, nodeOf([member])] as const);
  };
  return sample(expandPlaces(nodeOf([schema]), membersOf, { onceAfter: largeSample }), { flatten, shownAt });
}

interface Reading {
  readonly flatten: (node: SchemaNode) => SchemaObject;
  readonly shownAt: (node: SchemaNode) => unknown;
}

function sample(place: Place<SchemaNode>, reading: Reading): unknown {
  const flat = reading.flatten(place.node);
  const shown = reading.shownAt(place.node);
  if (shown !== undefined) return shown;
  const below = place.below
    .filter(({ isCut }) => !isCut)
    .map((one) => [one.segment, sample(one, reading)] as const);
  switch (typeOf(flat)) {
    case "object":
      return Object.fromEntries(below.slice(0, flat.maxProperties));
    case "array":
      return itemsOf(flat, new Map(below));
    case "string":
      return sampleText(flat);
    case "integer":
    case "number":
      return sampleNumber(flat);
    case "boolean":
      return true;
    default:
      return null;
  }
}

// What a document shows for a place, if it is a value of its schema.
function shownIn(flat: SchemaObject, fits: (value: unknown) => boolean): unknown {
  const shown = [flat.const, flat.examples?.[0], flat.default, ...(flat.enum ?? [])];
  return shown.find((value) => value !== undefined && fits(value));
}

function typeOf(schema: SchemaObject): string {
  const types = [schema.type].flat().filter((type) => type !== undefined);
  const named = types.find((type) => type !== "null") ?? types[0];
  if (named !== undefined) return named;
  if (schema.items !== undefined || schema.prefixItems !== undefined) return "array";
  if (schema.pattern !== undefined || schema.format !== undefined) return "string";
  return "object";
}

// The schemas of members by name, the required ones first, or of items by index; `items` stands for
// all items without a place of their own.
function schemasBelow(flat: SchemaObject): readonly (readonly [string, Schema])[] {
  const type = typeOf(flat);
  if (type === "array") {
    const first = (flat.prefixItems ?? []).map((item, index) => [String(index), item] as const);
    return [...first.slice(0, countOf(flat)), [rest, flat.items ?? false]];
  }
  if (type !== "object") return [];
  const { properties = {}, required = [], additionalProperties = true } = flat;
  const needed = new Set(required);
  const undeclared = [...needed].filter((name) => !Object.hasOwn(properties, name));
  return [
    ...Object.entries(properties),
    ...undeclared.map((name) => [name, additionalProperties] as const),
  ].toSorted(([a], [b]) => Number(needed.has(b)) - Number(needed.has(a)));
}

const rest = "items";

function countOf({ minItems = 1, maxItems = Infinity }: SchemaObject): number {
  return Math.min(Math.max(minItems, 1), maxItems, longestSample);
}

function itemsOf(flat: SchemaObject, items: ReadonlyMap<string, unknown>): readonly unknown[] {
  const indices = Array.from({ length: countOf(flat) }, (_, index) => index);
  return indices.flatMap((index) => {
    const name = index < (flat.prefixItems?.length ?? 0) ? String(index) : rest;
    return items.has(name) ? [items.get(name)] : [];
  });
}

// After how many members and items a schema is shown only if it was not shown before.
const largeSample = 500;

// How many items or characters a made-up value has at most, even where its schema asks for more.
const longestSample = 10_000;

// A number within the bounds of a schema: the minimum, else the maximum, else 1.
function sampleNumber(schema: SchemaObject): number {
  const step = schema.multipleOf ?? (schema.type === "number" ? 0.5 : 1);
  const least = schema.minimum ?? stepFrom(schema.exclusiveMinimum, step);
  const greatest = schema.maximum ?? stepFrom(schema.exclusiveMaximum, -step);
  if (least !== undefined) return Math.ceil(least / step) * step;
  if (greatest !== undefined) return Math.floor(greatest / step) * step;
  return step < 1 ? 1 : step;
}

function stepFrom(bound: number | undefined, step: number): number | undefined {
  return bound === undefined ? undefined : bound + step;
}

/** A text of a format; undefined for one that is not known here. */
export function textOfFormat(format: string): string | undefined {
  return byFormat.get(format);
}

// A text for a string schema: an example of its format, else a word cut or padded to its length.
function sampleText({ format, minLength = 0, maxLength = Infinity }: SchemaObject): string {
  const ofFormat = format === undefined ? undefined : byFormat.get(format);
  if (ofFormat !== undefined) return ofFormat;
  return "example".padEnd(Math.min(minLength, longestSample), "-").slice(0, maxLength);
}

// Addresses and names reserved for documentation (RFC 2606, RFC 5737, RFC 3849).
const byFormat: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "date-time": "2026-01-01T00:00:00Z",
    date: "2026-01-01",
    time: "00:00:00Z",
    duration: "P1D",
    uuid: "00000000-0000-4000-8000-000000000000",
    email: "user@example.com",
    hostname: "example.com",
    ipv4: "192.0.2.1",
    ipv6: "2001:db8::1",
    uri: "https://example.com/",
    "uri-reference": "/",
    byte: "ZXhhbXBsZQ==",
  }),
);
