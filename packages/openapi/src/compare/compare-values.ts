import type { Direction } from "../schema/direction.ts";
import type { SchemaView } from "./schema-view.ts";
import type { Difference } from "./spec-change.ts";

interface Place {
  readonly direction: Direction;
  readonly place: string;
}

/** Compares the types and the listed values that two schemas allow. */
export function compareValues(old: SchemaView, now: SchemaView, at: Place): readonly Difference[] {
  return [...compareTypes(old, now, at), ...compareEnums(old, now, at)];
}

function compareTypes(old: SchemaView, now: SchemaView, { direction, place }: Place): readonly Difference[] {
  const [was, is] = [old.types ?? anyType, now.types ?? anyType];
  const lost = was.filter((type) => !allows(is, type));
  const gained = is.filter((type) => !allows(was, type));
  const message = `was ${describe(was)} and is ${describe(is)}`;
  const of = (kind: "changed" | "narrowed" | "widened") => [
    { rule: `${direction}-type-${kind}`, place, pointer: now.pointer, message } as const,
  ];
  if (lost.length > 0 && gained.length > 0) return of("changed");
  if (lost.length > 0) return of("narrowed");
  return gained.length > 0 ? of("widened") : [];
}

const anyType = ["array", "boolean", "null", "number", "object", "string"];

function allows(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

function describe(types: readonly string[]): string {
  return types === anyType ? "of any type" : types.toSorted().join(" or ") || "of no type";
}

function compareEnums(old: SchemaView, now: SchemaView, at: Place): readonly Difference[] {
  const { direction, place } = at;
  const pointer = now.pointer;
  if (old.values === undefined && now.values === undefined) return [];
  if (old.values === undefined) {
    const message = `must now be one of ${texts(now.values).join(", ")}`;
    return [{ rule: `${direction}-enum-added`, place, pointer, message }];
  }
  if (now.values === undefined) {
    return [
      { rule: `${direction}-enum-removed`, place, pointer, message: "need no longer be a listed value" },
    ];
  }
  const [was, is] = [texts(old.values), texts(now.values)];
  const removed = was.filter((value) => !is.includes(value));
  const added = is.filter((value) => !was.includes(value));
  return [
    ...removed.map(
      (value) =>
        ({
          rule: `${direction}-enum-value-removed`,
          place,
          pointer,
          message: `may no longer be ${value}`,
        }) as const,
    ),
    ...added.map(
      (value) =>
        ({ rule: `${direction}-enum-value-added`, place, pointer, message: `may also be ${value}` }) as const,
    ),
  ];
}

function texts(values: readonly unknown[] = []): readonly string[] {
  return values.map((value) => JSON.stringify(value));
}
