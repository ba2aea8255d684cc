import { describe, expect, it } from "vitest";
import { createRedact, readableUrl } from "./redact.ts";

const redact = createRedact([]);

describe("createRedact", () => {
  it.each([
    ["a user token", "cfut_0123456789abcdefghijABCDEFGHIJ0123456789c5a1e9f2"],
    ["a token of before 2026", "8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T"],
    ["a Global API key", "144c9defac04969c7bfad8efaa8ea194aabcd"],
    ["a client secret", "bdd31cbc4dec990953e39163fbbb194c93313ca9f0a6e420346af9d326b1d2a5"],
    ["an Origin CA key", "v1.0-144c9defac04969c7bfad8ef"],
    ["a prefixed value that was cut off", "cfast_0123456789"],
  ])("takes out %s that it does not know", (_, secret) => {
    expect(redact(`before "${secret}" after`)).toBe('before "[redacted]" after');
  });

  it.each([
    ["an account id", "023e105f4ecef8ad9ca31a8372d0c353"],
    ["a UUID", "f174e90a-fafe-4643-bbbc-4a0ed4fc8415"],
    ["a resource name", "com.cloudflare.api.account.zone.22b1de5f1c0e4b3ea97bb1e963b06a43"],
    ["a date", "2018-07-01T05:20:00.12345Z"],
    ["a sentence", "Valid user-level authentication not found"],
  ])("leaves %s", (_, text) => {
    expect(redact(text)).toBe(text);
  });

  it("takes out what follows Bearer", () => {
    expect(redact("authorization: Bearer short-one, x")).toBe("authorization: Bearer [redacted], x");
  });

  it("takes out the texts that it knows, however they are written", () => {
    const redactKnown = createRedact(['my "own" key']);

    expect(redactKnown(`my "own" key ${JSON.stringify('my "own" key')} my%20%22own%22%20key`)).toBe(
      '[redacted] "[redacted]" [redacted]',
    );
  });
});

describe("readableUrl", () => {
  it.each([
    ["https://ada:pass@example.com/v4/user#part", "https://example.com/v4/user"],
    [
      "https://example.com/a?page=2&token=x&api_key=y&name=z",
      "https://example.com/a?page=2&token=[redacted]&api_key=[redacted]&name=z",
    ],
    ["no address", "no address"],
    ["https//ada:pass@example.com", "https//example.com"],
  ])("shows %s as %s", (url, readable) => {
    expect(readableUrl(url, redact)).toBe(readable);
  });
});
