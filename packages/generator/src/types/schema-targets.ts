import type { OpenApiDocument } from "@cftokens/openapi";
import { childOf, isJsonObject, parsePointer, toPointer } from "@cftokens/openapi/json";
import { refPointer, type Schema, type SchemaObject } from "@cftokens/openapi/schema";

/** What a `$ref` leads to. */
export interface SchemaTarget {
  /** Its JSON pointer, the same however a reference writes it. */
  readonly pointer: string;
  /** Its name, if it is one of the document's named schemas. */
  readonly name?: string;
  readonly schema: Schema;
}

/** The targets of a document's references, and how schemas are made of one another. */
export interface SchemaTargets {
  /** Undefined where a reference leads to no schema. */
  readonly find: (ref: string) => SchemaTarget | undefined;
  /**
   * The pointers of all schemas that apply wherever a target does, or may: by `$ref`, `allOf`,
   * `anyOf` and `oneOf`. It is itself among them only if it is made of itself.
   */
  readonly madeOf: (target: SchemaTarget) => ReadonlySet<string>;
  /** Whether a target is another one, or is made of it by `$ref` and `allOf`. */
  readonly inherits: (target: SchemaTarget, from: SchemaTarget) => boolean;
}

/** Reads the references of a document, each once. */
export function readTargets(document: OpenApiDocument): SchemaTargets {
  const byRef = new Map<string, SchemaTarget | undefined>();
  const find = (ref: string) => {
    if (!byRef.has(ref)) byRef.set(ref, readTarget(document, ref));
    return byRef.get(ref);
  };
  const reach = (refsOf: (schema: Schema) => readonly string[]) => {
    const known = new Map<string, ReadonlySet<string>>();
    return (target: SchemaTarget) => {
      const found = known.get(target.pointer) ?? reachable(target, { find, refsOf });
      known.set(target.pointer, found);
      return found;
    };
  };
  const [madeOf, inherited] = [reach(refsOfParts), reach(refsOfAll)];
  const inherits = (target: SchemaTarget, from: SchemaTarget) =>
    target.pointer === from.pointer || inherited(target).has(from.pointer);
  return { find, madeOf, inherits };
}

/** Writes a `$ref` to a part of the document from unescaped segments. */
export function refTo(segments: readonly string[]): string {
  return `#${toPointer(segments).replaceAll(/[%#]/gu, (character) => encodeURIComponent(character))}`;
}

function readTarget(document: OpenApiDocument, ref: string): SchemaTarget | undefined {
  if (!ref.startsWith("#/")) return undefined;
  const segments = parsePointer(refPointer(ref));
  let schema: unknown = document;
  for (const segment of segments) schema = childOf(schema, segment);
  if (typeof schema !== "boolean" && !isJsonObject(schema)) return undefined;
  const [first, second, name, ...rest] = segments;
  const isNamed = first === "components" && second === "schemas" && rest.length === 0;
  return { pointer: toPointer(segments), ...(isNamed && name !== undefined && { name }), schema };
}

interface Reach {
  readonly find: (ref: string) => SchemaTarget | undefined;
  readonly refsOf: (schema: Schema) => readonly string[];
}

function reachable(start: SchemaTarget, { find, refsOf }: Reach): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const ref of refsOf(one.schema)) {
      const target = find(ref);
      if (target === undefined || found.has(target.pointer)) continue;
      found.add(target.pointer);
      open.push(target);
    }
  }
  return found;
}

/** The references by which a schema applies others to its own value. */
export function refsOfParts(schema: Schema): readonly string[] {
  return refsBy(schema, ({ allOf = [], anyOf = [], oneOf = [] }) => [...allOf, ...anyOf, ...oneOf]);
}

function refsOfAll(schema: Schema): readonly string[] {
  return refsBy(schema, ({ allOf = [] }) => allOf);
}

function refsBy(schema: Schema, partsOf: (schema: SchemaObject) => readonly Schema[]): readonly string[] {
  if (typeof schema === "boolean") return [];
  return [
    ...(typeof schema.$ref === "string" ? [schema.$ref] : []),
    ...partsOf(schema).flatMap((part) => refsBy(part, partsOf)),
  ];
}
