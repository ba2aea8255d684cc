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

/**
 * These permissions as they are kept in a file: names of groups once, types without their prefix,
 * and for each type the place of its groups in `lists`, null where the provider states none.
 */
export interface TerraformTable {
  readonly groups: readonly string[];
  readonly lists: readonly (readonly number[])[];
  readonly resources: Readonly<Record<string, number | null>>;
  readonly dataSources: Readonly<Record<string, number | null>>;
}

/**
 * Reads the table. The provider states one list for a resource: all of it suffices to read, and
 * what does more than read suffices to change (D47 in spec/decisions.md).
 */
export function readTerraformTable({
  groups,
  lists,
  resources,
  dataSources,
}: TerraformTable): TerraformPermissions {
  const named = lists.map((list) => list.map((place) => groups[place] ?? ""));
  const statedFor = (place: number | null) => (place === null ? null : (named[place] ?? null));
  return {
    resources: new Map(
      Object.entries(resources).map(([name, place]) => {
        const type = `cloudflare_${name}`;
        const stated = statedFor(place);
        return [type, { read: stated, write: changeOnly.get(type) ?? withoutReading(stated) }];
      }),
    ),
    dataSources: new Map(
      Object.entries(dataSources).map(([name, place]) => [
        `cloudflare_${name}`,
        { read: statedFor(place), write: null },
      ]),
    ),
  };
}

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
