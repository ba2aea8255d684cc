import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fetch as plainFetch,
  Headers as OwnHeaders,
  Request as NewRequest,
  Response as NewResponse,
} from "./index.ts";
import { PlainRequest } from "./plain-request.ts";
import { PlainResponse } from "./plain-response.ts";

// What a value is, or the class and the words of what is thrown.
function outcomeOf<Value>(make: () => Value): Value | string {
  try {
    return make();
  } catch (error) {
    return String(error);
  }
}

const names = fc.constantFrom("accept", "Accept", "Set-Cookie", "cookie", "x-b", "X-A", "a b", "", "é", "x:");
const values = fc.oneof(
  fc.constantFrom(
    " a ",
    "b\t",
    "\r\nc",
    "a\nb",
    "a\0",
    "é",
    "€",
    "",
    "a, b",
    "\u00a0",
    7 as unknown as string,
  ),
  fc.string({ maxLength: 4 }),
);
const pairs = fc.array(fc.tuple(names, values), { maxLength: 6 });

// Takes all steps, and tells what is seen then.
function run(made: Headers, done: readonly (readonly [string, string, string])[]) {
  for (const [step, name, value] of done)
    if (step === "delete") made.delete(name);
    else if (step === "set") made.set(name, value);
    else made.append(name, value);
  const seen: unknown[] = [];
  // oxlint-disable-next-line unicorn/no-array-for-each -- it is what is tried
  made.forEach((value, name) => seen.push([name, value]));
  return {
    all: [...made],
    entries: [...made.entries()],
    keys: [...made.keys()],
    values: [...made.values()],
    seen,
    cookies: made.getSetCookie(),
    got: ["ACCEPT", "set-cookie", "cookie", "none"].map((name) => [made.get(name), made.has(name)]),
  };
}

describe("headers", () => {
  it("are those of Node's own, whatever is done to them", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom("append", "set", "delete"), names, values), {
      maxLength: 4,
    });
    let valid = 0;
    fc.assert(
      fc.property(pairs, steps, (init, done) => {
        const outcome = outcomeOf(() => run(new OwnHeaders(init), done));
        if (typeof outcome !== "string") valid += 1;
        expect(outcome).toEqual(outcomeOf(() => run(new Headers(init), done)));
      }),
      { seed: 5, numRuns: 2000 },
    );
    expect(valid).toBeGreaterThan(100);
  });

  it.each<[unknown]>([
    [undefined],
    [{ b: "1", A: "2" }],
    [new Headers({ b: "1" })],
    [new OwnHeaders({ b: "1" })],
    [new Map([["a", "1"]])],
    [[["a"]]],
    [[["a", "b", "c"]]],
    [[new Set(["a", "b"])]],
    [null],
    [7],
    ["text"],
    [{ [Symbol("a")]: "1" }],
  ])("are made of what Node's are made of: %j", (init) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- some are none on purpose
    const given = init as HeadersInit;
    expect(outcomeOf(() => [...new OwnHeaders(given)])).toEqual(outcomeOf(() => [...new Headers(given)]));
  });

  it("refuse a name that is none in each question", () => {
    const [own, theirs] = [new OwnHeaders(), new Headers()];
    for (const ask of ["get", "has", "delete"] as const) {
      expect(outcomeOf(() => own[ask]("a b"))).toBe(outcomeOf(() => theirs[ask]("a b")));
      expect(() => own[ask]("")).toThrow(TypeError);
    }
  });
});

const address = "https://api.example.com/a b?c=d#e";
const inits: readonly (RequestInit | undefined)[] = [
  undefined,
  { method: "DELETE", headers: { Authorization: "Bearer made-up" }, redirect: "manual" },
  { method: "delete" },
  { method: "TRACE" },
  { method: "a b" },
  { method: "POST", body: "text" },
  { method: "POST", body: new URLSearchParams("a=b") },
  { method: "POST", body: new Uint8Array([1, 2]), headers: [["content-type", "image/png"]] },
  { body: "text" },
  { redirect: "never" as RequestRedirect },
  { signal: AbortSignal.abort(new Error("over")) },
  { signal: null },
  { signal: {} as AbortSignal },
  { cache: "no-store", mode: "cors" },
  { headers: { "a b": "c" } },
];

async function requestFacts(request: Request) {
  const { signal, headers, body, ...facts } = factsOf(request);
  return {
    ...facts,
    headers: [...headers],
    hasBody: body !== null,
    aborted: [signal.aborted, String(signal.reason)],
    copy: await request.clone().text(),
    bytes: [...new Uint8Array(await request.clone().arrayBuffer())],
    text: await request.text(),
    again: await request.text().catch(String),
  };
}

function factsOf(request: Request) {
  const { method, url, headers, redirect, signal, body, bodyUsed, cache, credentials, destination } = request;
  const { integrity, keepalive, mode, referrer, referrerPolicy } = request;
  const more = { cache, credentials, destination, integrity, keepalive, mode, referrer, referrerPolicy };
  return { method, url, headers, redirect, signal, body, bodyUsed, ...more };
}

async function settled(work: () => Promise<unknown>): Promise<unknown> {
  return work().catch(String);
}

