import { tokenKinds } from "@cftokens/workbench/inventory";
import type { LocationModule } from "../../location/location-module.ts";
import { sortColumns, tableColumns, type TableColumn, type TokenOrder } from "./query.ts";
import { updateQuery } from "./update-query.ts";

/** `tokens?kind=user&sort=-expires&q=dns` */
export const tokensLocation: LocationModule<"tokens"> = {
  tab: "Tokens",
  about: "tokens: all of them in one table",
  parameters: ["kind", "account", "zone", "group", "sort", "columns", "q"],
  current: ({ tokens: { query, filter } }) => ({ screen: "tokens", query, text: filter.text }),
  write({ query: { kind, account, zone, group, sort, columns }, text }) {
    const order = sort && `${sort.descending ? "-" : ""}${sort.by}`;
    return { kind, account, zone, group, sort: order, columns: columns?.join(","), q: text };
  },
  read(value) {
    const kindText = value("kind");
    const kind = tokenKinds.find((known) => known === kindText);
    if (kindText !== undefined && kind === undefined)
      return refuse(`There is no kind “${kindText}”: ${tokenKinds.join(", ")}`);
    const sortText = value("sort");
    const sort = sortText === undefined ? undefined : readOrder(sortText);
    if (sortText !== undefined && sort === undefined)
      return refuse(
        `There is no column “${sortText}”: ${sortColumns.join(", ")}, with - before it descending`,
      );
    const names = value("columns")?.split(",");
    const columns = names && tableColumns.filter((column) => names.includes(column)).toSorted(byOrder(names));
    const unknown = names?.find((name) => !tableColumns.some((column) => column === name));
    if (unknown !== undefined) return refuse(`There is no column “${unknown}”: ${tableColumns.join(", ")}`);
    const [account, zone, group] = [value("account"), value("zone"), value("group")];
    const query = { kind, account, zone, group, sort, columns };
    return { ok: true, location: { screen: "tokens", query, text: value("q") ?? "" } };
  },
  open: (state, { query, text }) => updateQuery(state, { area: "query", type: "set", query, text }),
  typedFilter: ({ tokens }) => (tokens.filtering ? tokens.filter : undefined),
};

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

function byOrder(names: readonly string[]): (one: TableColumn, other: TableColumn) => number {
  return (one, other) => names.indexOf(one) - names.indexOf(other);
}

function readOrder(text: string): TokenOrder | undefined {
  const descending = text.startsWith("-");
  const by = sortColumns.find((column) => column === text.slice(descending ? 1 : 0));
  return by === undefined ? undefined : { by, descending };
}
