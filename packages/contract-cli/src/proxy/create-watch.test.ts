import { type Body, type Contract, type Exchange, toBody, unread } from "@cftokens/contract";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../load-contract.ts";
import { describeUnjudged } from "../report/unjudged.ts";
import { createWatch, type WatchBounds } from "./create-watch.ts";

let contract: Contract;
beforeAll(async () => {
  contract = await loadContract();
});

const tokens = "https://api.cloudflare.com/client/v4/user/tokens";

function refusal(own: object = {}): Exchange {
  const body = {
    success: false,
    errors: [{ code: 1000, message: "no" }],
    messages: [],
    result: null,
    ...own,
  };
  return {
    request: { method: "GET", url: tokens, headers: {}, body: { kind: "empty" } },
    response: {
      status: 403,
      headers: { "content-type": "application/json" },
      body: toBody(JSON.stringify(body)),
    },
  };
}

const listed = (groups: readonly { check: string; place: string }[]) =>
  groups.map(({ check, place }) => `${check} ${place}`).filter((line) => !line.startsWith("headers"));

it("tells what an exchange has that was not told before, and counts all of it", () => {
  const watch = createWatch(contract);

  expect(listed(watch.judge(refusal()))).toEqual([]);
  expect(listed(watch.judge(refusal({ surplus: 1 })))).toEqual(["undocumented-field /surplus"]);
  expect(listed(watch.judge(refusal({ surplus: 2 })))).toEqual([]);
  expect(listed(watch.judge(refusal({ surplus: 2, other: 3 })))).toEqual(["undocumented-field /other"]);

  const { exchanges, groups, coverage } = watch.summarize();
  const surplus = groups.read().filter(({ pointer }) => pointer === "/surplus");
  expect(exchanges).toBe(4);
  expect(surplus).toMatchObject([{ origin: "exchange 2", times: 3, curl: expect.stringMatching(/^curl /u) }]);
  expect(coverage.map(({ operation }) => operation)).toEqual(["user-api-tokens-list-tokens"]);
});

it("tells in the summary what exchanges say of each other", () => {
  const watch = createWatch(contract);
  const secret = "cfut_made-up-secret-that-was-shown-once";
  const id = "ed17574386854bf78a67040be0a770b0";
  const created = refusal({ success: true, errors: [], result: { id, name: "a", value: secret } });
  watch.judge({
    request: { ...created.request, method: "POST" },
    response: { ...created.response, status: 200 },
  });
  watch.judge(refusal({ errors: [{ code: 1000, message: `There is no ${secret}.` }] }));

  expect(watch.summarize().groups.read()).toContainEqual(
    expect.objectContaining({
      check: "secret-once",
      origin: "exchange 2, compared with what was before",
      pointer: "/errors/0/message",
    }),
  );
});

it("counts what was left alone, by why", () => {
  const watch = createWatch(contract);
  const withBodies = (sent: Body, received: Body): Exchange => ({
    request: { ...refusal().request, body: sent },
    response: { ...refusal().response, body: received },
  });
  watch.judge(withBodies({ kind: "empty" }, unread("binary")));
  watch.judge(refusal());
  watch.judge(withBodies(unread("over 16 MiB"), unread("binary")));
  watch.miss("without a whole answer");

  expect(watch.summarize()).toMatchObject({
    exchanges: 3,
    unjudged: [
      { what: "body", reason: "binary", times: 2 },
      { what: "body", reason: "over 16 MiB", times: 1 },
      { what: "exchange", reason: "without a whole answer", times: 1 },
    ],
  });
});

it("leaves an answer of too many values alone, and says so", () => {
  const watch = createWatch(contract);

  expect(listed(watch.judge(refusal({ errors: Array.from({ length: 250_000 }, () => ({})) })))).toEqual([]);
  expect(watch.summarize().unjudged.map(describeUnjudged)).toEqual([
    "1 body was not judged: of more than 250,000 values",
  ]);
});

it("goes on after an answer with 200,000 members that no document has", () => {
  const watch = createWatch(contract);
  const members = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`m${index}`, 1]));

  expect(listed(watch.judge(refusal(members))).at(-1)).toBe("undocumented-field ");
  watch.judge(refusal());

  const { exchanges, groups } = watch.summarize();
  const found = groups.read().filter(({ check }) => check === "undocumented-field");
  expect(exchanges).toBe(2);
  expect(found).toHaveLength(301);
  expect(found.at(-1)?.message).toBe("further findings of this check in the same answer: 199700");
});

describe("what is kept to be compared has an end", () => {
  const secret = "cfut_made-up-secret-that-was-shown-once";
  const shown = refusal({ result: { id: "ed17574386854bf78a67040be0a770b0", value: secret } });
  const created = { ...shown, request: { ...shown.request, method: "POST" } };
  const again = refusal({ errors: [{ code: 1000, message: `There is no ${secret}.` }] });
  const seen = { ...created, response: { ...created.response, status: 200 } };
  const checksOf = (bounds: WatchBounds) => {
    const watch = createWatch(contract, bounds);
    for (const exchange of [seen, again, refusal()]) watch.judge(exchange);
    const { groups, unjudged } = watch.summarize();
    return { checks: groups.read().map(({ check }) => check), unjudged };
  };

  it("by number", () => {
    expect(checksOf({ exchanges: 3, characters: 1024 ** 2 })).toMatchObject({
      checks: expect.arrayContaining(["secret-once"]),
      unjudged: [],
    });
    const { checks, unjudged } = checksOf({ exchanges: 1, characters: 1024 ** 2 });
    expect(checks).not.toContain("secret-once");
    expect(unjudged.map(describeUnjudged)).toEqual([
      "2 exchanges were not compared with the others: the first 1 are, while they have 1 Mi characters or less",
    ]);
  });

  it("by characters, and without a gap", () => {
    const { checks, unjudged } = checksOf({ exchanges: 3, characters: 400 });
    expect(checks).not.toContain("secret-once");
    expect(unjudged).toMatchObject([{ what: "comparison", times: 2 }]);
  });
});
