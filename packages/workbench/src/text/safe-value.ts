import { type SafeText, safeText } from "./safe-text.ts";

/**
 * The same value with every text in it known to be harmless. It is a `T` all the same: literal
 * texts stay what they are, so what takes the API's types takes this. A literal that is newer than
 * its document comes as it is too.
 */
export type Safe<T> = T extends string
  ? T & SafeText
  : T extends readonly (infer Item)[]
    ? readonly Safe<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: Safe<T[Name]> }
      : T;

/**
 * Makes every text of a JSON value harmless, member names too. What comes from a server goes
 * through it once. What is harmless already is given back itself, so that keeping both costs
 * nothing.
 */
export function safeValue<T>(value: T): Safe<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the walk below keeps the shape of the value
  return walk(value) as Safe<T>;
}

function walk(value: unknown): unknown {
  if (typeof value === "string") return safeText(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const safe = items.map(walk);
    return safe.every((item, index) => item === items[index]) ? items : safe;
  }
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value);
  const safe = members.map(([name, member]) => [safeText(name), walk(member)] as const);
  const isSame = safe.every(
    ([name, member], index) => name === members[index]?.[0] && member === members[index][1],
  );
  return isSame ? value : Object.fromEntries(safe);
}
