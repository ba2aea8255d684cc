import { describe, expect, it } from "vitest";
import type { ApiDescription } from "./api-description.ts";
import { createManualClock } from "../test/clocks.ts";
import { CloudflareError } from "./cloudflare-error.ts";
import type { CallInput } from "./call-input.ts";
import type { Clock } from "./clock.ts";
import { createApiClient } from "./create-api-client.ts";
import type { AnswerForm } from "./operation-description.ts";
import { readStream } from "./read-stream.ts";

const credentials = { key: "made-up-key" };
const lines: AnswerForm = { stream: "json-lines" };
const events: AnswerForm = { stream: "event-stream" };
const eventsOfJson: AnswerForm = { stream: "event-stream", json: true };
const eventStream = { "content-type": "text/event-stream; charset=utf-8" };

interface Options {
  readonly form: AnswerForm;
  readonly input?: CallInput;
  readonly mostBodyBytes?: number;
  readonly clock?: Clock;
}

async function opened(response: Response, { form, input, ...options }: Options) {
  const api: ApiDescription = {
    name: "pets",
    title: "Pets",
    documents: ["pets"],
    servers: [{ url: "https://pets.example" }],
    schemes: { key: { kind: "header", name: "X-Key" } },
    factory: "createPetsClient",
    operations: {
      watch: {
        id: "watch",
        name: "watch",
        document: "pets",
        method: "GET",
        path: "/pets",
        summary: "",
        pathParameters: [],
        queryParameters: [],
        acceptedPermissions: null,
        security: [["key"]],
        requestBody: null,
        answers: { 200: form },
      },
    },
  };
  const settings = { fetch: async () => response, retry: { attempts: 1 }, credentials, ...options };
  const answer = await createApiClient(api, settings, { stream: readStream })["watch"]?.(input);
  if (answer === undefined) throw new Error("no such operation");
  return answer;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a stream's result is
const streamOf = ({ result }: { readonly result: unknown }) => result as AsyncIterable<unknown>;

async function items(response: Response, options: Options): Promise<readonly unknown[]> {
  const answer = await opened(response, options);
  if (!answer.ok) throw answer.error;
  return Array.fromAsync(streamOf(answer));
}

// What is read, and the error that ends it.
async function broken(response: Response, options: Options) {
  const answer = await opened(response, options);
  if (!answer.ok) throw answer.error;
  const read: unknown[] = [];
  try {
    for await (const item of streamOf(answer)) read.push(item);
  } catch (error) {
    if (error instanceof CloudflareError) return { read, error };
    throw error;
  }
  throw new Error("the stream ends well");
}

// A body in the given pieces. Without an end, it waits for its cancellation.
function body(pieces: readonly (string | Uint8Array)[], { isEndless = false } = {}) {
  const cancelled = Promise.withResolvers<void>();
  const left = [...pieces];
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = left.shift();
      if (piece !== undefined)
        controller.enqueue(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
      else if (!isEndless) controller.close();
      else return cancelled.promise;
      return undefined;
    },
    cancel: () => cancelled.resolve(),
  });
  return { stream, cancelled: cancelled.promise };
}

const inPieces = (text: string, size: number, headers = {}) => {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  return new Response(body(pieces).stream, { headers });
};

describe("lines of JSON", () => {
  it.each([1, 2, 3, 1000])("are items, in pieces of %i bytes too", async (size) => {
    const text = '\ufeff{"a":"ä\\n"}\r\n\n 1 \n"b"\n\n[null]';
    expect(await items(inPieces(text, size), { form: lines })).toEqual([{ a: "ä\n" }, 1, "b", [null]]);
  });

  it("are none in an empty body", async () => {
    expect(await items(new Response(null, { status: 200 }), { form: lines })).toEqual([]);
    expect(await items(new Response("\n\n"), { form: lines })).toEqual([]);
  });

  it("in a sequence begin with a record separator", async () => {
    const text = '\u001e{"a":\n1}\n\u001e2\n\u001e\u001e3';
    const form: AnswerForm = { stream: "json-seq" };
    for (const size of [1, 1000])
      expect(await items(inPieces(text, size), { form })).toEqual([{ a: 1 }, 2, 3]);
  });

  it("are read as they come", async () => {
    const { stream } = body(["1\n2", "\n"], { isEndless: true });
    const answer = await opened(new Response(stream), { form: lines });
    if (!answer.ok) throw answer.error;
    const all = streamOf(answer)[Symbol.asyncIterator]();

    expect([await all.next(), await all.next()]).toEqual([
      { done: false, value: 1 },
      { done: false, value: 2 },
    ]);
  });

  it("may be more than a body may have, each of them less", async () => {
    const text = '"1234567890"\n'.repeat(1000);
    expect(await items(new Response(text), { form: lines, mostBodyBytes: 20 })).toHaveLength(1000);
  });
});

