import type { StreamForm } from "@cftokens/openapi/bodies";
import {
  createEventReader,
  createTextSplitter,
  type ItemReader,
  kindOfData,
  type StreamEvent,
} from "@cftokens/openapi/streams";

/** The values in the text of a stream. */
export interface StreamItems {
  readonly items: readonly unknown[];
  /** The number of the first item that is no JSON, from 1; the items end before it. */
  readonly broken?: number;
}

/**
 * Reads the text of lines of JSON, of JSON behind record separators (RFC 7464), or of events, each
 * with its `data` as JSON where the form says so. What a recorder cut off at the end is no item;
 * blank lines are none.
 */
export function readItems(text: string, form: StreamForm): StreamItems {
  return form.stream === "event-stream" ? readEvents(text, form) : readTexts(text, form.stream);
}

function readTexts(text: string, stream: Exclude<StreamForm["stream"], "event-stream">): StreamItems {
  const splitter = createTextSplitter(stream === "json-seq" ? "\u001e" : "\n", Infinity);
  const { whole, last } = allOf(splitter, text);
  const items: unknown[] = [];
  for (const one of whole) {
    const item = parse(one);
    if (item === undefined) return { items, broken: items.length + 1 };
    items.push(item);
  }
  return { items: [...items, ...last.map(parse).filter((item) => item !== undefined)] };
}

function readEvents(text: string, form: StreamForm): StreamItems {
  const items: unknown[] = [];
  for (const event of allOf(createEventReader(Infinity), text).whole) {
    const kind = kindOfData(event, form);
    if (kind === "end") break;
    const item = kind === "text" ? event : withJson(event);
    if (item === undefined) return { items, broken: items.length + 1 };
    items.push(item);
  }
  return { items };
}

function withJson(event: StreamEvent): unknown {
  const data = parse(event.data);
  return data === undefined ? undefined : { ...event, data };
}

function allOf<Item>(reader: ItemReader<Item>, text: string) {
  return { whole: reader.feed(text), last: reader.end() };
}

// Parses JSON; undefined for a text that is not JSON.
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
