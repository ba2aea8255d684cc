import { describe, expect, it } from "vitest";
import { now, userRow } from "../../../../test/sample-state.ts";
import { mergeRows, orderRows } from "./order-rows.ts";
import { sortColumns, type TokenOrder } from "./query.ts";

const names = ["next", "a", "Zone", "billing", "a", "deploy", "épée", "b", "10", "9", "", "text"];
const rows = names.map((name, index) => ({
  ...userRow(name, index),
  expiry: index % 3 === 0 ? ("never" as const) : now.getTime() + (index % 4) * 1000,
}));
const orders: readonly (TokenOrder | undefined)[] = [
  undefined,
  ...sortColumns.flatMap((by) => [false, true].map((descending) => ({ by, descending }))),
];

describe("rows that come page by page", () => {
  it.each(orders)("are in the order that all of them together have (%j)", (order) => {
    for (const size of [1, 2, 5, names.length]) {
      let merged = orderRows([], order);
      for (let start = 0; start < rows.length; start += size)
        merged = mergeRows(merged, rows.slice(start, start + size), order);
      expect(merged).toEqual(orderRows(rows, order));
    }
  });
});
