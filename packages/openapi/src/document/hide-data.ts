import { isJsonObject } from "../json/json-object.ts";

/**
 * Renames each `$ref` that is data, because it stands in an example, a default, a constant or an
 * extension: it refers to nothing (OpenAPI 3.1, Example Object). So it does with a pointer to a
 * member without a name, which the bundler cannot follow. The objects of the value are changed, and
 * returned; `showDataIn` gives their names back, and `showData` in a copy. In a tree, no object is
 * at two places.
 */
export function hideData(root: unknown, { isTree }: { readonly isTree: boolean }): readonly object[] {
  const changed: object[] = [];
  const seen = new Set<object>();
  const open: Open[] = isContainer(root) ? [{ value: root, holds: "members" }] : [];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { value, holds } = one;
    if (!isTree && seen.has(value)) continue;
    if (!isTree) seen.add(value);
    if ((holds === "data" || pointsAtNoName(value)) && renameRef(value)) changed.push(value);
    for (const [name, below] of Object.entries(value)) {
      if (!isContainer(below)) continue;
      open.push({ value: below, holds: Array.isArray(value) ? holds : holdsBelow(holds, name, below) });
    }
  }
  return changed;
}

/** A reviver for JSON.parse that gives the names back that hideData took. */
export function showData(this: unknown, _name: string, value: unknown): unknown {
  if (typeof value === "string") return shownText(value);
  if (!isJsonObject(value) || !Object.hasOwn(value, hiddenName)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name === hiddenName ? "$ref" : name, one]),
  );
}

/** Gives the names back to the objects that hideData changed. */
export function showDataIn(changed: readonly object[]): void {
  for (const value of changed) {
    if (!Object.hasOwn(value, hiddenName)) {
      for (const [name, text] of Object.entries(value))
        if (typeof text === "string") Reflect.set(value, name, shownText(text));
      continue;
    }
    const ref: unknown = Reflect.get(value, hiddenName);
    Reflect.deleteProperty(value, hiddenName);
    Reflect.set(value, "$ref", ref);
  }
}

const hiddenName = "$ref of data";

/** A text that looks like no reference, in place of one; given back as the names are. */
export function hideText(text: string): string {
  return `${hiddenName} ${Buffer.from(text).toString("hex")}`;
}

function shownText(text: string): string {
  const [, hidden] = /^\$ref of data ((?:[\da-f]{2})*)$/u.exec(text) ?? [];
  return hidden === undefined ? text : Buffer.from(hidden, "hex").toString();
}

// What an object holds: members of an object of OpenAPI, such objects by names of their own, by
// names beside which extensions stand, examples by their names, or data.
type Holds = "members" | "example" | "names" | "names and extensions" | "examples" | "data";

interface Open {
  readonly value: object;
  readonly holds: Holds;
}

const dataMembers = new Set(["example", "default", "const", "enum"]);

const namedMembers = new Set(
  `properties patternProperties dependentSchemas $defs definitions headers content webhooks schemas
  parameters requestBodies securitySchemes links pathItems encoding mediaTypes variables`.split(/\s+/u),
);

const extensibleMembers = new Set(["paths", "responses", "callbacks"]);

function holdsBelow(holds: Holds, name: string, value: unknown): Holds {
  if (holds === "data" || holds === "names") return holds === "data" ? "data" : "members";
  if (holds === "examples") return "example";
  if (name.startsWith("x-")) return "data";
  if (holds === "names and extensions") return "members";
  if (dataMembers.has(name) || (holds === "example" && name === "value")) return "data";
  if (name === "examples") return Array.isArray(value) ? "data" : "examples";
  if (extensibleMembers.has(name)) return "names and extensions";
  return namedMembers.has(name) ? "names" : "members";
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function pointsAtNoName(value: object): boolean {
  const ref: unknown = Object.hasOwn(value, "$ref") ? Reflect.get(value, "$ref") : undefined;
  return typeof ref === "string" && /^#\/(?:.*\/)?(?:\/|$)/u.test(ref);
}

function renameRef(value: object): boolean {
  if (Array.isArray(value) || !Object.hasOwn(value, "$ref")) return false;
  const ref: unknown = Reflect.get(value, "$ref");
  Reflect.deleteProperty(value, "$ref");
  return Reflect.set(value, hiddenName, ref);
}
