import { expect, it } from "vitest";
import { describeScopes } from "../index.ts";

it.each([
  [["com.cloudflare.api.account.zone"], "zone"],
  [["com.cloudflare.api.account", "com.cloudflare.edge.r2.bucket"], "account, R2 bucket"],
  [["com.cloudflare.api.planet"], "com.cloudflare.api.planet"],
  [[], "scope unknown"],
])("%j are called %s", (scopes, words) => {
  expect(describeScopes(scopes)).toBe(words);
});
