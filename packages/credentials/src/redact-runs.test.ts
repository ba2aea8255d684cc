import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactRuns } from "./redact-runs.ts";

const hex = (length: number) => "144c9defac04969c7bfad8efaa8ea194".repeat(3).slice(0, length);

describe("a text without runs holds no credential", () => {
  it.each([
    ["a user token", "cfut_0123456789abcdefghijABCDEFGHIJ0123456789c5a1e9f2"],
    ["a prefixed value that was cut off", "cfast_0123456789"],
    ["a token of before 2026", "8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T"],
    ["a Global API key", hex(37)],
    ["a client secret", hex(64).toUpperCase()],
    ["base 64", `${"Ab+x".repeat(11)}==`],
  ])("%s", (_, credential) => {
    expect(redactRuns(`before <${credential}> after`)).toBe("before <[redacted]> after");
    expect(redactRuns(`{"note":"${credential}"}`)).toBe('{"note":"[redacted]"}');
  });

  it("of the length of any token", () => {
    const letters = fc.constantFrom(
      ...Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
    );
    const tokens = fc.sample(fc.string({ unit: letters, minLength: 40, maxLength: 40 }), {
      numRuns: 1000,
      seed: 1,
    });

    expect(tokens.filter((token) => redactRuns(`<${token}>`) !== "<[redacted]>")).toEqual([]);
  });
});

it.each([
  "023e105f4ecef8ad9ca31a8372d0c353",
  "f174e90a-fafe-4643-bbbc-4a0ed4fc8415",
  "com.cloudflare.api.account.zone.22b1de5f1c0e4b3ea97bb1e963b06a43",
  "https://api.cloudflare.com/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/access/service_tokens",
])("an id stays: %s", (text) => expect(redactRuns(text)).toBe(text));
