import { describe, expect, it } from "vitest";
import { CloudflareError } from "./cloudflare-error.ts";

const facts = { kind: "api", status: 403, method: "GET", url: "https://example.com/user" } as const;

describe("hasCode", () => {
  const error = new CloudflareError({
    ...facts,
    errors: [
      { code: 6003, message: "Invalid request headers", chain: [{ code: 6111, message: "Invalid format" }] },
      { message: "request is not authorized", chain: [] },
    ],
  });

  it.each([
    ["an error's code", [6003], true],
    ["the code of a cause", [6111], true],
    ["one of several", [1, 6111], true],
    ["a code that was not given", [9109], false],
    ["no code at all", [], false],
  ])("%s", (_, codes, found) => {
    expect(error.hasCode(...codes)).toBe(found);
  });
});

describe("an error without a message", () => {
  it.each([
    [{ ...facts, errors: [] }, "GET https://example.com/user: 403"],
    [
      {
        ...facts,
        errors: [
          { code: 9109, message: "Unauthorized", chain: [] },
          { message: "no group", chain: [] },
        ],
      },
      "GET https://example.com/user: 403 9109 Unauthorized no group",
    ],
    [
      { ...facts, kind: "network", status: undefined, errors: [], detail: "connect ECONNREFUSED" } as const,
      "GET https://example.com/user: network connect ECONNREFUSED",
    ],
  ])("says what is known in short: %j", (known, message) => {
    expect(new CloudflareError(known).message).toBe(message);
  });
});
