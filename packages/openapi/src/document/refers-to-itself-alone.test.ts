import { describe, expect, it } from "vitest";
import { refersToItselfAlone } from "./refers-to-itself-alone.ts";

const schemas = { A: { type: "object" }, "B/C": { properties: { a: { $ref: "#/components/schemas/A" } } } };
const withSchema = (schema: unknown) => ({ components: { schemas: { ...schemas, Tried: schema } } });
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `S${index}`,
      index + 1 < length ? { items: { $ref: `#/components/schemas/S${index + 1}` } } : {},
    ]),
  );

describe("a document refers to itself alone", () => {
  it.each([
    [{ $ref: "#/components/schemas/A" }],
    [{ $ref: "#/components/schemas/B~1C/properties/a" }],
    [{ $ref: "#/components/schemas/B%7E1C" }],
    [{ items: { $ref: "#/components/schemas/Tried" } }],
    [{ discriminator: { propertyName: "kind", mapping: { a: "A", b: "#/components/schemas/A" } } }],
  ])("with %j", (schema) => {
    expect(refersToItselfAlone(withSchema(schema))).toBe(true);
  });

  it.each([
    [{ $ref: "other.yaml" }],
    [{ $ref: "other.yaml#/components/schemas/A" }],
    [{ $ref: "https://api.example/a.yaml" }],
    [{ $ref: "#/components/schemas/Missing" }],
    [{ $ref: "#/components/schemas/A/type" }],
    [{ $ref: "#anchor" }],
    [{ discriminator: { propertyName: "kind", mapping: { a: "./a.yaml" } } }],
    [{ discriminator: { propertyName: "kind", mapping: { a: "#/components/schemas/Missing" } } }],
  ])("but not with %j", (schema) => {
    expect(refersToItselfAlone(withSchema(schema))).toBe(false);
  });

  it("but not where references lead on more than a hundred times", () => {
    expect(refersToItselfAlone({ components: { schemas: chain(100) } })).toBe(true);
    expect(refersToItselfAlone({ components: { schemas: chain(5000) } })).toBe(false);
  });
});
