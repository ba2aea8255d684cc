import type { Directory, PolicyContext } from "@cftokens/workbench/assessment";
import {
  type ListSource,
  listSourceId,
  listSources,
  type Place,
  type TokenRow,
} from "@cftokens/workbench/inventory";
import type { OperationCount } from "@cftokens/workbench/needs";
import type { ErrorReport } from "@cftokens/workbench/text";
import { type TextInput, textInput } from "../../lists/text-input.ts";
import { everything, type TokensQuery } from "./query.ts";

/** The table of tokens and what is loaded into it. */
export interface TokensState {
  /** Counts the loads; an answer to an earlier one is ignored. */
  readonly load: number;
  readonly lists: readonly TokenList[];
  /** When a page of a list came last. */
  readonly loadedAt: Date | undefined;
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
  /** The keys of the rows that this load has not brought, or not yet. */
  readonly unread: ReadonlySet<string>;
  /**
   * Whether the row under the cursor went away by itself: none is under it then until the user
   * moves, so that no key is taken for another token.
   */
  readonly isRowGone: boolean;
  /** The row that the cursor goes to as soon as it is there. */
  readonly focusWhenLoaded: string | undefined;
  readonly detail: DetailState;
  readonly counted: CountedOperations | undefined;
}

/** How many operations the token that was looked at last may call. */
export interface CountedOperations {
  readonly row: TokenRow;
  /** What it is counted with. */
  readonly policyContext: PolicyContext;
  /** Undefined while it is counted. */
  readonly count: OperationCount | undefined;
}

/** How the focused token is shown. */
export interface DetailState {
  readonly format: DetailFormat;
  readonly top: number;
}

/**
 * What the detail of a token shows: all of it in words, which operations it may call, or the API's
 * own JSON.
 */
export type DetailFormat = "words" | "operations" | "json";

/** One list of the API: a family of tokens at one owner. */
export interface TokenList {
  readonly id: string;
  readonly source: ListSource;
  readonly status: ListStatus;
}

/** How far a list is loaded. */
export type ListStatus =
  | { readonly kind: "loading" }
  | { readonly kind: "ready" }
  /** The user did not want to wait for it. */
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: ErrorReport };

/** The table before anything is loaded. */
export function initialTokens(places: readonly Place[]): TokensState {
  return {
    load: 0,
    lists: listsOf(places),
    loadedAt: undefined,
    rows: [],
    visible: [],
    filter: textInput(),
    filtering: false,
    query: everything,
    failuresHidden: false,
    cursor: 0,
    top: 0,
    unread: new Set(),
    isRowGone: false,
    focusWhenLoaded: undefined,
    detail: { format: "words", top: 0 },
    counted: undefined,
  };
}

/** The lists of the API that hold the tokens of these places, besides those of the user. */
export function listsOf(places: readonly Place[]): readonly TokenList[] {
  return listSources(places).map((source) => ({
    id: listSourceId(source),
    source,
    status: { kind: "loading" },
  }));
}

/** The row under the cursor. */
export function focusedRow(tokens: TokensState): TokenRow | undefined {
  return tokens.isRowGone ? undefined : tokens.visible[tokens.cursor];
}

/** Whether a list of the API is still on its way, or the places that there are lists of. */
export function isLoading({
  tokens,
  directory,
}: {
  readonly tokens: Pick<TokensState, "lists">;
  readonly directory: Pick<Directory, "status">;
}): boolean {
  return directory.status === "loading" || tokens.lists.some((list) => list.status.kind === "loading");
}
