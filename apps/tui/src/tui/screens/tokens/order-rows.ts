import { severities } from "@cftokens/policy";
import { worstRisk } from "@cftokens/workbench/assessment";
import { compareRows, kindName, type TokenRow } from "@cftokens/workbench/inventory";
import { nameOrder } from "@cftokens/workbench/text";
import type { SortColumn, TokenOrder } from "./query.ts";

/** The rows in the order of a column. Unknown values come last, equal ones by kind and name. */
export function orderRows(rows: readonly TokenRow[], order: TokenOrder | undefined): readonly TokenRow[] {
  if (order === undefined) return rows.toSorted(compareRows);
  const valueOf = columns[order.by];
  const sign = order.descending ? -1 : 1;
  return rows.toSorted(
    (one, other) => compareValues(valueOf(one), valueOf(other), sign) || compareRows(one, other),
  );
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
