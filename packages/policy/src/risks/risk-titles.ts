import type { RiskId } from "./risk.ts";

/** What each risk is, in one sentence. */
export const riskTitles: Readonly<Record<RiskId, string>> = {
  "never-expires": "A token never expires.",
  "expires-soon": "A token expires soon.",
  expired: "A token has expired, and is still there.",
  exposed: "A token's value was found in public.",
  disabled: "A token is disabled, and is still there.",
  "unused-for-long": "A token was not used for long.",
  "may-create-tokens": "A token may create and change tokens.",
  "all-accounts": "A token acts on all accounts, also on those to come.",
  "all-zones": "A token acts on all zones, also on those to come.",
  "no-ip-restriction": "A token may be used from any address.",
  "no-address": "A token may be used from no address.",
  "deny-hides-allow": "A policy denies what another one allows.",
  "group-without-effect": "A permission group has no effect in its policy.",
  "not-known": "What a permission group does is not known to cftokens.",
  "being-replaced": "A permission group is being replaced by Cloudflare.",
  "bindings-not-covered": "A token for one Worker reaches what its bindings reach.",
  "lives-too-long": "A token lives longer than the rules allow.",
  "writes-from-anywhere": "A token changes something from any address, and the rules ask for IP ranges.",
  "owner-refused": "A token belongs to somebody whom the rules do not want as owner.",
  "name-refused": "A token's name is not as the rules have it.",
  "group-forbidden": "A token is allowed a permission group that the rules forbid.",
};
