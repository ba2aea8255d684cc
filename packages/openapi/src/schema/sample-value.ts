import type { SchemaObject, OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { flattenSchema } from "./flatten-schema.ts";
import type { Direction } from "./direction.ts";

/**
 * Makes up a typical value for a schema, the same every time: what the document shows (`const`, an
 * example, the default, the first of an enum), else a small value within the bounds of its type.
 * Objects get every declared member that is sent in the direction, the required ones first; arrays
 * get their least number of items, but at least one. The first branch of `oneOf` and `anyOf` is
 * taken. A `pattern` or `not` is satisfied only if the document shows an example.
 */
export function sampleValue(document: OpenApiDocument, schema: Schema, direction: Direction): unknown {
  return sample(schema, { document, direction, around: new Set() });
}

interface Sampling {
  readonly document: OpenApiDocument;
  readonly direction: Direction;
  /**
   * The schemas that enclose this one. A member whose schema is among them is recursive, and left
   * out.
   */
  readonly around: ReadonlySet<Schema>;
}

function sample(schema: Schema, sampling: Sampling): unknown {
  if (typeof schema === "boolean") return {};
  const flat = flattenSchema(sampling.document, schema);
  const shown = [flat.const, flat.examples?.[0], flat.default, flat.enum?.[0]].find(isShown);
  if (shown !== undefined) return shown;
  const within = { ...sampling, around: new Set([...sampling.around, schema, ...(schema.allOf ?? [])]) };
  switch (typeOf(flat)) {
    case "object":
      return sampleObject(flat, within);
    case "array":
      return sampleArray(flat, within);
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

function isShown(value: unknown): boolean {
  return value !== undefined;
}

function typeOf(schema: SchemaObject): string {
  const types = [schema.type].flat().filter((type) => type !== undefined);
  const named = types.find((type) => type !== "null") ?? types[0];
  if (named !== undefined) return named;
  if (schema.items !== undefined || schema.prefixItems !== undefined) return "array";
  if (schema.pattern !== undefined || schema.format !== undefined) return "string";
  return "object";
}

function sampleObject(schema: SchemaObject, sampling: Sampling): Readonly<Record<string, unknown>> {
  const required = new Set(schema.required);
  const members = Object.entries(schema.properties ?? {})
    .filter(([, property]) => !comesBack(property, sampling) && travels(property, sampling))
    .toSorted(([a], [b]) => Number(required.has(b)) - Number(required.has(a)))
    .slice(0, schema.maxProperties);
  return Object.fromEntries(members.map(([name, property]) => [name, sample(property, sampling)]));
}

// Flattening makes a new `allOf` of a member that is described twice, so its parts are compared.
function comesBack(schema: Schema, { around }: Sampling): boolean {
  if (typeof schema === "boolean") return false;
  return (
    around.has(schema) || (schema.allOf ?? []).some((part) => typeof part !== "boolean" && around.has(part))
  );
}

function travels(property: Schema, { document, direction }: Sampling): boolean {
  if (typeof property === "boolean") return property;
  const flat = flattenSchema(document, property);
  return direction === "request" ? flat.readOnly !== true : flat.writeOnly !== true;
}

function sampleArray(schema: SchemaObject, sampling: Sampling): readonly unknown[] {
  const first = schema.prefixItems ?? [];
  const further = schema.items ?? false;
  const wanted = Math.min(Math.max(schema.minItems ?? 1, 1), schema.maxItems ?? Infinity);
  const schemas = Array.from({ length: wanted }, (_, index) => first[index] ?? further);
  return schemas
    .filter((item) => item !== false && !comesBack(item, sampling))
    .map((item) => sample(item, sampling));
}

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

// A text for a string schema: an example of its format, else a word cut or padded to its length.
function sampleText({ format, minLength = 0, maxLength = Infinity }: SchemaObject): string {
  const ofFormat = format === undefined ? undefined : byFormat.get(format);
  if (ofFormat !== undefined) return ofFormat;
  return "example".padEnd(minLength, "-").slice(0, maxLength);
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
