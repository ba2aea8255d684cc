import { CloudflareError, type FailureFacts } from "@cftokens/client";
import { describe, expect, it } from "vitest";
import { failedChange } from "./failed-change.ts";

function failed(facts: Partial<FailureFacts>): CloudflareError {
  return new CloudflareError({
    kind: "network",
    errors: [],
    method: "POST",
    url: "https://api.example.com/client/v4/user/tokens",
    attempts: 1,
    ...facts,
  });
}

describe("a failed change", () => {
  it.each([
    ["was refused by the API", { kind: "api", status: 400 }, "refused"],
    ["was refused before anything was sent", { kind: "insecure", attempts: 0 }, "refused"],
    ["was cancelled before anything was sent", { kind: "aborted", attempts: 0 }, "refused"],
    ["was cancelled while the token was read", { kind: "aborted", method: "GET" }, "refused"],
    ["never had a connection", { detail: "connect ECONNREFUSED 127.0.0.1:9" }, "refused"],
    ["was answered with no success", { kind: "unsuccessful", status: 200 }, "refused"],
    ["was sent too often", { kind: "api", status: 429 }, "refused"],
    ["was cancelled once it was sent", { kind: "aborted" }, "unknown"],
    ["lost its connection", { detail: "read ECONNRESET" }, "unknown"],
    ["lost its connection, and had none the second time", { detail: "ECONNREFUSED", attempts: 2 }, "unknown"],
    ["was not answered in time", { kind: "timeout" }, "unknown"],
    ["was answered by a gateway", { kind: "not-json", status: 502 }, "unknown"],
    ["was answered in HTML with status 200", { kind: "not-json", status: 200 }, "unknown"],
  ] as const)("that %s", (_what, facts, kind) => {
    const { kind: told, error } = failedChange(failed(facts));
    expect(told).toBe(kind);
    expect(/carried it out all the same: look/u.test(error.advice)).toBe(kind === "unknown");
  });

  it("that was cancelled gives no reason: the user knows it", () => {
    const error = failed({ kind: "aborted", detail: "This operation was aborted" });
    expect(failedChange(error).error.reasons).toEqual([]);
  });

  it("says that nothing was changed when it was cancelled early", () => {
    expect(failedChange(failed({ kind: "aborted", method: "GET" })).error.advice).toBe(
      "Nothing was changed.",
    );
  });
});
