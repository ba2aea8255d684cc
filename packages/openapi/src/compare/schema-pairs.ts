import type { Pair, PairReader } from "./pair.ts";
import type { OpenApiDocument, Reference, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { SpecError } from "../document/spec-error.ts";
import type { Direction } from "../schema/direction.ts";
import { type Applying, listApplying, type LocatedSchema } from "./applying.ts";
import { createExampleJudges, type ExampleJudges } from "./example-judges.ts";
import { type SchemaView, viewSchemas } from "./schema-view.ts";
import { isUnchangedValue } from "./unchanged-references.ts";
import { perhapsUnsentMembers } from "../validate/unsent-members.ts";

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
  readonly pairs: Record<Direction, Map<string, Pair | undefined>>;
  readonly numbers: Map<Schema, number>;
  /** What groups of schemas are known by. */
  readonly keys: WeakMap<Applying, string>;
  /** What the last groups of schemas say together, by side and key. */
  readonly views: Map<string, SchemaView>;
  /** Schemas made of a part of another one, by the number of that and what is left of it. */
  readonly partial: Map<string, SchemaObject>;
  readonly readers: Map<Direction, PairReader>;
  /** Which marks schemas have together with what they are made of, by side. */
  readonly marks: Readonly<Record<"before" | "after", Map<SchemaObject, Marks>>>;
  readonly judges: ExampleJudges;
  readonly unsentMembers: typeof perhapsUnsentMembers;
}

/** Creates the memory of the comparison of two documents. */
export function createComparisonMemory(): ComparisonMemory {
  return {
    pairs: { request: new Map(), response: new Map() },
    numbers: new Map(),
    keys: new WeakMap(),
    views: new Map(),
    partial: new Map(),
    readers: new Map(),
    marks: { before: new Map(), after: new Map() },
    judges: createExampleJudges(),
    unsentMembers: rememberUnsentMembers(),
  };
}

function rememberUnsentMembers(): ComparisonMemory["unsentMembers"] {
  const known = { request: new WeakMap<SchemaObject, Names>(), response: new WeakMap<SchemaObject, Names>() };
  return (schema, sending) => {
    if (typeof schema === "boolean") return new Set();
    const names = known[sending.direction].get(schema) ?? { names: perhapsUnsentMembers(schema, sending) };
    known[sending.direction].set(schema, names);
    return names.names;
  };
}

interface Names {
  readonly names: ReturnType<typeof perhapsUnsentMembers>;
}

// How many pairs of schemas are compared, for one direction of two documents.
const mostPairs = 100_000;

/**
 * The pair of two groups of schemas; undefined when they mean the same in both documents. Throws
 * SpecError for schemas that can be combined in more than `mostPairs` ways.
 */
export function pairOf(before: Applying, after: Applying, at: SchemaComparison): Pair | undefined {
  const pairs = at.memory.pairs[at.direction];
  const key = `${keyOf(before, at.before, at.memory)} ${keyOf(after, at.after, at.memory)}`;
  if (pairs.has(key)) return pairs.get(key);
  const made = isUnchanged(before, after, at) ? undefined : createPair(before, after);
  pairs.set(key, made);
  if (pairs.size <= mostPairs) return made;
  throw new SpecError({
    pointer: before[0]?.pointer ?? "",
    reason: `the schemas of both documents are combined in more than ${mostPairs} ways`,
    nextStep: "Compare smaller documents, or say less with allOf.",
  });
}

function createPair(before: Applying, after: Applying): Pair {
  return { before, after, content: undefined, fates: new Set() };
}

// How many views of schemas are kept.
const mostViews = 1000;

/** What a group of schemas of one side says. */
export function viewOf(applying: Applying, side: "before" | "after", at: SchemaComparison): SchemaView {
  const { views } = at.memory;
  const key = `${side} ${keyOf(applying, at[side], at.memory)}`;
  const known = views.get(key) ?? viewSchemas(at[side], applying);
  // A view is read again in less time than the memory of all of them costs.
  if (views.size === mostViews) views.clear();
  views.set(key, known);
  return known;
}

/** Whether schemas that apply to a value have a mark. */
export function isMarked(
  applying: Applying,
  mark: "readOnly" | "writeOnly",
  at: SchemaComparison & { readonly side: "before" | "after" },
): boolean {
  const [first, second] = applying;
  if (first === undefined) return false;
  if (second !== undefined) return marksOf(applying, at)[mark];
  const { schema } = first;
  if (typeof schema === "boolean") return false;
  // Nothing else applies to a value because such a schema does.
  if (!holders.some((keyword) => schema[keyword] !== undefined)) return schema[mark] === true;
  const known = at.memory.marks[at.side];
  const meant = isReference(schema) ? resolveRef<SchemaObject>(at[at.side], schema) : schema;
  const marks = known.get(meant) ?? marksOf(applying, at);
  known.set(meant, marks);
  return marks[mark];
}

const holders = ["$ref", "allOf", "oneOf", "anyOf"] as const;

type Marks = Readonly<Record<"readOnly" | "writeOnly", boolean>>;

function marksOf(applying: Applying, at: SchemaComparison & { readonly side: "before" | "after" }): Marks {
  const parts = listApplying(at[at.side], applying);
  return {
    readOnly: parts.some(({ schema }) => schema.readOnly === true),
    writeOnly: parts.some(({ schema }) => schema.writeOnly === true),
  };
}

/** A schema that says only a part of what another one says; the same every time. */
export function partialSchema(
  schema: SchemaObject,
  what: string,
  { memory, make }: { readonly memory: ComparisonMemory; readonly make: () => SchemaObject },
): SchemaObject {
  const key = `${numberOf(schema, memory)} ${what}`;
  const known = memory.partial.get(key) ?? make();
  memory.partial.set(key, known);
  return known;
}

function numberOf(schema: Schema, { numbers }: ComparisonMemory): number {
  const known = numbers.get(schema);
  if (known !== undefined) return known;
  numbers.set(schema, numbers.size);
  return numbers.size - 1;
}

// A reference is known by what it means; any other schema by its place too, because that is told.
function keyOf(applying: Applying, document: OpenApiDocument, memory: ComparisonMemory): string {
  const known = memory.keys.get(applying) ?? toKey(applying, document, memory);
  memory.keys.set(applying, known);
  return known;
}

function toKey(applying: Applying, document: OpenApiDocument, memory: ComparisonMemory): string {
  const keyOfOne = ({ schema, pointer }: LocatedSchema) =>
    isReference(schema)
      ? String(numberOf(resolveRef<SchemaObject>(document, schema), memory))
      : `${numberOf(schema, memory)}@${pointer}`;
  const [first, second] = applying;
  if (first === undefined) return "";
  if (second === undefined) return keyOfOne(first);
  return [...new Set(applying.map(keyOfOne))].toSorted().join();
}

/** Whether a schema is nothing but a reference. */
export function isReference(schema: Schema): schema is SchemaObject & Reference {
  return typeof schema === "object" && schema.$ref !== undefined && Object.keys(schema).length === 1;
}

function isUnchanged(before: Applying, after: Applying, { unchanged }: SchemaComparison): boolean {
  if (before.length !== after.length) return false;
  return before.every(({ schema }, index) => {
    const other = after[index]?.schema ?? true;
    if (isReference(schema) && isReference(other)) {
      return schema.$ref === other.$ref && unchanged.has(schema.$ref);
    }
    return isUnchangedValue(schema, other, unchanged);
  });
}
