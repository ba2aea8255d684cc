import { describe, expect, it } from "vitest";
import { operations } from "./generated/index.ts";
import { mayRepeat, parseRetryAfter, retryDelay } from "./retry.ts";

describe("mayRepeat", () => {
  const read = operations["user-api-tokens-list-tokens"];
  const create = operations["user-api-tokens-create-token"];
  const replace = { method: "PUT", path: "/user/tokens/{token_id}" } as const;
  const roll = { method: "PUT", path: "/user/tokens/{token_id}/value" } as const;
  const remove = { method: "DELETE", path: "/user/tokens/{token_id}" } as const;
  const act = { method: "DELETE", path: "/zones/{zone_id}/cache" } as const;
  const change = { method: "PATCH", path: "/things/{id}" } as const;

  it.each([
    ["reading", read, { busy: true, unclear: true }],
    ["replacing by id", replace, { busy: true, unclear: true }],
    ["deleting by id: a second answer would be 404", remove, { busy: true, unclear: false }],
    ["deleting something without an id", act, { busy: false, unclear: false }],
    ["rolling a secret", roll, { busy: false, unclear: false }],
    ["creating", create, { busy: false, unclear: false }],
    ["changing in part", change, { busy: false, unclear: false }],
  ])("%s", (_, operation, { busy, unclear }) => {
    expect(mayRepeat(operation, { kind: "api", status: 429 })).toBe(busy);
    for (const status of [408, 500, 502, 503, 504, 520, 524]) {
      expect(mayRepeat(operation, { kind: "not-json", status })).toBe(unclear);
    }
    expect(mayRepeat(operation, { kind: "network" })).toBe(unclear);
    expect(mayRepeat(operation, { kind: "network", status: 200 })).toBe(unclear);
    expect(mayRepeat(operation, { kind: "timeout" })).toBe(unclear);
  });

  it.each([
    ["a refusal", { kind: "api", status: 400 }],
    ["a missing permission", { kind: "api", status: 403 }],
    ["an unknown object", { kind: "api", status: 404 }],
    ["a conflict", { kind: "api", status: 409 }],
    ["a missing feature", { kind: "api", status: 501 }],
    ["a broken certificate", { kind: "not-json", status: 526 }],
    ["a redirect", { kind: "empty-body", status: 302 }],
    ["success: false", { kind: "unsuccessful", status: 200 }],
    ["a broken body", { kind: "broken-json", status: 200 }],
    ["a stop by the caller", { kind: "aborted" }],
    ["what was never sent", { kind: "invalid-path" }],
  ] as const)("never after %s", (_, outcome) => {
    expect(mayRepeat(read, outcome)).toBe(false);
  });
});

describe("retryDelay", () => {
  const least = { longestWaitMs: 60_000, random: () => 0 };
  const most = { longestWaitMs: 60_000, random: () => 0.999999 };

  it.each([
    [1, 250, 500],
    [2, 500, 1000],
    [3, 1000, 2000],
    [9, 4000, 8000],
  ])("before attempt %i + 1 is between %i and %i ms", (attempt, from, to) => {
    expect(retryDelay(attempt, { kind: "network" }, least)).toBe(from);
    expect(retryDelay(attempt, { kind: "network" }, most)).toBe(to);
  });

  it("is what the API asks for, and up to half a second more", () => {
    expect(retryDelay(1, { kind: "api", retryAfterMs: 7000 }, least)).toBe(7000);
    expect(retryDelay(1, { kind: "api", retryAfterMs: 7000 }, most)).toBe(7500);
  });

  it("is none when the API asks for more than the caller allows", () => {
    expect(retryDelay(1, { kind: "api", retryAfterMs: 60_000 }, least)).toBe(60_000);
    expect(retryDelay(1, { kind: "api", retryAfterMs: 60_001 }, least)).toBeUndefined();
  });

  it("is never longer than the caller allows", () => {
    expect(retryDelay(9, { kind: "network" }, { ...most, longestWaitMs: 100 })).toBe(100);
  });
});

describe("parseRetryAfter", () => {
  const now = Date.parse("2026-11-22T12:00:00Z");

  it.each([
    ["0", 0],
    ["7", 7000],
    [" 300 ", 300_000],
    ["1.5", 1500],
    ["Sun, 22 Nov 2026 12:00:09 GMT", 9000],
    ["Sunday, 22-Nov-26 12:00:09 GMT", 9000],
    ["Sun, 22 Nov 2026 11:59:00 GMT", 0],
    ["-7", undefined],
    ["soon", undefined],
    ["", undefined],
    ["99999999999", undefined],
    ["2026-11-22", undefined],
    [null, undefined],
  ])("reads %j as %s ms", (value, milliseconds) => {
    expect(parseRetryAfter(value, now)).toBe(milliseconds);
  });
});
