import { listOperations } from "@cftokens/openapi";
import { expect, it } from "vitest";
import { describeDocument } from "./describe-document.ts";

function accepted(content: Readonly<Record<string, readonly string[]>>): string | undefined {
  const responses = Object.entries(content).map(([status, types]) => [
    status,
    { description: "", content: Object.fromEntries(types.map((type) => [type, {}])) },
  ]);
  const document = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: { "/pets": { get: { operationId: "get", responses: Object.fromEntries(responses) } } },
  };
  expect(listOperations(document)).toHaveLength(1);
  const [operation] = describeDocument({ name: "pets", source: "spec/pets.yaml", document }).operations;
  expect(operation?.isUnusual).toBe(operation?.accept !== undefined);
  return operation?.accept;
}

it.each<[Readonly<Record<string, readonly string[]>>, string | undefined]>([
  [{ 200: ["application/json"] }, undefined],
  [{ 200: ["application/json"], 404: ["text/plain"] }, undefined],
  [{ 200: ["application/json"], 201: ["application/json"] }, undefined],
  [{ 200: [], 204: [] }, undefined],
  [{ 200: ["*/*"] }, undefined],
  [{ 200: ["text/csv"] }, "text/csv"],
  [{ 200: ["text/event-stream"] }, "text/event-stream"],
  [{ 200: ["text/xml", "application/json"] }, "application/json"],
  [{ 200: ["application/json", "application/vnd.pets+json; v=2"] }, "application/json"],
  [{ 200: ["application/vnd.pets+json; v=2", "text/plain"] }, "application/vnd.pets+json; v=2"],
  [{ 200: ["application/pdf", "image/png"], 202: ["application/json"] }, "application/pdf, application/json"],
  [{ 200: ["image/*"] }, "image/*"],
  [{ 200: ["csv"] }, undefined],
  [{ 200: ["text/csv\r\nX-Other: 1"] }, undefined],
  [{ 200: ["text/csv, text/plain"] }, undefined],
])("what %j documents is asked for as %j", (content, expected) => {
  expect(accepted(content)).toBe(expected);
});
