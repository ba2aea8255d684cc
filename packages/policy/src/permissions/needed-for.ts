import type { PolicyCreate } from "@cftokens/client";
import type { PermissionGroup } from "../api-types.ts";
import { type Catalogue, findGroupsByName } from "../catalogue.ts";
import { isInsideOwner } from "../evaluate/check-owner.ts";
import type { TokenOwner } from "../evaluate/evaluated-token.ts";
import { containsResource } from "../resources/contains-resource.ts";
import type { Resource } from "../resources/resource.ts";
import { type Target, targetForScope } from "../resources/target.ts";
import { toResourceEntry, toResources } from "../resources/to-resources.ts";
import { tokenCreatingGroups } from "../risks/find-reach-risks.ts";
import { splitGroupName } from "../words/split-group-name.ts";
import { smallestChoice } from "./smallest-choice.ts";

/** A call that a token has to be allowed to make. */
export interface NeededCall {
  readonly method: string;
  readonly path: string;
  /** Names of permission groups, any one of which suffices; empty when the call needs none. */
  readonly acceptedPermissions: readonly string[];
  readonly target: Target;
}

/** The least that a token needs for a list of calls. */
export interface Need<Call extends NeededCall = NeededCall> {
  /** Policies for a new token; `evaluate` says of each call that they allow it. */
  readonly policies: readonly PolicyCreate[];
  /** Each permission group on each resource, with its reasons. */
  readonly grants: readonly NeededGrant<Call>[];
  /** Calls that need no permission. */
  readonly free: readonly Call[];
  /** Calls that no token of this owner can be allowed by the groups that are known. */
  readonly impossible: readonly Call[];
}

/** A permission group that is needed on a resource. */
export interface NeededGrant<Call extends NeededCall = NeededCall> {
  readonly group: PermissionGroup;
  readonly resource: Resource;
  /** The calls that it allows. */
  readonly calls: readonly Call[];
  /** Groups that would do as well in its place, and let the token do no more. */
  readonly choices: readonly PermissionGroup[];
}

/**
 * Finds the smallest set of permission groups and resources that allows all calls. Of several equal
 * ones it takes groups that only read, that act on no more than the call does, and whose names are
 * about the path.
 */
export function neededFor<Call extends NeededCall>(
  calls: readonly Call[],
  { catalogue, owner }: { readonly catalogue: Catalogue; readonly owner: TokenOwner },
): Need<Call> {
  const free = calls.filter(({ acceptedPermissions }) => acceptedPermissions.length === 0);
  const asked = calls
    .filter(({ acceptedPermissions }) => acceptedPermissions.length > 0)
    .map((call) => ({ call, places: placesOf(call, { catalogue, owner }) }));
  const possible = asked.filter(({ places }) => places.length > 0);
  const options = toOptions(possible);
  const lists = possible.map(({ call }) => options.filter((option) => option.calls.includes(call)));
  const smallest = new Set(smallestChoice(lists));
  // In the order of the calls, whatever the order in which they were decided.
  const chosen = options.filter((option) => smallest.has(option));
  return {
    policies: toPolicies(chosen),
    grants: chosen.map((option) => ({
      group: option.group,
      resource: option.resource,
      calls: option.calls,
      choices: findChoices(option, { chosen, options, lists }),
    })),
    free,
    impossible: asked.filter(({ places }) => places.length === 0).map(({ call }) => call),
  };
}

// A group that suffices for a call, and what it has to be granted on.
interface Place {
  readonly group: PermissionGroup;
  readonly resource: Resource;
}

function placesOf(
  { acceptedPermissions, target }: NeededCall,
  { catalogue, owner }: { readonly catalogue: Catalogue; readonly owner: TokenOwner },
): readonly Place[] {
  if (!isInsideOwner(owner, target)) return [];
  return findGroupsByName(acceptedPermissions, catalogue).flatMap((group) =>
    group.scopes.flatMap((scope) => {
      const resource = targetForScope(target, scope);
      return resource === undefined ? [] : [{ group, resource: withoutAccount(resource, owner) }];
    }),
  );
}

