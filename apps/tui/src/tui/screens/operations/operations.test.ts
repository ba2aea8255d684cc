import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { after, afterKeys, afterTyping, startedState } from "../../../../test/sample-state.ts";
import { operationRows } from "./operation-rows.ts";
import type { State } from "../../state.ts";
import type { TreeNode, TreeRow } from "./tree/tree-node.ts";

const listed = afterKeys(startedState(), "6");

function opened(text: string): State {
  return afterKeys(afterTyping(afterKeys(listed, "/"), text), "enter", "enter");
}

function rowsOf(state: State): readonly TreeRow[] {
  const { opened: looked } = state.operations;
  return looked === undefined ? [] : operationRows(state, looked);
}

function words(state: State): string {
  return rowsOf(state)
    .map(({ node, depth }) => `${" ".repeat(depth)}${lineOf(node)}`)
    .join("\n");
}

function lineOf(node: TreeNode): string {
  return node
    .line(100)
    .map(({ text }) => text)
    .join("");
}

// With the cursor on the first row whose line begins so.
function onRow(state: State, start: string): State {
  const index = rowsOf(state).findIndex(({ node }) => lineOf(node).startsWith(start));
  expect(index, `a row that begins with ${start}`).toBeGreaterThanOrEqual(0);
  const count = index - (state.operations.opened?.cursor ?? 0);
  return after(state, { area: "operations", type: "moved", move: { by: "line", count } });
}

describe("the screen of the API", () => {
  it("lists every operation, and finds them by any of their words", () => {
    expect(listed.operations.items.length).toBeGreaterThan(30);
    const found = afterTyping(afterKeys(listed, "/"), "zones-get");
    expect(found.operations.items[0]?.key).toBe("zones-get");
    expect(afterTyping(afterKeys(listed, "/"), "\u2603\u2603").operations.items).toEqual([]);
  });

  it("tells everything about one: what it needs, takes and answers", () => {
    const created = opened("user-api-tokens-create-token");
    expect(words(created)).toMatch(
      /POST \/user\/tokens\n[^]*API Tokens Write[^]*application\/json, required[^]*\n name +string[^]*Answers\n 200/u,
    );
    expect(words(afterKeys(onRow(created, "example"), "right"))).toMatch(
      /\n example [^\n]*\n {2}\{\n[^]*"name": /u,
    );
  });

  it("unfolds members in place, folds them again, and goes to what a row is part of", () => {
    const folded = onRow(opened("user-api-tokens-create-token"), "policies");
    const unfolded = afterKeys(folded, "right");
    expect(words(folded)).not.toMatch(/each item/u);
    expect(words(unfolded)).toMatch(/\n policies[^\n]*array of Policy · required\n {2}each item/u);

    const inside = afterKeys(unfolded, "right");
    expect(inside.operations.opened?.cursor).toBe((folded.operations.opened?.cursor ?? 0) + 1);
    const back = afterKeys(inside, "left");
    expect(back.operations.opened?.cursor).toBe(folded.operations.opened?.cursor);
    expect(words(afterKeys(back, "left"))).toBe(words(folded));
    expect(words(afterKeys(folded, " "))).toBe(words(unfolded));
    expect(words(afterKeys(unfolded, " "))).toBe(words(folded));
  });

  it("folds whole parts away, and keeps what was unfolded in them", () => {
    const unfolded = afterKeys(onRow(opened("user-api-tokens-create-token"), "policies"), "right");
    const folded = afterKeys(onRow(unfolded, "Body"), "left");
    expect(words(folded)).not.toMatch(/policies/u);
    expect(words(afterKeys(folded, "right"))).toBe(words(unfolded));
  });

  it("names the known tokens whose policies allow it", async () => {
    const world = await emulatedState();
    const looked = afterKeys(afterTyping(afterKeys(world, "6", "/"), "zones-get"), "enter", "enter");
    expect(words(looked)).toMatch(/Needs +Zone Write or Zone Read/u);
    expect(words(looked)).toMatch(/Allowed to +\d+ known tokens/u);
    const named = words(afterKeys(onRow(looked, "Allowed"), "right"));
    expect(named).toMatch(/\n {2}external-dns · of /u);
    expect(named).not.toMatch(/factory of wrangler/u);
    expect(words(opened("zones-get"))).not.toMatch(/Allowed to/u);
  });

  it("moves no further than its rows", () => {
    const bottom = afterKeys(opened("user-api-tokens-create-token"), "G");
    expect(bottom.operations.opened?.top).toBeGreaterThan(0);
    expect(afterKeys(bottom, "j").operations.opened).toEqual(bottom.operations.opened);
    expect(afterKeys(bottom, "g").operations.opened).toMatchObject({ cursor: 0, top: 0 });
  });

  it("is a place that can be typed", () => {
    const there = afterKeys(afterTyping(afterKeys(listed, "ctrl+l", "ctrl+u"), "operations?q=zone"), "enter");
    expect(there.screen.name).toBe("operations");
    expect(there.operations.filter.text).toBe("zone");
  });
});
