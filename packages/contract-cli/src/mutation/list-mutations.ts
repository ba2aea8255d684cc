import { isJsonObject, pointerBelow } from "@cftokens/openapi/json";

/** One small change of a body: what was done, where, and the changed body. */
export interface Mutation {
  readonly operator: Operator;
  readonly pointer: string;
  readonly body: unknown;
}

export type Operator = (typeof operators)[number];

/**
 * What can be done at one pointer of a body. The first five change its shape, the others what it
 * says.
 */
export const operators = [
  "delete",
  "null",
  "type",
  "rename",
  "add",
  "negate",
  "empty",
  "garble",
  "number",
] as const;

/** The operators that change the shape of a body. */
export const structuralOperators: readonly Operator[] = ["delete", "null", "type", "rename", "add"];

/** Every mutation of a body; the first entries of a list stand for the others. */
export function listMutations(body: unknown): readonly Mutation[] {
  return mutate(body, "", (changed) => changed);
}

const entriesOfLists = 2;

// Puts a changed value back into the body.
type Rebuild = (value: unknown) => unknown;

function mutate(value: unknown, pointer: string, rebuild: Rebuild): readonly Mutation[] {
  const here = replacements(value).map(([operator, changed]) => ({
    operator,
    pointer,
    body: rebuild(changed),
  }));
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const below = items
      .slice(0, entriesOfLists)
      .flatMap((item, index) =>
        mutate(item, pointerBelow(pointer, index), (changed) => rebuild(items.with(index, changed))),
      );
    return [...here, ...below];
  }
  if (!isJsonObject(value)) return here;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const place = pointerBelow(pointer, name);
    const others = Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    return [
      { operator: "delete" as const, pointer: place, body: rebuild(others) },
      {
        operator: "rename" as const,
        pointer: place,
        body: rebuild({ ...others, [`${name}_mutated`]: member }),
      },
      ...mutate(member, place, (changed) => rebuild({ ...value, [name]: changed })),
    ];
  });
  const added = { operator: "add" as const, pointer, body: rebuild({ ...value, mutated: 1 }) };
  return [...here, added, ...members];
}

function replacements(value: unknown): readonly (readonly [Operator, unknown])[] {
  const toNull: readonly (readonly [Operator, unknown])[] = value === null ? [] : [["null", null]];
  return [...toNull, ...byType(value)];
}

function byType(value: unknown): readonly (readonly [Operator, unknown])[] {
  if (Array.isArray(value)) {
    return [["type", { mutated: value.length }], ...(value.length > 0 ? ([["empty", []]] as const) : [])];
  }
  switch (typeof value) {
    case "string":
      return [
        ["type", 7],
        ["empty", ""],
        ["garble", garble(value)],
      ];
    case "number":
      return [
        ["type", String(value)],
        ["negate", value === 0 ? -1 : -value],
        ["number", value + 1],
      ];
    case "boolean":
      return [
        ["type", String(value)],
        ["negate", !value],
      ];
    default:
      return isJsonObject(value) ? [["type", [value]], ...emptied(value)] : [["type", "mutated"]];
  }
}

function emptied(value: object): readonly (readonly [Operator, unknown])[] {
  return Object.keys(value).length > 0 ? [["empty", {}]] : [];
}

// Changes the last letter or digit into another of its kind, so that the text keeps its shape.
function garble(text: string): string {
  return text.replace(/([a-zA-Z0-9])([^a-zA-Z0-9]*)$/u, (_, last: string, rest: string) => {
    const other = /[0-8a-eA-E]/u.test(last) ? String.fromCodePoint((last.codePointAt(0) ?? 0) + 1) : "0";
    return other + rest;
  });
}
