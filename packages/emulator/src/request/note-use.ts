import type { Principal } from "../routes/principal.ts";
import type { Store } from "../store/store.ts";
import { toSeconds } from "../values/timestamp.ts";

// How far `last_used_on` may lag behind, in milliseconds (E14 in spec/decisions.md). A write per
// call would be most of a call's cost.
const lag = 60_000;

/** Records that a token was used. */
export function noteUse(
  { token }: Principal,
  { store, now }: { readonly store: Store; readonly now: Date },
): void {
  if (token === undefined) return;
  const noted = token.lastUsedOn === undefined ? -Infinity : Date.parse(token.lastUsedOn);
  // A use that is still to come was noted before the clock was set back.
  if (Math.abs(now.getTime() - noted) >= lag) {
    store.note(() => store.apiTokens.setLastUsedOn(token.id, toSeconds(now)));
  }
}
