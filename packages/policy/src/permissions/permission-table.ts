import type { Evidence, OperationPermission } from "./operation-permission.ts";

/**
 * The permissions of operations as they are kept in a file: names once, and operations by path. A
 * list of groups is a list of places in `groups`.
 */
export interface PermissionTable {
  readonly groups: readonly string[];
  readonly lists: readonly (readonly number[])[];
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
  const groups = [...new Set(sorted.flatMap((one) => one.acceptedPermissions))].toSorted(compareText);
  const places = new Map(groups.map((name, place) => [name, place]));
  const lists = new Map<string, readonly number[]>();
  const listOf = ({ acceptedPermissions }: OperationPermission) =>
    [...new Set(acceptedPermissions)].map((name) => places.get(name) ?? 0).toSorted((a, b) => a - b);
  for (const permission of sorted) lists.set(listOf(permission).join(" "), listOf(permission));
  const keys = [...lists.keys()];
  const paths: Record<string, Record<string, TableEntry>> = {};
  for (const permission of sorted) {
    const { path, method, id, evidence } = permission;
    const entry = [keys.indexOf(listOf(permission).join(" ")), evidences.indexOf(evidence)];
    paths[path] = { ...paths[path], [method]: id === undefined ? entry : [...entry, id] };
  }
  return { groups, lists: [...lists.values()], paths };
}

/** Reads a table that `writePermissionTable` wrote. */
export function readPermissionTable({
  groups,
  lists,
  paths,
}: PermissionTable): readonly OperationPermission[] {
  const named = lists.map((list) => list.map((place) => groups[place] ?? ""));
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
export function formatPermissionTable({ groups, lists, paths }: PermissionTable): string {
  const lines = Object.entries(paths).map(
    ([path, entry]) => `${JSON.stringify(path)}:${JSON.stringify(entry)}`,
  );
  return `{"groups":${JSON.stringify(groups)},\n"lists":${JSON.stringify(lists)},\n"paths":{\n${lines.join(",\n")}\n}}\n`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
