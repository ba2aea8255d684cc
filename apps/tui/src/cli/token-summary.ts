import { type ListedToken, storedName, tokenId, type TokenRow } from "@cftokens/workbench/inventory";
import { describeTime } from "@cftokens/workbench/text";

/**
 * A token as `list --json` writes it, with names as they are stored. The names of its members are
 * an interface.
 */
export interface TokenSummary {
  readonly kind: ListedToken["kind"];
  readonly id: string;
  readonly name: string;
  readonly owner: { readonly kind: string; readonly id: string | null; readonly name: string | null };
  /** Null where the API does not say. */
  readonly status: string | null;
  /** RFC 3339, "never", or null where the API does not say. */
  readonly expires: string | null;
  readonly lastUsed: string | null;
  /** Ids of what is risky about it; null where that cannot be told. */
  readonly risks: readonly string[] | null;
}

/** What scripts need to know of a token. */
export function toSummary({ status, expiry, lastUsed, risks, listed }: TokenRow): TokenSummary {
  return {
    kind: listed.kind,
    id: tokenId(listed),
    name: storedName(listed),
    owner:
      listed.kind === "user"
        ? { kind: "user", id: null, name: null }
        : {
            kind: listed.place.kind,
            id: listed.place.id,
            name: listed.place.storedName ?? listed.place.name ?? null,
          },
    status: listed.kind === "builds" ? null : status.word,
    expires: timeOrWord(expiry),
    lastUsed: timeOrWord(lastUsed),
    risks: risks?.map(({ id }) => id) ?? null,
  };
}

function timeOrWord(time: number | "never" | "unknown"): string | null {
  if (time === "unknown") return null;
  return time === "never" ? time : describeTime(time);
}
