import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";
import { schemaVariants } from "./join-schemas.ts";

/** How deep generated values are. */
export interface Depths {
  /** Below it, what is optional is left out. */
  readonly mostDepth: number;
  /**
   * Below it, what is required is, too: it contains itself as a required value, or is too large, so
   * that no value fits.
   */
  readonly endlessDepth: number;
}

/** The variants of a schema, each time the same. */
export type VariantsOf = (schema: Schema) => readonly SchemaObject[];

/** Creates a function that works out the variants of each schema of a document once. */
export function rememberVariants(document: OpenApiDocument): VariantsOf {
  const known = new Map<Schema, readonly SchemaObject[]>();
  return (schema) => {
    const variants = known.get(schema) ?? schemaVariants(document, schema);
    known.set(schema, variants);
    return variants;
  };
}

/**
 * Chooses how deep the values of a schema may be, so that one has some `largestValue` parts. A few
 * schemas that name each other have values of any size.
 */
export function depthsFor(schema: Schema, variantsOf: VariantsOf): Depths {
  const known = new Map<string, number>();
  const numbers = new Map<Schema, number>();
  const sizeOf = (one: Schema, optional: number, required: number): number => {
    if (typeof one === "boolean" || required < 0) return 1;
    const number = numbers.get(one) ?? numbers.set(one, numbers.size).size - 1;
    const key = `${number} ${Math.max(optional, 0)} ${required}`;
    const size =
      known.get(key) ??
      averageSize(variantsOf(one), (part, isRequired) =>
        isRequired || optional > 0 ? sizeOf(part, optional - 1, required - 1) : 0,
      );
    known.set(key, size);
    return size;
  };
  const fitting = depths.find(
    ({ mostDepth, endlessDepth }) => sizeOf(schema, mostDepth, endlessDepth) <= largestValue,
  );
  return fitting ?? { mostDepth: 0, endlessDepth: 0 };
}

// How many parts a generated value has, on an average.
const largestValue = 1000;

const depths: readonly Depths[] = [
  ...[6, 5, 4, 3, 2, 1, 0].map((mostDepth) => ({ mostDepth, endlessDepth: 24 })),
  ...[6, 4, 3, 2, 1].map((endlessDepth) => ({ mostDepth: 0, endlessDepth })),
];

function averageSize(
  variants: readonly SchemaObject[],
  sizeOf: (part: Schema, isRequired: boolean) => number,
): number {
  const sizes = variants.map(
    ({ properties = {}, required = [], items = false, prefixItems = [], minItems = 0 }) => {
      const needed = new Set(required);
      const members = Object.entries(properties).map(
        ([name, property]) => sizeOf(property, needed.has(name)) * (needed.has(name) ? 1 : 0.5),
      );
      const all = [...members, ...prefixItems.map((item) => sizeOf(item, true))];
      const rest = items === false ? 0 : sizeOf(items, minItems > 0) * Math.max(minItems, 1.5);
      return all.reduce((sum, size) => sum + size, 1 + rest);
    },
  );
  return sizes.reduce((sum, size) => sum + size, 0) / Math.max(sizes.length, 1);
}
