import { describe, expect, it } from "vitest";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { outlineSchema, type SchemaBranch } from "./outline-schema.ts";

const schemas: Record<string, Schema> = {
  Node: {
    type: "object",
    required: ["name"],
    properties: {
      next: { $ref: "#/components/schemas/Node" },
      parent: { oneOf: [{ $ref: "#/components/schemas/Node" }, { type: "null" }] },
      other: { allOf: [{ $ref: "#/components/schemas/Node" }], description: "Another one." },
      sibling: { $ref: "#/components/schemas/Leaf" },
      name: { type: "string" },
    },
  },
  Leaf: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { size: { type: "integer" } } }] },
  Base: { type: "object", title: "The base", required: ["id"], properties: { id: { type: "string" } } },
  Cat: { type: "object", properties: { kind: { const: "cat" } } },
  Dog: { type: "object", properties: { kind: { const: "dog" } } },
};
const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: { schemas },
};

function outline(schema: Schema) {
  return outlineSchema(document, schema);
}

function memberOf(schema: Schema, name: string): Schema {
  const found = outline(schema).branches.find((branch) => branch.kind === "member" && branch.name === name);
  return found?.kind === "member" ? found.schema : false;
}

function labels(branches: readonly SchemaBranch[]): readonly string[] {
  return branches.map((branch) => {
    switch (branch.kind) {
      case "member":
        return `${branch.name}${branch.isRequired ? "!" : ""}`;
      case "members":
        return `{${branch.pattern ?? "*"}}`;
      case "items":
        return `[${branch.index ?? "*"}]`;
      case "choice":
        return `${branch.of} ${branch.variants.map(({ value }) => value ?? "?").join("|")}`;
      case "keyword":
        return branch.keyword;
    }
  });
}

describe("the outline of a schema", () => {
  it("has its members, the required ones first, and what else an object may have", () => {
    expect(labels(outline({ $ref: "#/components/schemas/Node" }).branches)).toEqual([
      "name!",
      "next",
      "parent",
      "other",
      "sibling",
    ]);
    expect(
      labels(
        outline({ patternProperties: { "^x-": true }, additionalProperties: { type: "string" } }).branches,
      ),
    ).toEqual(["{^x-}", "{*}"]);
    expect(labels(outline({ additionalProperties: true }).branches)).toEqual([]);
  });

  it("joins what is referred to with allOf, and lets what stands outside win", () => {
    const joined = outline({
      allOf: [{ $ref: "#/components/schemas/Leaf" }, { required: ["size"] }],
      description: "outer",
    });

    expect(labels(joined.branches)).toEqual(["id!", "size!"]);
    expect(joined.keywords).toMatchObject({ type: "object", description: "outer" });
    expect(outline({ $ref: "#/components/schemas/Base", description: "here" }).keywords["description"]).toBe(
      "here",
    );
  });

  it.each<[Schema, string, readonly string[], boolean]>([
    [{ $ref: "#/components/schemas/Node" }, "Node", ["object"], false],
    [{ title: "Size", type: ["integer", "null"] }, "Size", ["integer"], true],
    [{ anyOf: [{ type: "string", format: "uuid" }, { type: "null" }] }, "", ["string"], true],
    [{ enum: ["a", null, 1] }, "", ["string", "number"], true],
    [{ const: "a" }, "", ["string"], false],
    [{ items: { type: "string" } }, "", ["array"], false],
    [{ properties: {} }, "", ["object"], false],
    [{ type: "null" }, "", [], true],
    [true, "", [], false],
    [{}, "", [], false],
  ])("of %j has a name, types and says whether it may be null", (schema, name, types, isNullable) => {
    expect(outline(schema)).toMatchObject({ name, types, isNullable });
  });

  it("has alternatives as a choice, by the values of their discriminator", () => {
    const { branches } = outline({
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
      discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
    });
    expect(labels(branches)).toEqual(["oneOf cat|Dog"]);
    expect(labels(outline({ anyOf: [{ type: "string" }, { type: "integer" }] }).branches)).toEqual([
      "anyOf ?|?",
    ]);
  });

  it("keeps a choice apart from the members beside it, and null out of it", () => {
    const both = outline({
      properties: { a: {} },
      oneOf: [{ required: ["a"] }, { required: ["b"] }, { type: "null" }],
    });
    expect(labels(both.branches)).toEqual(["a", "oneOf ?|?"]);
    expect(both.isNullable).toBe(true);
  });

  it("has items, those with a schema of their own first, and what other keywords say", () => {
    expect(
      labels(outline({ prefixItems: [{}, { type: "string" }], items: { type: "integer" } }).branches),
    ).toEqual(["[0]", "[1]", "[*]"]);
    expect(
      labels(outline({ not: { const: 1 }, dependentSchemas: { a: { required: ["b"] } } }).branches),
    ).toEqual(["not", "with a"]);
  });

  it.each(["next", "parent", "other"])("knows that %s is what it is in", (name) => {
    const { targets } = outline({ $ref: "#/components/schemas/Node" });
    const inner = outline(memberOf({ $ref: "#/components/schemas/Node" }, name));
    expect([...inner.targets].some((target) => targets.has(target))).toBe(true);
  });

  it("does not take what shares a base for what it is in", () => {
    const leaf = outline({ $ref: "#/components/schemas/Leaf" });
    const base = outline({ allOf: [{ $ref: "#/components/schemas/Base" }, {}] });
    expect([...base.targets].filter((target) => leaf.targets.has(target))).toEqual([]);
  });

  it("reads nothing below its own place", () => {
    const read: string[] = [];
    const member: SchemaObject = new Proxy({}, { get: (_, key) => read.push(String(key)) && undefined });
    expect(labels(outline({ properties: { member } }).branches)).toEqual(["member"]);
    expect(read).toEqual([]);
  });

  it("is made of a chain of 10,000 schemas", () => {
    let schema: Schema = { type: "string", description: "innermost" };
    for (let depth = 0; depth < 10_000; depth += 1) schema = { allOf: [schema] };
    expect(outline(schema).keywords["description"]).toBe("innermost");
  });
});
