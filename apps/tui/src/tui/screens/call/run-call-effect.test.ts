import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fetch } from "@cftokens/client";
import { type Call, type CallRecord, catalogOfDocuments, type KeptCall } from "@cftokens/explorer";
import type { OpenApiDocument } from "@cftokens/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CallEffect } from "../../effect.ts";
import { createAbortSignals } from "../../effects/abort-signals.ts";
import type { Message } from "../../message.ts";
import { type CallWorld, runCallEffect } from "./run-call-effect.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.example/v1" }],
  components: {
    securitySchemes: { token: { type: "http", scheme: "bearer" } },
    schemas: {
      Pet: {
        type: "object",
        properties: { name: { type: "string" }, pin: { type: "string", writeOnly: true } },
      },
    },
  },
  paths: {
    "/pets": {
      get: {
        operationId: "list",
        responses: {
          200: {
            description: "All.",
            content: { "application/json": { schema: { type: "array", items: { type: "string" } } } },
          },
        },
      },
      post: {
        operationId: "add",
        security: [{ token: [] }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
        responses: { 201: { description: "Made." } },
      },
    },
  },
};
const [pets] = catalogOfDocuments([{ name: "pets", api: "pets", document }]).documents;
const source = { name: "pets", file: undefined };
const none = { path: {}, query: {}, header: {}, cookie: {}, server: {}, body: undefined };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-call-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function callOf(id: string, rest: Partial<Call> = {}): Promise<Call> {
  const entry = pets?.entries.find((one) => one.id === id);
  if (pets === undefined || entry === undefined) throw new Error(`no operation ${id}`);
  return { opened: await pets.open(entry), values: none, mediaType: undefined, server: undefined, ...rest };
}

interface Ran {
  readonly messages: readonly Message[];
  readonly requests: readonly Request[];
  readonly records: readonly CallRecord[];
}

async function run(
  effect: CallEffect,
  answer: () => Response | Promise<Response>,
  changed: Partial<CallWorld> = {},
): Promise<Ran> {
  const messages: Message[] = [];
  const requests: Request[] = [];
  const records: CallRecord[] = [];
  const fetch: Fetch = async (request) => {
    requests.push(request);
    return answer();
  };
  const world: CallWorld = {
    readOnly: false,
    signals: createAbortSignals(),
    env: { PETS_TOKEN: "made-up-secret" },
    api: { baseUrl: "https://never.example", credentials: { apiToken: "made-up" }, fetch },
    profile: "work",
    fetch,
    watchOther: (through) => through,
    editFile: async () => undefined,
    openHistory: async () => ({
      list: (): readonly KeptCall[] => [],
      summarize: () => [],
      listLast: () => [],
      get: () => undefined,
      add: (record) => records.push(record),
      remove: () => false,
      clear: () => 0,
      close: () => undefined,
    }),
    clock: () => 0,
    wait: async () => undefined,
    now: () => new Date(0),
    home: folder,
    ...changed,
  };
  await runCallEffect(effect, world, (message) => messages.push(message));
  return { messages, requests, records };
}

const send = (call: Call, sendsInvalid = false): CallEffect => ({
  type: "send-call",
  call,
  source,
  sendsInvalid,
});

