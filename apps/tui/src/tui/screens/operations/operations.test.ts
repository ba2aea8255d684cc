import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, startedState } from "../../../../test/sample-state.ts";
import { safeText } from "@cftokens/workbench/text";
import { update } from "../../update.ts";
import { operationLines } from "./operation-lines.ts";
import type { State } from "../../state.ts";

const listed = afterKeys(startedState(), "6");

function opened(text: string): State {
  return afterKeys(afterTyping(afterKeys(listed, "/"), text), "enter", "enter");
}

function words({ operations }: State): string {
  const lines = operations.opened === undefined ? [] : operationLines(operations.opened, 100);
  return lines.map((line) => line.map(({ text }) => text).join("")).join("\n");
}

function effectsOf(state: State) {
  return update(state, { area: "operations", type: "value-confirmed" }).effects;
}

describe("the screen of the API", () => {
  it("lists every operation, and finds them by any of their words", () => {
    expect(listed.operations.items.length).toBeGreaterThan(30);
    const found = afterTyping(afterKeys(listed, "/"), "zones-get");
    expect(found.operations.items[0]?.key).toBe("zones-get");
    expect(afterTyping(afterKeys(listed, "/"), "\u2603\u2603").operations.items).toEqual([]);
  });

  it("tells everything about one: what it needs, takes and answers", () => {
    expect(words(opened("user-api-tokens-create-token"))).toMatch(
      /POST \/user\/tokens\n[^]*API Tokens Write[^]*application\/json, required[^]*"name": [^]*Answers\n200/u,
    );
  });

  it("asks for each value of the path, accounts and zones proposed, and sends it", () => {
    const asked = afterKeys(opened("account-api-tokens-token-details"), "enter");
    expect(asked.operations.opened?.asking).toMatchObject({
      name: "account_id",
      input: { text: "a".repeat(32) },
    });

    const next = afterKeys(asked, "enter");
    expect(next.operations.opened?.asking).toMatchObject({ name: "token_id", input: { text: "" } });
    expect(effectsOf(next)).toEqual([]);
    const typed = afterTyping(next, "abc");
    expect(effectsOf(typed)).toEqual([
      {
        type: "read-operation",
        operation: "account-api-tokens-token-details",
        path: { account_id: "a".repeat(32), token_id: "abc" },
      },
    ]);
    expect(afterKeys(typed, "esc").operations.opened).toMatchObject({
      asking: undefined,
      call: { status: "none" },
    });
  });

  it.each([["user-api-tokens-create-token", /POST may change something/u]])(
    "does not send %s, and says why",
    (id, why) => {
      const refused = afterKeys(opened(id), "enter");

      expect(refused.operations.opened?.call).toEqual({ status: "none" });
      expect(refused.notice?.text).toMatch(why);
    },
  );

  it("shows an answer only on the operation that it is of", () => {
    const sending = afterKeys(opened("user-api-tokens-verify-token"), "enter");
    expect(sending.operations.opened?.call.status).toBe("sending");
    const answer = { title: safeText("200"), isGood: true, notes: [], body: [] };
    const message = { area: "operations", type: "answered", answer } as const;

    expect(after(sending, { ...message, operation: "zones-get" }).operations.opened?.call.status).toBe(
      "sending",
    );
    expect(
      after(sending, { ...message, operation: "user-api-tokens-verify-token" }).operations.opened?.call,
    ).toEqual({
      status: "answered",
      answer,
    });
    expect(afterKeys(sending, "esc").operations.opened).toBeUndefined();
  });

  it("scrolls no further than its lines", () => {
    const bottom = afterKeys(opened("user-api-tokens-create-token"), "G");
    expect(bottom.operations.opened?.top).toBeGreaterThan(0);
    expect(afterKeys(bottom, "j").operations.opened?.top).toBe(bottom.operations.opened?.top);
  });

  it("is a place that can be typed", () => {
    const there = afterKeys(afterTyping(afterKeys(listed, "ctrl+l", "ctrl+u"), "operations?q=zone"), "enter");
    expect(there.screen.name).toBe("operations");
    expect(there.operations.filter.text).toBe("zone");
  });
});
