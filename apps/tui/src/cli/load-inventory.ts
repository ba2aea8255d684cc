import { isHexId, type NameOf } from "@cftokens/policy";
import { nameWith } from "@cftokens/workbench/assessment";
import {
  compareRows,
  type ListSource,
  listSources,
  mostZones,
  type Place,
  readLists,
  readPlaces,
  type Surroundings,
  type TokenRow,
} from "@cftokens/workbench/inventory";
import type { ErrorReport } from "@cftokens/workbench/text";
import { usageError } from "./command-error.ts";
import type { CommandWorld, Output } from "./command-world.ts";

/** Everything that a credential sees, or the part of it that was asked for. */
export interface Inventory extends NamedSurroundings {
  readonly rows: readonly TokenRow[];
  /** Lists of tokens that could not be read. */
  readonly failures: readonly ErrorReport[];
}

/** Who is calling, the accounts and zones there are, and their names. */
export interface NamedSurroundings extends Surroundings {
  readonly nameOf: NameOf;
}

/** What of everything is wanted: a kind of token, an account, a zone. */
export interface Selection {
  readonly kind: string | undefined;
  readonly account: string | undefined;
  readonly zone: string | undefined;
}

/** What reading the inventory needs of the world. */
export type InventoryWorld = Pick<CommandWorld, "client" | "isReadable" | "known" | "now"> & {
  readonly output: Pick<Output, "complain">;
};

/**
 * Reads every list of tokens that the selection leaves. Says on standard error when there are more
 * zones than are read.
 */
export async function loadInventory(world: InventoryWorld, selection: Selection): Promise<Inventory> {
  const surroundings = await loadSurroundings(world);
  const sources = selectSources(selection, surroundings.places);
  const zones = surroundings.places.filter(({ kind }) => kind === "zone").length;
  if (selection.zone === undefined && zones > mostZones && sources.some(isOfZone))
    world.output.complain(
      `service tokens of ${mostZones} of ${zones} zones are listed; --zone NAME lists those of another zone`,
    );
  const rows: TokenRow[] = [];
  const failures: ErrorReport[] = [];
  const { signal } = new AbortController();
  await readLists(sources, { reader: world, signal }, (_, event) => {
    if (event.kind === "page") rows.push(...event.rows);
    if (event.kind === "failed") failures.push(event.error);
  });
  return { ...surroundings, rows: rows.toSorted(compareRows), failures };
}

/** Asks who is calling and which accounts and zones there are. */
export async function loadSurroundings(world: InventoryWorld): Promise<NamedSurroundings> {
  const { signal } = new AbortController();
  const found = await readPlaces({ known: world.known, signal }, world);
  return { ...found, nameOf: nameWith(found.places, found.user) };
}

/**
 * The account or zone of this name or id. An id that no list has is taken as it is. Throws
 * CommandError for a name that is not there.
 */
export function findPlace(kind: Place["kind"], text: string, places: readonly Place[]): Place {
  const candidates = places.filter((place) => place.kind === kind);
  const found = candidates.filter(({ id, name }) => id === text || name === text);
  const [place, second] = found;
  if (place !== undefined && second === undefined) return place;
  if (second !== undefined)
    throw usageError(`several ${kind}s are called ${text}: ${found.map(({ id }) => id).join(", ")}`);
  if (isHexId(text)) return { kind, id: text };
  const known = candidates.map(({ id, name }) => name ?? id).join(", ");
  throw usageError(`there is no ${kind} ${text}${known === "" ? "" : `; there are ${known}`}`);
}

function selectSources({ kind, account, zone }: Selection, places: readonly Place[]): readonly ListSource[] {
  const chosen = [
    ...(account === undefined ? [] : [findPlace("account", account, places)]),
    ...(zone === undefined ? [] : [findPlace("zone", zone, places)]),
  ];
  // The user's own tokens belong to no account and to no zone.
  const sources =
    chosen.length === 0
      ? listSources(places)
      : listSources(chosen).filter((source) => source.kind !== "user");
  return sources.filter((source) => kind === undefined || source.kind === kind);
}

function isOfZone(source: ListSource): boolean {
  return source.kind !== "user" && source.place.kind === "zone";
}
