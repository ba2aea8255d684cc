import { type Client, eachPage } from "@cftokens/client";
import { type IsReadable, tokenSchemas } from "./is-readable.ts";
import { type ListedToken, toListed, toTokenRow, type TokenRow } from "./token-row.ts";
import type { ErrorReport } from "../text/error-report.ts";
import { reportReadFailure, reportUnreadable } from "../text/report-error.ts";
import type { ListSource } from "./list-source.ts";
import { tokenOperations } from "./token-operations.ts";
import { createTurns, type Turns } from "./turns.ts";

/** What reading a list needs. */
export interface ListReader {
  readonly client: Client;
  readonly now: () => Date;
  readonly isReadable: IsReadable;
  /** Waits until the API takes the calls of one more list; left out where nothing is counted. */
  readonly room?: (signal: AbortSignal) => Promise<void> | undefined;
}

/** What comes of reading a list: its pages, and then either its end or a failure. */
export type ListEvent =
  | { readonly kind: "page"; readonly rows: readonly TokenRow[]; readonly now: Date }
  | { readonly kind: "ended" }
  | { readonly kind: "failed"; readonly error: ErrorReport };

/**
 * Reads lists, six at a time for each signal and in their order: a caller with hundreds of zones
 * must not spend its budget of calls in a burst. Reading ends early, and without an event, when the
 * signal is aborted.
 */
export async function readLists(
  sources: readonly ListSource[],
  { reader, signal }: { readonly reader: ListReader; readonly signal: AbortSignal },
  receive: (source: ListSource, event: ListEvent) => void,
): Promise<void> {
  const turns = turnsOf(signal);
  await Promise.all(
    sources.map(async (source) => {
      // Whoever need not wait sends at once: the first frame has rows then, where they are near.
      const turn = turns.begin();
      if (turn !== undefined) await turn;
      try {
        const room = reader.room?.(signal);
        if (room !== undefined) await room;
        if (signal.aborted) return;
        for await (const event of readTokens(source, reader, signal)) receive(source, event);
      } finally {
        turns.end();
      }
    }),
  );
}

// Lists that are read for the same signal are read for the same load.
function turnsOf(signal: AbortSignal): Turns {
  const turns = turnsBySignal.get(signal) ?? createTurns(listsAtOnce);
  turnsBySignal.set(signal, turns);
  return turns;
}

// Reads every page of a list. Tokens that cannot be read are counted and reported at the end.
async function* readTokens(
  source: ListSource,
  reader: ListReader,
  signal: AbortSignal,
): AsyncGenerator<ListEvent, void, undefined> {
  let unreadable = 0;
  try {
    for await (const page of pagesOf(source, reader, signal)) {
      if (signal.aborted) return;
      const now = reader.now();
      yield { kind: "page", rows: page.listed.map((token) => toTokenRow(token, now)), now };
      unreadable += page.unreadable;
    }
  } catch (error) {
    if (!signal.aborted) yield { kind: "failed", error: reportReadFailure(error) };
    return;
  }
  yield unreadable > 0
    ? { kind: "failed", error: reportUnreadable(`${unreadable} of the list`) }
    : { kind: "ended" };
}

interface ListedPage {
  readonly listed: readonly ListedToken[];
  readonly unreadable: number;
}

function pagesOf(
  source: ListSource,
  { client, isReadable }: ListReader,
  signal: AbortSignal,
): AsyncGenerator<ListedPage, void, undefined> {
  switch (source.kind) {
    case "user": {
      const query = { per_page: 50, include_expired: true };
      return listedPages(eachPage(client[user.list], { query, signal }), (token) =>
        isReadable(tokenSchemas.user, token) ? { kind: "user", ...toListed(token) } : undefined,
      );
    }
    case "account": {
      const { place } = source;
      const path = { account_id: place.id };
      const query = { per_page: 50, include_expired: true };
      return listedPages(eachPage(client[account.list], { path, query, signal }), (token) =>
        isReadable(tokenSchemas.account, token) ? { kind: "account", place, ...toListed(token) } : undefined,
      );
    }
    case "access": {
      const { place } = source;
      const pages =
        place.kind === "account"
          ? eachPage(client[access.account.list], {
              path: { account_id: place.id },
              query: { per_page: 1000 },
              signal,
            })
          : eachPage(client[access.zone.list], {
              path: { zone_id: place.id },
              signal,
            });
      return listedPages(pages, (token) =>
        isReadable(tokenSchemas.access, token) ? { kind: "access", place, ...toListed(token) } : undefined,
      );
    }
    case "builds": {
      const { place } = source;
      const path = { account_id: place.id };
      return listedPages(eachPage(client[builds.list], { path, query: { per_page: 200 }, signal }), (token) =>
        isReadable(tokenSchemas.builds, token) ? { kind: "builds", place, ...toListed(token) } : undefined,
      );
    }
  }
}

async function* listedPages<Item>(
  pages: AsyncIterable<{ readonly result: readonly Item[] | null | undefined }>,
  readItem: (item: Item) => ListedToken | undefined,
): AsyncGenerator<ListedPage, void, undefined> {
  for await (const { result } of pages) {
    const isList = result === null || Array.isArray(result);
    const items: readonly Item[] = Array.isArray(result) ? result : [];
    const listed = items.map(readItem).filter((token) => token !== undefined);
    yield { listed, unreadable: isList ? items.length - listed.length : 1 };
  }
}

const listsAtOnce = 6;
const turnsBySignal = new WeakMap<AbortSignal, Turns>();
const { user, account, access, builds } = tokenOperations;
