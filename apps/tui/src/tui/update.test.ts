import { describe, expect, it } from "vitest";
import {
  after,
  afterKeys,
  afterTyping,
  loadedState,
  now,
  refusal,
  startedState,
  userRow,
} from "../../test/sample-state.ts";
import { routeKey, routePaste } from "./keys/key-router.ts";
import { initialState } from "./state.ts";
import { focusedRow } from "./screens/tokens/state.ts";
import { start, update } from "./update.ts";

const names = ["beta", "Alpha", "alpha 10", "alpha 2", "gamma"];

function focusedName(state: ReturnType<typeof startedState>): string | undefined {
  return focusedRow(state.tokens)?.name;
}

describe("starting", () => {
  it("loads all lists and the permission groups", () => {
    const size = { columns: 80, rows: 24 };
    const { effects } = start(initialState({ target: { kind: "emulator" }, places: [], size, now: now }));
    expect(effects.map(({ type }) => type)).toEqual([
      "load-tokens",
      "load-places",
      "load-permission-groups",
      "identify-own-token",
      "load-rotations",
    ]);
  });

  it("asks each family at each place", () => {
    expect(startedState().tokens.lists.map(({ id }) => id)).toEqual([
      "user",
      `account:account:${"a".repeat(32)}`,
      `access:account:${"a".repeat(32)}`,
      `access:zone:${"b".repeat(32)}`,
      `builds:account:${"a".repeat(32)}`,
    ]);
  });
});

describe("the table", () => {
  it("is sorted as a reader would", () => {
    const { visible } = loadedState(names).tokens;
    expect(visible.map(({ name }) => name)).toEqual(["Alpha", "alpha 2", "alpha 10", "beta", "gamma"]);
  });

  it.each([
    [["j"], "alpha 2"],
    [["down", "down", "k"], "alpha 2"],
    [["G"], "gamma"],
    [["G", "g"], "Alpha"],
    [["k"], "Alpha"],
    [["pagedown"], "gamma"],
  ])("after %j is on %s", (keys, name) => {
    expect(focusedName(afterKeys(loadedState(names), ...keys))).toBe(name);
  });

  it("filters by every word of what is typed, in any case", () => {
    const state = afterTyping(loadedState(names), "/ALP 1");
    expect(state.tokens.visible.map(({ name }) => name)).toEqual(["alpha 10"]);
    expect(afterKeys(state, "esc").tokens.visible).toHaveLength(5);
  });

  it("keeps the cursor on its token when rows come before it", () => {
    const state = afterKeys(loadedState(["m", "n"]), "j");
    const rows = [...state.tokens.rows, userRow("a", 9)];
    const more = after(state, {
      area: "tokens",
      type: "page-loaded",
      load: 1,
      list: "user",
      rows,
      now: now,
    });
    expect(focusedName(more)).toBe("n");
  });

  it("ignores the answer to an earlier load", () => {
    const state = after(loadedState(["m"]), { area: "tokens", type: "reload-requested" });
    const late = after(state, {
      area: "tokens",
      type: "page-loaded",
      load: 1,
      list: "user",
      rows: [],
      now: now,
    });
    expect(late.tokens.rows).toHaveLength(1);
  });

  it("keeps what was loaded while one list fails", () => {
    const state = after(loadedState(["m"]), {
      area: "tokens",
      type: "list-failed",
      load: 1,
      list: "user",
      error: refusal,
    });
    expect(state.tokens.rows).toHaveLength(1);
    expect(state.tokens.lists[0]?.status).toEqual({ kind: "failed", error: refusal });
  });

  it("says why there are no details without a token", () => {
    expect(routeKey(startedState(), "enter")).toEqual({
      area: "app",
      type: "refused",
      reason: "There is no token to look at",
    });
  });
});

describe("quitting", () => {
  it("happens at once when nothing would be lost", () => {
    expect(update(loadedState([]), { area: "app", type: "quit-requested" }).effects).toMatchObject([
      { type: "remember-location" },
      { type: "exit", left: [] },
    ]);
  });

  it("asks when a token is half described, and No is what Enter says", () => {
    const typed = afterTyping(afterKeys(loadedState([]), "n", "enter"), "half");
    const asked = afterKeys(typed, "ctrl+c");
    expect(asked.dialog).toMatchObject({ kind: "confirm", title: "Quit?" });
    expect(afterKeys(asked, "enter")).toEqual(typed);
    expect(update(asked, { area: "app", type: "dialog-confirmed" }).effects).toMatchObject([
      { type: "remember-location" },
      { type: "exit", left: [] },
    ]);
  });

  it("drops a secret from the state", () => {
    const shown = after(afterKeys(loadedState([]), "n", "enter"), {
      area: "token-form",
      type: "change-finished",
      outcome: { kind: "secret", secret: secret, result: { id: "1", name: "x" }, differences: [] },
    });
    expect(shown.screen.name).toBe("secret");
    expect(JSON.stringify(after(shown, { area: "app", type: "quit" }))).not.toContain("Made up");
    expect(after(shown, { area: "secret", type: "left" }).screen).toEqual({ name: "tokens" });
  });
});

describe("pasting", () => {
  it("types where text is typed", () => {
    const form = afterKeys(loadedState([]), "n", "enter");
    expect(routePaste(form, " a\nb \n")).toEqual({
      area: "token-form",
      type: "edited",
      edit: { kind: "insert", text: "a\nb" },
    });
  });

  it("does nothing elsewhere", () => {
    expect(routePaste(loadedState([]), "q")).toBeUndefined();
  });
});

const secret = {
  what: "Made up",
  companions: [],
  secret: { reveal: () => "made-up", toString: () => "[secret]", toJSON: () => "[secret]" },
};
