import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { refPointer, resolveRef } from "../document/resolve-ref.ts";
import { isJsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import type { Applying } from "./applying.ts";
import type { Pair, PairBelow, PairContent } from "./pair.ts";
import { isMarked, isReference, pairOf, type SchemaComparison } from "./schema-pairs.ts";
import { isConstraining, isSilent } from "./schema-view.ts";
import { isUnchangedValue, isWrittenAlike } from "./unchanged-references.ts";

/**
 * What differs between two schemas that are written alike and say no more than a type, members and
 * items: what these refer to. Of two states of a document most schemas are such, and this takes a
 * fraction of the time of viewing them. Undefined for other schemas.
 */
export function compareAlike({ before, after }: Pair, at: SchemaComparison): PairContent | undefined {
  const [old, now] = [plainSchema(before, at.before), plainSchema(after, at.after)];
  if (old === undefined || now === undefined || !isWrittenAlike(old.schema, now.schema)) return undefined;
  const below: PairBelow[] = [];
  for (const { place, segment, isMember } of placesBelow(old.schema)) {
    const [was, is] = [schemaAt(old.schema, place), schemaAt(now.schema, place)];
    if (was === undefined || is === undefined || isUnchangedValue(was, is, at.unchanged)) continue;
    const path = toPointer(place);
    const one = [{ schema: was, pointer: old.pointer + path }];
    const other = [{ schema: is, pointer: now.pointer + path }];
    if (isMember) {
      const mark = at.direction === "request" ? "readOnly" : "writeOnly";
      const isHidden = isMarked(one, mark, { ...at, side: "before" });
      if (isHidden !== isMarked(other, mark, { ...at, side: "after" })) return undefined;
      if (isHidden) continue;
    }
    const pair = pairOf(one, other, at);
    if (pair !== undefined) below.push({ segment, pair });
  }
  return { own: [], below, splits: undefined };
}

interface PlainSchema {
  readonly schema: SchemaObject;
  readonly pointer: string;
}

function plainSchema(applying: Applying, document: OpenApiDocument): PlainSchema | undefined {
  const [first, second] = applying;
  if (first === undefined || second !== undefined || typeof first.schema !== "object") return undefined;
  const { schema, pointer } = first;
  const plain = isReference(schema)
    ? { schema: resolveRef<SchemaObject>(document, schema), pointer: refPointer(schema.$ref) }
    : { schema, pointer };
  return isPlain(plain.schema) ? plain : undefined;
}

function isPlain(schema: SchemaObject): boolean {
  if (typeof schema !== "object" || schema.type === undefined) return false;
  if (!Object.keys(schema).every((keyword) => plain.has(keyword) || isSilent(keyword))) return false;
  const { properties = {}, additionalProperties, required = [] } = schema;
  // Members that are only required are described by the schema of all others.
  return !isJsonObject(additionalProperties) || required.every((name) => Object.hasOwn(properties, name));
}

const plain = new Set(
  [
    "type properties required additionalProperties items readOnly writeOnly format pattern",
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems",
    "minProperties maxProperties uniqueItems",
  ].flatMap((names) => names.split(" ")),
);

interface PlaceBelow {
  readonly place: readonly string[];
  readonly segment: string;
  readonly isMember: boolean;
}

function placesBelow({ type, properties = {}, additionalProperties, items }: SchemaObject): PlaceBelow[] {
  const types = new Set([type].flat());
  const places: PlaceBelow[] = [];
  if (types.has("object")) {
    for (const name of Object.keys(properties))
      places.push({ place: ["properties", name], segment: `.${name}`, isMember: true });
    if (isConstraining(additionalProperties))
      places.push({ place: ["additionalProperties"], segment: ".*", isMember: false });
  }
  if (types.has("array") && isConstraining(items))
    places.push({ place: ["items"], segment: "[]", isMember: false });
  return places;
}

function schemaAt(schema: SchemaObject, [keyword = "", name]: readonly string[]): Schema | undefined {
  const value = schema[keyword];
  const found: unknown = name !== undefined && isJsonObject(value) ? value[name] : value;
  return typeof found === "boolean" || isJsonObject(found) ? found : undefined;
}
