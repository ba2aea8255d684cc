import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../test/emulated-state.ts";
import { after, afterKeys, loadedState, now, startedState, userRow } from "../../../test/sample-state.ts";
import { type FilterList, focusedItem } from "../lists/filter-list.ts";
import { focusedRow } from "../screens/tokens/state.ts";
import type { State } from "../state.ts";
import { start, update } from "../update.ts";
import { lastLocation, restoreLocation } from "./last-location.ts";
import { rememberLocation } from "./remember-location.ts";

const loaded = await emulatedState();

// The program started anew, with what the lists of the API say.
function restarted(last: ReturnType<typeof lastLocation>): State {
  const begun = start(restoreLocation(startedState(), last)).state;
  const rows = ["a", "b", "c"].map((name, index) => userRow(name, index));
  return after(begun, {
    area: "tokens",
    type: "page-loaded",
    load: begun.tokens.load,
    list: "user",
    rows,
    now,
  });
}

describe("where the user was", () => {
  it("is the screen, what narrows and orders it, and the row under the cursor", () => {
    const state = afterKeys(loadedState(["a", "b", "c"]), "s", "S", "j");
    const last = lastLocation(state);
    expect(last).toEqual({ location: "tokens?sort=-name", focused: focusedRow(state.tokens)?.key });
    const again = restarted(last);
    expect(lastLocation(again)).toEqual(last);
  });

  it("goes on with a row that is there only when its list has come", () => {
    const begun = start(restoreLocation(startedState(), { location: "tokens", focused: "user:x" })).state;
    expect(begun.tokens.focusWhenLoaded).toBe("user:x");
    expect(restarted({ location: "tokens", focused: `user:${"2".padStart(32, "0")}` }).tokens.cursor).toBe(2);
  });

  it.each([
    ["2", "risks"],
    ["3", "calendar"],
    ["4", "groups"],
    ["6", "operations"],
  ] as const)("is found again after %s, on %s", (key, name) => {
    const there = afterKeys(loaded, key, "j", "j");
    const last = lastLocation(there);
    expect(last.location).toBe(name);
    const again = update(restoreLocation(loaded, last), { area: "app", type: "notice-read" }).state;
    expect(again.screen.name).toBe(name);
    const list = {
      risks: "risks",
      calendar: "calendar",
      groups: "holdings",
      operations: "operations",
    } as const;
    const shown: FilterList = again[list[name]];
    expect(focusedItem(shown)?.key).toBe(last.focused);
    expect(last.focused).toBeDefined();
  });

  it("gives way to the user, who moves before the row has come", () => {
    const waiting = restoreLocation(afterKeys(loaded, "2"), { location: "risks", focused: "gone" });
    const moved = afterKeys(update(waiting, { area: "app", type: "notice-read" }).state, "j");
    expect(moved.risks.wanted).toBeUndefined();
  });

  it("is the table behind a form", () => {
    expect(lastLocation(afterKeys(loaded, "n", "enter")).location).toBe("tokens");
  });

  it.each(["nowhere", "tokens?wat=1", "tokens?sort=size", ""])(
    "is nowhere when %j is no location",
    (location) => {
      expect(restoreLocation(loaded, { location, focused: "x" })).toBe(loaded);
    },
  );

  it("is remembered when the program ends, unless the config file says no or files are explored", () => {
    expect(update(loaded, { area: "app", type: "quit" }).effects.map(({ type }) => type)).toEqual([
      "remember-location",
      "exit",
    ]);
    const settings = { ...loaded.settings, restoreLocation: false };
    expect(rememberLocation({ ...loaded, settings })).toEqual([]);
    expect(rememberLocation({ ...loaded, operations: { ...loaded.operations, files: [] } })).toEqual([]);
  });
});
