import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createPlainServer } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchOverHttp } from "./fetch-over-http.ts";

type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

interface Seen {
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** Of the connection on our side. */
  readonly port: number | undefined;
}

const seen: Seen[] = [];
let handle: Handler;
const server = createServer((incoming, outgoing) => {
  void (async () => {
    const { method, url, headers, socket } = incoming;
    const body = (await buffer(incoming)).toString();
    seen.push({ line: `${method} ${url}`, headers, body, port: socket.remotePort });
    handle(incoming, outgoing);
  })();
});
let base = "";

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
  handle = (_, outgoing) => void outgoing.end("made up");
});

function plain(path = "/", init: RequestInit = {}): Request {
  return new Request(`${base}${path}`, { redirect: "manual", ...init });
}

async function send(path?: string, init?: RequestInit): Promise<Response> {
  return fetchOverHttp(plain(path, init));
}

// The connections that the requests came by.
function connections(): number {
  return new Set(seen.map(({ port }) => port)).size;
}

async function causeOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TypeError);
  return error instanceof Error ? error.cause : undefined;
}

describe("a plain call", () => {
  it("sends method, path, headers and a JSON body, and names the program as fetch does", async () => {
    const headers = { authorization: "Bearer made-up", "content-type": "application/json" };
    const answer = await send("/a%20b?c=d", { method: "POST", headers, body: '{"e":1}' });

    expect(await answer.text()).toBe("made up");
    expect(seen).toMatchObject([
      {
        line: "POST /a%20b?c=d",
        headers: { ...headers, accept: "*/*", "content-length": "7", "user-agent": "node" },
        body: '{"e":1}',
      },
    ]);
  });

  it.each(["POST", "PUT", "DELETE", "GET"])("says with %s and no body what fetch says", async (method) => {
    await send("/", { method });
    await fetch(plain("/", { method }));

    const [own, theirs] = seen.map(({ headers }) => ({
      "content-length": headers["content-length"],
      "transfer-encoding": headers["transfer-encoding"],
      accept: headers.accept,
      "accept-language": headers["accept-language"],
      "user-agent": headers["user-agent"],
    }));
    expect(own).toEqual(theirs);
  });

  it("gives status, words and headers as they came", async () => {
    handle = (_, outgoing) => {
      outgoing.writeHead(403, "No Way", [
        ["Set-Cookie", "a"],
        ["set-cookie", "b"],
        ["X-A", "1"],
        ["x-a", "2"],
      ]);
      outgoing.end();
    };
    const { status, statusText, headers, ok } = await send();

    expect({ status, statusText, ok }).toEqual({ status: 403, statusText: "No Way", ok: false });
    expect([headers.getSetCookie(), headers.get("x-a")]).toEqual([["a", "b"], "1, 2"]);
  });

  it.each([
    ["HEAD", 200],
    ["GET", 204],
    ["GET", 205],
    ["GET", 304],
  ])("has no body after %s with %i, and leaves the connection for the next", async (method, status) => {
    handle = (_, outgoing) => {
      // A server of Node's that does not know the length closes the connection.
      outgoing.writeHead(status, method === "HEAD" ? { "content-length": 7 } : {});
      outgoing.end();
    };
    expect((await send("/", { method })).body).toBeNull();
    expect((await send("/", { method })).status).toBe(status);
    await send("/", { method });
    expect(connections()).toBeLessThan(3);
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("unpacks %s", async (packing, pack) => {
    const text = "made up ".repeat(100_000);
    handle = (_, outgoing) => {
      outgoing.setHeader("content-encoding", packing);
      outgoing.end(pack(text));
    };
    for (let call = 0; call < 3; call += 1) expect(await (await send()).text()).toBe(text);
    expect(seen[0]?.headers["accept-encoding"]).toBe("br, gzip");
    expect(connections()).toBeLessThan(3);
  });

  it("does not end as if it were whole where packed bytes are broken or cut off", async () => {
    const packed = gzipSync("made up ".repeat(1000));
    for (const bytes of [packed.subarray(0, -20), Buffer.from("no gzip")]) {
      handle = (_, outgoing) => {
        outgoing.setHeader("content-encoding", "gzip");
        outgoing.end(bytes);
      };
      await expect((await send()).text()).rejects.toThrow("terminated");
    }
  });

  it("does not follow a redirect, which would hand a credential on", async () => {
    handle = (_, outgoing) => {
      outgoing.writeHead(302, { location: `${base}/elsewhere` });
      outgoing.end();
    };
    const { status, headers } = await send("/", { headers: { authorization: "Bearer made-up" } });

    expect([status, headers.get("location")]).toEqual([302, `${base}/elsewhere`]);
    expect(seen).toHaveLength(1);
  });

  it("reads nothing ahead of whoever reads", async () => {
    let written = 0;
    handle = (_, outgoing) => {
      const write = (): void => {
        const piece = Buffer.alloc(65_536);
        do written += piece.length;
        while (outgoing.write(piece));
        outgoing.once("drain", write);
      };
      write();
    };
    const answer = await send();
    const reader = answer.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    const before = written;
    await reader?.cancel();

    expect(value?.byteLength).toBeGreaterThan(0);
    // What fits into the buffers of both ends.
    expect(before).toBeLessThan(16 * 1024 * 1024);
  });
});

describe("no answer", () => {
  it("is a failed fetch with its cause where nobody listens", async () => {
    const free = createPlainServer();
    await once(free.listen(0, "127.0.0.1"), "listening");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
    const { port } = free.address() as AddressInfo;
    free.close();
    await once(free, "close");
    const request = new Request(`http://127.0.0.1:${port}/`, { redirect: "manual" });

    expect(await causeOf(fetchOverHttp(request))).toMatchObject({ code: "ECONNREFUSED" });
  });

  it.each<[string, string]>([
    ["a closed connection", ""],
    ["no HTTP", "hello\r\n\r\n"],
    [
      "a switch of protocols that nobody asked for",
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
    ],
    ["a status that does not exist", "HTTP/1.1 700 Odd\r\ncontent-length: 0\r\n\r\n"],
  ])("is a failed fetch after %s", async (_, said) => {
    const raw = createPlainServer((socket) => {
      socket.once("data", () => socket.end(said));
      socket.on("error", () => undefined);
    });
    await once(raw.listen(0, "127.0.0.1"), "listening");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
    const { port } = raw.address() as AddressInfo;
    const request = new Request(`http://127.0.0.1:${port}/`, { redirect: "manual" });

    expect(await causeOf(fetchOverHttp(request))).toBeInstanceOf(Error);
    raw.close();
  });

  it("is an error of the body where it is cut off", async () => {
    handle = (_, outgoing) => {
      outgoing.writeHead(200, { "content-length": 100 });
      outgoing.write("half");
      setImmediate(() => outgoing.destroy());
    };
    const answer = await send();

    await expect(answer.text()).rejects.toThrow("terminated");
  });
});

describe("the signal of a request", () => {
  const reason = new Error("enough");

  it("that is aborted before sends nothing", async () => {
    await expect(send("/", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(seen).toEqual([]);
  });

  it("ends waiting for the answer, and the connection", async () => {
    const controller = new AbortController();
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    handle = (incoming) => {
      incoming.socket.once("close", () => resolve());
      controller.abort(reason);
    };
    await expect(send("/", { signal: controller.signal })).rejects.toBe(reason);
    await closed;
  });

  it.each([
    ["half of a body", false, false],
    ["a whole body that nobody has read", true, false],
    ["half of a packed body", false, true],
  ])("ends %s with its reason, not as if that were all", async (_, isWhole, isPacked) => {
    const controller = new AbortController();
    const body = isPacked ? gzipSync("made up ".repeat(100)) : Buffer.from("made up");
    handle = (__, outgoing) => {
      if (isPacked) outgoing.setHeader("content-encoding", "gzip");
      if (isWhole) outgoing.end(body);
      else outgoing.write(body);
    };
    const answer = await send("/", { signal: controller.signal });
    controller.abort(reason);

    await expect(answer.text()).rejects.toBe(reason);
  });

  it("leaves a body alone that was read before", async () => {
    const controller = new AbortController();
    const answer = await send("/", { signal: controller.signal });
    const text = await answer.text();
    controller.abort(reason);

    expect(text).toBe("made up");
  });
});

describe("what is no plain call goes by the global fetch", () => {
  it.each<[string, RequestInit]>([
    ["another body", { method: "POST", body: new URLSearchParams({ a: "b" }) }],
    ["another header", { headers: { "x-other": "1" } }],
    ["a redirect that is followed", { redirect: "follow" }],
  ])("%s", async (_, init) => {
    expect(await (await send("/", init)).text()).toBe("made up");
    expect(seen[0]?.headers).toHaveProperty("sec-fetch-mode");
  });

  it("and a plain one does not", async () => {
    await send();
    expect(seen[0]?.headers).not.toHaveProperty("sec-fetch-mode");
  });
});
