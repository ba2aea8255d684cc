import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import { buffer, text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import type { Exchange } from "@cftokens/contract";
import { afterEach, describe, expect, it } from "vitest";
import { type Proxy, startProxy } from "./start-proxy.ts";

const opened: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});

// A target that answers in its own way, and a proxy before it.
async function openProxy(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown) {
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  opened.push({ close: () => closeAll(server) });
  const exchanges: Exchange[] = [];
  const unread: string[] = [];
  const problems: string[] = [];
  const target = new URL(`http://127.0.0.1:${portOf(server)}/client/v4`);
  const proxy: Proxy = await startProxy(target, {
    port: 0,
    onExchange(exchange, reasons) {
      exchanges.push(exchange);
      unread.push(...reasons);
    },
    onFailure: (problem) => problems.push(problem),
  });
  opened.push(proxy);
  return { target, proxy, server, exchanges, unread, problems };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function closeAll(server: Server): void {
  server.close();
  server.closeAllConnections();
}

async function send(url: string, options: { method?: string; headers?: string[]; body?: string } = {}) {
  const { method = "GET", headers = [], body } = options;
  const { host } = new URL(url);
  const sent = request(url, { method, headers: ["Host", host, ...headers], agent: false });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (answer === undefined) throw new Error("no answer");
  return answer;
}

describe("the proxy", () => {
  it("passes requests and answers on as they come, and hop-by-hop headers not at all", async () => {
    let seen: { url?: string | undefined; raw: string[]; body: string } | undefined;
    const { proxy, target } = await openProxy(async (incoming, outgoing) => {
      seen = { url: incoming.url, raw: incoming.rawHeaders, body: await text(incoming) };
      outgoing.sendDate = false;
      outgoing.writeHead(418, "Short and stout", ["X-Odd", "one", "X-Odd", "two", "Keep-Alive", "timeout=9"]);
      outgoing.end("{ }");
    });

    const answer = await send(`${proxy.baseUrl}/user/tokens?b=%2F&a=1`, {
      method: "POST",
      headers: ["X-Mixed", "Case", "Connection", "close, X-Hop", "X-Hop", "1", "Content-Length", "7"],
      body: '{"a":1}',
    });

    expect(seen?.url).toBe("/client/v4/user/tokens?b=%2F&a=1");
    expect(seen?.body).toBe('{"a":1}');
    expect(seen?.raw).toEqual([
      "Host",
      target.host,
      "X-Mixed",
      "Case",
      "Content-Length",
      "7",
      "Connection",
      "close",
    ]);
    expect([answer.statusCode, answer.statusMessage]).toEqual([418, "Short and stout"]);
    expect(answer.rawHeaders.slice(0, 4)).toEqual(["X-Odd", "one", "X-Odd", "two"]);
    expect(answer.headers).not.toHaveProperty("date");
    expect(await text(answer)).toBe("{ }");
  });

  it.each([
    ["with the target's path", "/client/v4/user", "/client/v4/user"],
    ["without it", "/user", "/client/v4/user"],
    ["that begins much like it", "/client/v42", "/client/v4/client/v42"],
  ])("takes a path %s", async (_what, path, expected) => {
    const { proxy, exchanges, target } = await openProxy((incoming, outgoing) => outgoing.end(incoming.url));

    const answer = await send(`${new URL(proxy.baseUrl).origin}${path}`);

    expect(await text(answer)).toBe(expected);
    expect(exchanges[0]?.request.url).toBe(`${target.origin}${expected}`);
  });

  it("hands compressed bytes on and judges what is in them", async () => {
    const bytes = gzipSync('{"success":true}');
    const { proxy, exchanges } = await openProxy((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bytes);
    });

    const answer = await send(`${proxy.baseUrl}/user`);

    expect((await buffer(answer)).equals(bytes)).toBe(true);
    expect(exchanges).toMatchObject([
      {
        request: { method: "GET", body: { kind: "empty" } },
        response: { status: 200, body: { kind: "json", value: { success: true } } },
      },
    ]);
  });

  it("lets an answer flow while it is still being written", async () => {
    const isSeen = Promise.withResolvers<void>();
    const { proxy, exchanges, unread } = await openProxy(async (_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "text/event-stream" });
      outgoing.write("data: 1\n\n");
      await isSeen.promise;
      outgoing.end("data: 2\n\n");
    });

    const answer = await send(`${proxy.baseUrl}/events`);
    const [first] = await once(answer, "data");
    expect(String(first)).toBe("data: 1\n\n");
    isSeen.resolve();
    await once(answer, "end");

    expect(exchanges).toMatchObject([{ response: { body: { kind: "unread" } } }]);
    expect(unread).toEqual(["an event stream"]);
  });

  const longText = Buffer.from(`"${"x".repeat(17 * 1024 * 1024)}"`);
  it.each<[string, Buffer, OutgoingHttpHeaders, string]>([
    ["of more than 16 MiB", longText, { "content-type": "application/json" }, "over 16 MiB"],
    [
      "that is longer than it looks",
      gzipSync(longText),
      { "content-type": "application/json", "content-encoding": "gzip" },
      "over 16 MiB",
    ],
    ["of bytes", Buffer.from([0, 255, 13, 10, 0]), { "content-type": "application/octet-stream" }, "binary"],
    [
      "in a strange encoding",
      Buffer.from([1, 2]),
      { "content-encoding": "dcb" },
      "in an encoding that is not known",
    ],
    [
      "that is not what its header says",
      Buffer.from("{}"),
      { "content-encoding": "gzip" },
      "not in the encoding that its header names",
    ],
  ])("passes a body %s on unchanged and says why it is not judged", async (_what, bytes, headers, reason) => {
    const { proxy, exchanges, unread } = await openProxy((_incoming, outgoing) => {
      outgoing.writeHead(200, headers).end(bytes);
    });

    const answer = await send(`${proxy.baseUrl}/user`);

    expect((await buffer(answer)).equals(bytes)).toBe(true);
    expect(exchanges).toMatchObject([{ response: { status: 200, body: { kind: "unread" } } }]);
    expect(unread).toEqual([reason]);
  });

  it("hands a compressed answer on piece by piece", async () => {
    const isSeen = Promise.withResolvers<void>();
    const [first, second] = [gzipSync('{"a":'), gzipSync("1}")];
    const { proxy, exchanges } = await openProxy(async (_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      outgoing.write(first);
      await isSeen.promise;
      outgoing.end(second);
    });

    const answer = await send(`${proxy.baseUrl}/user`);
    const [piece] = await once(answer, "data");
    expect(first.equals(piece)).toBe(true);
    isSeen.resolve();
    await once(answer, "end");

    expect(exchanges).toMatchObject([{ response: { body: { kind: "json", value: { a: 1 } } } }]);
  });

  it("passes a chunked body on", async () => {
    const { proxy, exchanges } = await openProxy(async (incoming, outgoing) =>
      outgoing.end(await text(incoming)),
    );
    const answer = await send(`${proxy.baseUrl}/user`, {
      method: "PUT",
      headers: ["Transfer-Encoding", "chunked"],
      body: "hello",
    });

    expect(await text(answer)).toBe("hello");
    expect(exchanges[0]?.request.body).toEqual({ kind: "text", text: "hello" });
  });

  it("answers 502 when the target is gone, and tells why", async () => {
    const { proxy, server, problems, exchanges } = await openProxy(() => {});
    closeAll(server);

    const answer = await send(`${proxy.baseUrl}/user`);

    expect(answer.statusCode).toBe(502);
    expect(problems).toEqual([expect.stringMatching(/^GET \/client\/v4\/user: .*ECONNREFUSED/u)]);
    expect(exchanges).toEqual([]);
  });

  it("breaks off where the target breaks off", async () => {
    const { proxy, exchanges, problems } = await openProxy((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      outgoing.write("{", () => outgoing.destroy());
    });
    const answer = await send(`${proxy.baseUrl}/user`);

    await expect(text(answer)).rejects.toThrow("aborted");
    expect(problems).toEqual(["GET /client/v4/user: aborted"]);
    expect(exchanges).toEqual([]);
  });

  it("gives the target up when the client does", async () => {
    const gone = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const { proxy } = await openProxy((incoming) => {
      incoming.on("close", gone.resolve);
      arrived.resolve();
    });
    const sent = request(`${proxy.baseUrl}/user`, { agent: false });
    sent.on("error", () => {});
    sent.end();
    await arrived.promise;
    sent.destroy();

    await expect(gone.promise).resolves.toBeUndefined();
  });
});
