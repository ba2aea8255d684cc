import { findByWords, wordsOf } from "../../lists/find-by-words.ts";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";
import { groupLabel } from "@cftokens/workbench/assessment";
import type { GroupList } from "@cftokens/workbench/groups";
import { kindName, type Place, type TokenRow } from "@cftokens/workbench/inventory";
import type { TokensQuery } from "./query.ts";

/** What the names in a query are looked up in. */
export interface QueryContext {
  readonly places: readonly Place[];
  readonly groups: GroupList;
}

/**
 * The rows that a query and the words of a filter leave. Each word has to be found in the name,
 * letter by letter with gaps, or as it stands in owner, kind or status. Without a chosen order the
 * best finds come first.
 */
export function findRows(
  rows: readonly TokenRow[],
  { query, text }: { query: TokensQuery; text: string },
  context: QueryContext,
): readonly TokenRow[] {
  const inScope = rows.filter(scopeTest(query, context));
  return findByWords(inScope, text, scoreOf, { ranked: query.sort === undefined });
}

/** The places in a name that the words of a filter were found at: to be shown in another tone. */
export function matchedPlaces(name: string, text: string): ReadonlySet<number> {
  return new Set(wordsOf(text).flatMap((word) => fuzzyMatch(name, word)?.positions ?? []));
}

function scoreOf(row: TokenRow, word: string): number | undefined {
  return fuzzyMatch(row.name, word)?.score ?? (isElsewhere(row, word) ? 0 : undefined);
}

function isElsewhere({ owner, listed, status }: TokenRow, word: string): boolean {
  const wanted = word.toLowerCase();
  return [owner, kindName(listed.kind), status.word].some((text) => text.toLowerCase().includes(wanted));
}

function scopeTest(query: TokensQuery, { places, groups }: QueryContext): (row: TokenRow) => boolean {
  const account = findPlace("account", query.account, places);
  const zone = findPlace("zone", query.zone, places);
  const groupId = query.group === undefined ? undefined : findGroup(query.group, groups);
  return ({ listed }) => {
    if (query.kind !== undefined && listed.kind !== query.kind) return false;
    if (query.group !== undefined && (groupId === undefined || !holdsGroup(listed, groupId))) return false;
    if (query.account === undefined && query.zone === undefined) return true;
    if (listed.kind === "user") return false;
    const { place } = listed;
    const isInZone = query.zone === undefined || (place.kind === "zone" && place.id === zone);
    const isInAccount = query.account === undefined || [place.id, place.accountId].includes(account);
    return isInZone && isInAccount;
  };
}

function findPlace(
  kind: Place["kind"],
  text: string | undefined,
  places: readonly Place[],
): string | undefined {
  if (text === undefined) return undefined;
  const wanted = text.toLowerCase();
  const found = places.find(
    (place) => place.kind === kind && (place.id === wanted || place.name?.toLowerCase() === wanted),
  );
  // A place that is not known matches nothing: showing everything instead would mislead.
  return found?.id ?? `unknown ${text}`;
}

function findGroup(text: string, groups: GroupList): string | undefined {
  const wanted = text.toLowerCase();
  return groups.status === "ready"
    ? groups.groups.find((group) => group.id === wanted || groupLabel(group).toLowerCase() === wanted)?.id
    : undefined;
}

function holdsGroup(listed: TokenRow["listed"], groupId: string): boolean {
  return (
    (listed.kind === "user" || listed.kind === "account") &&
    listed.token.policies.some((policy) => policy.permission_groups.some(({ id }) => id === groupId))
  );
}
