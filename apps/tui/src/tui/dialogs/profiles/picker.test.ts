import { describe, expect, it } from "vitest";
import { afterKeys, afterTyping, loadedState } from "../../../../test/sample-state.ts";
import { routeKey } from "../../keys/key-router.ts";
import { safeText } from "@cftokens/workbench/text";
import { defaultSettings } from "../../settings.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";

const profiles = ["emulator", "ci", "work"].map((name) => ({
  name: safeText(name),
  source: safeText("somewhere"),
}));
const state: State = { ...loadedState(["ci"]), settings: { ...defaultSettings, profiles } };

function effectsOf(shown: State, key: string): readonly unknown[] {
  const message = routeKey(shown, key);
  return message === undefined ? [] : update(shown, message).effects;
}

describe("the list of profiles", () => {
  it("begins at the profile in use, and starts the program anew with another one", () => {
    const opened = afterKeys(state, "P");
    expect(opened.dialog).toEqual({ kind: "profiles", cursor: 0 });
    const moved = afterKeys(opened, "down", "down", "down", "up");
    expect(moved.dialog).toMatchObject({ cursor: 1 });
    expect(effectsOf(moved, "enter")).toMatchObject([
      { type: "remember-location" },
      { type: "switch-profile", name: "ci" },
    ]);
  });

  it("stays with the profile in use", () => {
    for (const key of ["enter", "esc", "q"]) {
      const opened = afterKeys(state, "P");
      expect(effectsOf(opened, key)).toEqual([]);
      expect(afterKeys(opened, key).dialog).toBeUndefined();
    }
  });

  it("is not there without profiles", () => {
    expect(afterKeys(loadedState(["ci"]), "P").dialog).toBeUndefined();
  });

  it("types a P where text is typed", () => {
    expect(afterTyping(state, "/P").tokens.filter.text).toBe("P");
  });
});
