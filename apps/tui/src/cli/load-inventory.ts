import { nameWith } from "../knowledge/directory.ts";
import type { ErrorReport } from "../text/error-report.ts";
import { loadPart } from "../load/load-part.ts";
import { loadPlaces } from "../load/load-places.ts";
import type { Message } from "../message.ts";
import type { KnownUser, Place } from "../connect/place.ts";
import type { PartSource } from "../screens/tokens/state.ts";
import { compareRows, type TokenKind, type TokenRow } from "../knowledge/token-row.ts";
import { usageError } from "./command-error.ts";
import type { CommandWorld } from "./command-world.ts";

/** Everything that a credential sees, or the part of it that was asked for. */
export interface Inventory extends Surroundings {
  readonly rows: readonly TokenRow[];
  /** Lists of tokens that could not be read. */
  readonly failures: readonly ErrorReport[];
}

/** Who is calling, and the accounts and zones there are. */
export interface Surroundings {
  readonly user: KnownUser | undefined;
  readonly places: readonly Place[];
  readonly nameOf: ReturnType<typeof nameWith>;
  /** Lists of accounts or zones that were refused. */
  readonly problems: readonly ErrorReport[];
}

/** What of everything is wanted: a family, an account, a zone. */
export interface Selection {
  readonly kind: string | undefined;
  readonly account: string | undefined;
  readonly zone: string | undefined;
}

/** Reads every list of tokens that the selection leaves. */
export async function loadInventory(world: CommandWorld, selection: Selection): Promise<Inventory> {
  const surroundings = await loadSurroundings(world);
  const sources = sourcesFor(selection, surroundings.places);
  const messages: Message[] = [];
  const { signal } = new AbortController();
  await Promise.all(
    sources.map(async (source, index) =>
      loadPart(
        { id: String(index), load: 1, source, signal },
        world,
        (message) => void messages.push(message),
      ),
    ),
  );
  const tokens = messages.filter((message) => message.area === "tokens");
  return {
    ...surroundings,
    rows: tokens
      .flatMap((message) => (message.type === "page-loaded" ? message.rows : []))
      .toSorted(compareRows),
    failures: tokens.flatMap((message) => (message.type === "part-failed" ? [message.error] : [])),
  };
}

/** Asks who is calling and which accounts and zones there are. */
export async function loadSurroundings(world: CommandWorld): Promise<Surroundings> {
  const { signal } = new AbortController();
  const message = await loadPlaces({ load: 1, known: world.known, signal }, world);
  const found =
    message.area === "knowledge" && message.type === "places-received"
      ? message
      : { user: undefined, places: world.known, problems: [] };
  return { ...found, nameOf: nameWith(found.places, found.user) };
}

/** The account or zone of this name or id. An id that no list has is taken as it is. Throws CommandError for a name that is not there. */
export function findPlace(kind: Place["kind"], text: string, places: readonly Place[]): Place {
  const candidates = places.filter((place) => place.kind === kind);
  const found = candidates.filter(({ id, name }) => id === text || name === text);
  const [place, second] = found;
  if (place !== undefined && second === undefined) return place;
  if (second !== undefined)
    throw usageError(`several ${kind}s are called ${text}: ${found.map(({ id }) => id).join(", ")}`);
  if (/^[0-9a-f]{32}$/u.test(text)) return { kind, id: text };
  const known = candidates.map(({ id, name }) => name ?? id).join(", ");
  throw usageError(`there is no ${kind} ${text}${known === "" ? "" : `; there are ${known}`}`);
}

function sourcesFor(selection: Selection, places: readonly Place[]): readonly PartSource[] {
  const { account, zone } = selection;
  const chosen = [
    ...(account === undefined ? [] : [findPlace("account", account, places)]),
    ...(zone === undefined ? [] : [findPlace("zone", zone, places)]),
  ];
  const wanted = chosen.length > 0 ? chosen : places;
  const isWanted = (kind: TokenKind): boolean => selection.kind === undefined || selection.kind === kind;
  return [
    ...(chosen.length === 0 ? [{ kind: "user" } as const] : []),
    ...wanted.flatMap((place): readonly PartSource[] =>
      place.kind === "account"
        ? [
            { kind: "account", place },
            { kind: "access", place },
            { kind: "builds", place },
          ]
        : [{ kind: "access", place }],
    ),
  ].filter(({ kind }) => isWanted(kind));
}
