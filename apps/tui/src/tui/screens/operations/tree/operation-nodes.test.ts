import { listOperations, type OpenApiDocument } from "@cftokens/openapi";
import { expect, it } from "vitest";
import { operationNodes } from "./operation-nodes.ts";

type Security = readonly Readonly<Record<string, readonly string[]>>[];

// The line that says what an operation with such alternatives of credentials needs.
function needsLine(security: Security): string {
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "Bots", version: "1" },
    paths: { "/bots": { get: { operationId: "bots", security, responses: {} } } },
  };
  const surroundings = { place: "spec/bots", holders: undefined, links: false };
  const lines = listOperations(document).flatMap((operation) => {
    const nodes = operationNodes(operation, document, { width: 100, surroundings });
    return nodes.flatMap(({ below }) => below?.() ?? []).map((node) => node.line(100));
  });
  const texts = lines.map((line) => line.map(({ text }) => text).join(""));
  return (texts.find((text) => text.startsWith("Needs")) ?? "").replace(/^Needs +/u, "");
}

it.each<[Security, string]>([
  [[], "no credential"],
  [[{}], "no credential"],
  [[{ bot: [] }], "a credential (bot), no permission is named"],
  [[{ bot: [], key: [] }, { user: [] }], "a credential (bot with key or user), no permission is named"],
  [[{}, { bot: [] }], "no credential, or a credential (bot)"],
])("an operation with the security %j needs: %s", (security, needs) => {
  expect(needsLine(security)).toBe(needs);
});
