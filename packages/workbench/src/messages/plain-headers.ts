/**
 * The standard's `Headers`, without what Node loads for its own. What is refused is refused in the
 * words of Node's.
 */
export class PlainHeaders implements Headers {
  // By their names in lower case.
  readonly #values = new Map<string, string[]>();

  constructor(init?: HeadersInit) {
    if (init === undefined) return;
    const pairs = [...pairsOf(init)];
    if (!pairs.every(([name, value]) => isHeader(name, value))) refuse(() => new globalThis.Headers(pairs));
    for (const [name, value] of pairs) this.append(name, value);
  }

  append(name: string, value: string): void {
    const [key, written] = checked("append", name, value);
    const values = this.#values.get(key);
    if (values === undefined) this.#values.set(key, [written]);
    else values.push(written);
  }

  set(name: string, value: string): void {
    const [key, written] = checked("set", name, value);
    this.#values.set(key, [written]);
  }

  delete(name: string): void {
    this.#values.delete(checkedName("delete", name));
  }

  get(name: string): string | null {
    const key = checkedName("get", name);
    return this.#values.get(key)?.join(separatorOf(key)) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(checkedName("has", name));
  }

  getSetCookie(): string[] {
    return [...(this.#values.get("set-cookie") ?? [])];
  }

  forEach(told: (value: string, name: string, headers: Headers) => void, self?: unknown): void {
    for (const [name, value] of this) told.call(self, value, name, this);
  }

  *entries(): Generator<[string, string], undefined> {
    for (const [name, values] of [...this.#values].toSorted(byName))
      if (name === "set-cookie") for (const value of values) yield [name, value];
      else yield [name, values.join(separatorOf(name))];
  }

  *keys(): Generator<string, undefined> {
    for (const [name] of this) yield name;
  }

  *values(): Generator<string, undefined> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): Generator<[string, string], undefined> {
    return this.entries();
  }
}

function pairsOf(init: HeadersInit): Iterable<[string, string]> {
  if (init instanceof PlainHeaders) return init;
  const isList = typeof init === "object" && init !== null && Symbol.iterator in init;
  const isPlain = Array.isArray(init)
    ? init.every((pair) => Array.isArray(pair) && pair.length === 2)
    : !isList && typeof init === "object" && init !== null && Object.getOwnPropertySymbols(init).length === 0;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- two texts each, as was just asked
  if (isPlain) return (Array.isArray(init) ? init : Object.entries(init)) as [string, string][];
  return new globalThis.Headers(init);
}

// The name in lower case, and the value without white space around it.
function checked(step: "append" | "set", name: string, value: string): readonly [string, string] {
  if (!isHeader(name, value)) refuse(() => new globalThis.Headers()[step](name, value));
  return [asText(name).toLowerCase(), withoutSpaceAround(asText(value))];
}

function isHeader(name: string, value: string): boolean {
  // oxlint-disable-next-line no-control-regex -- they are what is refused
  return token.test(name) && !/[\0\r\n]|[^\0-\xFF]/u.test(withoutSpaceAround(asText(value)));
}

// Callers without types give numbers, too.
function asText(value: unknown): string {
  return String(value);
}

function withoutSpaceAround(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && space.has(text[start])) start += 1;
  while (start < end && space.has(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function checkedName(question: "delete" | "get" | "has", name: string): string {
  if (!token.test(name)) refuse(() => new globalThis.Headers()[question](name));
  return asText(name).toLowerCase();
}

// Has Node's own say what is wrong.
function refuse(use: () => unknown): never {
  use();
  throw new TypeError("this is no header");
}

function separatorOf(name: string): string {
  return name === "cookie" ? "; " : ", ";
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

const token = /^[\w!#$%&'*+.^`|~-]+$/u;
const space: ReadonlySet<string | undefined> = new Set(["\t", "\n", "\r", " "]);
