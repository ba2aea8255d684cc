import { expect, it } from "vitest";
import { parseAuth, parseHeader } from "./parse-signing.ts";

it.each([
  ["key=PETS_KEY", { scheme: "key", variable: "PETS_KEY" }],
  ["a=b=_C1", { scheme: "a=b", variable: "_C1" }],
  ["key", undefined],
  ["=PETS_KEY", undefined],
  ["key=", undefined],
  ["key=made-up-secret", undefined],
  ["key=1A", undefined],
])("--auth %s", (written, expected) => {
  expect(parseAuth(written)).toEqual(expected);
});

it.each([
  ["X-Tenant: north", "X-Tenant", ["north"]],
  ["X-Tenant:north wind  ", "X-Tenant", ["north wind"]],
  ["X-Key: $API_KEY", "X-Key", [{ variable: "API_KEY" }]],
  ["Authorization: Bearer ${TOKEN}!", "Authorization", ["Bearer ", { variable: "TOKEN" }, "!"]],
  ["X-Price: $$5 $A$B", "X-Price", ["$", "5 ", { variable: "A" }, { variable: "B" }]],
])("--header '%s'", (written, name, value) => {
  expect(parseHeader(written)).toEqual({ name, value });
});

it.each([
  "X-Tenant",
  "X-Tenant:",
  ": north",
  "X Tenant: north",
  "X-Price: 5$",
  "X-Price: $5",
  "X: ${A",
  "X: ${}",
])("--header '%s' is none", (written) => {
  expect(parseHeader(written)).toBeUndefined();
});
