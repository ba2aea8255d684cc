import { describe, expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { isUnchangedValue, unchangedReferences } from "./unchanged-references.ts";

function documentOf(schemas: Readonly<Record<string, Schema>>): OpenApiDocument {
  return { openapi: "3.1.0", info: { title: "Pets", version: "1" }, components: { schemas } };
}

function unchangedNames(before: Record<string, Schema>, after: Record<string, Schema>): readonly string[] {
  return [...unchangedReferences(documentOf(before), documentOf(after))].map((ref) =>
    ref.slice("#/components/schemas/".length),
  );
}

const referTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const mappedTo = (target: string): Schema => ({
  discriminator: { propertyName: "kind", mapping: { cat: target } },
});

const linkWith = (title: string) => ({ operationId: "getPet", parameters: { title } });

describe("unchangedReferences", () => {
  it("leaves out what refers to a changed component, over any number of others and in a circle", () => {
    const around = {
      Pet: { properties: { owner: referTo("Owner") } },
      Owner: { properties: { pets: { items: referTo("Pet") }, name: referTo("Name") } },
      Tag: { items: referTo("Word") },
      Word: { type: "string" },
    };
    expect(
      unchangedNames({ ...around, Name: { type: "string" } }, { ...around, Name: { type: "null" } }),
    ).toEqual(["Tag", "Word"]);
  });

  it("leaves out what names a changed component in a mapping, by reference or by name", () => {
    const around = { ByName: mappedTo("Cat"), ByRef: mappedTo("#/components/schemas/Cat") };
    expect(
      unchangedNames({ ...around, Cat: { type: "object" } }, { ...around, Cat: { type: "string" } }),
    ).toEqual([]);
  });

  it("does not mind texts for readers, nor the order of members", () => {
    expect(
      unchangedNames(
        { Pet: { title: "Pet", type: "object", properties: { a: {}, b: { description: "b" } } } },
        { Pet: { description: "A pet.", properties: { b: { examples: [1] }, a: {} }, type: "object" } },
      ),
    ).toEqual(["Pet"]);
  });

  it.each<[string, Schema, Schema]>([
    ["a member called description", { properties: { description: {} } }, { properties: {} }],
    ["a text in a default", { default: { title: "a" } }, { default: { title: "b" } }],
    ["a text in a constant", { const: { description: "a" } }, { const: { description: "b" } }],
    ["a number that became a text", { const: 1 }, { const: "1" }],
    ["a list that grew", { required: ["a"] }, { required: ["a", "b"] }],
    ["a list for an object", { const: [] }, { const: {} }],
    ["a member that went", { minLength: 1, type: "string" }, { type: "string" }],
  ])("minds %s", (_, before, after) => {
    expect(unchangedNames({ Pet: before }, { Pet: after })).toEqual([]);
    expect(unchangedNames({ Pet: after }, { Pet: before })).toEqual([]);
  });

  it("follows references of members that are called like keywords with data", () => {
    const pet: Schema = { properties: { default: referTo("Name"), mapping: { type: "object" } } };
    expect(unchangedNames({ Pet: pet, Name: {} }, { Pet: pet, Name: { type: "string" } })).toEqual([]);
    expect(unchangedNames({ Pet: pet, Name: {} }, { Pet: pet, Name: {} })).toEqual(["Pet", "Name"]);
  });
});

describe("isUnchangedValue", () => {
  it("tells the parameters of a link from texts for readers", () => {
    expect(isUnchangedValue(linkWith("$request.path.a"), linkWith("$request.path.a"), new Set())).toBe(true);
    expect(isUnchangedValue(linkWith("$request.path.a"), linkWith("$request.path.b"), new Set())).toBe(false);
  });
});
