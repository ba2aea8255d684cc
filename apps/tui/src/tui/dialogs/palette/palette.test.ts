import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState } from "../../../../test/sample-state.ts";
import { keymap } from "../../keys/keymap.ts";
import type { State } from "../../state.ts";
import { paletteItems } from "./palette-items.ts";

const state = loadedState(["ci", "deploy"]);

function descriptions(shown: State, query = ""): readonly string[] {
  return paletteItems(shown, query).map(({ binding }) => binding.description);
}

describe("the command palette", () => {
  it.each([":", "ctrl+p"])("opens with %s", (key) => {
    expect(afterKeys(state, key).dialog).toMatchObject({ kind: "palette" });
  });

  it("opens with Ctrl+P where letters are typed, too, and leaves what was typed", () => {
    const filtering = afterTyping(state, "/dep");
    const opened = afterKeys(filtering, "ctrl+p");
    expect(opened.dialog).toMatchObject({ kind: "palette" });
    expect(afterKeys(opened, "esc").tokens.filter.text).toBe("dep");
    expect(afterKeys(filtering, ":").tokens.filter.text).toBe("dep:");
  });

  it("offers every action that works here, and the others below", () => {
    const items = paletteItems(state, "");
    const here = items.filter(({ isHere }) => isHere);
    expect(here.map(({ binding }) => binding.description)).toEqual(
      expect.arrayContaining(["create a token", "load everything again", "show all keys", "quit"]),
    );
    expect(items.slice(0, here.length)).toEqual(here);
    expect(descriptions(state)).toContain("show or mask the secret");
  });

  it("finds by letters in their order", () => {
    expect(descriptions(state, "cretok")[0]).toBe("create a token");
    expect(descriptions(state, "zzzzz")).toEqual([]);
  });

  it.each([
    ["sort", "sort by the next column"],
    ["calendar", "calendar: what expires in the next 90 days"],
    ["risks", "risks: those of all tokens, the worst first"],
    ["new", "create a token"],
    ["rotate", "roll, rotate or refresh: another secret or more time"],
  ])("finds %s by the word that a user would try", (word, description) => {
    expect(descriptions(state, word)).toContain(description);
  });

  it("does the action that is chosen", () => {
    expect(afterKeys(afterTyping(afterKeys(state, ":"), "create a token"), "enter").screen.name).toBe(
      "token-form",
    );
    expect(afterKeys(afterTyping(afterKeys(state, ":"), "show all keys"), "enter").dialog).toMatchObject({
      kind: "help",
    });
  });

  it("says so when the action does not work here", () => {
    const chosen = afterKeys(afterTyping(afterKeys(state, ":"), "show or mask the secret"), "enter");
    expect(chosen.dialog).toBeUndefined();
    expect(chosen.notice).toMatchObject({
      tone: "bad",
      text: expect.stringMatching(/^Not on this screen/u) as string,
    });
  });

  it("keeps its cursor in the list, and goes back to the best find when something is typed", () => {
    const moved = afterKeys(state, ":", "down", "down", "up");
    expect(moved.dialog).toMatchObject({ cursor: 1 });
    expect(afterKeys(moved, "up", "up", "up").dialog).toMatchObject({ cursor: 0 });
    expect(afterTyping(moved, "q").dialog).toMatchObject({ cursor: 0, query: { text: "q" } });
    expect(afterKeys(afterTyping(moved, "zzzz"), "enter").dialog).toMatchObject({ kind: "palette" });
  });

  it("ignores messages while it is not there", () => {
    expect(after(state, { area: "palette", type: "chosen" })).toBe(state);
  });

  it("offers nothing that only moves or types", () => {
    const offered = new Set(descriptions(state));
    const moves = keymap.filter(({ category }) => category === "Move" || category === "Text");
    const others = new Set(
      keymap
        .filter(({ category }) => category !== "Move" && category !== "Text")
        .map(({ description }) => description),
    );
    expect(moves.filter(({ description }) => offered.has(description) && !others.has(description))).toEqual(
      [],
    );
  });
});
