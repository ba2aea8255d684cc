import { describe, expect, it } from "vitest";
import { messageOfFailure } from "./failure-message.ts";

const facts = { kind: "api", status: 403, method: "GET", url: "https://example.com/user" } as const;

describe("the message", () => {
  it.each([
    [undefined, "answered 403. "],
    [1, "answered 403. "],
    [3, "answered 403 after 3 attempts. "],
  ])("of a call that was sent %s times", (attempts, text) => {
    expect(messageOfFailure({ ...facts, errors: [], attempts })).toContain(text);
  });

  it("names the permissions of which one is enough", () => {
    const errors = [{ code: 9109, message: "Unauthorized to access requested resource", chain: [] }];
    const named = (acceptedPermissions: readonly string[]) =>
      messageOfFailure({ ...facts, errors, acceptedPermissions });

    expect(named(["DNS Read", "DNS Write"])).toContain('Add one of "DNS Read", "DNS Write" on this account');
    expect(named(["DNS Read"])).toContain('Add "DNS Read" on this account');
    expect(named([])).toContain("Add one of the operation's accepted permissions on this account");
    expect(named(Array.from("abcdefghi"))).toContain("Add one of the operation's accepted permissions on");
  });

  it("says how long to wait, where the API does", () => {
    const busy = { ...facts, status: 429, errors: [] };

    expect(messageOfFailure({ ...busy, retryAfterSeconds: 120 })).toContain("Wait 120 seconds, then");
    expect(messageOfFailure(busy)).toContain("Wait until the time in the `retry-after` header");
  });
});
