import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { afterKeys, afterTyping } from "../../../../test/sample-state.ts";
import { focusedItem } from "../../lists/filter-list.ts";

const loaded = await emulatedState();

describe("the permission groups", () => {
  it("are all there, each with who holds it", () => {
    const { items } = afterKeys(loaded, "4").holdings;
    expect(items).toHaveLength(319);
    const logs = items.filter(({ group }) => group.name === "Logs Read" && group.scopes[0]?.endsWith("zone"));
    expect(logs.flatMap(({ holders }) => holders.map(({ row, effect }) => `${effect} ${row.name}`))).toEqual([
      "allow logs except one zone",
      "deny logs except one zone",
    ]);
  });

  it("put the cursor on the best find while one types", () => {
    const state = afterTyping(loaded, "4/zone dns");
    expect(state.holdings.cursor).toBe(0);
    expect(focusedItem(afterTyping(afterKeys(state, "down", "down"), " write").holdings)?.group.name).toMatch(
      /DNS.*Write/u,
    );
  });

  it("can be narrowed to those that a token holds", () => {
    const { items } = afterKeys(loaded, "4", "v").holdings;
    expect(items.length).toBeLessThan(40);
    expect(items.every(({ holders }) => holders.length > 0)).toBe(true);
    expect(afterKeys(loaded, "4", "v", "esc").holdings.items).toHaveLength(319);
  });

  it("lead to the tokens that hold one", () => {
    const state = afterKeys(afterTyping(loaded, "4/dns write zone"), "enter", "enter");
    expect(state.tokens.query.group).toBe("DNS Write [zone]");
    expect(state.tokens.visible.map(({ name }) => name)).toEqual([
      "external-dns",
      "migration 2025",
      "terraform (old laptop)",
    ]);
  });
});
