import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { after, afterKeys, afterTyping } from "../../../../test/sample-state.ts";
import { loadOperationTable } from "@cftokens/workbench/needs";
import { safeText } from "@cftokens/workbench/text";
import { callsLine, callsLines } from "./operation-lines.ts";
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

const table = await loadOperationTable();
const withTable = after(loaded, { area: "surroundings", type: "operations-received", table });

function groupNamed(name: string) {
  const { groups } = loaded;
  const group = groups.status === "ready" ? groups.groups.find((one) => one.name === name) : undefined;
  if (group === undefined) throw new Error(`there is no group ${name}`);
  return group;
}

function textOf(lines: readonly (readonly { readonly text: string }[])[]): string {
  return lines.map((line) => line.map(({ text }) => text).join("")).join("\n");
}

describe("what a permission group lets one call", () => {
  const { knownOperations } = withTable;
  const dns = groupNamed("DNS Write");

  it("is told in a line, the products with the most operations first", () => {
    expect(textOf([callsLine(dns, knownOperations, 100)])).toMatch(
      /^Lets one call \d\d operations: dns_records \d+, /u,
    );
  });

  it("is each operation by its product where there is room, and else each product", () => {
    const all = textOf(callsLines(dns, knownOperations, { width: 100, height: 80 }));
    expect(all).toMatch(/^dns_records +GET +\/zones\/\{zone_id\}\/dns_records$/mu);
    const products = callsLines(dns, knownOperations, { width: 100, height: 12 });
    expect(textOf(products)).toMatch(/^dns_records +\d+ operations: DELETE, GET, PATCH, POST, PUT$/mu);
    expect(callsLines(dns, knownOperations, { width: 100, height: 3 })).toHaveLength(3);
  });

  it("is nothing for a group that no known operation accepts", () => {
    const unheard = { ...dns, name: safeText("Made Up Write") };
    expect(textOf([callsLine(unheard, knownOperations, 100)])).toMatch(/^No operation is known/u);
  });

  it("is shown by a key in place of who holds it, and loading until it is there", () => {
    const shown = afterKeys(loaded, "4", "o");
    expect(shown.holdings.showsOperations).toBe(true);
    expect(shown.knownOperations.status).toBe("loading");
    expect(textOf(callsLines(dns, shown.knownOperations, { width: 100, height: 9 }))).toMatch(/^Loading/u);
    expect(afterKeys(shown, "o").holdings.showsOperations).toBe(false);
  });
});
