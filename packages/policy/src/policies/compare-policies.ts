import { compareText } from "../compare-text.ts";
import type { Effect, PermissionGroup, TokenPolicy } from "../api-types.ts";
import type { Catalogue } from "../catalogue.ts";
import { containsResource } from "../resources/contains-resource.ts";
import { listGrants, type Grant } from "./list-grants.ts";
import type { ResourceEntry } from "../resources/list-resources.ts";

/** How the resources of one permission group changed, under one effect. */
export interface PolicyChange {
  readonly change: "added" | "removed" | "widened" | "narrowed" | "unchanged";
  readonly effect: Effect;
  readonly groupId: string;
  /** Undefined when the catalogue does not know the group. */
  readonly group: PermissionGroup | undefined;
  readonly before: readonly ResourceEntry[];
  readonly after: readonly ResourceEntry[];
}

/**
 * Compares two lists of policies by permission group, effect and resource. The order of policies
 * and groups does not matter; the result has an order of its own. A widened deny lets the token do
 * less.
 */
export function comparePolicies(
  before: readonly TokenPolicy[],
  after: readonly TokenPolicy[],
  catalogue: Catalogue,
): readonly PolicyChange[] {
  const old = collectEntries(before, catalogue);
  const current = collectEntries(after, catalogue);
  return [...new Set([...old.keys(), ...current.keys()])]
    .flatMap((key) => {
      const subject = old.get(key) ?? current.get(key);
      if (subject === undefined) return [];
      const { effect, groupId, group } = subject;
      const changes = compareEntries(old.get(key)?.entries ?? [], current.get(key)?.entries ?? []);
      return changes.map((found) => ({
        effect,
        groupId,
        group,
        change: found.change,
        before: found.before,
        after: found.after,
      }));
    })
    .toSorted((a, b) => compareText(sortKey(a), sortKey(b)));
}

interface Subject extends Pick<Grant, "effect" | "groupId" | "group"> {
  readonly entries: readonly ResourceEntry[];
}

function collectEntries(
  policies: readonly TokenPolicy[],
  catalogue: Catalogue,
): ReadonlyMap<string, Subject> {
  const byGroup = Map.groupBy(
    listGrants(policies, catalogue),
    ({ effect, groupId }) => `${groupId} ${effect}`,
  );
  return new Map(
    [...byGroup].flatMap(([key, grants]) => {
      const [first] = grants;
      if (first === undefined) return [];
      const { effect, groupId, group } = first;
      return [[key, { effect, groupId, group, entries: distinct(grants) }] as const];
    }),
  );
}

function distinct(grants: readonly Grant[]): readonly ResourceEntry[] {
  const byKey = new Map(
    grants.map(({ resourceKey, nestedKey, value, resource }) => {
      const entry = { resourceKey, nestedKey, ...(value !== undefined && { value }), resource };
      return [keyOf(entry), entry];
    }),
  );
  return [...byKey.values()].toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
}

type EntryChange = Pick<PolicyChange, "change" | "before" | "after">;

function compareEntries(
  before: readonly ResourceEntry[],
  after: readonly ResourceEntry[],
): readonly EntryChange[] {
  const kept = after.filter((entry) => includesEntry(before, entry));
  const gone = before.filter((entry) => !includesEntry(after, entry));
  const come = after.filter((entry) => !includesEntry(before, entry));
  const widened = findContaining(come, gone);
  const goneStill = gone.filter((entry) => !widened.some(({ inner }) => includesEntry(inner, entry)));
  const comeStill = come.filter((entry) => !widened.some(({ outer }) => keyOf(outer) === keyOf(entry)));
  const narrowed = findContaining(goneStill, comeStill);
  return [
    ...kept.map((entry): EntryChange => ({ change: "unchanged", before: [entry], after: [entry] })),
    ...widened.map(({ outer, inner }): EntryChange => ({ change: "widened", before: inner, after: [outer] })),
    ...narrowed.map(({ outer, inner }): EntryChange => ({
      change: "narrowed",
      before: [outer],
      after: inner,
    })),
    ...comeStill
      .filter((entry) => !narrowed.some(({ inner }) => includesEntry(inner, entry)))
      .map((entry): EntryChange => ({ change: "added", before: [], after: [entry] })),
    ...goneStill
      .filter((entry) => !narrowed.some(({ outer }) => keyOf(outer) === keyOf(entry)))
      .map((entry): EntryChange => ({ change: "removed", before: [entry], after: [] })),
  ];
}

interface Containment {
  readonly outer: ResourceEntry;
  readonly inner: readonly ResourceEntry[];
}

function findContaining(
  outers: readonly ResourceEntry[],
  inners: readonly ResourceEntry[],
): readonly Containment[] {
  return outers
    .map((outer) => ({ outer, inner: inners.filter((inner) => contains(outer, inner)) }))
    .filter(({ inner }) => inner.length > 0);
}

function contains(outer: ResourceEntry, inner: ResourceEntry): boolean {
  if (outer.resource === undefined || inner.resource === undefined) return false;
  return containsResource(outer.resource, inner.resource);
}

function includesEntry(entries: readonly ResourceEntry[], wanted: ResourceEntry): boolean {
  return entries.some((entry) => keyOf(entry) === keyOf(wanted));
}

function keyOf({ resourceKey, nestedKey, value }: ResourceEntry): string {
  return [resourceKey, nestedKey ?? "", ...(value === undefined ? [] : [JSON.stringify(value)])].join(" ");
}

function sortKey({ group, groupId, effect, change, before, after }: PolicyChange): string {
  return [group?.name ?? "", groupId, effect, change, ...[...before, ...after].map(keyOf)].join(" ");
}
