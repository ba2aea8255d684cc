import { type Client, eachPage } from "@cftokens/client";
import type { ErrorReport } from "../text/error-report.ts";
import type { IsReadable } from "./is-readable.ts";
import type { KnownUser, Place } from "./place.ts";
import { reportReadFailure } from "../text/report-error.ts";
import { safeText } from "../text/safe-text.ts";

/** What finding accounts and zones needs. */
export interface PlaceReader {
  readonly client: Client;
  readonly isReadable: IsReadable;
}

/** Who is calling, and the accounts and zones that the caller sees. */
export interface Surroundings {
  readonly user: KnownUser | undefined;
  readonly places: readonly Place[];
  /** Lists of accounts or zones that could not be read. */
  readonly problems: readonly ErrorReport[];
}

/**
 * Asks who is calling, and which accounts and zones the caller sees. What is refused is no failure
 * of the program: many credentials may list tokens and not accounts, and `known` (from the
 * environment) stands in then.
 */
export async function readPlaces(
  {
    known,
    signal,
    found = ignore,
  }: {
    readonly known: readonly Place[];
    readonly signal: AbortSignal;
    /** Hears of places as soon as a page of them is there. */
    readonly found?: (places: readonly Place[]) => void;
  },
  reader: PlaceReader,
): Promise<Surroundings> {
  const [user, accounts, zones] = await Promise.all([
    readUser(reader, signal),
    readAccounts(reader, { signal, found }),
    readZones(reader, { signal, found }),
  ]);
  return {
    user,
    places: [...withKnown("account", accounts.places, known), ...withKnown("zone", zones.places, known)],
    problems: [accounts.problem, zones.problem].filter((problem) => problem !== undefined),
  };
}

async function readUser(
  { client, isReadable }: PlaceReader,
  signal: AbortSignal,
): Promise<KnownUser | undefined> {
  const answer = await client.userUserDetails({ signal });
  if (!answer.ok || !isReadable("user", answer.result)) return undefined;
  return { id: safeText(answer.result.id), email: safeText(answer.result.email) };
}

interface PlaceList {
  readonly places: readonly Place[];
  readonly problem: ErrorReport | undefined;
}

interface PlaceWatch {
  readonly signal: AbortSignal;
  readonly found: (places: readonly Place[]) => void;
}

async function readAccounts(
  { client, isReadable }: PlaceReader,
  { signal, found }: PlaceWatch,
): Promise<PlaceList> {
  const accounts = eachPage(client.accountsListAccounts, { query: { per_page: 50 }, signal });
  return collect(accounts, found, (account) =>
    isReadable("account", account)
      ? { kind: "account", id: safeText(account.id), ...named(account.name) }
      : undefined,
  );
}

async function readZones(
  { client, isReadable }: PlaceReader,
  { signal, found }: PlaceWatch,
): Promise<PlaceList> {
  const zones = eachPage(client.zonesGet, { query: { per_page: 50 }, signal });
  return collect(zones, found, (zone) =>
    isReadable("zone", zone)
      ? {
          kind: "zone",
          id: safeText(zone.id),
          ...named(zone.name),
          accountId: safeText(zone.account.id),
        }
      : undefined,
  );
}

function named(stored: string): Pick<Place, "name" | "storedName"> {
  const name = safeText(stored);
  return { name, ...(name !== stored && { storedName: stored }) };
}

// What was read before a failure stays: some accounts are better than none.
async function collect<Item>(
  pages: AsyncIterable<{ readonly result: readonly Item[] | null | undefined }>,
  found: PlaceWatch["found"],
  toPlace: (item: Item) => Place | undefined,
): Promise<PlaceList> {
  const places: Place[] = [];
  try {
    for await (const { result } of pages) {
      const items: readonly Item[] = Array.isArray(result) ? result : [];
      const read = items.map(toPlace).filter((place) => place !== undefined);
      places.push(...read);
      if (read.length > 0) found(read);
    }
    return { places, problem: undefined };
  } catch (error) {
    return { places, problem: reportReadFailure(error) };
  }
}

function ignore(): void {
  // Whoever waits for all of them needs no news.
}

// The environment may name what the lists leave out, and knows no names.
function withKnown(kind: Place["kind"], found: readonly Place[], known: readonly Place[]): readonly Place[] {
  const ids = new Set(found.map(({ id }) => id));
  return [...found, ...known.filter((place) => place.kind === kind && !ids.has(place.id))];
}
