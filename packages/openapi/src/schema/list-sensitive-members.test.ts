import { describe, expect, it } from "vitest";
import { listSensitiveMembers } from "./list-sensitive-members.ts";
import type { Schema } from "../document/openapi-document.ts";

function membersOf(schemas: Readonly<Record<string, unknown>>, paths = {}) {
  // Schemas as a document may have them, with keywords that no type names.
  const components = { schemas: schemas as Readonly<Record<string, Schema>> };
  return listSensitiveMembers({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths, components });
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const shape = (properties: object) => ({ type: "object", properties });
const answered = (...names: readonly string[]) => names.map((name) => ({ name, isAnswered: true }));

describe("the members that hold a credential", () => {
  it.each([
    ["x-sensitive", { "x-sensitive": true }, true],
    ["format: password", { format: "password" }, true],
    ["writeOnly", { writeOnly: true }, false],
    ["writeOnly and x-sensitive", { writeOnly: true, "x-sensitive": true }, false],
    ["writeOnly beside a reference", { writeOnly: true, $ref: "#/components/schemas/Key" }, false],
    ["a reference", { readOnly: true, $ref: "#/components/schemas/Key" }, true],
    ["a part", { oneOf: [{ type: "null" }, { allOf: [{ $ref: "#/components/schemas/Key" }] }] }, true],
    ["items", { type: "array", items: { $ref: "#/components/schemas/Key" } }, true],
    ["one item", { type: "array", prefixItems: [{ type: "string" }, { format: "password" }] }, true],
    ["further members", { type: "object", additionalProperties: { format: "password" } }, true],
    ["members by a pattern", { type: "object", patternProperties: { "^k": { writeOnly: true } } }, false],
    ["a condition", { if: { minLength: 2 }, else: { format: "password" } }, true],
  ])("are marked by %s", (_, schema, isAnswered) => {
    const Key = { type: "string", "x-sensitive": true };

    expect(membersOf({ Key, A: shape({ id: { type: "string" }, k: schema }) })).toEqual([
      { name: "k", isAnswered },
    ]);
  });

  it("are found at any depth, and among parameters", () => {
    const deep = {
      allOf: [{ items: shape({ b: { format: "password" }, example: shape({ a: { writeOnly: true } }) }) }],
    };
    const parameters = [{ in: "header", name: "X-Key", schema: { "x-sensitive": true } }];

    expect(membersOf({ deep }, { "/a": { get: { parameters, responses: {} } } })).toEqual([
      ...answered("X-Key"),
      { name: "a", isAnswered: false },
      ...answered("b"),
    ]);
  });

  it("are not those whose name also means something else", () => {
    const secret = { "x-sensitive": true };

    expect(membersOf({ A: shape({ result: secret }), B: shape({ result: { type: "string" } }) })).toEqual([]);
  });

  it("are not looked for in examples", () => {
    expect(membersOf({ A: { examples: [shape({ k: { writeOnly: true } })] } })).toEqual([]);
  });

  it("are found in schemas that lead back to themselves, and in many that name each other", () => {
    const levels = Array.from({ length: 2000 }, (_, level) => [
      `L${level}`,
      { allOf: [ref(`L${level + 1}`), ref(`L${level + 1}`)] },
    ]);
    const end = { L2000: { oneOf: [ref("L1999"), { "x-sensitive": true }] } };

    expect(membersOf({ ...Object.fromEntries(levels), ...end, A: shape({ k: ref("L0") }) })).toEqual(
      answered("k"),
    );
  });
});
