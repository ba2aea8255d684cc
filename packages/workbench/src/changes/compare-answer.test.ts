import { describe, expect, it } from "vitest";
import { compareAnswer, reportDifferences } from "./compare-answer.ts";

const read = { id: "1".repeat(32), name: "DNS Read" };
const write = { id: "2".repeat(32), name: "DNS Write" };
const zone = `com.cloudflare.api.account.zone.${"a".repeat(32)}`;
const other = `com.cloudflare.api.account.zone.${"b".repeat(32)}`;
const account = `com.cloudflare.api.account.${"c".repeat(32)}`;

const asked = {
  name: "ci",
  policies: [{ effect: "allow", permission_groups: [read, write], resources: { [zone]: "*", [other]: "*" } }],
  expires_on: "2027-01-01T00:00:00Z",
  condition: { request_ip: { in: ["192.0.2.0/24", "2001:db8::1"], not_in: ["192.0.2.9"] } },
};

function wordsOf(one: unknown, answered: unknown): readonly string[] {
  return reportDifferences(compareAnswer(one, answered))?.reasons ?? [];
}

function nameOf({ id }: { readonly id: string }): string | undefined {
  return id === "a".repeat(32) ? "example.com" : undefined;
}

function withPolicy(policy: object): object {
  return { ...asked, policies: [{ ...asked.policies[0], ...policy }] };
}

describe("what came back is what was asked for", () => {
  it.each([
    ["as it is", asked],
    ["with groups in another order", withPolicy({ permission_groups: [write, read] })],
    [
      "with a policy in pieces",
      {
        ...asked,
        policies: [zone, other].flatMap((key) =>
          [read, write].map(({ id }) => ({
            id: "f".repeat(32),
            effect: "allow",
            permission_groups: [{ id, meta: {} }],
            resources: { [key]: "*" },
          })),
        ),
      },
    ],
    ["with milliseconds", { ...asked, expires_on: "2027-01-01T00:00:00.000Z" }],
    [
      "with ranges in another form and order",
      {
        ...asked,
        condition: { request_ip: { in: ["2001:DB8:0::1/128", "192.0.2.7/24"], not_in: ["192.0.2.9/32"] } },
      },
    ],
    ["with more members", { ...asked, id: "1", status: "active", issued_on: "2026-06-01T00:00:00Z" }],
  ])("%s", (_form, answered) => {
    expect(compareAnswer(asked, answered)).toEqual([]);
  });

  it("where a token was asked to be active and has expired", () => {
    expect(compareAnswer({ ...asked, status: "active" }, { ...asked, status: "expired" })).toEqual([]);
  });
});

describe("what came back is something else", () => {
  it.each([
    [
      "a permission group is gone",
      withPolicy({ permission_groups: [read] }),
      [`dropped: allow DNS Write on zone ${"a".repeat(32)}, zone ${"b".repeat(32)}`],
    ],
    [
      "a resource is gone",
      withPolicy({ resources: { [zone]: "*" } }),
      [
        `dropped: allow DNS Read on zone ${"b".repeat(32)}`,
        `dropped: allow DNS Write on zone ${"b".repeat(32)}`,
      ],
    ],
    [
      "a group came that nobody asked for",
      withPolicy({ permission_groups: [read, write, { id: "3".repeat(32), name: "Zone Write" }] }),
      [`added unasked: allow Zone Write on zone ${"a".repeat(32)}, zone ${"b".repeat(32)}`],
    ],
    [
      "every policy is gone",
      { ...asked, policies: [] },
      [/^dropped: allow DNS Read/u, /^dropped: allow DNS Write/u],
    ],
    [
      "an allow became a deny",
      withPolicy({ permission_groups: [read], effect: "deny" }),
      [/^dropped: allow DNS Read/u, /^dropped: allow DNS Write/u, /^added unasked: deny DNS Read/u],
    ],
    [
      "the end is gone",
      { ...asked, expires_on: undefined },
      ["changed: end never, where 2027-01-01T00:00:00Z was asked for"],
    ],
    [
      "the ranges are gone",
      { ...asked, condition: undefined },
      [/^changed: addresses any address, where 192\.0\.2\.0\/24, 2001:db8::1\/128 but not 192/u],
    ],
    [
      "a part of the condition that is not known here is gone",
      asked,
      [/and \{"request_country":\{"in":\["NL"\]\}\} was asked for$/u],
      { ...asked, condition: { ...asked.condition, request_country: { in: ["NL"] } } },
    ],
    [
      "it is not disabled",
      { ...asked, status: "active" },
      [/^changed: status active/u],
      { ...asked, status: "disabled" },
    ],
    ["there is no token in the answer", null, ["not compared: the answer shows no token"]],
  ])("%s", (_what, answered, words, request: object = asked) => {
    const found = wordsOf(request, answered);
    expect(found).toHaveLength(words.length);
    for (const [index, word] of words.entries()) expect(found[index]).toMatch(word);
  });

  it.each([
    { [account]: { [`com.cloudflare.edge.worker.script.${"d".repeat(32)}`]: "*" } },
    { [account]: { "com.cloudflare.made.up.scope": { deeper: { still: "read" } } } },
    { "com.cloudflare.made.up.scope.x": "read" },
  ])("a scope of one Worker or of an unknown form is kept, and missed when it is gone: %j", (resources) => {
    const request = withPolicy({ permission_groups: [write], resources });
    expect(compareAnswer(request, structuredClone(request))).toEqual([]);
    expect(wordsOf(request, { ...asked, policies: [] })).toEqual([
      expect.stringMatching(/^dropped: allow DNS Write/u),
    ]);
    const changed = JSON.parse(JSON.stringify(request).replace(/"(?:read|\*)"\}/u, '"write"}')) as unknown;
    expect(wordsOf(request, changed)).toHaveLength(2);
  });

  it("names zones as the user knows them", () => {
    const differences = compareAnswer(asked, withPolicy({ permission_groups: [read] }));
    expect(reportDifferences(differences, nameOf)?.reasons[0]).toContain("zone example.com");
  });

  it.each([
    {},
    { policies: 3 },
    { policies: [null, { effect: 1, permission_groups: [null], resources: { a: null } }] },
  ])("a body from a file may have any shape: %j", (body) => {
    expect(compareAnswer(body, body)).toEqual([]);
  });
});
