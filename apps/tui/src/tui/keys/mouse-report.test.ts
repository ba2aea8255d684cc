import { describe, expect, it } from "vitest";
import { mouseReports } from "./mouse-report.ts";

const up = { kind: "keys", keys: ["up", "up", "up"] };
const down = { kind: "keys", keys: ["down", "down", "down"] };

describe("what the mouse did", () => {
  it.each([
    ["\u001B[<64;10;5M", [up]],
    ["\u001B[<65;10;5M", [down]],
    ["\u001B[<65;300;5M\u001B[<64;1;1M", [down, up]],
    ["\u001B[<0;10;5M\u001B[<0;10;5m", [{ kind: "click", cell: { column: 10, row: 5 } }]],
    ["\u001B[<2;10;5M\u001B[<1;10;5M\u001B[<32;10;5M", []],
    ["\u001B[A", []],
    ["j", []],
  ])("of %j are %j", (data, reports) => {
    expect(mouseReports(data)).toEqual(reports);
  });
});
