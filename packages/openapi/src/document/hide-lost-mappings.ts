import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { childOf, parsePointer } from "../json/json-pointer.ts";
import { hideText } from "./hide-data.ts";
import { refPointer } from "./resolve-ref.ts";
import type { ReadSource, SourceReader } from "./source-reader.ts";

/**
 * Hides, in the discriminators of a source, what a value is mapped to and is not there: it changes
 * no verdict, and would cost the document, or what stands after it. The objects that are changed
 * are returned; `showDataIn` and `showData` undo it as for data.
 */
export async function hideLostMappings(
  source: ReadSource,
  sources: SourceReader,
): Promise<readonly object[]> {
  const changed: object[] = [];
  for (const { owner, name, target } of listTargets(source.parsed)) {
    if (!(await isLost(target, source, sources))) continue;
    Reflect.set(owner, name, hideText(target));
    changed.push(owner);
  }
  return changed;
}

interface MappedTarget {
  readonly owner: object;
  readonly name: string;
  readonly target: string;
}

function listTargets(root: unknown): readonly MappedTarget[] {
  const found: MappedTarget[] = [];
  const seen = new Set<unknown>();
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const discriminator = childOf(value, "discriminator");
    if (isJsonObject(discriminator) && typeof discriminator["propertyName"] === "string")
      found.push(...targetsOf(discriminator));
    open.push(...Object.values(value));
  }
  return found;
}

function targetsOf(discriminator: JsonObject): readonly MappedTarget[] {
  const { mapping, defaultMapping } = discriminator;
  const named = isJsonObject(mapping)
    ? Object.entries(mapping).map(([name, target]) => ({ owner: mapping, name, target }))
    : [];
  return [...named, { owner: discriminator, name: "defaultMapping", target: defaultMapping }].flatMap(
    ({ target, ...at }) =>
      typeof target === "string" && isReference.test(target) ? [{ ...at, target }] : [],
  );
}

// Anything else is the name of a schema (OpenAPI 3.1, Discriminator Object).
const isReference = /[#/]|\.(?:ya?ml|json)$/iu;

async function isLost(target: string, source: ReadSource, sources: SourceReader): Promise<boolean> {
  const [file = "", fragment = ""] = target.split("#", 2);
  if (fragment !== "" && !fragment.startsWith("/")) return false;
  let value: unknown;
  try {
    value = file === "" ? source.parsed : (await sources.read(sources.placeOf(source.place, file))).parsed;
  } catch {
    return true;
  }
  for (const segment of parsePointer(refPointer(`#${fragment}`))) {
    // What is behind a reference is not looked for.
    if (typeof childOf(value, "$ref") === "string") return false;
    value = childOf(value, segment);
  }
  return typeof value !== "object" || value === null;
}
