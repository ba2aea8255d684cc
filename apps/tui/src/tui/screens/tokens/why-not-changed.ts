import type { TokenRow } from "@cftokens/workbench/inventory";

/**
 * Why a token is not to be changed; undefined where it may be. One that is as it was at the last
 * start may be another one by now, or be gone, and its texts were redacted.
 */
export function whyNotChanged(row: TokenRow | undefined): string | undefined {
  return row?.asOf === undefined
    ? undefined
    : `“${row.name}” is not loaded yet, and can be changed only then`;
}
