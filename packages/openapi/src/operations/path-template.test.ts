import { describe, expect, it } from "vitest";
import { listOperations } from "./list-operations.ts";
import { requestPath } from "./path-template.ts";

describe("the path that requests of an operation have", () => {
  it.each<[string, readonly ("a" | "q")[], string]>([
    ["/pets/{a}", ["a"], "/pets/{a}"],
    ["/pets#refresh", [], "/pets"],
    ["/pets?list#all", [], "/pets?list"],
    ["/pets?", [], "/pets"],
    ["/pets?v=1&action=bar", [], "/pets?v=1&action=bar"],
    ["/pets?id={a}", ["a"], "/pets?id={a}"],
    ["/pets?q={q}&v=1", ["q"], "/pets?v=1"],
    ["/pets?page={page}", [], "/pets"],
    ["/v1/{+a}:go", ["a"], "/v1/{a}:go"],
    ["/v1/{+}", [], "/v1/{+}"],
    ["/{#a}/{?q}", [], "/{#a}/{?q}"],
  ])("%s with %j is %s", (path, names, sent) => {
    const parameters = names.map((name) => ({ name, in: name === "q" ? "query" : "path" }) as const);

    expect(requestPath({ path, parameters })).toBe(sent);
  });
});

it("a parameter keeps its slashes where the template says so, and nowhere else", () => {
  const parameters = [
    { name: "a", in: "path", required: true },
    { name: "b", in: "path", required: true, allowReserved: true },
  ] as const;
  const paths = { "/{+a}/{b}": { get: { operationId: "get", parameters } } };
  const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths };

  expect(listOperations(document)[0]?.parameters).toEqual([
    { name: "a", in: "path", required: true, allowReserved: true },
    { name: "b", in: "path", required: true },
  ]);
});
