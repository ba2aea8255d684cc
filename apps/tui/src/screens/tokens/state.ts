import type { Directory } from "../../knowledge/directory.ts";
import type { ErrorReport } from "../../text/error-report.ts";
import type { Place } from "../../connect/place.ts";
import { type TextInput, textInput } from "../../input/text-input.ts";
import type { TokenKind, TokenRow } from "../../knowledge/token-row.ts";
import { EVERYTHING, type TokensQuery } from "./query.ts";

/** The table of tokens and what is loaded into it. */
export interface TokensState {
  /** Counts the loads; an answer to an earlier one is ignored. */
  readonly load: number;
  readonly parts: readonly TokenPart[];
  /** All rows in the order of the table. */
  readonly rows: readonly TokenRow[];
  /** The rows that the filter leaves. */
  readonly visible: readonly TokenRow[];
  readonly filter: TextInput;
  readonly filtering: boolean;
  readonly query: TokensQuery;
  /** The user has seen what failed, and wants the room for the table. */
  readonly failuresHidden: boolean;
  readonly cursor: number;
  readonly top: number;
  /** The row that the cursor goes to as soon as it is there. */
  readonly awaited: string | undefined;
  readonly detail: DetailState;
}

/** How the focused token is shown. */
export interface DetailState {
  readonly format: DetailFormat;
  readonly top: number;
}

/** What is told of a token: all of it in words, which operations it may call, or the API's own JSON. */
export type DetailFormat = "words" | "operations" | "json";

/** One list of the API: a family of tokens at one owner. */
export interface TokenPart {
  readonly id: string;
  readonly source: PartSource;
  readonly status: PartStatus;
}

/** Where a part comes from. */
export type PartSource =
  | { readonly kind: Extract<TokenKind, "user"> }
  | { readonly kind: Exclude<TokenKind, "user">; readonly place: Place };

/** How far a part is loaded. */
export type PartStatus =
  | { readonly kind: "loading" }
  | { readonly kind: "ready" }
  /** The user did not want to wait for it. */
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: ErrorReport };

/** The table before anything is loaded. */
export function initialTokens(places: readonly Place[]): TokensState {
  return {
    load: 0,
    parts: partsOf(places),
    rows: [],
    visible: [],
    filter: textInput(),
    filtering: false,
    query: EVERYTHING,
    failuresHidden: false,
    cursor: 0,
    top: 0,
    awaited: undefined,
    detail: { format: "words", top: 0 },
  };
}

/** The lists of the API that hold the tokens of these places, besides those of the user. */
export function partsOf(places: readonly Place[]): readonly TokenPart[] {
  return partSources(places).map((source) => ({ id: partId(source), source, status: { kind: "loading" } }));
}

/** The row under the cursor. */
export function focusedRow(tokens: TokensState): TokenRow | undefined {
  return tokens.visible[tokens.cursor];
}

/** Whether a list of the API is still on its way, or the places that there are lists of. */
export function isLoading({
  tokens,
  directory,
}: {
  readonly tokens: Pick<TokensState, "parts">;
  readonly directory: Pick<Directory, "status">;
}): boolean {
  return directory.status === "loading" || tokens.parts.some((part) => part.status.kind === "loading");
}

function partSources(places: readonly Place[]): readonly PartSource[] {
  const accounts = places.filter(({ kind }) => kind === "account");
  const zones = places.filter(({ kind }) => kind === "zone").slice(0, MOST_ZONES);
  return [
    { kind: "user" },
    ...accounts.map((place): PartSource => ({ kind: "account", place })),
    ...[...accounts, ...zones].map((place): PartSource => ({ kind: "access", place })),
    ...accounts.map((place): PartSource => ({ kind: "builds", place })),
  ];
}

/** Zones whose service tokens are read at most: each is a call, and a caller has 1200 in five minutes. */
export const MOST_ZONES = 100;

/** The id of the list that a token is in. */
export function partId(source: PartSource): string {
  return source.kind === "user" ? "user" : `${source.kind}:${source.place.kind}:${source.place.id}`;
}
