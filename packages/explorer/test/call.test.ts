import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CallValues,
  judgeCall,
  type OpenedOperation,
  reviewRequest,
  sendRequest,
} from "../src/index.ts";
import { serverOf } from "../src/request/choose-server.ts";
import { writeRequest } from "../src/request/write-request.ts";
import { openPet } from "./pets.ts";

// What the server answers next, and what it was sent last.
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end();
let seen: { method: string; url: string; headers: IncomingMessage["headers"]; body: string } | undefined;
const server = createServer((request, response) => void receive(request, response));

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "", headers } = request;
  seen = { method, url, headers, body: await text(request) };
  answer(request, response);
}

let baseUrl = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => void server.close());

const none: CallValues = { path: {}, query: {}, header: {}, cookie: {}, server: {}, body: undefined };
const unauthorized: Parameters<typeof writeRequest>[2]["authorization"] = {
  headers: {},
  query: [],
  cookies: [],
};

function write(
  opened: OpenedOperation,
  values: Partial<CallValues>,
  rest: { mediaType?: string; authorization?: typeof unauthorized } = {},
) {
  const written = writeRequest(
    opened,
    { ...none, ...values },
    { baseUrl, authorization: unauthorized, ...rest },
  );
  if (!written.ok) throw new Error(written.reason);
  return written.request;
}

async function send(request: Request, options: Partial<Parameters<typeof sendRequest>[1]> = {}) {
  let time = 0;
  return sendRequest(request, {
    fetch: async (one) => fetch(one),
    signal: new AbortController().signal,
    clock: () => (time += 5),
    ...options,
  });
}

async function received(request: Request, options?: Partial<Parameters<typeof sendRequest>[1]>) {
  const sent = await send(request, options);
  if (sent.kind !== "answered") throw new Error(sent.reason);
  return sent.received;
}

describe("a call is sent as its document says:", () => {
  it("parameters in their styles", async () => {
    const values = {
      query: { tag: ["a", "b c"], "owner.id": 7, filter: { age: 3 } },
      header: { "X-Trace": "t" },
      cookie: { session: "s;" },
    };
    await received(write(await openPet("list-pets"), values));

    expect(seen).toMatchObject({
      method: "GET",
      url: "/v1/pets?tag=a&tag=b%20c&owner.id=7&filter%5Bage%5D=3",
      headers: { "x-trace": "t", cookie: "session=s%3B", accept: "application/json" },
      body: "",
    });
  });

  it("a body in the media type that was chosen, and credentials", async () => {
    const opened = await openPet("create-pet");
    const body = { kind: "value", value: { name: "Rex", kind: "dog" } } as const;
    const authorization = {
      headers: { Authorization: "Bearer made-up" },
      query: ["key=q"],
      cookies: ["a=b"],
    };
    await received(write(opened, { body, cookie: {} }, { authorization }));
    expect(seen).toMatchObject({
      method: "POST",
      url: "/v1/pets?key=q",
      headers: { authorization: "Bearer made-up", cookie: "a=b", "content-type": "application/json" },
      body: '{"name":"Rex","kind":"dog"}',
    });

    await received(write(opened, { body }, { mediaType: "application/x-www-form-urlencoded" }));
    expect(seen?.body).toBe("name=Rex&kind=dog");
  });

  it("files as parts, and bytes as they are", async () => {
    const photo = new File([new Uint8Array([0xff])], "rex.png", { type: "image/png" });
    await received(
      write(await openPet("put-photo"), { path: { id: 7 }, body: { kind: "value", value: { photo } } }),
    );
    expect(seen).toMatchObject({
      url: "/v1/pets/7/photo",
      headers: { "content-type": expect.stringMatching(/^multipart/u) },
    });
    expect(seen?.body).toContain('filename="rex.png"');

    const bytes = new Uint8Array(new TextEncoder().encode('{"name": 12345678901234567890}'));
    await received(write(await openPet("create-pet"), { body: { kind: "bytes", bytes } }));
    expect(seen?.body).toBe('{"name": 12345678901234567890}');
  });
});

it("a document that names what HTTP cannot send is refused, without the values", async () => {
  const opened = await openPet("create-pet");
  const authorization = { headers: { "X\n": "made-up" }, query: [], cookies: [] };
  const written = writeRequest(opened, none, { baseUrl, authorization });

  expect(written.ok).toBe(false);
  expect(JSON.stringify(written)).not.toContain("made-up");
});

describe("the server of a call", () => {
  it("has its variables at their defaults, or as they are given", async () => {
    const opened = await openPet("list-pets");
    expect(serverOf(opened, {})).toEqual({ ok: true, baseUrl: "https://eu.pets.example/v1" });
    expect(serverOf(opened, { region: "us" })).toEqual({ ok: true, baseUrl: "https://us.pets.example/v1" });
  });

  it("is asked for where the document has none", async () => {
    const { document, operation } = await openPet("list-pets");
    const { servers: _, ...bare } = document;
    expect(serverOf({ document: bare, operation }, {})).toMatchObject({ ok: false });
    expect(serverOf({ document: { ...bare, servers: [{ url: "/v2" }] }, operation }, {})).toEqual({
      ok: false,
      reason: "the document names no host for /v2",
    });
  });
});

