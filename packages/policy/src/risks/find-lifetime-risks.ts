import type { TokenStatus } from "@cftokens/client";
import type { Risk, RiskThresholds, TokenRules } from "./risk.ts";

/** The state and the dates (RFC 3339) of a token of any kind. */
export interface Lifetime {
  readonly status: TokenStatus;
  readonly expiry: Expiry;
  /** When the token became usable. */
  readonly usableSince: string | undefined;
  /**
   * Milliseconds that a value works, where they do not count from `usableSince`; undefined when the
   * API does not say.
   */
  readonly life?: number | undefined;
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
  readonly thresholds?: Partial<RiskThresholds>;
  readonly rules?: TokenRules;
}

/**
 * Finds the risks of a token's state and dates. If a token cannot be used, that is its only risk.
 */
export function findLifetimeRisks(
  lifetime: Lifetime,
  { now, thresholds, rules = {} }: RiskClock,
): readonly Risk[] {
  const { expiresSoonDays, unusedDays } = { ...defaultThresholds, ...thresholds };
  const stopped = findStopped(lifetime, now);
  const life = findLongLife(lifetime, now, rules);
  // One change would enable it again, and with it the rest of its life.
  if (stopped !== undefined) return [stopped, ...(stopped.id === "disabled" ? life : [])];
  const expiry = findExpiry(lifetime, now, { expiresSoonDays });
  return [
    ...life,
    // A life without an end is told once.
    ...(expiry === undefined || (expiry.id === "never-expires" && life.length > 0) ? [] : [expiry]),
    ...findDisuse(lifetime, now, { unusedDays }),
  ];
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
): readonly Risk[] {
  const known = lastUsedOn ?? usableSince;
  if (known === undefined) return [];
  // A value that was rolled is young, however old its token is.
  const isYounger = changedOn !== undefined && Date.parse(changedOn) > Date.parse(known);
  const since = isYounger ? changedOn : known;
  const days = Math.floor((now.getTime() - Date.parse(since)) / day);
  if (!(days >= unusedDays)) return [];
  return [
    {
      id: "unused-for-long",
      severity: "medium",
      sentence: isYounger
        ? `It was not used in the ${countDays(days)} since it was last changed or rolled.`
        : lastUsedOn === undefined
          ? `It was never used in the ${countDays(days)} that it could be.`
          : `It was last used ${countDays(days)} ago.`,
      advice: "Disable it, and delete it when nobody misses it.",
    },
  ];
}

function findLongLife(
  lifetime: Lifetime,
  now: Date,
  { longestLifeDays: most }: Pick<TokenRules, "longestLifeDays">,
): readonly Risk[] {
  const { expiry } = lifetime;
  if (most === undefined) return [];
  const advice = `Let it end at most ${countDays(most)} after it was issued, and rotate it before then.`;
  const found = (sentence: string): readonly Risk[] => [
    { id: "lives-too-long", severity: "high", sentence, advice },
  ];
  if (expiry.kind === "never") return found(`It never expires; the rules allow ${countDays(most)}.`);
  const life = lifeOf(lifetime, now);
  if (life === undefined || !(life > most * day)) return [];
  return found(`It lives ${countDays(Math.ceil(life / day))}; the rules allow ${countDays(most)}.`);
}

// Where the API does not say since when, what is left of a life is all that is known.
function lifeOf(lifetime: Lifetime, now: Date): number | undefined {
  if ("life" in lifetime && lifetime.life !== undefined) return lifetime.life;
  const { expiry, usableSince } = lifetime;
  if (expiry.kind !== "on") return undefined;
  const since = usableSince === undefined || "life" in lifetime ? now.getTime() : Date.parse(usableSince);
  return Date.parse(expiry.date) - since;
}

// Service tokens have fractions of a second, which nobody needs to read.
function toTheSecond(date: string): string {
  return date.replace(/\.\d+/u, "");
}

function countDays(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
