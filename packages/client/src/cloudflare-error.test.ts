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

describe("the message", () => {
  it.each([
    [undefined, "answered 403. "],
    [1, "answered 403. "],
    [3, "answered 403 after 3 attempts. "],
  ])("of a call that was sent %s times", (attempts, text) => {
    expect(new CloudflareError({ ...facts, errors: [], attempts }).message).toContain(text);
  });

  it("names the permissions of which one is enough", () => {
    const errors = [{ code: 9109, message: "Unauthorized to access requested resource", chain: [] }];
    const named = (acceptedPermissions: readonly string[]) =>
      new CloudflareError({ ...facts, errors, acceptedPermissions }).message;

    expect(named(["DNS Read", "DNS Write"])).toContain('Add one of "DNS Read", "DNS Write" on this account');
    expect(named(["DNS Read"])).toContain('Add "DNS Read" on this account');
    expect(named([])).toContain("Add one of the operation's accepted permissions on this account");
    expect(named(Array.from("abcdefghi"))).toContain("Add one of the operation's accepted permissions on");
  });

  it("says how long to wait, where the API does", () => {
    const busy = { ...facts, status: 429, errors: [] };

    expect(new CloudflareError({ ...busy, retryAfterSeconds: 120 }).message).toContain(
      "Wait 120 seconds, then",
    );
    expect(new CloudflareError(busy).message).toContain("Wait until the time in the `retry-after` header");
  });
});
