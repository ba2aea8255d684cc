import type { BuildToken, ServiceToken, Token } from "@cftokens/client";
import type { Risk } from "@cftokens/policy";
import type { Place } from "./place.ts";
import { type TokenKind, tokenKinds } from "./token-kinds.ts";
import { type SafeText, safeText } from "../text/safe-text.ts";
import { type Safe, safeValue } from "../text/safe-value.ts";
import { nameOrder } from "../text/name-order.ts";

/** A token as the API gave it: harmless to print, and as it is `stored`. */
export type ListedToken =
  | ({ readonly kind: "user" } & Listed<Token>)
  | ({ readonly kind: "account"; readonly place: Place } & Listed<Token>)
  | ({ readonly kind: "access"; readonly place: Place } & Listed<ServiceToken>)
  | ({ readonly kind: "builds"; readonly place: Place } & Listed<BuildToken>);

interface Listed<T> {
  readonly token: Safe<T>;
  readonly stored: T;
}

/** Both forms of a token that the API gave. */
export function toListed<T>(stored: T): Listed<T> {
  return { token: safeValue(stored), stored };
}

/** The name as the API has it, which may hold what no terminal should be sent. */
export function storedName(listed: ListedToken): string {
  return listed.kind === "builds" ? listed.stored.build_token_name : listed.stored.name;
}

/** What a token is worth at a moment: a word, and how it is to be seen. */
export interface TokenStatus {
  readonly word: SafeText;
  readonly tone: "good" | "waiting" | "bad" | "unknown";
}

/**
 * When a token ends: at a time in milliseconds since the epoch, or never, or the API does not say.
 */
export type Expiry = number | "never" | "unknown";

/**
 * When a token was used last: at a time in milliseconds since the epoch, or never, or the API does
 * not say.
 */
export type LastUse = number | "never" | "unknown";

/** One line of the table. */
export interface TokenRow {
  /** Tells the row from all others, over reloads too. */
  readonly key: string;
  readonly name: SafeText;
  readonly status: TokenStatus;
  readonly expiry: Expiry;
  readonly lastUsed: LastUse;
  readonly owner: SafeText;
  /** What is risky about the token, the worst first; undefined while that cannot be told. */
  readonly risks: readonly Risk[] | undefined;
  readonly listed: ListedToken;
  /** When the token was read, where that was before this start; such a row is not changed. */
  readonly asOf?: Date;
}

/** The line of the table for a token, as it is at `now`. */
export function toTokenRow(listed: ListedToken, now: Date): TokenRow {
  switch (listed.kind) {
    case "user":
    case "account": {
      const { token } = listed;
      return {
        key: `${listed.kind}:${token.id}`,
        name: token.name,
        status: userStatus(token, now),
        expiry: toTime(token.expires_on) ?? "never",
        lastUsed: toTime(token.last_used_on) ?? "never",
        owner: listed.kind === "user" ? safeText("you") : placeName(listed.place),
        risks: undefined,
        listed,
      };
    }
    case "access": {
      const { token, place } = listed;
      const expiresAt = toTime(token.expires_at);
      return {
        key: `access:${token.id}`,
        name: token.name,
        status: accessStatus(token.enabled, expiresAt, now),
        expiry: expiresAt ?? (token.duration === "forever" ? "never" : "unknown"),
        lastUsed: toTime(token.last_seen_at) ?? "never",
        owner: placeName(place),
        risks: undefined,
        listed,
      };
    }
    case "builds": {
      const { token, place } = listed;
      return {
        key: `builds:${token.build_token_uuid}`,
        name: token.build_token_name,
        status: { word: safeText("not reported"), tone: "unknown" },
        expiry: "unknown",
        lastUsed: "unknown",
        owner: placeName(place),
        risks: undefined,
        listed,
      };
    }
  }
}

/** The id of a token, by which its API knows it. */
export function tokenId(listed: ListedToken): string {
  return listed.kind === "builds" ? listed.token.build_token_uuid : listed.token.id;
}

/** How a kind of token is called in a table. */
export function kindName(kind: TokenKind): string {
  switch (kind) {
    case "user":
      return "User API";
    case "account":
      return "Account";
    case "access":
      return "Access";
    case "builds":
      return "Builds";
  }
}

/** How an account or a zone is called: by its name, or by its id when no name is known. */
export function placeName({ kind, id, name }: Place): SafeText {
  return name ?? safeText(`${kind} ${id}`);
}

/**
 * Sorts by kind, then by name as a reader would, then by key so that the order is always the same.
 */
export function compareRows(one: TokenRow, other: TokenRow): number {
  return (
    tokenKinds.indexOf(one.listed.kind) - tokenKinds.indexOf(other.listed.kind) ||
    nameOrder.compare(one.name, other.name) ||
    (one.key < other.key ? -1 : 1)
  );
}

function userStatus(token: Safe<Token>, now: Date): TokenStatus {
  const startsAt = toTime(token.not_before);
  if (token.status !== "active") return { word: token.status, tone: "bad" };
  if (startsAt !== undefined && startsAt > now.getTime())
    return { word: safeText("not yet valid"), tone: "waiting" };
  return { word: token.status, tone: "good" };
}

function accessStatus(enabled: boolean | undefined, expiresAt: number | undefined, now: Date): TokenStatus {
  if (enabled === false) return { word: safeText("disabled"), tone: "bad" };
  if (expiresAt !== undefined && expiresAt <= now.getTime())
    return { word: safeText("expired"), tone: "bad" };
  return { word: safeText("active"), tone: "good" };
}

function toTime(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? undefined : time;
}
