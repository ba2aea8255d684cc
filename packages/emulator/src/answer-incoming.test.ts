import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { answerIncoming } from "./answer-incoming.ts";

const server = createServer().listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" ? (address?.port ?? 0) : 0;
server.on(
  "request",
  answerIncoming(
    async ({ method, path, query, headers, readBytes }) => {
      const body = Buffer.from((await readBytes(100)) ?? []).toString();
      return {
        status: 200,
        headers: {},
        body: [method, path, query, headers.get("x-asked"), body].join("|"),
      };
    },
    {
      port,
      headers: ["x-more", "1"],
      others: (incoming, outgoing) => {
        incoming.resume();
        outgoing.end("others");
      },
    },
  ),
);
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

// The last line of what comes back for what is sent.
async function send(text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  let received = "";
  socket.on("data", (chunk: string) => (received += chunk));
  socket.write(text.replaceAll("\n", "\r\n").replaceAll("HOST", `127.0.0.1:${port}`));
  await once(socket, "close");
  return received.split("\r\n").at(-1) ?? "";
}

describe("a request to a served emulator", () => {
  it.each([
    ["without a body", "GET /a/b-c_1 HTTP/1.1\nhost: HOST\nconnection: close\n\n", "GET|/a/b-c_1|||"],
    [
      "with a query",
      "GET /a?b=1&c=d HTTP/1.1\nhost: HOST\nx-asked: é\nconnection: close\n\n",
      "GET|/a|b=1&c=d|Ã©|",
    ],
    [
      "with a body",
      "POST /a HTTP/1.1\nhost: HOST\ncontent-length: 3\nconnection: close\n\nabc",
      "POST|/a|||abc",
    ],
    ["to change nothing", "DELETE /a HTTP/1.1\nhost: HOST\nconnection: close\n\n", "DELETE|/a|||"],
  ])("that is plain is answered without a Request: %s", async (_what, text, answer) => {
    expect(await send(text)).toBe(answer);
  });

  it.each([
    ["another host", "GET /a HTTP/1.1\nhost: rebound.example\nconnection: close\n\n"],
    ["two hosts in one", "GET /a HTTP/1.1\nhost: HOST, HOST\nconnection: close\n\n"],
    [
      "another host in the target",
      "GET http://rebound.example/a HTTP/1.1\nhost: HOST\nconnection: close\n\n",
    ],
    ["a page", "GET /a HTTP/1.1\nhost: HOST\norigin: null\nconnection: close\n\n"],
    ["dot segments", "GET /a/../b HTTP/1.1\nhost: HOST\nconnection: close\n\n"],
    ["escapes", "GET /%61 HTTP/1.1\nhost: HOST\nconnection: close\n\n"],
    ["a slash at the end", "GET /a/ HTTP/1.1\nhost: HOST\nconnection: close\n\n"],
    ["a fragment", "GET /a?b#c HTTP/1.1\nhost: HOST\nconnection: close\n\n"],
    [
      "a header twice",
      "GET /a HTTP/1.1\nhost: HOST\nauthorization: a\nauthorization: b\nconnection: close\n\n",
    ],
    ["a GET with a body", "GET /a HTTP/1.1\nhost: HOST\ncontent-length: 3\nconnection: close\n\nabc"],
    [
      "a body of unknown length",
      "POST /a HTTP/1.1\nhost: HOST\ntransfer-encoding: chunked\nconnection: close\n\n0\n\n",
    ],
    ["another method", "HEAD /a HTTP/1.1\nhost: HOST\nconnection: close\n\n"],
  ])("that is not plain is one for others: %s", async (_what, text) => {
    expect(await send(text)).toBe(text.startsWith("HEAD") ? "" : "others");
  });

  it("that is broken off is not answered, and the next one is", async () => {
    const socket = connect(port, "127.0.0.1").resume();
    socket.end("POST /a HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 3\r\n\r\na");
    await once(socket, "close");

    expect(await send("GET /a HTTP/1.1\nhost: HOST\nconnection: close\n\n")).toBe("GET|/a|||");
  });
});
