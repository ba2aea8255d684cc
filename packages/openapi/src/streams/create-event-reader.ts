import { createParser } from "eventsource-parser";
import type { ItemReader } from "./item-reader.ts";

/** An event of an event stream. */
export interface StreamEvent {
  readonly data: string;
  /** Absent for an event without a name, which is a `message`. */
  readonly event?: string;
  readonly id?: string;
  /** How long to wait before connecting again, in milliseconds. */
  readonly retry?: number;
}

/**
 * Reads events by the rules of HTML for server-sent events, each of at most so many characters. An
 * event that the end of the text cuts off is none. The only file that knows eventsource-parser.
 */
export function createEventReader(longest: number): ItemReader<StreamEvent> {
  let events: StreamEvent[] = [];
  let retry: number | undefined;
  let isTooLong = false;
  const parser = createParser({
    maxBufferSize: longest,
    onEvent: ({ data, event, id }) => {
      isTooLong ||= data.length > longest;
      if (isTooLong) return;
      events.push({
        data,
        ...(event !== undefined && { event }),
        ...(id !== undefined && { id }),
        ...(retry !== undefined && { retry }),
      });
      retry = undefined;
    },
    onRetry: (milliseconds) => {
      retry = milliseconds;
    },
    onError: ({ type }) => {
      isTooLong ||= type === "max-buffer-size-exceeded";
    },
  });
  return {
    feed: (text) => {
      events = [];
      parser.feed(text);
      return events;
    },
    isTooLong: () => isTooLong,
    end: () => [],
  };
}
