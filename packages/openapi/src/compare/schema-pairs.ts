import type { OpenApiDocument, Reference, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { SpecError } from "../document/spec-error.ts";
import type { Direction } from "../schema/direction.ts";
import { type Applying, listApplying } from "./schema-view.ts";
import type { Difference } from "./spec-change.ts";

/** Two documents whose schemas are compared, for values sent in one direction. */
export interface SchemaComparison {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
  readonly direction: Direction;
  /** References that mean the same in both documents. */
  readonly unchanged: ReadonlySet<string>;
  readonly memory: ComparisonMemory;
}

/** What is known of the schemas of two documents, so that each two are compared once. */
export interface ComparisonMemory {
  readonly pairs: Record<Direction, Map<string, Pair>>;
  readonly numbers: Map<Schema, number>;
  /** Whether groups of schemas are marked `readOnly` or `writeOnly`, by mark and key. */
  readonly marks: Map<string, boolean>;
  /** Pairs that no client can tell apart. */
  readonly same: Set<Pair>;
  /** How many groups of alternatives are being matched inside of one another. */
  depth: number;
}

/** Creates the memory of the comparison of two documents. */
export function createComparisonMemory(): ComparisonMemory {
  return {
    pairs: { request: new Map(), response: new Map() },
    numbers: new Map(),
    marks: new Map(),
    same: new Set(),
    depth: 0,
  };
}

/** Two groups of schemas that are compared, at whatever places they are used. */
export interface Pair {
  readonly before: Applying;
  readonly after: Applying;
  /** Undefined until it is needed. */
  content: PairContent | undefined;
}

/**
 * What differs between two groups of schemas, and the pairs of what is below them; places are
 * relative.
 */
export interface PairContent {
  readonly own: readonly Difference[];
  readonly below: readonly (readonly [place: string, Pair])[];
}

// How many pairs of schemas are compared, for one direction of two documents.
const mostPairs = 100_000;

/**
 * The pair of two groups of schemas; undefined when they mean the same in both documents. Throws
 * SpecError for schemas that can be combined in more than `mostPairs` ways.
 */
export function pairOf(before: Applying, after: Applying, at: SchemaComparison): Pair | undefined {
  if (isUnchanged(before, after, at)) return undefined;
  const pairs = at.memory.pairs[at.direction];
  const key = `${keyOf(before, at.before, at.memory)} ${keyOf(after, at.after, at.memory)}`;
  const known = pairs.get(key) ?? { before, after, content: undefined };
  pairs.set(key, known);
  if (pairs.size <= mostPairs) return known;
  throw new SpecError({
    pointer: before[0]?.pointer ?? "",
    reason: `the schemas of both documents are combined in more than ${mostPairs} ways`,
    nextStep: "Compare smaller documents, or say less with allOf.",
  });
}

/**
 * Whether a schema that applies to a value has a mark. A member is asked once: in a chain of
 * `allOf` each schema has the members of all that follow.
 */
export function isMarked(
  applying: Applying,
  mark: "readOnly" | "writeOnly",
  at: { readonly document: OpenApiDocument; readonly memory: ComparisonMemory },
): boolean {
  const { marks } = at.memory;
  const key = `${mark} ${keyOf(applying, at.document, at.memory)}`;
  const isKnown = marks.get(key);
  if (isKnown !== undefined) return isKnown;
  const isSo = listApplying(at.document, applying).some(({ schema }) => schema[mark] === true);
  marks.set(key, isSo);
  return isSo;
}

// A reference is known by what it means; any other schema by its place too, because that is told.
function keyOf(applying: Applying, document: OpenApiDocument, { numbers }: ComparisonMemory): string {
  const numberOf = (schema: Schema) => numbers.get(schema) ?? numbers.set(schema, numbers.size).size - 1;
  return applying
    .map(({ schema, pointer }) =>
      isReference(schema)
        ? numberOf(resolveRef<SchemaObject>(document, schema))
        : `${numberOf(schema)}@${pointer}`,
    )
    .join();
}

function isReference(schema: Schema): schema is SchemaObject & Reference {
  return typeof schema === "object" && schema.$ref !== undefined && Object.keys(schema).length === 1;
}

function isUnchanged(
  [one, ...others]: Applying,
  [other]: Applying,
  { unchanged }: SchemaComparison,
): boolean {
  if (one === undefined || other === undefined || others.length > 0) return false;
  if (!isReference(one.schema) || !isReference(other.schema)) return false;
  return one.schema.$ref === other.schema.$ref && unchanged.has(one.schema.$ref);
}
