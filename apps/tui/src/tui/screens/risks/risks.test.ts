import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { after, afterKeys, afterTyping, now, userRow } from "../../../../test/sample-state.ts";
import { focusedItem } from "../../lists/filter-list.ts";

const loaded = await emulatedState();

describe("the risk radar", () => {
  const { items } = afterKeys(loaded, "2").risks;

  it("has all findings of all tokens, the worst first", () => {
    const count = loaded.tokens.rows.reduce((sum, { risks }) => sum + (risks?.length ?? 0), 0);
    expect(items).toHaveLength(count);
    const severities = items.map(({ risk }) => risk.severity);
    const ranks = ["high", "medium", "low", "info"];
    expect(severities).toEqual(
      severities.toSorted((one, other) => ranks.indexOf(one) - ranks.indexOf(other)),
    );
    expect(items[0]?.risk.id).toBe("may-create-tokens");
  });

  it("shows one severity alone, and all again", () => {
    const high = afterKeys(loaded, "2", "v").risks.items;
    expect(new Set(high.map(({ risk }) => risk.severity))).toEqual(new Set(["high"]));
    expect(afterKeys(loaded, "2", "v", "v", "v", "v", "v").risks.items).toHaveLength(items.length);
    expect(afterKeys(loaded, "2", "v", "esc").risks.severity).toBeUndefined();
  });

  it.each([
    ["factory", (name: string) => name === "token factory"],
    ["never-expires uptime", (name: string) => name === "uptime probe"],
  ])("finds %s", (text, isFound) => {
    const found = afterTyping(loaded, `2/${text}`).risks.items;
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ row }) => isFound(row.name))).toBe(true);
  });

  it("is made anew when tokens change, and keeps its cursor", () => {
    const state = afterKeys(loaded, "2", "j", "j");
    const key = focusedItem(state.risks)?.key;
    const more = after(state, {
      area: "tokens",
      type: "page-loaded",
      load: 1,
      list: "user",
      rows: [userRow("a new one", 99)],
      now: now,
    });
    expect(more.risks.items.length).toBeGreaterThan(items.length);
    expect(focusedItem(more.risks)?.key).toBe(key);
  });
});
