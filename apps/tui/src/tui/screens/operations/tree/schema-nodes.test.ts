import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { schemaBelow, schemaNode } from "./schema-nodes.ts";
import { listRows, type TreeNode, type TreeRow } from "./tree-node.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Folder: {
        type: "object",
        description: "Holds files.",
        required: ["name"],
        properties: {
          within: { $ref: "#/components/schemas/Folder" },
          name: { type: "string", maxLength: 20, pattern: "^a", examples: ["a1"] },
          size: { type: ["integer", "null"], minimum: 0, maximum: 9, default: 1, readOnly: true },
          mode: { enum: ["r", "w", "rw", "x", "rx", "wx"] },
          secret: { type: "string", writeOnly: true, "x-sensitive": true },
          tags: { type: "array", items: { type: "string", format: "uuid" }, uniqueItems: true, maxItems: 3 },
          entry: {
            oneOf: [
              { title: "A file", type: "object", properties: { bytes: { type: "integer" } } },
              { required: ["link"] },
              { type: "string" },
            ],
          },
        },
        additionalProperties: false,
      },
    },
  },
};

const folder = { $ref: "#/components/schemas/Folder" };

function rowsOf(schema: Schema, ...toggled: readonly string[]): readonly TreeRow[] {
  return listRows(schemaBelow({ document, schema }), new Set(toggled));
}

function written(rows: readonly TreeRow[]): readonly string[] {
  return rows.map(({ node, depth }) => `${" ".repeat(depth)}${lineOf(node)}`);
}

function lineOf(node: TreeNode): string {
  const texts = node.line(100).map(({ text }) => text);
  return texts.join("").replaceAll(/ +/gu, " ").trim();
}

// The same row, unfolded, as often as there is one.
function unfolded(schema: Schema, label: string, times: number): readonly TreeRow[] {
  const toggled: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const row = rowsOf(schema, ...toggled).findLast(({ node }) => lineOf(node).startsWith(label));
    if (row !== undefined) toggled.push(row.key);
  }
  return rowsOf(schema, ...toggled);
}

describe("a schema in the tree", () => {
  it("says of each member its type, what is required, its bounds, defaults and examples", () => {
    expect(written(rowsOf(folder))).toEqual([
      'name string · required · at most 20 characters · like ^a · such as "a1"',
      "within ↻ Folder · no other members",
      "size integer · or null · 0 to 9 · read only · default 1",
      'mode "r" | "w" | "rw" | "x" | "rx" | "wx"',
      "secret string · a credential · write only",
      "tags array of string (uuid) · at most 3 items · no two equal",
      "entry one of 3",
    ]);
  });

  it("unfolds variants as a choice, each by what tells it from the others", () => {
    expect(written(unfolded(folder, "entry", 1)).slice(-4)).toEqual([
      " one of 3",
      "  ○ A file",
      "  ○ with link object",
      "  ○ string",
    ]);
    expect(written(unfolded(folder, "○ A file", 1))).not.toContain("   bytes integer");
    const entry = rowsOf(folder).findLast(({ key }) => key.includes("entry"))?.key ?? "";
    expect(written(rowsOf(folder, entry, `${entry}/choice one of 3/0`))).toContain("   bytes integer");
  });

  it("unfolds many values, an item each", () => {
    expect(written(unfolded(folder, "mode", 1))).toContain(' • "wx"');
  });

  it("unfolds what contains itself in place, and as often as it is asked to", () => {
    const twice = written(unfolded(folder, "within", 2));
    expect(twice.filter((line) => line.includes("within ↻ Folder"))).toHaveLength(3);
    expect(twice).toContain("  within ↻ Folder · no other members");
    const [, within] = rowsOf(folder);
    expect(within?.node.about?.().join(" ")).toMatch(/Holds files\. ↻ It contains itself/u);
  });

  it("says what stands at a place before what its schema says", () => {
    const place = { document, schema: folder, name: "a", label: "a", labelWidth: 1, above: new Set<never>() };
    const node = schemaNode({ ...place, words: ["in the query"], description: "Where to look." });
    expect(node.about?.()).toEqual([
      "Folder · in the query · no other members",
      "Where to look.",
      "Holds files.",
      "",
    ]);
  });

  it("reads the members of a long list only where they are seen", () => {
    let read = 0;
    const member = (): Schema =>
      new Proxy({ type: "string" }, { get: (schema, key) => (read++, Reflect.get(schema, key)) });
    const properties = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`m${index}`, member()]),
    );
    const rows = rowsOf({ type: "object", properties });
    expect(rows).toHaveLength(20_000);
    expect(read).toBe(0);
    expect(lineOf(rows[0]!.node)).toBe("m0 string");
    expect(read).toBeGreaterThan(0);
  });

  it("unfolds 10,000 levels, one at a time", () => {
    let schema: Schema = { type: "string" };
    for (let depth = 0; depth < 10_000; depth += 1) schema = { type: "object", properties: { a: schema } };
    expect(written(rowsOf(schema))).toEqual(["a object"]);
    expect(unfolded(schema, "a", 50)).toHaveLength(51);

    let items: Schema = { type: "string" };
    for (let depth = 0; depth < 10_000; depth += 1) items = { type: "array", items };
    expect(written(rowsOf(items))).toEqual(["each item array of array of array"]);
  });

  it("shows a default that nests 10,000 levels deep as what it is", () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 10_000; depth += 1) value = [value];
    const [row] = rowsOf({ properties: { a: { default: value } } });
    expect(lineOf(row!.node)).toMatch(/^a anything · default \[(?:…\]|\[)/u);
  });
});
