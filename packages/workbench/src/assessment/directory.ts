import type { NamedResource, NameOf } from "@cftokens/policy";
import type { ErrorReport } from "../text/error-report.ts";
import type { KnownUser, Place } from "../inventory/place.ts";

/**
 * Who is calling, and which accounts and zones the caller sees: where the names on the screens come
 * from.
 */
export interface Directory {
  readonly status: "loading" | "ready";
  readonly user: KnownUser | undefined;
  /** What the environment names: it stands in for lists that are refused. */
  readonly known: readonly Place[];
  /** Lists of accounts or zones that could not be read. */
  readonly problems: readonly ErrorReport[];
}

/** The directory before anything is known. */
export function unknownDirectory(known: readonly Place[]): Directory {
  return { status: "loading", user: undefined, known, problems: [] };
}

/** Gives names to the ids of the places and of the user. */
export function nameWith(places: readonly Place[], user: KnownUser | undefined): NameOf {
  const names = new Map(places.flatMap(({ kind, id, name }) => (name ? [[`${kind} ${id}`, name]] : [])));
  return ({ kind, id }: NamedResource) =>
    kind === "user" && id === user?.id ? user.email : names.get(`${kind} ${id}`);
}
