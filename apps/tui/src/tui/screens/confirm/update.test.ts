import { describe, expect, it } from "vitest";
import {
  after,
  afterKeys,
  afterTyping,
  loadedState,
  refusal,
  userRow,
} from "../../../../test/sample-state.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import type { ConfirmState } from "./state.ts";

const table = loadedState(["ci", "deploy"]);

function confirmOf({ screen }: State): ConfirmState {
  if (screen.name !== "confirm") throw new Error(`the screen is ${screen.name}`);
  return screen.confirm;
}

describe("a change of one token", () => {
  it.each([["enter"], ["esc"], ["n"], ["q"]])("is not made on %s", (key) => {
    expect(afterKeys(table, "t", key).screen).toEqual({ name: "tokens" });
  });

  it("is sent on y", () => {
    const step = update(afterKeys(table, "t"), { area: "confirm", type: "confirmed" });
    expect(step.effects).toMatchObject([
      {
        type: "change-token",
        change: {
          type: "patch",
          patch: { status: "disabled" },
          base: { modified_on: "2026-01-01T00:00:00Z" },
        },
      },
    ]);
  });

  it.each([
    ["nothing", "", false],
    ["another name", "deploy", false],
    ["a part of it", "c", false],
    ["another case", "CI", false],
    ["the name", "ci", true],
    ["the id", userRow("ci", 0).key.slice("user:".length), true],
  ])("that deletes is sent after %s was typed: %s", (_what, text, isSent) => {
    const typed = afterTyping(afterKeys(table, "D"), text);
    const { effects } = update(typed, { area: "confirm", type: "confirmed" });
    expect(effects.map(({ type }) => type)).toEqual(isSent ? ["change-token"] : []);
  });

  it("of a token without a name takes the id", () => {
    const state = afterKeys(loadedState([""]), "D");
    expect(update(state, { area: "confirm", type: "confirmed" }).effects).toEqual([]);
  });

  it("is asked about once more when the program works with the token", () => {
    const own: State = { ...table, ownTokenId: userRow("ci", 0).key.slice("user:".length) };
    const asked = afterKeys(own, "t", "y");
    expect(asked.dialog).toMatchObject({ title: "This is the token that you are using now" });
    expect(afterKeys(asked, "enter").screen.name).toBe("confirm");
    expect(update(asked, { area: "app", type: "dialog-confirmed" }).effects).toMatchObject([
      { type: "change-token" },
    ]);
  });

  it("stays to be seen with the API's refusal", () => {
    const sent = afterKeys(table, "t", "y");
    expect(confirmOf(sent).step).toEqual({ name: "sending" });
    expect(afterKeys(sent, "esc", "q")).toEqual(sent);
    const refused = after(sent, {
      area: "confirm",
      type: "change-finished",
      outcome: { kind: "refused", error: refusal },
    });
    expect(confirmOf(refused)).toMatchObject({ refusal: refusal, step: { name: "asking" } });
  });

  it("is sent on top of what somebody else changed only after another yes", () => {
    const row = userRow("ci", 0, { modified_on: "2026-05-05T00:00:00Z" });
    if (row.listed.kind !== "user") throw new Error("not a user token");
    const conflict = after(afterKeys(table, "t", "y"), {
      area: "confirm",
      type: "change-finished",
      outcome: { kind: "conflict", current: row.listed.token },
    });
    expect(afterKeys(conflict, "enter").screen).toEqual({ name: "tokens" });
    expect(update(conflict, { area: "confirm", type: "confirmed" }).effects).toMatchObject([
      { change: { base: { modified_on: "2026-05-05T00:00:00Z" } } },
    ]);
  });
});

describe("a program that is only to read", () => {
  const state: State = { ...table, settings: { ...table.settings, readOnly: true } };

  it.each(["n", "e", "t", "D", "R", "C", "X", " ", "*"])("does nothing on %j, and says why", (key) => {
    const text = expect.stringMatching(/^This program is only to read/u) as string;
    expect(afterKeys(state, key)).toEqual({ ...state, notice: { tone: "bad", text } });
  });
});
