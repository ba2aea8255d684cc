import { listOperations, type OpenApiDocument } from "@cftokens/openapi";
import { parseYaml } from "@cftokens/openapi/yaml";
import { describe, expect, it } from "vitest";
import { answerExample, exampleForm } from "./answer-example.ts";
import type { AnsweredCall } from "./answered-call.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: {
    "/pets/{id}": {
      put: {
        operationId: "put-pet",
        requestBody: {
          content: { "application/json": { schema: true, examples: { "put-pet": { value: {} } } } },
        },
        responses: { "2XX": { description: "A pet.", content: { "application/*": { schema: true } } } },
      },
    },
  },
};

const hostile = "\u001B[2J\u202Ereversed: #no";

function callOf(exchange: unknown): AnsweredCall {
  const [operation] = listOperations(document);
  return {
    operation: "put-pet",
    opened: { document, operation },
    caseLine: () => (exchange === undefined ? undefined : `${JSON.stringify(exchange)}\n`),
  } as unknown as AnsweredCall;
}

const json = { "content-type": "application/json" };
const body = { name: "Rex", pin: "[redacted]", no: [], tags: ["a", { b: [1, null] }], [hostile]: hostile };
const call = callOf({
  request: { method: "PUT", url: "https://pets.example/pets/1", headers: json, body },
  response: { status: 200, headers: json, body: [body, "", -1.5, true] },
});
const excerpt = {
  paths: {
    "/pets/{id}": {
      put: {
        requestBody: { content: { "application/json": { examples: { "put-pet-2": { value: body } } } } },
        responses: {
          "2XX": {
            content: { "application/*": { examples: { "put-pet": { value: [body, "", -1.5, true] } } } },
          },
        },
      },
    },
  },
};

describe("the bodies of a call as examples", () => {
  it("stand where the document has them, as YAML and as JSON", () => {
    const yaml = answerExample(call, "yaml") ?? "";
    expect(parseYaml(yaml, "x.yaml")).toEqual(excerpt);
    expect(yaml.split("\n").slice(0, 9)).toEqual([
      "paths:",
      "  /pets/{id}:",
      "    put:",
      "      requestBody:",
      "        content:",
      "          application/json:",
      "            examples:",
      "              put-pet-2:",
      "                value:",
    ]);
    expect(JSON.parse(answerExample(call, "json") ?? "")).toEqual(excerpt);
  });

  it("have nothing that does something to a terminal", () => {
    for (const form of ["yaml", "json"] as const)
      // oxlint-disable-next-line no-control-regex -- these are looked for
      expect(answerExample(call, form)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/u);
  });

  it("are none where no body is known", () => {
    expect(answerExample(callOf(undefined), "yaml")).toBeUndefined();
    const empty = { request: { headers: {} }, response: { status: 204, headers: {} } };
    expect(answerExample(callOf(empty), "yaml")).toBeUndefined();
    expect(answerExample({ ...call, opened: undefined }, "yaml")).toBeUndefined();
  });

  it("are written as the document is", () => {
    expect([undefined, "/a/api.yml", "/a/api.JSON"].map((file) => exampleForm({ file }))).toEqual([
      "yaml",
      "yaml",
      "json",
    ]);
  });
});
