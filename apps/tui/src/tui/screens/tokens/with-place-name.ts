import { type Place, type TokenRow, toTokenRow } from "@cftokens/workbench/inventory";

/** The row with the name that its account or zone has among these, where it is one of them. */
export function withPlaceName(
  row: TokenRow,
  { places, now }: { readonly places: readonly Place[]; readonly now: Date },
): TokenRow {
  const { listed } = row;
  if (listed.kind === "user") return row;
  const place = places.find(({ kind, id }) => kind === listed.place.kind && id === listed.place.id);
  return place === undefined || place === listed.place
    ? row
    : { ...toTokenRow({ ...listed, place }, now), ...(row.asOf !== undefined && { asOf: row.asOf }) };
}
