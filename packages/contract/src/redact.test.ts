import { describe, expect, it } from "vitest";
import { redact, redactText } from "./redact.ts";

const user = `cfut_${"a".repeat(48)}`;
const account = `cfat_${"B".repeat(48)}`;
const service = `cfast_${"c".repeat(48)}`;
const key = `cfk_${"d".repeat(48)}`;
const old = "Abc-_12345".repeat(4);

describe("a text loses what looks like a credential", () => {
  it.each([
    [`before ${user} after`, "before [redacted] after"],
    [`${account},${service};${key}`, "[redacted],[redacted];[redacted]"],
    [`token ${old}.`, "token [redacted]."],
    [`key ${"0123456789abc".repeat(3).slice(0, 37)}`, "key [redacted]"],
    [`secret ${"0123456789abcdef".repeat(4)}`, "secret [redacted]"],
    ["Authorization: Bearer short", "Authorization: Bearer [redacted]"],
    [
      "curl -H 'X-Auth-Key: short' -H 'X-Auth-Email: a@b.c'",
      "curl -H 'X-Auth-Key: [redacted]' -H 'X-Auth-Email: [redacted]'",
    ],
    ['{"value": "a\\"b", "name": "c"}', '{"value": "[redacted]", "name": "c"}'],
    [
      '{"client_secret":"a","build_token_secret":"b"}',
      '{"client_secret":"[redacted]","build_token_secret":"[redacted]"}',
    ],
  ])("%s", (text, expected) => expect(redactText(text)).toBe(expected));

  it.each([
    "f174e90a-fafe-4643-bbbc-4a0ed4fc8415",
    "023e105f4ecef8ad9ca31a8372d0c353",
    "a token of the account",
    "https://api.cloudflare.com/client/v4/user/tokens",
    "com.cloudflare.api.account.zone.*",
  ])("but keeps %s", (text) => expect(redactText(text)).toBe(text));
});

it("members and headers lose what their name says is secret, at any depth, and nothing else changes", () => {
  const body = {
    name: "deploy",
    value: "short",
    nested: [{ client_secret: "short" }, { Token: 12 }],
    token: { id: "1", value: "short" },
    headers: { authorization: "x", "X-Auth-Email": "a@b.c", cookie: "y", "cf-ray": "z" },
    empty: { value: "", secret: null },
    ok: true,
  };
  const before = structuredClone(body);

  expect(redact(body)).toEqual({
    name: "deploy",
    value: "[redacted]",
    nested: [{ client_secret: "[redacted]" }, { Token: "[redacted]" }],
    token: { id: "1", value: "[redacted]" },
    headers: {
      authorization: "[redacted]",
      "X-Auth-Email": "[redacted]",
      cookie: "[redacted]",
      "cf-ray": "z",
    },
    empty: { value: "", secret: null },
    ok: true,
  });
  expect(body).toEqual(before);
});

it("a value is secret by the name of the member that it came from", () => {
  expect(redact("short", "client_secret")).toBe("[redacted]");
  expect(redact(["short"], "value")).toEqual(["[redacted]"]);
  expect(redact("short", "name")).toBe("short");
});