describe("an event stream", () => {
  it.each([1, 2, 3, 7, 1000])("is read by the rules of HTML, in pieces of %i bytes too", async (size) => {
    const text =
      "\ufeff: hello\n\ndata: a\ndata:b\ndata:  c\n\r\nevent: add\rid: 7\rretry: 3000\rdata: ä\r\rid\ndata\n\r\n" +
      "unknown: x\r\ndata: d\r\nretry: soon\r\n\r\nevent: empty\n\ndata: cut off";
    expect(await items(inPieces(text, size, eventStream), { form: events })).toEqual([
      { data: "a\nb\n c" },
      { data: "ä", event: "add", id: "7", retry: 3000 },
      { data: "", id: "" },
      { data: "d" },
    ]);
  });

  it("has data of JSON where its document says so, and ends where OpenAI's would", async () => {
    const text = 'data: {"a":\ndata: 1}\n\nid: 2\ndata: [2]\n\ndata: [DONE]\n\ndata: 3\n\n';
    expect(await items(new Response(text, { headers: eventStream }), { form: eventsOfJson })).toEqual([
      { data: { a: 1 } },
      { data: [2], id: "2" },
    ]);
  });

  it("has data of JSON in the events that its document names", async () => {
    const text = "event: add\ndata: 1\n\nevent: done\ndata: [DONE]\n\ndata: 2\n\n";
    const form: AnswerForm = { stream: "event-stream", json: ["add", "message"] };
    expect(await items(new Response(text, { headers: eventStream }), { form })).toEqual([
      { data: 1, event: "add" },
      { data: "[DONE]", event: "done" },
      { data: 2 },
    ]);
  });

  it.each([
    ["application/json", "{}", "the body is application/json, and no event stream"],
    ["", "{}", "the body is of no stated type, and no event stream"],
  ])("is none that calls itself %j", async (type, text, detail) => {
    const { stream, cancelled } = body([text], { isEndless: true });
    const answer = await opened(
      new Response(stream, { headers: type === "" ? {} : { "content-type": type } }),
      {
        form: events,
      },
    );

    expect(answer.ok ? undefined : answer.error).toMatchObject({
      kind: "unexpected-shape",
      status: 200,
      detail,
    });
    await cancelled;
  });
});

