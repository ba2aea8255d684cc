import { describe, expect, it } from "vitest";
import { emulatedState } from "../../test/emulated-state.ts";
import { afterKeys, afterTyping } from "../../test/sample-state.ts";
import { checkConfig } from "./check-config.ts";
import { currentLocation } from "./location/locations.ts";
import { formatLocation } from "./location/format-location.ts";
import { tableHead } from "./screens/tokens/table-lines.ts";
import type { State } from "./state.ts";

const risky = {
  name: "risky first",
  location: "tokens?kind=user&sort=risk&columns=risk,expires&q=a",
  keys: ["V"],
};
const loaded = await emulatedState();
const state: State = { ...loaded, settings: { ...loaded.settings, views: [risky] } };

function whereIs(shown: State): string {
  const location = currentLocation(shown);
  return location === undefined ? "" : formatLocation(location);
}

function headOf({ tokens }: State, width: number): string {
  return tableHead(width, tokens.query)
    .map(({ text }) => text)
    .join("")
    .trim();
}

describe("a view of the user", () => {
  it("is gone to with its key, from any screen", () => {
    expect(whereIs(afterKeys(state, "2", "V"))).toBe(risky.location);
  });

  it("is found by its name", () => {
    expect(whereIs(afterKeys(afterTyping(afterKeys(state, ":"), "risky first"), "enter"))).toBe(
      risky.location,
    );
  });

  it("has its columns in their order, and as many as there is room for", () => {
    const shown = afterKeys(state, "V");
    expect(headOf(shown, 100)).toMatch(/^NAME +RISK ▲ +EXPIRES$/u);
    expect(headOf(shown, 24)).toMatch(/^NAME +RISK ▲$/u);
    expect(headOf(state, 100)).toMatch(/^NAME +KIND +OWNER +STATUS +EXPIRES +RISK$/u);
  });

  it("keeps its columns and its order when the filter is cleared", () => {
    expect(whereIs(afterKeys(state, "V", "esc"))).toBe("tokens?sort=risk&columns=risk,expires");
  });
});

describe("a config file", () => {
  const nothing = { keys: {}, views: [], commands: [] };

  it.each([
    ["tokens?sort=-expires&columns=expires", []],
    ["nowhere", [/^views\.x\.location: There is no screen “nowhere”: tokens, /u]],
    ["tokens?columns=size", [/^views\.x\.location: There is no column “size”/u]],
  ])("with a view of %s has these problems", (location, problems) => {
    const views = [{ name: "x", location, keys: [] }];
    expect(checkConfig({ ...nothing, views })).toEqual(
      problems.map((problem) => expect.stringMatching(problem) as string),
    );
  });

  it("with a view and a command on one key is refused", () => {
    const command = {
      name: "c",
      title: "c",
      keys: ["V"],
      words: ["c"],
      confirm: true,
      terminal: false,
      readOnly: false,
    };
    expect(checkConfig({ ...nothing, views: [risky], commands: [command] })).toEqual([
      "commands.c.keys: V is the key of views.risky first",
    ]);
  });
});
