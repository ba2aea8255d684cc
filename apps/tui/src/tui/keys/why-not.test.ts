import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../test/emulated-state.ts";
import { afterKeys, afterTyping, loadedState } from "../../../test/sample-state.ts";
import type { State } from "../state.ts";
import { actionName } from "./action-name.ts";
import { routeKey } from "./key-router.ts";
import { keymap } from "./keymap.ts";
import { reasonNames, whyNot } from "./why-not.ts";

const loaded = await emulatedState();
const narrow = loadedState(["a", "b"]);
const readOnly: State = { ...loaded, settings: { ...loaded.settings, readOnly: true } };
const exploring: State = {
  ...loaded,
  operations: { ...loaded.operations, files: [] },
  screen: { name: "operations" },
};

describe("a key whose action is not possible now", () => {
  it.each([
    ["n", readOnly, /^This program is only to read: start it without --read-only/u],
    ["D", readOnly, /^This program is only to read/u],
    ["e", afterKeys(loaded, " "), /^1 token is marked: t and D change them, u takes the marks away$/u],
    ["u", loaded, /^No token is marked$/u],
    ["!", narrow, /^No list of tokens has failed$/u],
    ["J", narrow, /^Enter shows the detail: the window is too narrow/u],
    ["ctrl+d", narrow, /^Enter shows the detail/u],
    ["P", loaded, /^There are no profiles to change to$/u],
    ["2", exploring, /^There are only operations here/u],
    ["enter", loadedState([]), /^There is no token to look at$/u],
    ["o", afterKeys(loaded, "6", "enter"), /^The document came with the program/u],
  ])("%s says why", (key, state, reason) => {
    expect(afterKeys(state, key).notice).toEqual({ tone: "bad", text: expect.stringMatching(reason) });
  });

  it("says it for whatever the palette finds too", () => {
    const found = afterTyping(afterKeys(loaded, ":"), "take all marks away");
    expect(afterKeys(found, "enter").notice?.text).toBe("No token is marked");
  });

  it("is never silent, unless it moves, edits, or is Esc", () => {
    const silent = keymap.filter(
      (binding) => binding.when !== undefined && whyNot(loaded, binding) === undefined,
    );
    expect(silent.filter(({ category, keys }) => category !== "Move" && keys.join() !== "esc")).toEqual([]);
  });

  it("does nothing but say so", () => {
    const { notice: _, ...after } = afterKeys(readOnly, "D");
    const { notice: _before, ...before } = readOnly;
    expect(after).toEqual(before);
  });

  it("types its character where text is typed", () => {
    expect(afterTyping(afterKeys(readOnly, "/"), "nDe").tokens.filter.text).toBe("nDe");
  });

  it("means nothing when no screen has it here, or it is Esc", () => {
    expect(routeKey(loaded, "Ω")).toBeUndefined();
    expect(routeKey(loaded, "esc")).toBeUndefined();
  });
});

describe("the reasons", () => {
  it.each(reasonNames)("%s is of an action that there is, and that is not always possible", (name) => {
    const bindings = keymap.filter((binding) => actionName(binding) === name);
    expect(bindings.length).toBeGreaterThan(0);
    expect(bindings.filter(({ when }) => when === undefined)).toEqual([]);
  });
});
