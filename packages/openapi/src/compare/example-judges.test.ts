import { expect, it } from "vitest";
import { createExampleJudges } from "./example-judges.ts";

it("makes one judge of equal schemas, for each direction", () => {
  const judges = createExampleJudges();
  const judge = judges({ type: "string", readOnly: true }, "response");

  expect(judges({ type: "string", readOnly: true }, "response")).toBe(judge);
  expect([judge?.("a"), judge?.(1)]).toEqual([true, false]);
  expect(judges({ type: "string", readOnly: true }, "request")?.("a")).toBe(false);
});

it("judges by each of many schemas, also by those before them", () => {
  const judges = createExampleJudges();
  const made = Array.from({ length: 200 }, (_, index) => judges({ const: index }, "request"));

  expect(made.map((judge, index) => [judge?.(index), judge?.(index + 1)])).toEqual(
    made.map(() => [true, false]),
  );
});

it("makes none of a schema that cannot be compiled, and goes on with others", () => {
  const judges = createExampleJudges();

  expect(judges({ pattern: "(" }, "request")).toBeUndefined();
  expect(judges({ pattern: "a" }, "request")?.("b")).toBe(false);
});