// A user's token names a zone alone; an account's names it inside the account.
function withoutAccount(target: Target, owner: TokenOwner): Resource {
  return target.kind === "zone" && owner.kind === "user" ? { ...target, accountId: "*" } : target;
}

interface Option<Call extends NeededCall> extends Place {
  readonly key: string;
  readonly cost: number;
  readonly calls: readonly Call[];
}

function toOptions<Call extends NeededCall>(
  asked: readonly { readonly call: Call; readonly places: readonly Place[] }[],
): readonly Option<Call>[] {
  const byKey = new Map(asked.flatMap(({ places }) => places.map((place) => [keyOf(place), place] as const)));
  return [...byKey].map(([key, { group, resource }]) => {
    // What is granted on all zones is granted on each.
    const calls = asked
      .filter(({ places }) =>
        places.some((place) => place.group.id === group.id && containsResource(resource, place.resource)),
      )
      .map(({ call }) => call);
    return { key, group, resource, calls, cost: costOf({ group, resource }, calls) };
  });
}

function keyOf({ group, resource }: Place): string {
  const { resourceKey, nestedKey } = toResourceEntry(resource);
  return [group.id, resourceKey, nestedKey].join(" ");
}

// The number of grants counts first, then how much they let the token do, then how well the name
// fits, which only decides between equal ones.
function costOf({ group, resource }: Place, calls: readonly NeededCall[]): number {
  const power = powerOf(group) + (calls.some(({ target }) => target.kind !== resource.kind) ? 1 : 0);
  const words = wordsOf(splitGroupName(group.name).subject);
  const paths = new Set(calls.flatMap(({ path }) => wordsOf(path)));
  const fit = words.filter((word) => paths.has(word)).length / words.length;
  return 1_000_000 + 1000 * power + 100 * (1 - fit) + Math.min(words.length, 50);
}

function powerOf({ id, name }: PermissionGroup): number {
  if (tokenCreatingGroups.has(id)) return 100;
  return splitGroupName(name).verb === "read" ? 0 : 10;
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/gu) ?? [""]).map((word) => word.replace(/s$/u, ""));
}

function findChoices<Call extends NeededCall>(
  option: Option<Call>,
  {
    chosen,
    options,
    lists,
  }: {
    readonly chosen: readonly Option<Call>[];
    readonly options: readonly Option<Call>[];
    readonly lists: readonly (readonly Option<Call>[])[];
  },
): readonly PermissionGroup[] {
  const others = new Set(chosen.filter((one) => one !== option));
  const left = lists.filter((list) => !list.some((one) => others.has(one)));
  const power = Math.floor(option.cost / 1000);
  return options
    .filter((one) => one.group.id !== option.group.id && Math.floor(one.cost / 1000) === power)
    .filter((one) => left.every((list) => list.includes(one)))
    .map(({ group }) => group);
}

// Groups that are needed on the same resources share a policy; so no group gets more than it needs.
function toPolicies(chosen: readonly Place[]): readonly PolicyCreate[] {
  const byGroup = Map.groupBy(chosen, ({ group, resource }) => `${group.id} ${resource.kind}`);
  const parts = [...byGroup.values()].map((places) => ({
    id: places[0]?.group.id ?? "",
    resources: toResources(places.map(({ resource }) => toResourceEntry(resource))),
  }));
  const byResources = Map.groupBy(parts, ({ resources }) =>
    JSON.stringify(
      Object.entries(resources)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, typeof value === "string" ? value : Object.keys(value).toSorted()]),
    ),
  );
  return [...byResources.values()].map((same) => ({
    effect: "allow",
    resources: same[0]?.resources ?? {},
    permission_groups: same.map(({ id }) => ({ id })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}
