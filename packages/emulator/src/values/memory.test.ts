import { describe, expect, it } from "vitest";
import { createMemory } from "./memory.ts";

const megabyte = 1024 * 1024;

// Reads keys in turn, each of a size, and gives those that are remembered at the end.
function remembered(keys: readonly string[], size: number): readonly string[] {
  const memory = createMemory<string>();
  for (const key of keys) memory.remember(key, () => ({ value: key, size }));
  return keys.filter((key) => memory.remember(key, () => ({ value: "read again", size: 0 })) === key);
}

describe("createMemory", () => {
  it("remembers a value until it is cleared", () => {
    const memory = createMemory<number>();
    expect(memory.remember("a", () => ({ value: 1, size: 1 }))).toBe(1);
    expect(memory.remember("a", () => ({ value: 2, size: 1 }))).toBe(1);
    memory.clear();
    expect(memory.remember("a", () => ({ value: 2, size: 1 }))).toBe(2);
  });

  it("holds four megabytes of text at most, however few values that is", () => {
    expect(remembered(["a", "b", "c", "d"], megabyte)).toEqual(["a", "b", "c", "d"]);
    expect(remembered(["a", "b", "c", "d", "e"], megabyte)).toEqual(["e"]);
    expect(remembered(["a"], 5 * megabyte)).toEqual([]);
  });

  it("holds a thousand values at most", () => {
    const memory = createMemory<string>();
    const read = (key: string, value: string): string => memory.remember(key, () => ({ value, size: 0 }));
    for (let key = 0; key < 1000; key += 1) read(String(key), "first");
    expect(read("0", "again")).toBe("first");
    read("1000", "first");
    expect(read("0", "again")).toBe("again");
  });
});
