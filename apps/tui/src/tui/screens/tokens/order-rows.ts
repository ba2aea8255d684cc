import { severities } from "@cftokens/policy";
import { worstRisk } from "@cftokens/workbench/assessment";
import { compareRows, kindName, type TokenRow } from "@cftokens/workbench/inventory";
import { nameOrder } from "@cftokens/workbench/text";
import type { SortColumn, TokenOrder } from "./query.ts";

/** The rows in the order of a column. Unknown values come last, equal ones by kind and name. */
export function orderRows(rows: readonly TokenRow[], order: TokenOrder | undefined): readonly TokenRow[] {
  return rows.toSorted(comparison(order));
}

/**
 * Rows that are in this order already, with others among them. Where each of those goes is found by
 * halves: names take long to compare, and a page comes for every fifty tokens.
 */
export function mergeRows(
  ordered: readonly TokenRow[],
  added: readonly TokenRow[],
  order: TokenOrder | undefined,
): readonly TokenRow[] {
  const compare = comparison(order);
  const merged: TokenRow[] = [];
  let taken = 0;
  for (const row of added.toSorted(compare)) {
    let [start, end] = [taken, ordered.length];
    while (start < end) {
      const middle = (start + end) >> 1;
      const other = ordered[middle];
      if (other !== undefined && compare(other, row) < 0) start = middle + 1;
      else end = middle;
    }
    for (const other of ordered.slice(taken, start)) merged.push(other);
    merged.push(row);
    taken = start;
  }
  return merged.concat(ordered.slice(taken));
}

function comparison(order: TokenOrder | undefined): (one: TokenRow, other: TokenRow) => number {
  if (order === undefined) return compareRows;
  const valueOf = columns[order.by];
  const sign = order.descending ? -1 : 1;
  return (one, other) => compareValues(valueOf(one), valueOf(other), sign) || compareRows(one, other);
}

type Value = number | string | undefined;

function compareValues(one: Value, other: Value, sign: 1 | -1): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  if (typeof one === "string" || typeof other === "string")
    return sign * nameOrder.compare(String(one), String(other));
  return sign * Math.sign(one - other);
}

const columns: Readonly<Record<SortColumn, (row: TokenRow) => Value>> = {
  name: ({ name }) => name,
  kind: ({ listed }) => kindName(listed.kind),
  owner: ({ owner }) => owner,
  status: ({ status }) => statusOrder[status.tone],
  expires: ({ expiry }) => (expiry === "unknown" ? undefined : expiry === "never" ? never : expiry),
  // The most recent use first: that is what one looks for.
  used: ({ lastUsed }) => (lastUsed === "unknown" ? undefined : lastUsed === "never" ? never : -lastUsed),
  risk: (row) => {
    const worst = worstRisk(row);
    return worst && [...severities, "none"].indexOf(worst);
  },
};

const statusOrder = { bad: 0, waiting: 1, good: 2, unknown: undefined } as const;
const never = Number.MAX_VALUE;
