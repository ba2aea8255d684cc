import { describe, expect, it } from "vitest";
import { afterKeys, loadedState, now, startedState } from "../../test/sample-state.ts";
import { asksForFocus } from "./refresh.ts";
import type { State } from "./state.ts";
import { update } from "./update.ts";

function lookedAt(state: State, seconds: number): readonly string[] {
  const later = new Date(now.getTime() + seconds * 1000);
  const step = update(state, { area: "app", type: "focus-gained", now: later });
  return step.effects.map(({ type }) => type);
}

function withRefresh(state: State, refreshAfter: number): State {
  return { ...state, settings: { ...state.settings, refreshAfter } };
}

describe("lists, when the terminal is looked at again", () => {
  const before = loadedState(["a", "b"]);
  const state: State = { ...before, directory: { ...before.directory, status: "ready" } };

  it.each([
    ["the table of tokens", []],
    ["one token", ["enter"]],
    ["the risks", ["2"]],
    ["the calendar", ["3"]],
  ])("are loaded again on %s once they are old", (_screen, keys) => {
    const shown = afterKeys(state, ...keys);
    expect(lookedAt(shown, 59)).toEqual([]);
    expect(lookedAt(shown, 60)).toContain("load-tokens");
  });

  it.each([
    ["a form is open", ["n"]],
    ["a dialog is open", [":"]],
    ["a filter is typed", ["/"]],
    ["a location is typed", ["ctrl+l"]],
    ["a question is asked", ["D"]],
  ])("stay as they are while %s", (_what, keys) => {
    expect(lookedAt(afterKeys(state, ...keys), 3600)).toEqual([]);
  });

  it("stay as they are while they are loading", () => {
    expect(lookedAt(startedState(), 3600)).toEqual([]);
  });

  it("stay as they are where the config file says so, and nothing is asked of the terminal", () => {
    const off = withRefresh(state, 0);
    expect(lookedAt(off, 3600)).toEqual([]);
    expect([asksForFocus(state), asksForFocus(off)]).toEqual([true, false]);
  });

  it("stay as they are where loading them takes half of the calls that the API takes", () => {
    const left = (count: number): State => ({ ...state, budget: { left: count, limit: 1200, seconds: 60 } });
    const { length } = state.tokens.lists;
    expect(lookedAt(left(600 + length - 1), 3600)).toEqual([]);
    expect(lookedAt(left(600 + length), 3600)).toContain("load-tokens");
  });

  it("are not loaded again for each look: the new load counts", () => {
    const later = new Date(now.getTime() + 3_600_000);
    const reloading = update(state, { area: "app", type: "focus-gained", now: later }).state;
    expect(lookedAt(reloading, 7200)).toEqual([]);
  });

  it("keep the cursor where it is", () => {
    const shown = afterKeys(state, "j");
    const later = new Date(now.getTime() + 3_600_000);
    expect(update(shown, { area: "app", type: "focus-gained", now: later }).state.tokens.cursor).toBe(1);
  });
});
