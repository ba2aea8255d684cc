import type { OpenApiDocument } from "@cftokens/openapi";
import fc from "fast-check";
import { expect, it } from "vitest";
import { valueArbitrary } from "./value-arbitrary.ts";

// Objects that all have a member for each other one.
function mutualDocument(count: number, isRequired: boolean): OpenApiDocument {
  const names = Array.from({ length: count }, (_, index) => `S${index}`);
  const schemas = names.map((name) => {
    const others = names.filter((other) => other !== name);
    const properties = others.map((other) => [other, { $ref: `#/components/schemas/${other}` }]);
    const members = { id: { type: "string" }, ...Object.fromEntries(properties) };
    return [name, { type: "object", properties: members, required: isRequired ? others : [] }];
  });
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    components: { schemas: Object.fromEntries(schemas) },
  };
}

it.each([
  ["may have", false],
  ["must have", true],
])("values of twenty objects that %s each other stay small", (_what, isRequired) => {
  const document = mutualDocument(20, isRequired);
  const values = fc.sample(valueArbitrary(document, { $ref: "#/components/schemas/S0" }, "response"), {
    seed: 1,
    numRuns: 20,
  });

  expect(Math.max(...values.map((value) => JSON.stringify(value).length))).toBeLessThan(200_000);
});

it("values of few objects are as deep as before", () => {
  const document = mutualDocument(2, false);
  const values = fc.sample(valueArbitrary(document, { $ref: "#/components/schemas/S0" }, "response"), {
    seed: 1,
    numRuns: 200,
  });

  expect(values.some((value) => JSON.stringify(value).split("S1").length > 3)).toBe(true);
});
