/* Checked by tsc, never run. The cases are those that openapi-typescript's own helpers get wrong, and their neighbours. */
import type { Readable, Writable } from "./read-write.ts";

interface Read<Value> {
  readonly $read: Value;
}
interface Write<Value> {
  readonly $write: Value;
}
// Equal both ways; keys and their modifiers included.
type Same<One, Other> = [Required<Boxed<One>>, Boxed<One>] extends [Required<Boxed<Other>>, Boxed<Other>]
  ? [Required<Boxed<Other>>, Boxed<Other>] extends [Required<Boxed<One>>, Boxed<One>]
    ? true
    : false
  : false;
interface Boxed<Type> {
  readonly give: () => Type;
  readonly take: (value: Type) => void;
  readonly keys: keyof Type;
}

interface Item {
  id: Read<string>;
  name: string;
  note?: string | null;
  secret: Write<string>;
}
interface Tree {
  id: Read<string>;
  children?: Tree[];
}
type Shape =
  | { kind: "circle"; radius: number; id: Read<string> }
  | { kind: "square"; side: number; key?: Write<string> };

export const readable = [
  true satisfies Same<Readable<Item>, { id: string; name: string; note?: string | null }>,
  true satisfies Same<Readable<Item[]>[number]["id"], string>,
  true satisfies Same<Readable<readonly Item[]>[number]["id"], string>,
  true satisfies Same<Readable<[Item, number]>[1], number>,
  true satisfies Same<keyof Readable<Extract<Shape, { kind: "square" }>>, "kind" | "side">,
  true satisfies Same<Readable<Shape>["kind"], "circle" | "square">,
  true satisfies Same<Readable<{ at?: Read<string | null> }>, { at?: string | null }>,
  true satisfies Same<Readable<{ list: Read<Item[]> }>["list"][number]["id"], string>,
  true satisfies Same<Readable<Record<string, never>>, Record<string, never>>,
  true satisfies Same<Readable<Record<string, Item>>[string]["name"], string>,
  true satisfies Same<Readable<{ any: unknown }>, { any: unknown }>,
  true satisfies Same<Readable<string | null>, string | null>,
  true satisfies Same<NonNullable<Readable<Tree>["children"]>[number]["id"], string>,
  true satisfies Same<Readable<{ id: Read<string> } & { name: string }>["id"], string>,
];

export const writable: readonly [
  Writable<Item>,
  Writable<Item[]>,
  Writable<Shape>,
  Writable<Shape>,
  Writable<Tree>,
  Writable<[Item, number]>,
  Writable<Record<string, Item>>,
] = [
  { name: "n", secret: "s" },
  [{ name: "n", secret: "s", note: null }] as const,
  { kind: "circle", radius: 1 },
  { kind: "square", side: 1, key: "k" },
  { children: [{ children: [] }] },
  [{ name: "n", secret: "s" }, 1],
  { a: { name: "n", secret: "s" } },
];

const readItem = { id: "i", name: "n", secret: "s" };
export const refused: readonly unknown[] = [
  // @ts-expect-error -- the server sets the id
  { id: "i", name: "n", secret: "s" } satisfies Writable<Item>,
  // @ts-expect-error -- also when it comes with a whole object
  readItem satisfies Writable<Item>,
  // @ts-expect-error -- also inside a list
  [readItem] satisfies Writable<Item[]>,
  // @ts-expect-error -- also inside a record
  { a: readItem } satisfies Writable<Record<string, Item>>,
  // @ts-expect-error -- also below itself
  { children: [{ id: "i" }] } satisfies Writable<Tree>,
  // @ts-expect-error -- a union member's own read-only property
  { kind: "circle", radius: 1, id: "i" } satisfies Writable<Shape>,
  // @ts-expect-error -- misspelled beside a read-only property
  { name: "n", secret: "s", noot: "x" } satisfies Writable<Item>,
  // @ts-expect-error -- nothing may be in it
  { a: 1 } satisfies Writable<Record<string, never>>,
];
