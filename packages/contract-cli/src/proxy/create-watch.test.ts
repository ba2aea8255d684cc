import { type Contract, type Exchange, toBody } from "@cftokens/contract";
import { beforeAll, expect, it } from "vitest";
import { loadContract } from "../load-contract.ts";
import { createWatch } from "./create-watch.ts";

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

  const { exchanges, findings, coverage } = watch.summarize();
  const surplus = findings.filter(({ pointer }) => pointer === "/surplus");
  expect(exchanges).toBe(4);
  expect(surplus.map(({ origin }) => origin)).toEqual(["exchange 2", "exchange 3", "exchange 4"]);
  expect(surplus.map(({ exchange }) => exchange !== undefined)).toEqual([true, false, false]);
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

  expect(watch.summarize().findings).toContainEqual(
    expect.objectContaining({
      check: "secret-once",
      origin: "exchange 2, compared with what was before",
      pointer: "/errors/0/message",
    }),
  );
});

it("counts the bodies that were left alone, by why", () => {
  const watch = createWatch(contract);
  watch.judge(refusal(), ["binary"]);
  watch.judge(refusal());
  watch.judge(refusal(), ["over 16 MiB", "binary"]);

  expect(watch.summarize()).toMatchObject({
    exchanges: 3,
    unjudged: [
      { reason: "binary", times: 2 },
      { reason: "over 16 MiB", times: 1 },
    ],
  });
});
