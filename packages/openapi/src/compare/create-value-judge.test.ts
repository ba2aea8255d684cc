import { expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { createValueJudge } from "./create-value-judge.ts";
import { createComparisonMemory } from "./schema-pairs.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  components: {
    schemas: {
      Name: { type: "string", minLength: 1 },
      Hidden: { type: "object", properties: { secret: { writeOnly: true } }, required: ["secret", "name"] },
      Even: { multipleOf: 2 },
    },
  },
};

function judge(schemas: readonly Schema[], value: unknown, options: { isClosed?: boolean } = {}) {
  const memory = createComparisonMemory();
  const applying = schemas.map((schema) => ({ schema, pointer: "" }));
  const at = {
    before: document,
    after: document,
    direction: "response",
    unchanged: new Set<string>(),
  } as const;
  let compiled = 0;
  const judges: typeof memory.judges = (...args) => ((compiled += 1), memory.judges(...args));
  const verdict = createValueJudge(applying, [value], {
    ...at,
    side: "after",
    memory: { ...memory, judges },
    ...options,
  })(value);
  return [verdict, compiled];
}

const referTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

it("judges by all schemas together, without compiling them", () => {
  expect(judge([referTo("Name"), { maxLength: 2 }], "ab")).toEqual([true, 0]);
  expect(judge([referTo("Name"), { maxLength: 2 }], "abc")).toEqual([false, 0]);
});

it("asks for no member that is not sent in the direction", () => {
  expect(judge([referTo("Hidden")], { name: "a" })).toEqual([true, 0]);
  expect(judge([referTo("Hidden")], {})).toEqual([false, 0]);
});

it("compiles what it cannot walk through", () => {
  expect(judge([referTo("Even")], 4)).toEqual([true, 1]);
  expect(judge([referTo("Even")], 3)).toEqual([false, 1]);
});

it("refuses members that are not declared where it is asked to", () => {
  const pet: Schema = { properties: { name: referTo("Name") } };
  expect(judge([pet], { name: "a" }, { isClosed: true })).toEqual([true, 0]);
  expect(judge([pet], { name: "a", age: 1 }, { isClosed: true })).toEqual([false, 0]);
  expect(judge([pet], { name: "a", age: 1 })).toEqual([true, 0]);
  expect(judge([pet, { additionalProperties: true }], { age: 1 }, { isClosed: true })).toEqual([true, 1]);
});

it("says nothing where nobody can", () => {
  expect(judge([{ pattern: "(" }], "a")).toEqual([undefined, 1]);
});