describe("a request", () => {
  it.each(inits.map((init) => [init] as const))("is as Node's own: %j", async (init) => {
    expect(await settled(async () => requestFacts(new NewRequest(address, init)))).toEqual(
      await settled(async () => requestFacts(new Request(address, init))),
    );
    const first = { headers: { a: "b" } };
    expect(
      await settled(async () => requestFacts(new NewRequest(new NewRequest(new URL(address), first), init))),
    ).toEqual(
      await settled(async () => requestFacts(new Request(new Request(new URL(address), first), init))),
    );
  });

  it.each([["nonsense"], ["/path"], ["https://user:word@example.com/"], [""]])(
    "is refused as Node refuses it: %j",
    (url) => {
      expect(outcomeOf(() => new NewRequest(url))).toBe(outcomeOf(() => new Request(url)));
    },
  );

  it("without a body is no request of Node's", async () => {
    const request = new NewRequest(address, { headers: { a: "b" }, method: "HEAD" });
    expect(request).toBeInstanceOf(PlainRequest);
    expect(request instanceof NewRequest).toBe(true);
    expect(new NewRequest(address, { method: "POST", body: "a" })).toBeInstanceOf(Request);
    expect({} instanceof NewRequest).toBe(false);
    await expect(request.json()).rejects.toThrow(SyntaxError);
    expect([...(await request.bytes())]).toEqual([]);
    expect((await request.blob()).size).toBe(0);
    await expect(request.formData()).rejects.toThrow(TypeError);
  });

  it("is taken by the fetch beside it, with its headers and its signal", async () => {
    const aborted = new NewRequest("http://127.0.0.1:9/", { signal: AbortSignal.abort(new Error("over")) });
    await expect(plainFetch(aborted)).rejects.toThrow("over");
    await expect(plainFetch("data:,made%20up").then(async (answer) => answer.text())).resolves.toBe(
      "made up",
    );
  });
});

const bodies: readonly (readonly [string, () => BodyInit | null | undefined])[] = [
  ["nothing", () => undefined],
  ["null", () => null],
  ["an empty text", () => ""],
  ["a text", () => "\uFEFFa€😀\uD800"],
  ["JSON", () => '{"a":[1]}'],
  ["bytes", () => new Uint8Array([123, 125])],
  ["a blob", () => new Blob(["a"], { type: "text/x" })],
  ["a stream", () => new Blob(["{}"]).stream()],
  ["a form", () => new URLSearchParams({ a: "b" })],
];
const answers: readonly (ResponseInit | undefined)[] = [
  undefined,
  {
    status: 404,
    statusText: "Not Found",
    headers: [
      ["set-cookie", "a"],
      ["Set-Cookie", "b"],
    ],
  },
  { status: 204 },
  { status: 199 },
  { status: 600 },
  { status: 200.5 },
  { statusText: "a\nb" },
  { headers: { "content-type": "a/b" } },
  { headers: { "a b": "c" } },
];

const reads: readonly (readonly [string, (response: Response) => Promise<unknown>])[] = [
  ["text", async (response) => response.text()],
  ["json", async (response) => response.json()],
  ["arrayBuffer", async (response) => [...new Uint8Array(await response.arrayBuffer())]],
  ["bytes", async (response) => [...(await response.bytes())]],
  ["blob", async (response) => (await response.blob()).text()],
  ["formData", async (response) => [...(await response.formData())]],
  [
    "stream",
    async (response) => {
      const pieces: number[] = [];
      for await (const piece of response.body ?? []) pieces.push(...piece);
      return pieces;
    },
  ],
];

async function responseFacts(response: Response, read: (of: Response) => Promise<unknown>) {
  const { status, statusText, ok, headers, redirected, type, url, body, bodyUsed } = response;
  const copy = response.clone();
  return {
    facts: { status, statusText, ok, redirected, type, url, bodyUsed, hasBody: body !== null },
    headers: [...headers],
    read: await read(response).catch(String),
    used: response.bodyUsed,
    again: await read(response).catch((error: unknown) => (error instanceof Error ? error.name : error)),
    copied: await copy.text(),
    late: outcomeOf(() => response.clone().status)
      .toString()
      .split(":")[0],
  };
}

describe("a response", () => {
  it.each(bodies.flatMap(([name, body]) => reads.map(([how, read]) => [name, how, body, read] as const)))(
    "of %s, read by %s, is as Node's own",
    async (_name, _how, body, read) => {
      for (const init of answers)
        expect(await settled(async () => responseFacts(new NewResponse(body(), init), read))).toEqual(
          await settled(async () => responseFacts(new Response(body(), init), read)),
        );
    },
  );

  it("of a text, of a stream and of nothing is no response of Node's", () => {
    for (const body of ["a", null, new Blob(["a"]).stream()])
      expect(new NewResponse(body)).toBeInstanceOf(PlainResponse);
    expect(new NewResponse("a") instanceof NewResponse).toBe(true);
    expect(new NewResponse(new Blob(["a"]))).toBeInstanceOf(Response);
  });

  it("of a stream that somebody reads is refused", () => {
    const stream = new Blob(["a"]).stream();
    stream.getReader();
    expect(() => new NewResponse(stream)).toThrow(TypeError);
  });
});
