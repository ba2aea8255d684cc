import { expect, it } from "vitest";
import { listOperations } from "./list-operations.ts";
import { matchResponse } from "./match-response.ts";

function respond(statuses: readonly string[], status: number): string | undefined {
  const responses = Object.fromEntries(statuses.map((key) => [key, { description: key }]));
  const paths = { "/a": { get: { responses } } };
  const operations = listOperations({ openapi: "3.1.0", info: { title: "t", version: "1" }, paths });
  return operations[0] && matchResponse(operations[0], status)?.status;
}

it.each([
  [["default", "4XX", "404"], 404, "404"],
  [["default", "4XX", "404"], 403, "4XX"],
  [["default", "4xx", "404"], 403, "4XX"],
  [["default", "4XX", "404"], 200, "default"],
  [["4XX"], 500, undefined],
  [["200"], 201, undefined],
])("of %j, status %i is documented by %s", (statuses, status, found) => {
  expect(respond(statuses, status)).toBe(found);
});
