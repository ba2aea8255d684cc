import type { SchemaObject } from "../document/openapi-document.ts";

/** The least or greatest number that is allowed, or of which all beyond are. */
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** What is said about numbers. */
export interface NumberFacets {
  readonly least: Bound | undefined;
  readonly greatest: Bound | undefined;
  readonly multiples: readonly number[];
}

/** The least and greatest sizes of texts, lists, objects; 0 and Infinity where nothing is said. */
export type Sizes = Readonly<Record<SizeKeyword, number>>;

/** Keywords that bound a size. */
export const sizeKeywords = {
  minLength: { type: "string", open: 0 },
  maxLength: { type: "string", open: Infinity },
  minItems: { type: "array", open: 0 },
  maxItems: { type: "array", open: Infinity },
  minContains: { type: "array", open: 0 },
  maxContains: { type: "array", open: Infinity },
  minProperties: { type: "object", open: 0 },
  maxProperties: { type: "object", open: Infinity },
} as const;

export type SizeKeyword = keyof typeof sizeKeywords;

/** Lists the keywords of sizes. */
export const sizeNames: readonly SizeKeyword[] = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
];

/** The sizes that all of some schemas allow. */
export function sizeFacets(schemas: readonly SchemaObject[]): Sizes {
  const sizeOf = (keyword: SizeKeyword) => {
    const contains = schemas.some((schema) => schema.contains !== undefined);
    const given = schemas.flatMap((schema) => schema[keyword] ?? []);
    if (keyword === "minContains" && contains && given.length === 0) return 1;
    const { open } = sizeKeywords[keyword];
    return open === 0 ? Math.max(open, ...given) : Math.min(open, ...given);
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each keyword gets its size
  return Object.fromEntries(sizeNames.map((keyword) => [keyword, sizeOf(keyword)])) as Sizes;
}

/**
 * The numbers that all of some schemas allow. Of whole numbers the bounds are the least and
 * greatest number itself.
 */
export function numberFacets(
  schemas: readonly SchemaObject[],
  types: readonly string[] | undefined,
): NumberFacets {
  const isWhole = types?.includes("integer") === true && !types.includes("number");
  const lower = boundsOf(schemas, "minimum", "exclusiveMinimum").toSorted(
    (a, b) => b.value - a.value || Number(b.exclusive) - Number(a.exclusive),
  );
  const upper = boundsOf(schemas, "maximum", "exclusiveMaximum").toSorted(
    (a, b) => a.value - b.value || Number(b.exclusive) - Number(a.exclusive),
  );
  const multiples = [...new Set(schemas.flatMap(({ multipleOf }) => multipleOf ?? []))];
  return {
    least: isWhole ? wholeBound(lower[0], 1) : lower[0],
    greatest: isWhole ? wholeBound(upper[0], -1) : upper[0],
    multiples: multiples.filter((one) => !(isWhole && Number.isInteger(1 / one))),
  };
}

function boundsOf(
  schemas: readonly SchemaObject[],
  inclusive: "minimum" | "maximum",
  exclusive: "exclusiveMinimum" | "exclusiveMaximum",
): readonly Bound[] {
  return schemas.flatMap((schema) => [
    ...numbers(schema[inclusive]).map((value) => ({ value, exclusive: false })),
    ...numbers(schema[exclusive]).map((value) => ({ value, exclusive: true })),
  ]);
}

// OpenAPI 3.0 has booleans here, and some documents of 3.1 too.
function numbers(value: unknown): readonly number[] {
  return typeof value === "number" ? [value] : [];
}

function wholeBound(bound: Bound | undefined, step: 1 | -1): Bound | undefined {
  if (bound === undefined) return undefined;
  const nearest = step === 1 ? Math.ceil(bound.value) : Math.floor(bound.value);
  const isBeyond = bound.exclusive && nearest === bound.value;
  return { value: isBeyond ? nearest + step : nearest, exclusive: false };
}