describe("a call that is sent", () => {
  it("is judged, kept, and handed to the screen of answers", async () => {
    const ran = await run(send(await callOf("list")), () => Response.json(["a", 1]));
    expect(ran.messages).toMatchObject([
      {
        area: "call",
        type: "answered",
        call: {
          operation: "list",
          record: 1,
          received: { status: 200 },
          verdict: { isAsDocumented: false, findings: [{ pointer: "/1" }] },
        },
      },
    ]);
    expect(ran.records).toMatchObject([{ operation: "list", document: "pets", at: 0 }]);
  });

  it("has its credential in the request alone", async () => {
    const body = { kind: "value", value: { name: "Rex", pin: "1234-made-up" } } as const;
    const call = await callOf("add", { values: { ...none, body } });
    const ran = await run(send(call), () => new Response("made-up-secret", { status: 201 }));
    expect(ran.requests[0]?.headers.get("authorization")).toBe("Bearer made-up-secret");
    expect(JSON.stringify(ran.records)).not.toMatch(/made-up/u);
    const [message] = ran.messages;
    if (message?.type !== "answered" || message.area !== "call") throw new Error("no answer");
    expect(JSON.stringify(message.call.request)).not.toMatch(/made-up/u);
  });

  it("is listed among the requests of the session without what its document marks as a credential", async () => {
    const body = { kind: "value", value: { name: "Rex", pin: "1234-made-up" } } as const;
    const call = await callOf("add", { values: { ...none, body } });
    const listed: Request[] = [];
    const ran = await run(send(call), () => new Response(null, { status: 201 }), {
      watchOther: (through) => async (request) => {
        listed.push(request);
        return through(request);
      },
    });
    expect(await ran.requests[0]?.json()).toEqual({ name: "Rex", pin: "1234-made-up" });
    expect(listed[0]?.url).toBe("https://pets.example/v1/pets");
    expect(JSON.stringify([[...(listed[0]?.headers ?? [])], await listed[0]?.text()])).not.toMatch(
      /made-up/u,
    );
  });

  it("without its credential is refused, unless it is meant to be wrong", async () => {
    const call = await callOf("add");
    const refused = await run(send(call), () => new Response(), { env: {} });
    expect(refused).toMatchObject({
      requests: [],
      messages: [
        { type: "failed", reason: "the call needs a credential; set PETS_TOKEN · ^t sends it without one" },
      ],
    });
    const sent = await run(send(call, true), () => new Response(), { env: {} });
    expect(sent.requests[0]?.headers.has("authorization")).toBe(false);
  });

  it("takes no credential over plain http to another machine", async () => {
    const ran = await run(send(await callOf("add", { server: "http://pets.example" })), () => new Response());
    expect(ran.requests).toEqual([]);
    expect(ran.messages).toMatchObject([
      { type: "failed", reason: expect.stringMatching(/never sent over plain http/u) as unknown },
    ]);
  });

  it("is refused where something may be changed and the program is only to read", async () => {
    const ran = await run(send(await callOf("add")), () => new Response(), { readOnly: true });
    expect(ran).toMatchObject({ requests: [], messages: [{ type: "failed" }] });
  });

  it("may have been carried out where no answer comes", async () => {
    const ran = await run(send(await callOf("add")), () => Promise.reject(new TypeError("no network")));
    expect(ran.messages).toMatchObject([
      {
        type: "failed",
        reason: "No answer from pets.example: no network; it may have been carried out all the same",
      },
    ]);
  });

  it("ends when nobody waits for it any more", async () => {
    const signals = createAbortSignals();
    const fetch: Fetch = async (request) => {
      const { promise, reject } = Promise.withResolvers<never>();
      request.signal.addEventListener("abort", () => reject(new Error("aborted")));
      signals.cancelCall();
      return promise;
    };
    const ran = await run(send(await callOf("list")), () => new Response(), { signals, fetch });
    expect(ran.messages).toMatchObject([
      { type: "failed", reason: "No answer from pets.example: it was cancelled" },
    ]);
  });

  it("is answered also where it cannot be kept", async () => {
    const ran = await run(send(await callOf("list")), () => Response.json([]), {
      openHistory: () => Promise.reject(new Error("the disk is full")),
    });
    expect(ran.messages).toMatchObject([
      {
        type: "answered",
        call: { record: undefined },
        note: "The call is not in the history: the disk is full",
      },
    ]);
  });
});

describe("a call that is reviewed", () => {
  it("says what is sent and where its credential is from, and shows none", async () => {
    const body = { kind: "value", value: { name: "Rex", pin: "1234-made-up" } } as const;
    const call = await callOf("add", { values: { ...none, body } });
    const ran = await run({ type: "review-call", call, sendsInvalid: false }, () => new Response());
    expect(ran.requests).toEqual([]);
    expect(ran.messages).toMatchObject([
      {
        type: "reviewed",
        review: {
          request: { method: "POST", url: "https://pets.example/v1/pets", body: { name: "Rex" } },
          credential: "from PETS_TOKEN",
        },
      },
    ]);
    expect(JSON.stringify(ran.messages)).not.toMatch(/made-up/u);
  });
});

