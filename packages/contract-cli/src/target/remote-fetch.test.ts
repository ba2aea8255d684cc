import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { createRemoteFetch } from "./remote-fetch.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

// Asks a server that answers in its own way.
async function ask(
  answer: (outgoing: ServerResponse) => void,
  patience = 30_000,
  listening = 2000,
): Promise<Response> {
  const server = createServer((_incoming, outgoing) => answer(outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return await createRemoteFetch(patience, listening)(new Request(`http://127.0.0.1:${address.port}/`));
}

const json = { "content-type": "application/json" };

function pourForever(outgoing: ServerResponse, type: string): void {
  outgoing.writeHead(200, { "content-type": type });
  const chunk = Buffer.alloc(64 * 1024, "1");
  const pour = () => {
    while (!outgoing.destroyed && outgoing.write(chunk));
  };
  outgoing.on("drain", pour);
  pour();
}

it.each<[string, (outgoing: ServerResponse) => void, RegExp, number?]>([
  ["has no end", (outgoing) => pourForever(outgoing, "application/json"), /: it is over 16 MiB\. /u],
  [
    "unpacks to gigabytes",
    (outgoing) => {
      const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024));
      outgoing.writeHead(200, { ...json, "content-encoding": "gzip" }).end(bomb);
    },
    /: it is over 16 MiB\. /u,
  ],
  [
    "drips",
    (outgoing) => {
      outgoing.writeHead(200, json);
      const drip = setInterval(() => outgoing.write(" "), 10);
      closers.push(() => clearInterval(drip));
    },
    /: no whole answer within 0\.3 s\. /u,
    300,
  ],
  [
    "breaks off",
    (outgoing) => outgoing.writeHead(200, json).write("{", () => outgoing.destroy()),
    /: UND_ERR/u,
  ],
  [
    "is not packed as it says",
    (outgoing) => outgoing.writeHead(200, { ...json, "content-encoding": "gzip" }).end("no gzip"),
    /: Z_DATA_ERROR\. /u,
  ],
])("a body that %s is an unreachable target, in one line", async (_what, answer, problem, patience) => {
  await expect(ask(answer, patience)).rejects.toMatchObject({
    name: "CommandError",
    exitCode: 3,
    message: expect.stringMatching(
      new RegExp(`^127\\.0\\.0\\.1:\\d+ gives no whole answer${problem.source}`, "u"),
    ),
  });
});

it("of events there are the first, and the rest is given up", async () => {
  const isGivenUp = Promise.withResolvers<void>();
  const response = await ask(
    (outgoing) => {
      outgoing.on("close", isGivenUp.resolve);
      outgoing.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
    },
    30_000,
    200,
  );

  expect(await response.text()).toBe("data: 1\n\n");
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  await isGivenUp.promise;
});

it("of events without an end no more than a megabyte or so is read", async () => {
  const response = await ask((outgoing) => pourForever(outgoing, "text/event-stream"));

  expect((await response.text()).length).toBeLessThan(2 * 1024 * 1024);
});

it("a body of bytes is given up", async () => {
  const { status, bodyUsed } = await ask((outgoing) => pourForever(outgoing, "application/octet-stream"));

  expect([status, bodyUsed]).toEqual([200, true]);
});

it("any other body is there as a whole", async () => {
  const response = await ask((outgoing) => {
    outgoing.writeHead(418, { ...json, "content-encoding": "gzip" }).end(gzipSync('{"a":1}'));
  });

  expect(response.status).toBe(418);
  expect(await response.json()).toEqual({ a: 1 });
});

it.each([
  ["GET", 2, "200"],
  ["POST", 1, "cannot be reached: UND_ERR_SOCKET"],
])("%s on a connection that was closed is sent %d times", async (method, times, outcome) => {
  const sent: string[] = [];
  const server = createServer((incoming, outgoing) => {
    sent.push(incoming.method ?? "");
    if (sent.length === 1) incoming.socket.destroy();
    else outgoing.writeHead(200, json).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const request = new Request(`http://127.0.0.1:${address.port}/`, { method });
  const got = await createRemoteFetch(30_000)(request).then(
    ({ status }) => String(status),
    (error: unknown) => String(error),
  );

  expect(got).toContain(outcome);
  expect(sent).toHaveLength(times);
});
