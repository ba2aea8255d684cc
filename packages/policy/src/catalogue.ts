import type { PermissionGroup } from "./api-types.ts";

/**
 * The permission groups that exist, indexed. An id is unique and stays; a name repeats across
 * scopes and may change.
 */
export interface Catalogue {
  readonly groups: readonly PermissionGroup[];
  readonly findById: (id: string) => PermissionGroup | undefined;
  readonly findByName: (name: string) => readonly PermissionGroup[];
}

/** Indexes permission groups, as the API lists them, by id and by name. */
export function createCatalogue(groups: readonly PermissionGroup[]): Catalogue {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const byName = Map.groupBy(groups, (group) => group.name);
  return { groups, findById: (id) => byId.get(id), findByName: (name) => byName.get(name) ?? [] };
}

/** The groups of these names. One name can stand for groups of several scopes. */
export function findGroupsByName(names: readonly string[], catalogue: Catalogue): readonly PermissionGroup[] {
  return names.flatMap((name) => catalogue.findByName(name));
}
