import type { TokenKind } from "@cftokens/workbench/inventory";

/** Which tokens are shown and in which order, besides what is typed into the filter. */
export interface TokensQuery {
  readonly kind: TokenKind | undefined;
  /** Name or id of an account: its own tokens and those of its zones. */
  readonly account: string | undefined;
  /** Name or id of a zone. */
  readonly zone: string | undefined;
  /** A permission group as `groupLabel` writes it: the tokens that hold it. */
  readonly group: string | undefined;
  /** Undefined: by kind and name, and while a filter is typed by how well it fits. */
  readonly sort: TokenOrder | undefined;
  /** The columns beside the name, in their order; undefined: those that the window has room for. */
  readonly columns: readonly TableColumn[] | undefined;
}

/** An order of the table. */
export interface TokenOrder {
  readonly by: SortColumn;
  readonly descending: boolean;
}

/** The columns of the table, each of which can give its order. */
export type SortColumn = (typeof sortColumns)[number];

export const sortColumns = ["name", "kind", "owner", "status", "expires", "used", "risk"] as const;

/** A column that may be left out. */
export type TableColumn = Exclude<SortColumn, "name">;

export const tableColumns: readonly TableColumn[] = sortColumns.filter((column) => column !== "name");

/** Everything, in the order of kind and name. */
export const everything: TokensQuery = {
  kind: undefined,
  account: undefined,
  zone: undefined,
  group: undefined,
  sort: undefined,
  columns: undefined,
};

/** Everything, in the same order and with the same columns. */
export function everythingLike({ sort, columns }: TokensQuery): TokensQuery {
  return { ...everything, sort, columns };
}

/**
 * The order after this one when the user goes through the columns; after the last column comes the
 * first order again.
 */
export function nextOrder(order: TokenOrder | undefined, step: 1 | -1): TokenOrder | undefined {
  const all = [undefined, ...sortColumns];
  const by = all[(all.indexOf(order?.by) + step + all.length) % all.length];
  return by === undefined ? undefined : { by, descending: false };
}

/** The same columns the other way round. */
export function reversed(order: TokenOrder | undefined): TokenOrder {
  return { by: order?.by ?? "kind", descending: !(order?.descending ?? false) };
}
