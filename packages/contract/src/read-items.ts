import type { StreamForm } from "@cftokens/openapi/bodies";

/** The JSON values in the text of a stream. */
export interface StreamItems {
  readonly items: readonly unknown[];
  /** The number of the first item that is no JSON, from 1; the items end before it. */
  readonly broken?: number;
}

/**
 * Reads the text of lines of JSON, or of JSON behind record separators (RFC 7464). What a recorder
 * cut off at the end is no item; blank lines are none.
 */
export function readItems(text: string, stream: Exclude<StreamForm["stream"], "event-stream">): StreamItems {
  const texts = text.split(stream === "json-seq" ? "\u001e" : "\n");
  const items: unknown[] = [];
  for (const [index, one] of texts.entries()) {
    if (one.trim() === "") continue;
    const item = parse(one);
    if (item !== undefined) items.push(item);
    else if (index < texts.length - 1) return { items, broken: items.length + 1 };
  }
  return { items };
}

// Parses JSON; undefined for a text that is not JSON.
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
