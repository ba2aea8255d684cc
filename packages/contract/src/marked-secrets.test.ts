import type { OpenApiDocument } from "@cftokens/openapi";
import { expect, it } from "vitest";
import { type Exchange, toBody } from "./exchange.ts";
import { createHider, hideMarkedMembers, listMarkedNames } from "./marked-secrets.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Doors", version: "1" },
  paths: {
    "/doors": {
      get: {
        operationId: "list-doors",
        parameters: [{ in: "query", name: "Hatch", schema: { type: "string", format: "password" } }],
        responses: { "200": { description: "ok" } },
      },
    },
  },
  components: {
    schemas: { Door: { properties: { pin: { writeOnly: true }, note: { type: "string" } } } },
  },
};
const names = listMarkedNames([document]);

const exchange: Exchange = {
  request: {
    method: "POST",
    url: "https://example.com/doors?hatch=a&note=b&h%61tch=c#hatch=d",
    headers: { hatch: "a", accept: "*/*" },
    body: { kind: "text", text: "pin=a&note=b=c" },
  },
  response: { status: 200, headers: {}, body: toBody('[{"PIN":{"a":1},"note":"b"}]') },
};

it("what a document marks is hidden by its name, and nothing else", () => {
  expect([...names]).toEqual(["hatch", "pin"]);
  expect(createHider(names)(exchange)).toEqual({
    request: {
      method: "POST",
      url: "https://example.com/doors?hatch=[redacted]&note=b&h%61tch=[redacted]#hatch=d",
      headers: { hatch: "[redacted]", accept: "*/*" },
      body: { kind: "text", text: "pin=[redacted]&note=b=c" },
    },
    response: {
      status: 200,
      headers: {},
      body: toBody('[{"PIN":{"a":"[redacted]"},"note":"b"}]'),
    },
  });
  expect(hideMarkedMembers({ pin: ["a", null], note: { pin: 1 } }, names)).toEqual({
    pin: ["[redacted]", null],
    note: { pin: "[redacted]" },
  });
});

it("an exchange is copied once, and not at all where nothing is marked", () => {
  const hide = createHider(names);

  expect(hide(exchange)).toBe(hide(exchange));
  expect(createHider(new Set())(exchange)).toBe(exchange);
});
