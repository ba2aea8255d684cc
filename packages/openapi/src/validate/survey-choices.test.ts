import { describe, expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { createValidator } from "./create-validator.ts";
import { surveyChoices } from "./survey-choices.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Choices", version: "1" },
  components: {
    schemas: {
      Cat: { type: "object", required: ["purrs"], properties: { purrs: { type: "boolean" } } },
      Dog: {
        type: "object",
        required: ["barks"],
        properties: { barks: { type: "boolean" }, friend: { $ref: "#/components/schemas/Dog" } },
      },
    },
  },
};

function survey(schema: Schema) {
  const { all, takenBy } = surveyChoices(createValidator(document), schema, "response");
  const inWords = (choices: ReturnType<typeof takenBy>) =>
    choices.map(({ pointer, keyword, choice }) => `${pointer} ${keyword} ${choice}`);
  return { all: inWords(all), takenBy: (value: unknown) => inWords(takenBy(value)) };
}

describe("the choices of a schema", () => {
  it("are the values of an enum, and a value takes its own", () => {
    const { all, takenBy } = survey({ enum: ["on", "off", null] });
    expect(all).toEqual([' enum "on"', ' enum "off"', " enum null"]);
    expect(takenBy("off")).toEqual([' enum "off"']);
  });

  it("are several types, of which null is one", () => {
    const { all, takenBy } = survey({ type: ["number", "null"] });
    expect(all).toEqual([" type number", " type null"]);
    expect(takenBy(3)).toEqual([" type number"]);
    expect(takenBy(null)).toEqual([" type null"]);
  });

  it("are alternatives, by the names of what they refer to", () => {
    const { all, takenBy } = survey({
      type: "array",
      items: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] },
    });
    expect(all).toEqual(["/* oneOf Cat", "/* oneOf Dog"]);
    expect(takenBy([{ purrs: true }])).toEqual(["/* oneOf Cat"]);
    expect(takenBy([{ purrs: true }, { barks: true, friend: { barks: false } }])).toEqual([
      "/* oneOf Cat",
      "/* oneOf Dog",
    ]);
  });

  it.each([
    [{ type: "string", minLength: 1, maxLength: 3 }, "a", [" minLength 1"]],
    [{ type: "string", minLength: 1, maxLength: 3 }, "a\u{1f600}b", [" maxLength 3"]],
    [{ type: "string", minLength: 1, maxLength: 3 }, "ab", []],
    [{ type: "integer", minimum: 0, maximum: 9 }, 0, [" minimum 0"]],
    [{ type: "array", maxItems: 2 }, [1, 2], [" maxItems 2"]],
    [{ type: "object", minProperties: 1 }, { a: 1 }, [" minProperties 1"]],
  ] satisfies [Schema, unknown, string[]][])(
    "of %j are bounds, which %j takes as %j",
    (schema, value, taken) => {
      expect(survey(schema).takenBy(value)).toEqual(taken);
    },
  );

  it.each([
    [{ const: 1 }],
    [{ enum: [1] }],
    [{ type: "string", minLength: 0 }],
    [{ type: "array", minItems: 0 }],
    [{ oneOf: [{ type: "string" }] }],
    [true],
  ] satisfies [Schema][])("of %j are none: nothing is left open", (schema) => {
    expect(survey(schema).all).toEqual([]);
  });

  it("are taken by no value that the schema refuses", () => {
    const { takenBy } = survey({
      type: "object",
      properties: { state: { enum: ["on", "off"] }, count: { type: "integer" } },
    });
    expect(takenBy({ state: "on", count: 1 })).toEqual(['/state enum "on"']);
    expect(takenBy({ state: "on", count: "one" })).toEqual([]);
  });
});