describe("a file that is to be sent", () => {
  it("is looked at, below the home folder too", async () => {
    writeFileSync(join(folder, "a.txt"), "content");
    const effect = { type: "read-call-file", key: "k", path: "~/a.txt" } as const;
    const [message] = (await run(effect, () => new Response())).messages;
    if (message?.type !== "file-read" || !("file" in message.content)) throw new Error("no file");
    expect(message.content.file.name).toBe("a.txt");
    expect(await message.content.file.text()).toBe("content");
  });

  it("reads no file above 100 MB as a whole", async () => {
    const file = join(folder, "large");
    writeFileSync(file, "");
    truncateSync(file, 100_000_001);
    const [message] = (await run({ type: "read-call-file", key: "k", path: file }, () => new Response()))
      .messages;
    if (message?.type !== "file-read" || !("file" in message.content)) throw new Error("no file");
    expect(message.content.file.size).toBe(100_000_001);
    expect(message.content.bytes).toBeUndefined();
  });

  it.each([
    ["~/none.txt", "cannot be read"],
    ["~/", "is no file"],
  ])("says why %s cannot be sent", async (path, problem) => {
    const ran = await run({ type: "read-call-file", key: "k", path }, () => new Response());
    expect(ran.messages).toEqual([{ area: "call", type: "file-read", key: "k", path, content: { problem } }]);
  });
});

describe("the ids of answers", () => {
  const answer = '[{"id":7,"title":"Rex","token_id":"made-up-secret"}]';

  it("come with an answer, without what was sent as a credential, also where no calls are kept", async () => {
    const ran = await run(
      send(await callOf("add")),
      () => new Response(answer, { status: 201, headers: { "content-type": "application/json" } }),
      { openHistory: async () => undefined },
    );
    expect(ran.messages).toMatchObject([
      { type: "answered", ids: [{ text: "7", label: "Rex", member: "id", of: "pets", from: "pets" }] },
    ]);
    expect(JSON.stringify(ran.messages[0])).not.toMatch(/"text":"made-up-secret"/u);
  });

  it("come from the history after the form, of the same API and of answers that say yes", async () => {
    const made = await run(send(await callOf("add")), () => Response.json(JSON.parse(answer)));
    const [record] = made.records;
    if (record === undefined) throw new Error("not kept");
    const { exchange } = record;
    const refused = { ...exchange, response: { ...exchange.response, status: 404, body: [{ id: 8 }] } };
    let isClosed = false;
    const kept: readonly KeptCall[] = [
      { ...record, id: 3, exchange: refused },
      { ...record, id: 2, file: "/other.yaml", exchange: { ...exchange, response: withId(exchange, 9) } },
      { ...record, id: 1 },
    ];
    const openHistory: CallWorld["openHistory"] = async () => ({
      list: () => [],
      summarize: () => [],
      listLast: (most) => kept.slice(0, most),
      get: () => undefined,
      add: () => 0,
      remove: () => false,
      clear: () => 0,
      close: () => void (isClosed = true),
    });
    const open = { type: "open-call", source, document: pets, method: "GET", path: "/pets" } as const;
    const { messages } = await run(open, () => new Response(), { openHistory });
    expect(messages).toMatchObject([
      { type: "opened" },
      { type: "ids-known", ids: [{ text: "7", label: "Rex", from: "pets" }] },
    ]);
    expect(isClosed).toBe(true);
    const broken = await run(open, () => new Response(), {
      openHistory: () => Promise.reject(new Error("it is damaged")),
    });
    expect(broken.messages).toMatchObject([{ type: "opened" }]);
  });
});

function withId({ response }: CallRecord["exchange"], id: number): CallRecord["exchange"]["response"] {
  return { ...response, body: [{ id }] };
}

it("an operation of the program's own documents is the same one each time it is opened", async () => {
  const effect = {
    type: "open-call",
    source: { name: "user-tokens", file: undefined },
    document: undefined,
    method: "GET",
    path: "/user/tokens/verify",
  } as const;
  const [first] = (await run(effect, () => new Response())).messages;
  const [second] = (await run(effect, () => new Response())).messages;
  expect(first).toMatchObject({
    type: "opened",
    opened: { operation: { method: "GET" }, api: "cloudflare" },
  });
  if (first?.type !== "opened" || first.area !== "call") throw new Error("not opened");
  expect(second).toMatchObject({ type: "opened" });
  expect(Object.values(second ?? {})).toContain(first.opened);
});
