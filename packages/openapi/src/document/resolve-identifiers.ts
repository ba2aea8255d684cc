import { fileURLToPath, pathToFileURL } from "node:url";
import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import { mapDocumentSchemas } from "./map-document-schemas.ts";
import { mapSubschemas } from "./map-subschemas.ts";

/** What one file says, and where it is: an absolute path or a URL. */
export interface IdentifiedSource {
  readonly place: string;
  readonly parsed: unknown;
}

/** Reads the file that a reference leads to. */
export type ReadPlace = (place: string) => Promise<IdentifiedSource>;

/** Whether a file may go by identifiers, so that resolveIdentifiers is needed. */
export function mayHaveIdentifiers(text: string): boolean {
  return (
    /\$(?:id|anchor|dynamicAnchor|dynamicRef|self)\b/u.test(text) ||
    /\$ref["']?\s*:\s*["']?[^"'\s#]*#[^/"'\s]/u.test(text)
  );
}

/**
 * Copies what a file says with every `$ref` and `$dynamicRef` that goes by `$id`, `$anchor`,
 * `$dynamicAnchor` or `$self` as one by JSON pointer, since bundling knows no others. A dynamic
 * reference becomes a `$ref` to what it means at first, and keeps `$dynamicRef: "#name"` beside it
 * where the schemas that lead to it may change that (JSON Schema 2020-12, Core 8.2).
 */
export async function resolveIdentifiers(
  { place, parsed }: IdentifiedSource,
  readPlace: ReadPlace,
): Promise<unknown> {
  if (!isJsonObject(parsed)) return parsed;
  const index = indexOf(place, parsed);
  const targets = new Map<string, Target>();
  for (const { schema, base } of index.schemas) {
    for (const ref of [schema["$ref"], schema["$dynamicRef"]]) {
      if (typeof ref !== "string") continue;
      targets.set(`${base} ${ref}`, await findTarget(ref, base, { index, readPlace }));
    }
  }
  const change = (schema: JsonObject): JsonObject => {
    const base = index.bases.get(schema) ?? index.base;
    const targetOf = (ref: unknown) => (typeof ref === "string" ? targets.get(`${base} ${ref}`) : undefined);
    return withTargets(
      mapSubschemas(schema, change),
      targetOf(schema["$ref"]),
      targetOf(schema["$dynamicRef"]),
    );
  };
  return mapSchemas(parsed, change);
}

// Where a reference leads.
interface Target {
  readonly ref: string;
  /** The name of the dynamic anchor that it leads to, if it names one. */
  readonly dynamic?: string;
}

function withTargets(schema: JsonObject, plain: Target | undefined, dynamic: Target | undefined): JsonObject {
  const { $dynamicRef: _, ...rest } = schema;
  const referring = plain === undefined ? rest : { ...rest, $ref: plain.ref };
  if (dynamic === undefined) return referring;
  const reference = {
    $ref: dynamic.ref,
    ...(dynamic.dynamic !== undefined && { $dynamicRef: `#${dynamic.dynamic}` }),
  };
  if (plain === undefined) return { ...referring, ...reference };
  const allOf: readonly unknown[] = Array.isArray(referring["allOf"]) ? referring["allOf"] : [];
  return { ...referring, allOf: [...allOf, reference] };
}

// What names the schemas of a file have.
interface Index {
  readonly base: string;
  /** The schemas of the file, and the base URI of each. */
  readonly schemas: readonly { readonly schema: JsonObject; readonly base: string }[];
  readonly bases: ReadonlyMap<JsonObject, string>;
  /** Places by base URI, and by base URI, `#` and anchor. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly dynamic: ReadonlySet<string>;
}

function indexOf(place: string, parsed: JsonObject): Index {
  const base = resolveUri(parsed["$self"], isUrl(place) ? place : pathToFileURL(place).href);
  const schemas: { readonly schema: JsonObject; readonly base: string }[] = [];
  const places = new Map<string, readonly string[]>([[base, []]]);
  const dynamic = new Set<string>();
  const note = (schema: JsonObject, at: readonly string[], around: string): JsonObject => {
    const own = resolveUri(schema["$id"], around).replace(/#$/u, "");
    if (own !== around) places.set(own, at);
    schemas.push({ schema, base: own });
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const name = schema[keyword];
      if (typeof name !== "string") continue;
      places.set(`${own}#${name}`, at);
      if (keyword === "$dynamicAnchor") dynamic.add(`${own}#${name}`);
    }
    return mapSubschemas(schema, (subschema, below) => note(subschema, [...at, ...below], own));
  };
  mapSchemas(parsed, (schema, at) => note(schema, at, base));
  const bases = new Map(schemas.map((one) => [one.schema, one.base]));
  return { base, schemas, bases, places, dynamic };
}

// Schemas are where a document has them; else the file is a schema.
function mapSchemas(
  parsed: JsonObject,
  change: (schema: JsonObject, place: readonly string[]) => JsonObject,
): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only members that are objects are looked at
  if (isJsonObject(parsed["components"]) || isJsonObject(parsed["paths"]))
    return mapDocumentSchemas(parsed, change);
  return change(parsed, []);
}

interface Search {
  readonly index: Index;
  readonly readPlace: ReadPlace;
}

async function findTarget(ref: string, base: string, { index, readPlace }: Search): Promise<Target> {
  const full = resolveUri(ref, base);
  const [uri = "", fragment = ""] = full.split("#");
  const resource = index.places.get(uri);
  if (resource === undefined)
    return await findElsewhere(ref, { uri, fragment, isMoved: base !== index.base }, readPlace);
  const found = findInside(index, uri, fragment);
  return found ?? { ref };
}

function findInside(index: Index, uri: string, fragment: string): Target | undefined {
  if (fragment === "" || fragment.startsWith("/")) {
    const place = index.places.get(uri) ?? [];
    return { ref: `#${encodePlace(place)}${fragment}` };
  }
  const name = `${uri}#${fragment}`;
  const place = index.places.get(name);
  if (place === undefined) return undefined;
  return { ref: `#${encodePlace(place)}`, ...(index.dynamic.has(name) && { dynamic: fragment }) };
}

interface Elsewhere {
  readonly uri: string;
  readonly fragment: string;
  /** Whether the reference is relative to another address than that of its file. */
  readonly isMoved: boolean;
}

async function findElsewhere(
  ref: string,
  { uri, fragment, isMoved }: Elsewhere,
  readPlace: ReadPlace,
): Promise<Target> {
  const place = uri.startsWith("file:") ? fileURLToPath(uri) : uri;
  const hash = fragment === "" ? "" : `#${fragment}`;
  if (fragment === "" || fragment.startsWith("/")) return { ref: isMoved ? `${place}${hash}` : ref };
  const { parsed } = await readPlace(place);
  if (!isJsonObject(parsed)) return { ref };
  const index = indexOf(place, parsed);
  const own = typeof parsed["$id"] === "string" ? resolveUri(parsed["$id"], index.base) : index.base;
  const found = findInside(index, own, fragment);
  return found === undefined ? { ref } : { ...found, ref: `${place}${found.ref}` };
}

function encodePlace(place: readonly string[]): string {
  return toPointer(place).split("/").map(encodeURIComponent).join("/");
}

// What is no URI reference changes nothing.
function resolveUri(reference: unknown, base: string): string {
  if (typeof reference !== "string") return base;
  if (reference.startsWith("#")) return `${base.split("#")[0] ?? ""}${reference}`;
  return URL.parse(reference, base)?.href ?? reference;
}

function isUrl(place: string): boolean {
  return URL.canParse(place) && !/^[a-z]:/iu.test(place);
}
