import { expect, it } from "vitest";
import { findServiceTokenRisks, type ServiceTokenLifetime } from "../index.ts";

const now = new Date("2026-10-01T12:00:00Z");

it.each<readonly [string, Partial<ServiceTokenLifetime>, readonly string[]]>([
  ["used lately and valid for long", {}, []],
  ["forever", { duration: "forever", expires_at: null }, ["never-expires"]],
  ["an expiry that the answer does not tell", { expires_at: undefined }, []],
  ["an expiry within two weeks", { expires_at: "2026-10-05T00:00:00Z" }, ["expires-soon"]],
  ["an expiry that is over", { expires_at: "2026-09-05T00:00:00Z" }, ["expired"]],
  ["disabled", { enabled: false }, ["disabled"]],
  ["enabled", { enabled: true }, []],
  ["not seen for long", { last_seen_at: "2026-01-01T00:00:00Z" }, ["unused-for-long"]],
  [
    "never seen, and old",
    { last_seen_at: null, created_at: "2026-01-01T00:00:00.12345Z" },
    ["unused-for-long"],
  ],
  ["never seen, and young", { last_seen_at: null, created_at: "2026-09-30T00:00:00Z" }, []],
])("%s", (_name, changes, expected) => {
  const token: ServiceTokenLifetime = {
    duration: "8760h",
    created_at: "2026-06-01T00:00:00Z",
    expires_at: "2027-06-01T00:00:00Z",
    last_seen_at: "2026-09-30T00:00:00Z",
    ...changes,
  };

  expect(findServiceTokenRisks(token, { now }).map(({ id }) => id)).toEqual(expected);
});

it("names the end of a token to the second", () => {
  const token = { duration: "24h", enabled: true, expires_at: "2026-10-05T00:00:00.123Z" };

  expect(findServiceTokenRisks(token, { now: new Date("2026-09-30T00:00:00Z") })[0]?.sentence).toBe(
    "It expires in 5 days, on 2026-10-05T00:00:00Z.",
  );
});
