import { isHexId } from "@cftokens/policy";
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
import { findNamed } from "./is-named.ts";
import { reportLines, usageError } from "./command-error.ts";
import type { Environment, Output } from "./environment.ts";
import type { ExitCode } from "./exit-codes.ts";

/** Everything that a credential sees, or the part of it that was asked for. */
export interface Inventory extends Surroundings {
  readonly rows: readonly TokenRow[];
  /** Lists of tokens that could not be read. */
  readonly failures: readonly ErrorReport[];
}

/** Which tokens to read: those of a kind, of an account, of a zone. */
export interface Selection {
  readonly kind: string | undefined;
  readonly account: string | undefined;
  readonly zone: string | undefined;
}

/** What reading the inventory needs of the environment. */
export type InventoryEnvironment = Pick<Environment, "client" | "isReadable" | "known" | "now" | "room"> & {
  readonly output: Pick<Output, "remark">;
};

/**
 * Reads every list of tokens that the selection leaves. Says on standard error when there are more
 * zones than are read.
 */
export async function loadInventory(
  environment: InventoryEnvironment,
  selection: Selection,
  asked: Promise<Surroundings> = loadSurroundings(environment),
): Promise<Inventory> {
  const rows: TokenRow[] = [];
  const failures: ErrorReport[] = [];
  const { signal } = new AbortController();
  const read = async (sources: readonly ListSource[]): Promise<void> =>
    readLists(sources, { reader: environment, signal }, (_, event) => {
      if (event.kind === "page") rows.push(...event.rows);
      if (event.kind === "failed") failures.push(event.error);
    });
  const [surroundings] = await Promise.all([
    asked.then(async (found) => {
      const sources = selectSources(selection, found.places);
      const zones = found.places.filter(({ kind }) => kind === "zone").length;
      if (selection.zone === undefined && zones > mostZones && sources.some(isOfZone))
        environment.output.remark(
          `service tokens of ${mostZones} of ${zones} zones are listed; --zone NAME lists those of another zone`,
        );
      await read(sources);
      return found;
    }),
    read(selectsUser(selection) ? [{ kind: "user" }] : []),
  ]);
  return { ...surroundings, rows: rows.toSorted(compareRows), failures };
}

/**
 * Prints on standard error what could not be read, each failure once. Returns the exit code that
 * follows from it.
 */
export function printReadFailures(
  { failures, problems }: Pick<Inventory, "failures" | "problems">,
  { output }: Environment,
): ExitCode {
  const texts = [...problems, ...failures].map((report) => reportLines(report).join("\n"));
  for (const text of new Set(texts)) for (const line of text.split("\n")) output.remark(line);
  return failures.length > 0 ? 1 : 0;
}

/** Asks who is calling and which accounts and zones there are. */
export async function loadSurroundings(environment: InventoryEnvironment): Promise<Surroundings> {
  const { signal } = new AbortController();
  return readPlaces({ known: environment.known, signal }, environment);
}

/**
 * The account or zone of this name or id. An id that no list has is taken as it is. Throws
 * CommandError for a name that is not there.
 */
export function findPlace(kind: Place["kind"], text: string, places: readonly Place[]): Place {
  const candidates = places.filter((place) => place.kind === kind);
  const byId = candidates.filter(({ id }) => id === text);
  const found =
    byId.length > 0 ? byId : findNamed(candidates, text, ({ storedName, name }) => storedName ?? name);
  const [place, second] = found;
  if (place !== undefined && second === undefined) return place;
  if (second !== undefined)
    throw usageError(
      `several ${kind}s are named ${JSON.stringify(text)}; use an id: ${found.map(({ id }) => id).join(", ")}`,
    );
  if (isHexId(text)) return { kind, id: text };
  const known = candidates.map(({ id, name }) => name ?? id).join(", ");
  throw usageError(
    `no ${kind} named ${JSON.stringify(text)}; ${known === "" ? "use its id" : `use one of ${known}`}`,
  );
}

// The user's own tokens belong to no account and to no zone, and wait for none.
function selectsUser({ kind, account, zone }: Selection): boolean {
  return account === undefined && zone === undefined && (kind === undefined || kind === "user");
}

function selectSources({ kind, account, zone }: Selection, places: readonly Place[]): readonly ListSource[] {
  const chosen = [
    ...(account === undefined ? [] : [findPlace("account", account, places)]),
    ...(zone === undefined ? [] : [findPlace("zone", zone, places)]),
  ];
  return listSources(chosen.length === 0 ? places : chosen).filter(
    (source) => source.kind !== "user" && (kind === undefined || source.kind === kind),
  );
}

function isOfZone(source: ListSource): boolean {
  return source.kind !== "user" && source.place.kind === "zone";
}
