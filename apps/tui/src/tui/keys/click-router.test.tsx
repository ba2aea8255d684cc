import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../test/emulated-state.ts";
import { after, afterKeys } from "../../../test/sample-state.ts";
import { AppView } from "../app-view.tsx";
import { routeClick } from "./click-router.ts";
import type { State } from "../state.ts";
import { textWidth } from "@cftokens/workbench/text";
import { update } from "../update.ts";

const world = await emulatedState({ columns: 100, rows: 30 });

function frameOf(state: State): readonly string[] {
  return renderToString(<AppView state={state} />, { columns: state.size.columns }).split("\n");
}

// The state after a click on the first place where this text is seen.
function clickOn(state: State, text: string): State {
  const lines = frameOf(state);
  const row = lines.findIndex((line) => line.includes(text));
  if (row < 0) throw new Error(`${text} is not on the screen:\n${lines.join("\n")}`);
  const before = lines[row]?.slice(0, lines[row]?.indexOf(text)) ?? "";
  return clickAt(state, { column: textWidth(before) + 1, row: row + 1 });
}

function clickAt(state: State, cell: Parameters<typeof routeClick>[1]): State {
  const message = routeClick(state, cell);
  return message === undefined ? state : update(state, message).state;
}

describe("a click", () => {
  it.each([
    ["the table", [], "wordpress plugin"],
    ["the end of the table", ["G"], "docs build"],
    ["the risks", ["2"], "backup bucket"],
    ["the calendar", ["3"], "staging smoke test"],
    ["the groups", ["4"], "Access: Audit Logs Read"],
    ["the operations", ["6"], "/accounts/{account_id}/tokens/verify"],
  ])("on a line of %s moves the cursor there, and on that line opens it", (_name, keys, text) => {
    const there = clickOn(afterKeys(world, ...keys), text);
    expect(frameOf(there).find((line) => line.startsWith("›"))).toContain(text);
    const opened = clickOn(there, `${text} `);
    expect(opened).toEqual(afterKeys(there, "enter"));
    expect(opened).not.toEqual(there);
  });

  it.each([
    ["2 Risks", "risks"],
    ["Calendar ", "calendar"],
    ["4 Groups", "groups"],
    ["Can it?", "can"],
  ])("on %s goes there", (text, screen) => {
    expect(clickOn(world, text).screen.name).toBe(screen);
  });

  it("on the first line of a form types no number of a screen", () => {
    const form = afterKeys(world, "n", "enter");
    for (let column = 1; column <= world.size.columns; column += 1)
      expect(routeClick(form, { column, row: 3 })).toBeUndefined();
  });

  it("finds the numbers where names have no room", () => {
    const narrow = after(world, { area: "app", type: "resized", size: { columns: 60, rows: 15 } });
    expect(clickOn(narrow, "3 4 5").screen.name).toBe("calendar");
  });

  it.each([
    ["n new", { screen: { name: "token-form" } }],
    ["? help", { dialog: { kind: "help" } }],
    [": actions", { dialog: { kind: "palette" } }],
    ["y copy as", { dialog: { kind: "equivalents" } }],
  ])("on %s at the foot presses that key", (text, expected) => {
    expect(clickOn(world, text)).toMatchObject(expected);
  });

  it("in a question chooses the answer that it is on, and nothing else", () => {
    const asked = afterKeys(world, "n", "enter", "x", "ctrl+c");
    expect(asked.dialog).toMatchObject({ kind: "confirm" });
    expect(clickAt(asked, { column: 10, row: 6 })).toBe(asked);
    expect(clickOn(asked, "n no, go back  y").dialog).toBeUndefined();
  });

  it("on nothing means nothing", () => {
    for (const cell of [
      { column: 1, row: 1 },
      { column: 2, row: 3 },
      { column: 5, row: 4 },
      { column: 5, row: 28 },
      { column: 99, row: 30 },
    ])
      expect(routeClick(world, cell)).toBeUndefined();
    const wide = after(world, { area: "app", type: "resized", size: { columns: 200, rows: 50 } });
    expect(routeClick(wide, { column: 150, row: 8 })).toBeUndefined();
  });
});
