import type { TokenRow } from "../../token-row.ts";

/** Whether the row's name has every word of the filter, in any case. */
export function matchesFilter(row: TokenRow, filter: string): boolean {
  const name = row.name.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => name.includes(word));
}
