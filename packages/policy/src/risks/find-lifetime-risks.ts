import type { TokenStatus } from "@cftokens/client";
import type { Risk, RiskThresholds } from "./risk.ts";

/** The state and the dates (RFC 3339) of a token of any kind. */
export interface Lifetime {
  readonly status: TokenStatus;
  readonly expiry: Expiry;
  /** When the token became usable. */
  readonly usableSince: string | undefined;
  /** When it was changed last. Rolling the value moves this date, and so does an edit. */
  readonly changedOn?: string | undefined;
  readonly lastUsedOn: string | undefined;
}

/** When a token expires; some answers do not say. */
export type Expiry =
  | { readonly kind: "never" }
  | { readonly kind: "unknown" }
  | { readonly kind: "on"; readonly date: string };

/** What the dates of a lifetime are compared with. */
export interface RiskClock {
  readonly now: Date;
  readonly thresholds?: RiskThresholds;
}

/**
 * Finds the risks of a token's state and dates. If a token cannot be used, that is its only risk.
 */
export function findLifetimeRisks(lifetime: Lifetime, { now, thresholds }: RiskClock): readonly Risk[] {
  const { expiresSoonDays, unusedDays } = thresholds ?? defaultThresholds;
  const stopped = findStopped(lifetime, now);
  if (stopped !== undefined) return [stopped];
  return [findExpiry(lifetime, now, { expiresSoonDays }), findDisuse(lifetime, now, { unusedDays })].filter(
    (risk) => risk !== undefined,
  );
}

const defaultThresholds: RiskThresholds = { expiresSoonDays: 14, unusedDays: 90 };

const day = 24 * 60 * 60 * 1000;

function findStopped({ status, expiry }: Lifetime, now: Date): Risk | undefined {
  if (status === "revoked (exposed)")
    return {
      id: "exposed",
      severity: "high",
      sentence: "Its value was found in public, and the token was revoked.",
      advice: "Find where it leaked, remove it there, and replace the token wherever it was used.",
    };
  // A date that cannot be read counts as past, as in `evaluate`.
  const over = expiry.kind === "on" && !(now.getTime() < Date.parse(expiry.date));
  if (over || status === "expired")
    return {
      id: "expired",
      severity: "low",
      sentence: expiry.kind === "on" ? `It expired on ${toTheSecond(expiry.date)}.` : "It has expired.",
      advice: "Delete it, or move its expiry if something still needs it.",
    };
  if (status === "disabled")
    return {
      id: "disabled",
      severity: "info",
      sentence: "It is disabled.",
      advice: "Delete it if nothing needs it: one change would enable it again.",
    };
  return undefined;
}

function findExpiry(
  { expiry }: Lifetime,
  now: Date,
  { expiresSoonDays }: Pick<RiskThresholds, "expiresSoonDays">,
): Risk | undefined {
  if (expiry.kind === "never")
    return {
      id: "never-expires",
      severity: "medium",
      sentence: "It never expires.",
      advice: "Give it an expiry date and rotate it before then.",
    };
  if (expiry.kind === "unknown") return undefined;
  const left = Date.parse(expiry.date) - now.getTime();
  if (left > expiresSoonDays * day) return undefined;
  const days = Math.floor(left / day);
  return {
    id: "expires-soon",
    severity: "medium",
    sentence: `It expires in ${days === 0 ? "less than a day" : countDays(days)}, on ${toTheSecond(expiry.date)}.`,
    advice: "Rotate it, or move its expiry, before what uses it stops.",
  };
}

function findDisuse(
  { usableSince, changedOn, lastUsedOn }: Lifetime,
  now: Date,
  { unusedDays }: Pick<RiskThresholds, "unusedDays">,
): Risk | undefined {
  const known = lastUsedOn ?? usableSince;
  if (known === undefined) return undefined;
  // A value that was rolled is young, however old its token is.
  const isYounger = changedOn !== undefined && Date.parse(changedOn) > Date.parse(known);
  const since = isYounger ? changedOn : known;
  const days = Math.floor((now.getTime() - Date.parse(since)) / day);
  if (!(days >= unusedDays)) return undefined;
  return {
    id: "unused-for-long",
    severity: "medium",
    sentence: isYounger
      ? `It was not used in the ${countDays(days)} since it was last changed or rolled.`
      : lastUsedOn === undefined
        ? `It was never used in the ${countDays(days)} that it could be.`
        : `It was last used ${countDays(days)} ago.`,
    advice: "Disable it, and delete it when nobody misses it.",
  };
}

// Service tokens have fractions of a second, which nobody needs to read.
function toTheSecond(date: string): string {
  return date.replace(/\.\d+/u, "");
}

function countDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