describe("an answer", () => {
  it("has status, headers, body, size and times", async () => {
    answer = (_, response) =>
      response.writeHead(200, { "content-type": "application/json", "set-cookie": ["a=1", "b=2"] }).end("[]");
    const { headers, bytes, ...rest } = await received(write(await openPet("list-pets"), {}));

    expect(rest).toEqual({
      status: 200,
      statusText: "OK",
      isWhole: true,
      size: 2,
      times: { status: 5, end: 10 },
    });
    expect(new TextDecoder().decode(bytes)).toBe("[]");
    expect(headers.filter(([name]) => name === "set-cookie")).toEqual([
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ]);
  });

  it("that is a redirect is not followed", async () => {
    answer = (_, response) => response.writeHead(302, { location: "/v1/other" }).end();
    const { status, headers } = await received(write(await openPet("list-pets"), {}));

    expect(status).toBe(302);
    expect(headers).toContainEqual(["location", "/v1/other"]);
    expect(seen?.url).toBe("/v1/pets");
  });

  it("is handed on in pieces, as they come", async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    answer = (_, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
      void gate.then(() => response.end("data: 2\n\n"));
    };
    const chunks: string[] = [];
    const { size } = await received(write(await openPet("list-pets"), {}), {
      follow: () => (chunk) => {
        chunks.push(new TextDecoder().decode(chunk));
        open();
      },
    });

    expect(chunks).toEqual(["data: 1\n\n", "data: 2\n\n"]);
    expect(size).toBe(18);
  });

  it("of any length is read no further than is judged, unless it is handed on", async () => {
    const piece = Buffer.alloc(1024 * 1024);
    answer = (_, response) => {
      response.writeHead(200, { "content-type": "application/octet-stream" });
      for (let count = 0; count < 20; count += 1) response.write(piece);
      response.end();
    };
    const cut = await received(write(await openPet("list-pets"), {}));
    expect(cut.isWhole).toBe(false);
    expect(cut.bytes.length).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(cut.size).toBeLessThan(20 * 1024 * 1024);

    const whole = await received(write(await openPet("list-pets"), {}), { follow: () => () => undefined });
    expect(whole.size).toBe(20 * 1024 * 1024);
    expect(whole.bytes.length).toBeLessThanOrEqual(16 * 1024 * 1024);
  });

  it("that breaks off keeps what came", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("begun");
      setImmediate(() => response.destroy());
    };
    const { isWhole, bytes } = await received(write(await openPet("list-pets"), {}));
    expect(isWhole).toBe(false);
    expect(new TextDecoder().decode(bytes)).toBe("begun");
  });

  it("that never comes can be cancelled, before its status and within its body", async () => {
    const controller = new AbortController();
    answer = () => controller.abort();
    expect(await send(write(await openPet("list-pets"), {}), { signal: controller.signal })).toEqual({
      kind: "unanswered",
      reason: "it was cancelled",
    });

    const second = new AbortController();
    answer = (_, response) =>
      void response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
    const { isWhole } = await received(write(await openPet("list-pets"), {}), {
      signal: second.signal,
      follow: () => () => second.abort(),
    });
    expect(isWhole).toBe(false);
  });

  it("that cannot come has a reason", async () => {
    const closed = write(await openPet("list-pets"), {});
    const sent = await send(new Request("http://127.0.0.1:1/v1/pets", closed));
    expect(sent).toEqual({ kind: "unanswered", reason: expect.stringMatching(/ECONNREFUSED|bad port/u) });
  });
});

async function judge(id: string, values: Partial<CallValues>, status: number, body: string) {
  answer = (_, response) => response.writeHead(status, { "content-type": "application/json" }).end(body);
  const opened = await openPet(id);
  const request = write(opened, values);
  const copy = request.clone();
  return judgeCall(opened, { request: copy, received: await received(request), baseUrl });
}

describe("the verdict", () => {
  it("names the checks that passed, and what is not as the document says", async () => {
    const good = await judge("list-pets", {}, 200, '[{"id":1,"name":"Rex"}]');
    expect(good.verdict).toMatchObject({ findings: [], isAsDocumented: true, unjudged: undefined });
    expect(good.verdict.passed).toContain("schema");

    const { verdict } = await judge("list-pets", {}, 200, '[{"id":"1","name":"Rex"}]');
    expect(verdict.isAsDocumented).toBe(false);
    expect(verdict.findings).toMatchObject([{ check: "schema", pointer: "/0/id", severity: "error" }]);
    expect(verdict.passed).not.toContain("schema");
  });

  it("holds nothing that is marked as a credential, and the exchange can be had without it", async () => {
    const body = { kind: "value", value: { name: "Rex", kind: "dog", pin: "made-up-pin" } } as const;
    const judged = await judge("create-pet", { body }, 201, '{"id":1,"name":2,"secret":"made-up-secret"}');

    expect(judged.verdict.findings).toMatchObject([{ pointer: "/name" }]);
    expect(JSON.stringify(judged.verdict)).not.toContain("made-up");
    expect(JSON.stringify(judged.hidden())).not.toContain("made-up");
    expect(JSON.stringify(judged.exchange)).toContain("made-up-secret");
  });

  it("is by the operation that was called", async () => {
    const { verdict } = await judge("get-pet", { path: { id: 7 } }, 418, "{}");
    expect(verdict.findings).toMatchObject([{ check: "status-documented", operation: "get-pet" }]);
  });
});

it("a request is reviewed without credentials and without what the document marks", async () => {
  const opened = await openPet("create-pet");
  const body = { kind: "value", value: { name: "Rex", pin: "made-up-pin" } } as const;
  const authorization = {
    headers: { Authorization: "Bearer made-up" },
    query: ["api_key=made-up"],
    cookies: [],
  };
  const reviewed = await reviewRequest(opened, {
    request: write(opened, { body }, { authorization }),
    baseUrl,
  });

  expect(reviewed).toMatchObject({ method: "POST", body: { name: "Rex" } });
  expect(JSON.stringify(reviewed)).not.toContain("made-up");
});
