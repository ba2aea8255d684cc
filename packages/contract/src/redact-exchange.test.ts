import { type Exchange, toBody } from "./exchange.ts";
import { expect, it } from "vitest";
import { toExchangeLine } from "./redact-exchange.ts";

const names = ["token", "access_token", "api_key", "clientSecret", "password"];
const canaries = (open: string, close: string) =>
  names.map((name) => `${open}${name}${close}canary`).join("&");

const exchange: Exchange = {
  request: {
    method: "PUT",
    url: `https://ada:canary@api.cloudflare.com/client/v4/user/tokens?page=2&${canaries("", "=")}`,
    headers: {
      authorization: "Bearer canary",
      cookie: "session=canary",
      referer: `https://example.com/?${canaries("", "=")}`,
      "x-api-key": "canary",
      "x-auth-token": "canary",
      "private-token": "canary",
      "cf-access-client-id": "readable.access",
    },
    body: toBody(
      JSON.stringify({
        name: "readable",
        ...Object.fromEntries(names.map((name) => [name, "canary"])),
        secret: { inner: "canary" },
        secrets: ["canary"],
        binding: { type: "secret_text", text: "canary" },
        note: "v1.0-144c9defac04969c7bfad8ef-canary and cfoat_0123456789canary",
      }),
    ),
  },
  response: { status: 200, headers: { "set-cookie": "a=canary" }, body: toBody(canaries("", "=")) },
};

it("a line of a recording has no credential and all else", () => {
  const line = toExchangeLine(exchange);

  expect(line).not.toContain("canary");
  expect(JSON.parse(line)).toMatchObject({
    request: {
      url: expect.stringMatching(/^https:\/\/api\.cloudflare\.com\/client\/v4\/user\/tokens\?page=2&token=/u),
      headers: { "cf-access-client-id": "readable.access" },
      body: { name: "readable", note: "[redacted] and [redacted]" },
    },
  });
});
