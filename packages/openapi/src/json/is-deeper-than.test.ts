import { describe, expect, it } from "vitest";
import { isDeeperThan } from "./is-deeper-than.ts";

const lists = (count: number) => "[".repeat(count) + "]".repeat(count);
const objects = (count: number) => `${'{"a":'.repeat(count)}0${"}".repeat(count)}`;

describe("the depth of a JSON text", () => {
  it.each([
    ["lists", lists(3), lists(4)],
    ["objects", objects(3), objects(4)],
    ["both", `[${objects(2)}]`, `[${objects(3)}]`],
    ["brackets in texts", JSON.stringify(["[[[[", '"{{{{', "\\\\[[[["]), `[${lists(3)}]`],
    ["many beside each other", `[${"[],".repeat(100)}0]`, `[${`${lists(2)},`.repeat(2)}${lists(3)}]`],
  ])("of %s", (_what, text, deeper) => {
    expect([isDeeperThan(3, text), isDeeperThan(3, deeper)]).toEqual([false, true]);
  });
});
