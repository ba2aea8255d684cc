import type { StreamForm } from "@cftokens/openapi/bodies";
import { mediaKind } from "@cftokens/openapi/json";
import {
  createEventReader,
  createTextSplitter,
  type ItemReader,
  kindOfData,
  type StreamEvent,
} from "@cftokens/openapi/streams";
import type { AnswerReaders, SentCall } from "./answer-readers.ts";
import type { CloudflareError } from "./cloudflare-error.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import { parseBounded } from "./parse-json.ts";
import type { Json } from "./raw-answer.ts";
import { contentTypeOf, formOf, success } from "./read-answer.ts";
import { textOfCause } from "./text-of-cause.ts";

interface OpenedAnswer extends SentCall {
  readonly response: Response;
}

/**
 * Opens an answer that is one item after another: its `result` reads them as a loop asks for them,
 * once. The connection ends with the loop, and with the signal of the call; what cannot be read
 * throws the CloudflareError of the call. An item has at most `mostBodyBytes` characters.
 */
export const readStream: NonNullable<AnswerReaders["stream"]> = (response, call) => {
  const { operation, request, input } = call;
  const form = response.ok ? formOf(operation, response.status) : undefined;
  if (typeof form !== "object") return undefined;
  const reader = response.body?.getReader();
  const cancel = () => void reader?.cancel().catch(() => undefined);
  const type = contentTypeOf(response);
  if (form.stream === "event-stream" && mediaKind(type) !== "event-stream") {
    cancel();
    const detail = `the body is ${type || "of no stated type"}, and no event stream`;
    return { ok: false, kind: "unexpected-shape", sentUrl: request.url, status: response.status, detail };
  }
  // The limit of the attempt ends with it.
  input.signal?.addEventListener("abort", cancel);
  const end = () => {
    input.signal?.removeEventListener("abort", cancel);
    cancel();
  };
  return success(
    { response },
    itemsOf(form, { ...call, response }, { read: async () => reader?.read(), end }),
  );
};

interface Pieces {
  readonly read: () => Promise<{ readonly value?: Uint8Array | undefined } | undefined>;
  /** Gives up the rest, and with it the connection. */
  readonly end: () => void;
}

async function* itemsOf(
  form: StreamForm,
  opened: OpenedAnswer,
  pieces: Pieces,
): AsyncGenerator<unknown, void, undefined> {
  const items = itemReader(form, opened.mostBodyBytes);
  const decoder = new TextDecoder();
  let count = 0;
  try {
    for (let isOver = false; !isOver;) {
      // oxlint-disable-next-line no-await-in-loop -- the pieces come one after the other
      const piece = await readPiece(opened, pieces);
      isOver = piece === undefined;
      const whole = items.feed(decoder.decode(piece, { stream: !isOver }));
      for (const readItem of isOver && !items.isTooLong() ? [...whole, ...items.end()] : whole) {
        count += 1;
        const item = readItem(count);
        if (item === undefined) return;
        if (!item.ok) throw errorOf(opened, item);
        yield item.value;
        rejectAborted(opened);
      }
      if (items.isTooLong()) throw tooLong(opened, count + 1);
    }
  } finally {
    pieces.end();
  }
}

// The next piece of a body; undefined at its end.
async function readPiece(opened: OpenedAnswer, { read }: Pieces): Promise<Uint8Array | undefined> {
  rejectAborted(opened);
  const piece = await read().catch((cause: unknown) => {
    rejectAborted(opened);
    throw errorOf(opened, { kind: "network", detail: textOfCause(cause), cause });
  });
  rejectAborted(opened);
  return piece?.value;
}

function rejectAborted(opened: OpenedAnswer): void {
  const { signal } = opened.input;
  if (signal?.aborted !== true) return;
  throw errorOf(opened, { kind: "aborted", detail: textOfCause(signal.reason), cause: signal.reason });
}

// Reads an item, of which the number is given; undefined for what is the end of the stream.
type Reading = (count: number) => Json | undefined;

function itemReader(form: StreamForm, longest: number): ItemReader<Reading> {
  if (form.stream === "event-stream")
    return map(createEventReader(longest), (event) => (count) => readEvent(event, { form, count }));
  const separator = form.stream === "json-seq" ? "\u001e" : "\n";
  return map(
    createTextSplitter(separator, longest),
    (text) => (count) => parseBounded(text, `item ${count} of the stream`),
  );
}

function map<Item, Made>(reader: ItemReader<Item>, make: (item: Item) => Made): ItemReader<Made> {
  return { ...reader, feed: (text) => reader.feed(text).map(make), end: () => reader.end().map(make) };
}

function readEvent(
  event: StreamEvent,
  { form, count }: { readonly form: StreamForm; readonly count: number },
): Json | undefined {
  const kind = kindOfData(event, form);
  if (kind === "text") return { ok: true, value: event };
  if (kind === "end") return undefined;
  const data = parseBounded(event.data, `the data of event ${count} of the stream`);
  return data.ok ? { ok: true, value: { ...event, data: data.value } } : data;
}

function tooLong(opened: OpenedAnswer, count: number): Error {
  const detail = `item ${count} of the stream is longer than ${opened.mostBodyBytes} characters`;
  return errorOf(opened, { kind: "too-large", detail });
}

function errorOf(
  { toError, request, response }: OpenedAnswer,
  failed: Pick<FailedAttempt, "kind" | "detail" | "cause">,
): CloudflareError {
  return toError({ ...failed, ok: false, sentUrl: request.url, status: response.status });
}
