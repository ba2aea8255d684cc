import { describe, expect, it } from "vitest";
import { call, findIn, first, judge, second } from "../../../test/life-calls.ts";
import type { Exchange } from "../../exchange.ts";

const end = "2026-02-01T00:00:00Z";
const place = "/result/previous_client_secret_expires_at";
const rotated = (result: object, sent: object = {}) =>
  call("POST /user/tokens/a/rotate", { sent, result: { id: "a", client_secret: first, ...result } });
const asksFor = { previous_client_secret_expires_at: end };

describe("a rotation", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    [
      "that keeps the end in another spelling",
      [rotated({ previous_client_secret_expires_at: "2026-02-01T00:00:00+00:00" }, asksFor)],
      [],
    ],
    [
      "that keeps another end",
      [rotated({ previous_client_secret_expires_at: "2026-03-01T00:00:00Z" }, asksFor)],
      [`rotate-grace rotate ${place} is not the end that the request set`],
    ],
    [
      "that keeps no end",
      [rotated({ previous_client_secret_expires_at: null }, asksFor)],
      [`rotate-grace rotate ${place} is not the end that the request set`],
    ],
    [
      "that ends the old secret when it is made",
      [rotated({ previous_client_secret_expires_at: end, updated_at: end })],
      [],
    ],
    [
      "that ends the old secret later",
      [rotated({ previous_client_secret_expires_at: end, updated_at: "2026-01-01T00:00:00Z" })],
      [`rotate-grace rotate ${place} lets the old secret work although no end was asked for`],
    ],
    [
      "without a new secret is none",
      [
        call("POST /user/tokens/a/rotate", {
          sent: {},
          result: { id: "a", client_secret: null, ...asksFor },
        }),
      ],
      [],
    ],
    [
      "is not what an update does",
      [call("PUT /user/tokens/a", { sent: {}, result: { id: "a", client_secret: first, ...asksFor } })],
      [],
    ],
    [
      "that counts from what was shown last",
      [
        rotated({ client_secret_version: 1 }),
        rotated({ client_secret: second, client_secret_version: 2 }),
        call("GET /user/tokens/a", { result: { id: "a", client_secret_version: 2 } }),
      ],
      [],
    ],
    [
      "that counts two",
      [rotated({ client_secret_version: 1 }), rotated({ client_secret: second, client_secret_version: 3 })],
      ["rotate-grace rotate /result/client_secret_version does not count the new secret"],
    ],
    [
      "that lets the old secret work until long before the new one ends",
      [
        rotated({
          previous_client_secret_expires_at: end,
          updated_at: "2026-01-01T00:00:00Z",
          expires_at: "2027-01-01T00:00:00Z",
        }),
      ],
      [`rotate-grace rotate ${place} lets the old secret work although no end was asked for`],
    ],
    [
      "that ends the old secret at the later of two moments of change",
      [
        rotated({
          previous_client_secret_expires_at: end,
          updated_at: end,
          modified_on: "2026-01-01T00:00:00Z",
        }),
      ],
      [],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));

  it("and the finding says what the count should be", () => {
    const [found] = findIn([
      rotated({ client_secret_version: 1 }),
      rotated({ client_secret: second, client_secret_version: 1 }),
    ]);

    expect(found?.finding).toMatchObject({ expected: 2, got: 1 });
  });
});
