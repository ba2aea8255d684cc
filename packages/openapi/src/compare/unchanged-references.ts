import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import { collectOnce } from "../schema/list-parts.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";

/**
 * The references to components that mean the same in two documents, including all that they refer
 * to. Texts for readers, such as descriptions, may differ.
 */
export function unchangedReferences(before: OpenApiDocument, after: OpenApiDocument): ReadonlySet<string> {
  const [old, now] = [componentsOf(before), componentsOf(after)];
  const usedBy = new Map<string, string[]>();
  const own: string[] = [];
  for (const [ref, component] of old) {
    const isAlike = areAlike(component, now.get(ref), (used) => {
      const users = usedBy.get(used);
      if (users === undefined) usedBy.set(used, [ref]);
      else users.push(ref);
      return true;
    });
    if (!isAlike) own.push(ref);
  }
  const missing = [...usedBy.keys()].filter((used) => !old.has(used));
  const changed = new Set(
    collectOnce(
      [...own, ...missing],
      (ref) => ref,
      (ref) => usedBy.get(ref) ?? [],
    ),
  );
  return new Set([...old.keys()].filter((ref) => !changed.has(ref)));
}

/**
 * Whether a value means the same in both documents: it is equal, but for texts for readers, and
 * contains no changed reference.
 */
export function isUnchangedValue(before: unknown, after: unknown, unchanged: ReadonlySet<string>): boolean {
  return areAlike(before, after, (ref) => unchanged.has(ref));
}

/** Whether two values are equal, but for texts for readers, whatever they refer to. */
export function isWrittenAlike(before: unknown, after: unknown): boolean {
  return areAlike(before, after, () => true);
}

function componentsOf({ components = {} }: OpenApiDocument): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [kind, named] of Object.entries({ ...components }) as readonly [string, unknown][]) {
    if (!isJsonObject(named)) continue;
    for (const [name, component] of Object.entries(named))
      found.set(`#${toPointer(["components", kind, name])}`, component);
  }
  return found;
}

type AcceptsRef = (ref: string) => boolean;

// Where a value is: in an object of OpenAPI, in one that names the targets of a discriminator, or
// in data.
type Place = "object" | "mapping" | "data";

// Both are walked through at once, up to the first difference.
function areAlike(before: unknown, after: unknown, accepts: AcceptsRef, place: Place = "object"): boolean {
  if (typeof before !== "object" || before === null) return before === after;
  if (typeof after !== "object" || after === null) return false;
  if (Array.isArray(before) || Array.isArray(after)) {
    if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
    return before.every((one, index) => areAlike(one, after[index], accepts, place));
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is no array is an object
  return haveAlikeMembers(before as JsonObject, after as JsonObject, { accepts, place });
}

function haveAlikeMembers(
  before: JsonObject,
  after: JsonObject,
  { accepts, place }: { readonly accepts: AcceptsRef; readonly place: Place },
): boolean {
  for (const name of Object.keys(before)) {
    const [was, is] = [before[name], Object.hasOwn(after, name) ? after[name] : undefined];
    if (place === "object" && isForReaders(name, was) && isForReaders(name, is)) continue;
    if (!areAlike(was, is, accepts, placeBelow(place, name, before))) return false;
    if (typeof was === "string" && !isAcceptedRef(was, place, accepts)) return false;
  }
  return Object.keys(after).every(
    (name) =>
      after[name] === undefined ||
      Object.hasOwn(before, name) ||
      (place === "object" && isForReaders(name, after[name])),
  );
}

// Members of other objects may be called so, but are no texts.
function isForReaders(name: string, value: unknown): boolean {
  if (value === undefined) return texts.has(name) || name === "examples";
  return typeof value === "string" ? texts.has(name) : name === "examples" && Array.isArray(value);
}

const texts = new Set(["description", "summary", "title"]);

function placeBelow(place: Place, name: string, around: JsonObject): Place {
  if (place !== "object") return place;
  if (name === "mapping" && typeof around["propertyName"] === "string") return "mapping";
  // Parameters of a link are values by name.
  return data.has(name) || (name === "parameters" && !Array.isArray(around[name])) ? "data" : "object";
}

// A member of a value may be called so too: then texts for readers count in its schema, which does
// no harm.
const data = new Set(["default", "const", "enum", "example", "examples"]);

function isAcceptedRef(text: string, place: Place, accepts: AcceptsRef): boolean {
  if (text.startsWith("#/")) return accepts(text);
  return place !== "mapping" || text.includes("/") || accepts(`#/components/schemas/${text}`);
}
