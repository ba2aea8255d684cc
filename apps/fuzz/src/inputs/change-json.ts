import { anyCharacter } from "@cftokens/workspace/any-character";
import fc, { type Arbitrary } from "fast-check";
import { hostileNames, hostileValues } from "./hostile-values.ts";

/** A change of one place of a JSON value; the numbers choose the way to the place. */
export interface JsonChange {
  readonly way: readonly number[];
  readonly kind: "replace" | "delete" | "rename" | "add" | "repeat" | "move";
  readonly name: string;
  readonly value: unknown;
}

/** Changes of JSON values, none to four at a time. */
export const jsonChanges: Arbitrary<readonly JsonChange[]> = fc.array(
  fc.record({
    way: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
    kind: fc.constantFrom("replace", "replace", "delete", "rename", "add", "repeat", "move"),
    name: fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: anyCharacter, maxLength: 12 })),
    value: fc.oneof(fc.constantFrom(...hostileValues), fc.jsonValue({ maxDepth: 3 })),
  }),
  { maxLength: 4 },
);

/** A copy of a JSON value with changes. */
export function changeJson(value: unknown, changes: readonly JsonChange[]): unknown {
  const holder = { value: structuredClone(value) };
  for (const change of changes) {
    const place = findPlace(holder, change.way);
    if (place !== undefined) apply(place, change);
  }
  return holder.value;
}

type Container = Record<string, unknown> | unknown[];

interface Place {
  readonly parent: Container;
  readonly key: string;
}

// Follows the numbers as far as the value goes, and stops at the last member found.
function findPlace(holder: Container, way: readonly number[]): Place | undefined {
  let place: Place | undefined;
  let current: unknown = holder;
  for (const step of [0, ...way]) {
    if (!isContainer(current)) break;
    const keys = Object.keys(current);
    const key = keys[step % keys.length];
    if (key === undefined) break;
    place = { parent: current, key };
    current = Reflect.get(current, key);
  }
  return place;
}

function apply({ parent, key }: Place, { kind, name, value: given }: JsonChange): void {
  const current: unknown = Reflect.get(parent, key);
  const value = copyOf(given);
  switch (kind) {
    case "replace":
      define(parent, key, value);
      return;
    case "delete":
      Reflect.deleteProperty(parent, key);
      return;
    case "rename":
      Reflect.deleteProperty(parent, key);
      define(parent, Array.isArray(parent) ? "0" : name, current);
      return;
    case "add":
      define(isContainer(current) ? current : parent, name, value);
      return;
    case "repeat":
      define(parent, key, [current, current, current]);
      return;
    case "move":
      define(parent, key, { [name]: current });
  }
}

// The next change may be made inside of a value that this one put there, or put it into itself. By
// JSON, because structuredClone ends at the deepest of the hostile values.
function copyOf(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}

// As JSON.parse would: a member called `__proto__` is a member, and a list has items alone.
function define(parent: Container, key: string, value: unknown): void {
  if (Array.isArray(parent) && !/^\d+$/u.test(key)) {
    parent.push(value);
    return;
  }
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });
}

function isContainer(value: unknown): value is Container {
  return typeof value === "object" && value !== null;
}
