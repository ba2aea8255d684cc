import { describe, expect, it } from "vitest";
import { wheelKeys } from "./use-wheel.ts";

describe("wheelKeys", () => {
  it.each([
    ["\u001B[<64;10;5M", ["up", "up", "up"]],
    ["\u001B[<65;10;5M", ["down", "down", "down"]],
    ["\u001B[<65;300;5M\u001B[<64;1;1M", ["down", "down", "down", "up", "up", "up"]],
    ["\u001B[<0;10;5M\u001B[<0;10;5m", []],
    ["\u001B[A", []],
    ["j", []],
  ])("of %j are %j", (data, keys) => {
    expect(wheelKeys(data)).toEqual(keys);
  });
});
