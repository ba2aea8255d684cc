import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from "node:http";
import { connect, createServer as createNetServer, type Server as NetServer } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import type { Exchange } from "@cftokens/contract";
import { afterEach, describe, expect, it } from "vitest";
import { listUnread } from "../report/unjudged.ts";
import { type Proxy, startProxy } from "./start-proxy.ts";

const opened: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});

// A target that answers in its own way, and a proxy before it.
async function openProxy(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown) {
  return await openProxyBefore(createServer((incoming, outgoing) => void answer(incoming, outgoing)));
}

// A target that answers with bytes, and a proxy before it. It keeps what it was sent.
async function openRawProxy(answer: string) {
  const sent: string[] = [];
  const server = createNetServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      sent.push(chunk.toString("latin1"));
      socket.end(answer, "latin1");
    });
  });
  return { ...(await openProxyBefore(server)), sent };
}

async function openProxyBefore(server: NetServer) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  opened.push({ close: () => closeAll(server) });
  const exchanges: Exchange[] = [];
  const unread: string[] = [];
  const problems: string[] = [];
  let fault: Error | undefined;
  const target = new URL(`http://127.0.0.1:${portOf(server)}/client/v4`);
  const proxy: Proxy = await startProxy(target, {
    port: 0,
    onExchange(exchange) {
      if (fault !== undefined) throw fault;
      exchanges.push(exchange);
      unread.push(...listUnread(exchange));
    },
    onFailure: (problem, kind) => problems.push(`${kind}: ${problem}`),
  });
  opened.push(proxy);
  const failWith = (error: Error | undefined) => {
    fault = error;
  };
  return { target, proxy, server, exchanges, unread, problems, failWith };
}

// What a client gets for bytes that it sends.
async function sendRaw(proxy: Proxy, bytes: string): Promise<string> {
  const { port } = new URL(proxy.baseUrl);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(bytes.replaceAll("{port}", port), "latin1");
  let answer = "";
  for await (const chunk of socket) {
    answer += String(chunk);
    if (/(?:\{\}|\.\n)$/u.test(answer)) break;
  }
  return answer;
}

function portOf(server: NetServer): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function closeAll(server: NetServer): void {
  server.close();
  if ("closeAllConnections" in server && typeof server.closeAllConnections === "function")
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

    expect(exchanges).toMatchObject([
      { response: { body: { kind: "text", text: "data: 1\n\ndata: 2\n\n" } } },
    ]);
    expect(unread).toEqual([]);
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
    expect(problems).toEqual([expect.stringMatching(/^broken: GET \/client\/v4\/user: .*ECONNREFUSED/u)]);
    expect(exchanges).toEqual([]);
  });

  it("breaks off where the target breaks off", async () => {
    const { proxy, exchanges, problems } = await openProxy((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      outgoing.write("{", () => outgoing.destroy());
    });
    const answer = await send(`${proxy.baseUrl}/user`);

    await expect(text(answer)).rejects.toThrow("aborted");
    expect(problems).toEqual(["broken: GET /client/v4/user: aborted"]);
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

describe("the proxy outlives", () => {
  it.each([
    ["the status 000", "HTTP/1.1 000 X\r\n\r\n", "status 0, which ends no exchange"],
    ["the status 099", "HTTP/1.1 099 X\r\n\r\n", "status 99, which ends no exchange"],
    ["a switch of protocols", "HTTP/1.1 101 Switching Protocols\r\n\r\n", "status 101"],
    [
      "a switch to a named protocol",
      "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n",
      "status 101",
    ],
    [
      "a transfer coding that it does not know",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
      'transfer coding "gzip, chunked"',
    ],
    ["no HTTP", "hello\r\n\r\n", "Parse Error"],
    ["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na", "Parse Error"],
  ])("%s", async (_what, answer, problem) => {
    const { proxy, problems, exchanges } = await openRawProxy(answer);

    const { statusCode } = await send(`${proxy.baseUrl}/user`);
    const again = await send(`${proxy.baseUrl}/user`);

    expect([statusCode, again.statusCode]).toEqual([502, 502]);
    expect(problems).toEqual([expect.stringContaining(problem), expect.stringContaining(problem)]);
    expect(problems[0]).toMatch(/^broken: GET \/client\/v4\/user: /u);
    expect(exchanges).toEqual([]);
  });

  it("a reason phrase with a control character", async () => {
    const { proxy, exchanges } = await openRawProxy("HTTP/1.1 200 O\u0001K\r\nContent-Length: 2\r\n\r\n{}");

    const answer = await send(`${proxy.baseUrl}/user`);

    expect([answer.statusCode, answer.statusMessage, await text(answer)]).toEqual([200, "O K", "{}"]);
    expect(exchanges).toHaveLength(1);
  });

  it("JSON of 20,000 levels, which it passes on unjudged", async () => {
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    const { proxy, unread } = await openProxy((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "application/json" }).end(deep);
    });

    expect(await text(await send(`${proxy.baseUrl}/user`))).toBe(deep);
    expect(unread).toEqual(["nested deeper than 100 levels"]);
  });

  it("an exchange that cannot be judged, and tells it", async () => {
    const { proxy, problems, exchanges, failWith } = await openProxy((_incoming, outgoing) =>
      outgoing.end("{}"),
    );
    failWith(new RangeError("Maximum call stack size exceeded"));
    expect(await text(await send(`${proxy.baseUrl}/user`))).toBe("{}");
    failWith(undefined);
    await send(`${proxy.baseUrl}/user`).then(async (answer) => await text(answer));

    expect(problems).toEqual([
      "unjudged: GET /client/v4/user: the exchange was not judged: Maximum call stack size exceeded",
    ]);
    expect(exchanges).toHaveLength(1);
  });
});

const ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

describe("a request goes to the target alone", () => {
  it.each([
    ["a path with dots", "/a/../b/%2e%2E/c", "/client/v4/a/../b/%2e%2E/c"],
    ["signs that a URL would escape", "/a\\b'c|d", "/client/v4/a\\b'c|d"],
    ["two slashes", "//example.com/a", "/client/v4//example.com/a"],
    ["an absolute form", "http://127.0.0.1:{port}/client/v4/user?a=1", "/client/v4/user?a=1"],
    ["an absolute form without a path", "http://localhost", "/client/v4/"],
    ["an asterisk", "*", "*"],
  ])("of %s", async (_what, written, path) => {
    const { proxy, sent, target, exchanges } = await openRawProxy(ok);

    const answer = await sendRaw(proxy, `OPTIONS ${written} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n`);

    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/u);
    expect(sent).toEqual([expect.stringMatching(/^OPTIONS /u)]);
    expect(sent[0]?.split("\r\n").slice(0, 2)).toEqual([`OPTIONS ${path} HTTP/1.1`, `Host: ${target.host}`]);
    expect(exchanges[0]?.request.url).toBe(`${target.origin}${path === "*" ? "/" : path}`);
  });

  it.each([
    ["another host", "GET http://api.example.com/user HTTP/1.1", "Host: api.example.com", 421],
    ["another host in the target alone", "GET http://x/ HTTP/1.1", "Host: 127.0.0.1", 421],
    ["another host in Host alone", "GET /user HTTP/1.1", "Host: rebound.example.com:8788", 421],
    ["a second host", "GET /user HTTP/1.1", "Host: localhost\r\nHost: evil.example", 400],
    ["a host with a path", "GET /user HTTP/1.1", "Host: 127.0.0.1/evil.example", 421],
    ["a host with a user", "GET /user HTTP/1.1", "Host: evil@127.0.0.1", 421],
    ["a foreign origin", "POST /user HTTP/1.1", "Host: localhost\r\nOrigin: https://example.com", 403],
    ["an origin that nobody knows", "POST /user HTTP/1.1", "Host: localhost\r\nOrigin: null", 403],
    ["no path", "GET ftp://localhost/ HTTP/1.1", "Host: localhost", 400],
    ["an asterisk for another method", "GET * HTTP/1.1", "Host: localhost", 400],
    ["a tunnel", "CONNECT api.example.com:443 HTTP/1.1", "Host: api.example.com:443", 501],
    ["another coding", "POST /a HTTP/1.1", "Host: localhost\r\nTransfer-Encoding: gzip, chunked", 501],
  ])("and not of %s", async (_what, line, headers, status) => {
    const { proxy, sent, problems, exchanges } = await openRawProxy(ok);

    const answer = await sendRaw(proxy, `${line}\r\n${headers}\r\nAuthorization: Bearer made-up\r\n\r\n`);

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, "u"));
    expect(answer).toContain("This proxy stands before one API, and the request ");
    expect(sent).toEqual([]);
    expect(exchanges).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^refused: refused, because the request /u)]);
  });

  it("of a page on this machine", async () => {
    const { proxy, sent } = await openRawProxy(ok);
    const headers = "Host: localhost\r\nOrigin: http://localhost:3000";

    expect(await sendRaw(proxy, `GET /user HTTP/1.1\r\n${headers}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /u);
    expect(sent).toHaveLength(1);
  });
});

describe("the framing is the proxy's own", () => {
  it.each(["content-length", "Content-Length, host", "transfer-encoding"])(
    "whatever the header connection names: %s",
    async (named) => {
      const { proxy, sent } = await openRawProxy(ok);
      const inner = "DELETE /client/v4/user HTTP/1.1\r\nHost: x\r\n\r\n";
      const head = `GET /user HTTP/1.1\r\nHost: localhost\r\nConnection: ${named}\r\nContent-Length: ${inner.length}`;

      await sendRaw(proxy, `${head}\r\n\r\n${inner}`);

      expect(sent.join("")).toContain(`\r\nContent-Length: ${inner.length}\r\n`);
    },
  );

  it("also of a request without a body", async () => {
    const { proxy, sent } = await openRawProxy(ok);

    await sendRaw(proxy, "POST /user HTTP/1.1\r\nHost: localhost\r\n\r\n");

    expect(sent.join("")).toContain("\r\nContent-Length: 0\r\n");
    expect(sent.join("")).not.toMatch(/transfer-encoding/iu);
  });

  it("and of an answer", async () => {
    const { proxy } = await openRawProxy(
      "HTTP/1.1 200 OK\r\nConnection: content-length\r\nContent-Length: 2\r\n\r\n{}",
    );

    const answer = await send(`${proxy.baseUrl}/user`);

    expect([answer.headers["content-length"], await text(answer)]).toEqual(["2", "{}"]);
  });
});
