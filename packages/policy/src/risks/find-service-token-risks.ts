import type { ServiceToken } from "@cftokens/client";
import { type Expiry, findLifetimeRisks, type RiskClock } from "./find-lifetime-risks.ts";
import type { Risk } from "./risk.ts";

/** What is assessed of an Access service token. */
export type ServiceTokenLifetime = Readonly<
  Pick<ServiceToken, "duration"> &
    Partial<Pick<ServiceToken, "enabled" | "expires_at" | "last_seen_at" | "created_at">>
>;

/** Finds the risks of an Access service token: its expiry, its use, and whether it is enabled. */
export function findServiceTokenRisks(token: ServiceTokenLifetime, clock: RiskClock): readonly Risk[] {
  return findLifetimeRisks(
    {
      status: token.enabled === false ? "disabled" : "active",
      expiry: expiryOf(token),
      usableSince: token.created_at,
      life: lifeOf(token),
      lastUsedOn: token.last_seen_at ?? undefined,
    },
    clock,
  );
}

// A refresh moves the end of a token by its duration, which is a duration of Go.
function lifeOf({ duration }: ServiceTokenLifetime): number | undefined {
  const [, hours] = /^(\d+(?:\.\d+)?)h/u.exec(duration ?? "") ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 * 60 * 1000;
}

// Some answers lack `expires_at`, and a refresh moves it, so the duration does not say when the
// token expires.
function expiryOf({ duration, expires_at }: ServiceTokenLifetime): Expiry {
  if (duration === "forever") return { kind: "never" };
  return expires_at ? { kind: "on", date: expires_at } : { kind: "unknown" };
}
