import { expect, it } from "vitest";
import { findCredentials, findPathValues } from "./find-credentials.ts";

const key = { CLOUDFLARE_EMAIL: "dana@example.com", CLOUDFLARE_API_KEY: "made-up-key" };

it.each([
  ["nothing", {}, undefined],
  ["an empty token", { CLOUDFLARE_API_TOKEN: " " }, undefined],
  ["half a pair", { CLOUDFLARE_EMAIL: "dana@example.com" }, undefined],
  ["a token with a line end", { CLOUDFLARE_API_TOKEN: "made-up\n" }, { apiToken: "made-up" }],
  ["e-mail and key", key, { key: { email: "dana@example.com", apiKey: "made-up-key" } }],
  [
    "all of them",
    { ...key, CLOUDFLARE_API_TOKEN: "made-up" },
    { apiToken: "made-up", key: { email: "dana@example.com", apiKey: "made-up-key" } },
  ],
])("finds in an environment with %s what is there", (_what, env, expected) => {
  expect(findCredentials(env)).toEqual(expected);
});

it("finds the account and the zone", () => {
  expect(findPathValues({ CLOUDFLARE_ACCOUNT_ID: "a", CLOUDFLARE_ZONE_ID: "z" })).toEqual({
    account_id: "a",
    zone_id: "z",
  });
  expect(findPathValues({ CLOUDFLARE_ZONE_ID: "" })).toEqual({});
});
