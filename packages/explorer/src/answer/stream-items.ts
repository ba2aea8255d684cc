import { createEventReader, createTextSplitter } from "@cftokens/openapi/streams";
import { mediaKind } from "@cftokens/openapi/json";
import { type JsonOutline, outlineJson } from "./json-outline.ts";

/** Reads the items of a stream from its pieces, each as a text of JSON. */
export interface StreamReader {
  readonly feed: (piece: Uint8Array) => readonly string[];
  /** The items that the end of the stream completes. */
  readonly end: () => readonly string[];
}

/**
 * Reads lines of JSON, JSON sequences (RFC 7464) and event streams. An item that is no JSON is a
 * text of JSON, and so is one that was too long, which is the last.
 */
export function createStreamReader(contentType: string): StreamReader {
  const decoder = new TextDecoder();
  const items = itemReader(contentType);
  return {
    feed: (piece) => items.feed(decoder.decode(piece, { stream: true })),
    end: () => [...items.feed(decoder.decode()), ...items.end()],
  };
}

/** The items of a stream that are kept: the last ones, as one list. */
export interface KeptItems {
  readonly texts: readonly string[];
  /** How many came before those. */
  readonly dropped: number;
  readonly outline: JsonOutline;
}

/** No item yet. */
export function noItems(): KeptItems {
  return toKept([], 0);
}

/**
 * The items with others behind them; the first ones go when all have more than `mostKept`, and all
 * of them where some between were skipped.
 */
export function addItems(
  { texts, dropped: goneBefore }: KeptItems,
  added: readonly string[],
  skipped = 0,
): KeptItems {
  const all = skipped === 0 ? [...texts, ...added] : added;
  const dropped = skipped === 0 ? goneBefore : goneBefore + texts.length + skipped;
  let length = all.reduce((sum, text) => sum + text.length, 0);
  let first = 0;
  while (first < all.length - 1 && length > mostKept) {
    length -= all[first]?.length ?? 0;
    first += 1;
  }
  return toKept(all.slice(first), dropped + first);
}

/** How many values of the list are not there any more after items were added. */
export function countGone(before: KeptItems, after: KeptItems): number {
  const gone = Math.min(after.dropped - before.dropped, before.texts.length);
  const { outline } = before;
  let at = 1;
  for (let item = 0; item < gone; item += 1) at = outline.nexts[at] ?? at;
  return at - 1;
}

// In characters: as many are read again whenever others come.
const mostKept = 1_000_000;
const longestItem = 500_000;

function toKept(texts: readonly string[], dropped: number): KeptItems {
  const outline = outlineJson(`[${texts.join(",\n")}]`);
  if (outline === undefined) throw new Error("items of JSON are no JSON");
  return { texts, dropped, outline };
}

function itemReader(contentType: string): {
  readonly feed: (text: string) => readonly string[];
  readonly end: () => readonly string[];
} {
  const kind = mediaKind(contentType);
  if (kind === "event-stream") {
    const events = createEventReader(longestItem);
    return withLimit(events, ({ data, event, id, retry }) => {
      const members = [
        ...(event === undefined ? [] : [["event", JSON.stringify(event)]]),
        ...(id === undefined ? [] : [["id", JSON.stringify(id)]]),
        ...(retry === undefined ? [] : [["retry", String(retry)]]),
        ["data", toJson(data)],
      ];
      return `{${members.map(([name, value]) => `"${name}":${value}`).join()}}`;
    });
  }
  const texts = createTextSplitter(kind === "json-seq" ? "\u001E" : "\n", longestItem);
  return withLimit(texts, toJson);
}

function withLimit<Item>(
  reader: {
    readonly feed: (text: string) => readonly Item[];
    readonly isTooLong: () => boolean;
    readonly end: () => readonly Item[];
  },
  write: (item: Item) => string,
): ReturnType<typeof itemReader> {
  let isOver = false;
  return {
    feed(text) {
      if (isOver) return [];
      const items = reader.feed(text).map(write);
      isOver = reader.isTooLong();
      return isOver ? [...items, JSON.stringify(`an item of more than ${longestItem} characters`)] : items;
    },
    end: () => (isOver ? [] : reader.end().map(write)),
  };
}

// JSON as it stands there; everything else as a text.
function toJson(text: string): string {
  const trimmed = text.trim();
  return outlineJson(trimmed) === undefined ? JSON.stringify(text) : trimmed;
}
