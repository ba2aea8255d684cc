import { expect, it } from "vitest";
import { textTable } from "./text-table.ts";

it("has columns that are as wide as their widest cell", () => {
  expect(textTable(["NAME", "KIND"], [["deploy", "User API"]])).toEqual(["NAME    KIND", "deploy  User API"]);
});

it("cuts a cell that is longer than any name of the API", () => {
  const [, row = ""] = textTable(["NAME", "KIND"], [["👩‍👩‍👧‍👦".repeat(12_000), "User API"]]);
  expect(row).toMatch(/^(?:👩‍👩‍👧‍👦){127}… +User API$/u);
  const longest = "日".repeat(120);
  expect(textTable(["NAME"], [[longest]])).toEqual(["NAME", longest]);
});
