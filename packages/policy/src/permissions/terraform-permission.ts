import { compareText } from "../compare-text.ts";
import { collectGroupLists, formatGroupLists, type GroupLists, readGroupLists } from "./group-lists.ts";
import { splitGroupName } from "../words/split-group-name.ts";

/**
 * What Terraform's provider states for a resource, and what follows for reading and for changing
 * it. Groups are names, any one of which suffices; null where the provider states none.
 */
export interface TerraformPermission {
  readonly read: readonly string[] | null;
  /** Null also for a data source, which changes nothing. */
  readonly write: readonly string[] | null;
}

/** The permissions of the provider's resources and data sources, by type (`cloudflare_zone`). */
export interface TerraformPermissions {
  readonly resources: ReadonlyMap<string, TerraformPermission>;
  readonly dataSources: ReadonlyMap<string, TerraformPermission>;
}

/** What the provider states, by type; null where it states nothing. */
export interface StatedPermissions {
  readonly resources: ReadonlyMap<string, readonly string[] | null>;
  readonly dataSources: ReadonlyMap<string, readonly string[] | null>;
}

/**
 * These permissions as they are kept in a file: names of groups once, types without their prefix,
 * and for each type the place of its groups in `lists`, null where the provider states none.
 */
export interface TerraformTable extends GroupLists {
  readonly resources: Readonly<Record<string, number | null>>;
  readonly dataSources: Readonly<Record<string, number | null>>;
}

/**
 * Takes what follows from the provider's statements: it has one list for a resource, all of which
 * suffices to read, and what does more than read suffices to change (D47 in spec/decisions.md).
 */
export function toTerraformPermissions({ resources, dataSources }: StatedPermissions): TerraformPermissions {
  return {
    resources: new Map(
      [...resources].map(([type, stated]) => [
        type,
        { read: stated, write: changeOnly.get(type) ?? withoutReading(stated) },
      ]),
    ),
    dataSources: new Map([...dataSources].map(([type, stated]) => [type, { read: stated, write: null }])),
  };
}

/** Reads a table that `writeTerraformTable` wrote. */
export function readTerraformTable({ resources, dataSources, ...kept }: TerraformTable): StatedPermissions {
  const named = readGroupLists(kept);
  const statedOf = (places: TerraformTable["resources"]) =>
    new Map(
      Object.entries(places).map(([name, place]) => [
        `${prefix}${name}`,
        place === null ? null : (named[place] ?? null),
      ]),
    );
  return { resources: statedOf(resources), dataSources: statedOf(dataSources) };
}

/** Writes what the provider states as a table; the same in any order gives the same table. */
export function writeTerraformTable({ resources, dataSources }: StatedPermissions): TerraformTable {
  const sortedOf = (stated: StatedPermissions["resources"]) =>
    [...stated].toSorted(([a], [b]) => compareText(a, b));
  const [first, second] = [sortedOf(resources), sortedOf(dataSources)];
  const { groups, lists, placeOf } = collectGroupLists(
    [...first, ...second].flatMap(([, stated]) => (stated === null ? [] : [stated])),
  );
  const placesOf = (sorted: typeof first) =>
    Object.fromEntries(
      sorted.map(([type, stated]) => [type.slice(prefix.length), stated === null ? null : placeOf(stated)]),
    );
  return { groups, lists, resources: placesOf(first), dataSources: placesOf(second) };
}

/** The text of the table's file, with a line for each type. */
export function formatTerraformTable({ resources, dataSources, ...kept }: TerraformTable): string {
  return formatGroupLists(kept, { resources, dataSources });
}

const prefix = "cloudflare_";

// The lists of these resources hold each group that may read a zone or an account. Their
// operations take the ones here.
const changeOnly: ReadonlyMap<string, readonly string[]> = new Map([
  ["cloudflare_account", ["Account Settings Write"]],
  ["cloudflare_keyless_certificate", ["SSL and Certificates Write"]],
  ["cloudflare_page_rule", ["Page Rules Write", "Zone Write"]],
  ["cloudflare_zone", ["Zone Write"]],
  ["cloudflare_zone_hold", ["Zone Write"]],
]);

function withoutReading(stated: readonly string[] | null): readonly string[] | null {
  const changing = (stated ?? []).filter((name) => {
    const { verb } = splitGroupName(name);
    return verb !== "read" && verb !== "revoke" && name !== "Zero Trust Report";
  });
  return changing.length === 0 ? null : changing;
}
