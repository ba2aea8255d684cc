import { describe, expect, it } from "vitest";
import { createValidator } from "../src/validate/create-validator.ts";
import { listValues } from "./list-values.ts";
import { schemas31 } from "./schemas-3-1.ts";

const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, components: { schemas: schemas31 } };
const validator = createValidator(document);

// Schemas that accept everything, or that ours refuses to use.
const oneSided = new Set([
  "annotations-only",
  "contains-none-needed",
  "if-alone",
  "then-without-if",
  "unevaluated-items-if",
]);

describe("makes right and wrong values for", () => {
  it.each(Object.entries(schemas31).filter(([name]) => !oneSided.has(name)))("%s", (_name, schema) => {
    const values = listValues(document, schema, { count: 400, seed: 1 });
    const verdicts = values.map((value) => validator.accepts(schema, value, "response"));
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  });
});

it("makes the same ones every time", () => {
  const values = listValues(document, { minLength: 3 }, { count: 50, seed: 7 });
  expect(listValues(document, { minLength: 3 }, { count: 50, seed: 7 })).toEqual(values);
  expect(values).toEqual(expect.arrayContaining(["xx", "xxx", "xxxx"]));
});
