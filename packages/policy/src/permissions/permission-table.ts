import { compareText } from "../compare-text.ts";
import { collectGroupLists, formatGroupLists, type GroupLists, readGroupLists } from "./group-lists.ts";
import type { Evidence, OperationPermission } from "./operation-permission.ts";

/**
 * The permissions of operations as they are kept in a file: names once, and operations by path. A
 * list of groups is a list of places in `groups`.
 */
export interface PermissionTable extends GroupLists {
  /** Path to method to the place in `lists`, the evidence and the operation's id. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, TableEntry>>>>;
}

type TableEntry = readonly (number | string)[];

const evidences: readonly Evidence[] = ["document", "page", "pages", "terraform", "tag", "tag-terraform"];

/** Writes permissions as a table; the same permissions in any order give the same table. */
export function writePermissionTable(permissions: readonly OperationPermission[]): PermissionTable {
  const sorted = permissions.toSorted((a, b) =>
    compareText(`${a.path} ${a.method}`, `${b.path} ${b.method}`),
  );
  const { groups, lists, placeOf } = collectGroupLists(
    sorted.map(({ acceptedPermissions }) => acceptedPermissions),
  );
  const paths: Record<string, Record<string, TableEntry>> = {};
  for (const { path, method, id, evidence, acceptedPermissions } of sorted) {
    const entry = [placeOf(acceptedPermissions), evidences.indexOf(evidence)];
    paths[path] = { ...paths[path], [method]: id === undefined ? entry : [...entry, id] };
  }
  return { groups, lists, paths };
}

/** Reads a table that `writePermissionTable` wrote. */
export function readPermissionTable({ paths, ...kept }: PermissionTable): readonly OperationPermission[] {
  const named = readGroupLists(kept);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, [list = 0, evidence = 0, id]]) => ({
      method,
      path,
      id: typeof id === "string" ? id : undefined,
      acceptedPermissions: named[Number(list)] ?? [],
      evidence: evidences[Number(evidence)] ?? "tag",
    })),
  );
}

/** The text of a table's file: JSON with a line for each path, so that a change of one is seen. */
export function formatPermissionTable({ paths, ...kept }: PermissionTable): string {
  return formatGroupLists(kept, { paths });
}
