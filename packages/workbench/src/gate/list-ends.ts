import { kindName, type TokenRow } from "../inventory/token-row.ts";
import type { RiskRules } from "./risk-rules.ts";

/** A token, or an exception from the rules, that ends, as a calendar has it. */
export interface UpcomingEnd {
  /** The same one over runs, also when the end moves. */
  readonly uid: string;
  readonly at: Date;
  readonly summary: string;
  readonly description: string;
  readonly remindDaysBefore: readonly number[];
}

/** What ends after `now`, the soonest first: tokens, and exceptions that still count. */
export function listEnds(
  rows: readonly TokenRow[],
  { rules, now }: { readonly rules: RiskRules; readonly now: Date },
): readonly UpcomingEnd[] {
  const remindDaysBefore = [...new Set([rules.thresholds.expiresSoonDays ?? 14, 1])];
  const tokens = rows.flatMap(({ key, name, owner, expiry, listed }): readonly UpcomingEnd[] => {
    if (typeof expiry !== "number" || expiry <= now.getTime()) return [];
    return [
      {
        uid: `${key}@cftokens`,
        at: new Date(expiry),
        summary: `The token ${name} ends`,
        description: `${kindName(listed.kind)}, ${owner}. Rotate it, or move its expiry, before what uses it stops.`,
        remindDaysBefore,
      },
    ];
  });
  const exceptions = rules.exceptions.flatMap(({ token, risks, reason, until }): readonly UpcomingEnd[] => {
    // The day counts to its end.
    const at = new Date(Date.parse(`${until}T00:00:00Z`) + day);
    if (at.getTime() <= now.getTime()) return [];
    return [
      {
        uid: `exception:${[token, ...risks].join(":")}@cftokens`,
        at,
        summary: `The exception for the token ${token} ends`,
        description: `${risks.length === 0 ? "All its risks" : risks.join(", ")} count again. It was accepted: ${reason}`,
        remindDaysBefore,
      },
    ];
  });
  return [...tokens, ...exceptions].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

const day = 24 * 60 * 60 * 1000;
