import type { Validator } from "@cftokens/openapi";
import type { Direction, Schema, SchemaObject } from "@cftokens/openapi/schema";
import { takeFairly } from "./take-fairly.ts";
import { absent, listPlaces, replaceAt, type ValuePlace } from "./value-place.ts";

/** A valid value with one place at the edge of what its schema allows. */
export interface BoundaryValue {
  readonly value: unknown;
  readonly pointer: string;
  /** What is at the edge: "as long as maxLength allows". */
  readonly edge: string;
}

/**
 * Makes valid values that differ from `base` in one place each: shortest, longest, least, greatest,
 * each value of an enum, null where it is allowed, optional members left out. Identifiers and
 * values with a pattern or a format stay: they mostly name something that must exist. Of a value
 * with very many places each place has its turn before any has its second, up to `mostEdges`.
 */
export function boundaryValues(
  validator: Validator,
  schema: Schema,
  base: unknown,
  direction: Direction,
): readonly BoundaryValue[] {
  const places = listPlaces(validator.placeOf(schema, direction), base)
    .filter(({ path }) => path.length > 0)
    .map((place) => edgesAt(place).map((edge) => ({ ...edge, place })));
  return takeFairly(places, mostEdges)
    .map(({ edge, replacement, place: { path, pointer } }) => ({
      value: replaceAt(base, path, replacement),
      pointer,
      edge,
    }))
    .filter(({ value }) => validator.accepts(schema, value, direction));
}

// A body of 400 places with currencies and countries would have ten thousand edges.
const mostEdges = 500;

interface Edge {
  readonly edge: string;
  readonly replacement: unknown;
}

function edgesAt(place: ValuePlace): readonly Edge[] {
  const { value, isRequired, schemas, path } = place;
  if (value === undefined) return [];
  const isMember = typeof path.at(-1) === "string";
  const removal = isRequired || !isMember ? [] : [{ edge: "left out", replacement: absent }];
  return isFree(place) ? [...removal, ...schemas.flatMap((schema) => edgesOf(schema, value))] : removal;
}

// Whether a place may have any value that its schema accepts.
function isFree({ path, schemas }: ValuePlace): boolean {
  const isIdentifier = /(^|_)(id|uuid|tag|key)$/u.test(String(path.at(-1)));
  return (
    !isIdentifier && !schemas.some(({ pattern, format }) => pattern !== undefined || format !== undefined)
  );
}

function edgesOf(schema: SchemaObject, value: unknown): readonly Edge[] {
  const { enum: values = [], type } = schema;
  const chosen = values.map((one) => ({ edge: `${JSON.stringify(one)} of its enum`, replacement: one }));
  const flag = type === "boolean" ? [{ edge: "the other of two", replacement: value !== true }] : [];
  return [
    ...chosen,
    ...flag,
    ...(typeof value === "string" ? textEdges(schema, value) : numberEdges(schema)),
  ];
}

function textEdges({ minLength, maxLength, enum: values }: SchemaObject, value: string): readonly Edge[] {
  if (values !== undefined) return [];
  const shortest =
    minLength === undefined
      ? []
      : [{ edge: "as short as minLength allows", replacement: value.slice(0, minLength) }];
  const longest =
    maxLength === undefined || maxLength > mostCharacters
      ? []
      : [{ edge: "as long as maxLength allows", replacement: value.padEnd(maxLength, "x") }];
  const foreign = [{ edge: "with other scripts", replacement: foreignText(value, maxLength) }];
  return [...shortest, ...longest, ...foreign];
}

// Umlauts, CJK and a character outside of the basic plane. Each counts as one (JSON Schema 2020-12,
// maxLength).
function foreignText(value: string, maxLength = Infinity): string {
  return Array.from(`${value} äß漢字😀`).slice(0, maxLength).join("");
}

const mostCharacters = 100_000;

function numberEdges({ minimum, maximum, enum: values }: SchemaObject): readonly Edge[] {
  if (values !== undefined) return [];
  return [
    ...(minimum === undefined ? [] : [{ edge: "as small as minimum allows", replacement: minimum }]),
    ...(maximum === undefined ? [] : [{ edge: "as great as maximum allows", replacement: maximum }]),
  ];
}
