import { describe, expect, it } from "vitest";
import type { Schema } from "../document/openapi-document.ts";
import { createValidator } from "./create-validator.ts";
import { readScalar } from "./read-scalar.ts";

describe("a text of a header or parameter is read as its schema has it", () => {
  const validator = createValidator({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    components: { schemas: { Count: { type: "integer" } } },
  });
  const count: Schema = { $ref: "#/components/schemas/Count" };

  it.each<[string, Schema, string, unknown]>([
    ["an integer", { type: "integer" }, "12", 12],
    ["a number below zero", { type: "number" }, "-10.25", -10.25],
    ["a number or null", { type: ["null", "number"] }, "1", 1],
    ["two numbers", { type: "number" }, "1 2", "1 2"],
    ["a text with a number at its end", { type: "number" }, "a1", "a1"],
    ["a number with a letter behind its point", { type: "number" }, "1.a", "1.a"],
    ["a number with a letter at its end", { type: "integer" }, "1a", "1a"],
    ["true", { type: "boolean" }, "true", true],
    ["false", { type: "boolean" }, "false", false],
    ["a word that is neither", { type: "boolean" }, "yes", "yes"],
    ["a word that says true", { type: "string" }, "true", "true"],
    ["digits of a text", { type: "string" }, "12", "12"],
    ["digits of which nothing is said", {}, "12", "12"],
    ["anything", true, "12", "12"],
    ["a number with an exponent", { type: "number" }, "1.7e+09", 1.7e9],
    ["an integer behind a reference", count, "12", 12],
    ["one of several parts", { allOf: [count, { minimum: 1 }] }, "12", 12],
    ["one alternative", { anyOf: [count, { type: "null" }] }, "12", 12],
    ["the other", { anyOf: [count, { type: "null" }] }, "", null],
    [
      "the alternative that accepts it",
      { oneOf: [{ type: "integer", maximum: 9 }, { type: "string" }] },
      "12",
      "12",
    ],
  ])("%s", (_, schema, text, expected) => expect(readScalar(schema, text, { validator })).toBe(expected));
});