describe("a stream that breaks", () => {
  it.each<[string, string, Options, readonly unknown[], string, RegExp]>([
    [
      "a line that is no JSON",
      '1\n{"k":"made-up-key"\n2',
      { form: lines },
      [1],
      "broken-json",
      /^item 2 of the stream is JSON that is malformed .*\{"k":"\[redacted\]"/u,
    ],
    [
      "a line too deep",
      `${"[".repeat(101)}\n`,
      { form: lines },
      [],
      "unexpected-shape",
      /^item 1 .* deeper than 100 levels/u,
    ],
    [
      "a line too long",
      `1\n"${"x".repeat(30)}"\n`,
      { form: lines, mostBodyBytes: 20 },
      [1],
      "too-large",
      /^item 2 .* is longer than 20 characters/u,
    ],
    [
      "a line without end",
      "x".repeat(30),
      { form: lines, mostBodyBytes: 20 },
      [],
      "too-large",
      /longer than 20/u,
    ],
    [
      "data that is no JSON",
      "data: 1\n\ndata: {\n\n",
      { form: eventsOfJson },
      [{ data: 1 }],
      "broken-json",
      /^the data of event 2 of the stream is JSON that is/u,
    ],
    [
      "an event too long",
      `data: ${"x".repeat(30)}\n\n`,
      { form: events, mostBodyBytes: 20 },
      [],
      "too-large",
      /longer than 20/u,
    ],
    [
      "an event without end",
      "data: 123456789\n".repeat(3),
      { form: events, mostBodyBytes: 20 },
      [],
      "too-large",
      /longer than 20/u,
    ],
  ])("throws one error for %s, and gives up the connection", async (_, text, options, read, kind, detail) => {
    const { stream, cancelled } = body([text], { isEndless: true });
    const found = await broken(new Response(stream, { headers: eventStream }), options);

    expect(found.read).toEqual(read);
    expect(found.error).toMatchObject({ kind, status: 200, url: "https://pets.example/pets", attempts: 1 });
    expect(found.error.detail).toMatch(detail);
    expect(found.error.message).not.toContain("made-up-key");
    await cancelled;
  });

  it("throws what the network says, after what was read", async () => {
    let pulls = 0;
    const stream = new ReadableStream({
      pull: (controller) => {
        if (pulls > 0) throw new Error("made-up-key was reset");
        pulls += 1;
        controller.enqueue(new TextEncoder().encode("1\n2"));
      },
    });
    const { read, error } = await broken(new Response(stream), { form: lines });

    expect(read).toEqual([1]);
    expect(error).toMatchObject({ kind: "network", detail: "[redacted] was reset" });
  });
});

describe("a stream that is not read to its end", () => {
  it("gives up the connection with the loop", async () => {
    const { stream, cancelled } = body(["1\n2\n3\n"], { isEndless: true });
    const answer = await opened(new Response(stream), { form: lines });
    if (!answer.ok) throw answer.error;
    for await (const item of streamOf(answer)) if (item === 2) break;

    await cancelled;
    expect(await Array.fromAsync(streamOf(answer))).toEqual([]);
  });

  it("ends with the signal of the call, also between two items that have come", async () => {
    const controller = new AbortController();
    const { stream, cancelled } = body(["1\n2\n"], { isEndless: true });
    const answer = await opened(new Response(stream), { form: lines, input: { signal: controller.signal } });
    if (!answer.ok) throw answer.error;
    const read: unknown[] = [];
    const reading = (async () => {
      for await (const item of streamOf(answer)) {
        read.push(item);
        controller.abort(new Error("enough"));
      }
    })();

    await expect(reading).rejects.toMatchObject({ kind: "aborted", detail: "enough" });
    expect(read).toEqual([1]);
    await cancelled;
  });

  it("ends with the signal while it waits, and when nobody reads it", async () => {
    const waiting = new AbortController();
    const one = body(["1\n"], { isEndless: true });
    const answer = await opened(new Response(one.stream), { form: lines, input: { signal: waiting.signal } });
    if (!answer.ok) throw answer.error;
    const all = streamOf(answer)[Symbol.asyncIterator]();
    await all.next();
    const next = all.next();
    waiting.abort();
    await expect(next).rejects.toMatchObject({ kind: "aborted" });

    const unread = new AbortController();
    const other = body([], { isEndless: true });
    await opened(new Response(other.stream), { form: lines, input: { signal: unread.signal } });
    unread.abort();
    await other.cancelled;
  });

  it("leaves no listener on the signal", async () => {
    const { signal } = new AbortController();
    const listeners: string[] = [];
    const watched = Object.assign(signal, {
      addEventListener: () => listeners.push("added"),
      removeEventListener: () => listeners.push("removed"),
    });
    await items(new Response("1\n"), { form: lines, input: { signal: watched } });

    expect(listeners.filter((one) => one === "added").length).toBe(2);
    expect(listeners.filter((one) => one === "removed").length).toBe(2);
  });

  it("is not bound by the time that an answer may take", async () => {
    const { clock, pass, pending } = createManualClock();
    const { stream } = body(["1\n"], { isEndless: true });
    const answer = await opened(new Response(stream), { form: lines, clock });
    if (!answer.ok) throw answer.error;
    pass();
    const all = streamOf(answer)[Symbol.asyncIterator]();

    expect((await all.next()).value).toBe(1);
    expect(pending()).toBe(0);
  });
});

it("a failure of an operation whose answer is a stream is the usual one", async () => {
  const answer = await opened(Response.json({ message: "No made-up-key" }, { status: 403 }), {
    form: events,
  });

  expect(answer.ok ? undefined : answer.error).toMatchObject({
    kind: "api",
    status: 403,
    errors: [{ message: "No [redacted]" }],
  });
});
