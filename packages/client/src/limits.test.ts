import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createManualClock } from "../test/clocks.ts";
import { createClient, type ClientOptions, eachItem, type Fetch, PagingError } from "./index.ts";

const credentials = { apiToken: "cfut_madeUpForTests" };
const mebibyte = 1024 * 1024;

const close: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(close.splice(0).map((stop) => stop()));
});

// Lets the time pass once an answer has begun and its body is being read.
function passAfter(inner: Fetch, pass: () => void): Fetch {
  return async (request) => {
    const response = await inner(request);
    setImmediate(pass);
    return response;
  };
}

// A client of a server that answers every request in one way; `gone` resolves when the client has
// given up the connection.
async function connect(answer: (response: ServerResponse) => void, options: Partial<ClientOptions> = {}) {
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  const server = createServer((_request, response) => {
    response.once("close", () => resolve());
    answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  close.push(async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const baseUrl = `http://127.0.0.1:${port}/client/v4`;
  return { client: createClient({ credentials, baseUrl, retry: { attempts: 1 }, ...options }), gone };
}

const json = { "content-type": "application/json" };
const start = '{"success":true,"errors":[],"messages":[],"result":["';

function writeWithoutEnd(response: ServerResponse): void {
  const piece = Buffer.alloc(mebibyte, "x");
  const write = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.writeHead(200, json).write(start);
  response.on("drain", write);
  write();
}

describe("the body of an answer", () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ["has no end", writeWithoutEnd],
    [
      "unpacks to 200 MiB",
      (response) => {
        response.writeHead(200, { ...json, "content-encoding": "gzip" });
        response.end(gzipSync(Buffer.alloc(200 * mebibyte, " ")));
      },
    ],
    [
      "is an error's and has no end",
      (response) => {
        response.statusCode = 400;
        writeWithoutEnd(response);
      },
    ],
  ])("is not read past 16 MiB when it %s, and its connection is given up", async (_what, answer) => {
    const { client, gone } = await connect(answer);

    const listed = await client.userApiTokensListTokens();

    expect(listed).toMatchObject({ ok: false, error: { kind: "too-large", attempts: 1 } });
    expect(!listed.ok && listed.error.message).toContain(
      "the body is longer than 16777216 bytes, and was not read to its end. Ask for less",
    );
    await gone;
  });

  it("may be as long as the client says, to the byte", async () => {
    const body = `${start}${"é".repeat(1000)}"]}`;
    const fetch: Fetch = async () => new Response(body, { headers: json });
    const length = Buffer.byteLength(body);
    const kindOf = async (mostBodyBytes: number) => {
      const answer = await createClient({ credentials, fetch, mostBodyBytes }).userApiTokensListTokens();
      return answer.ok ? "ok" : answer.error.kind;
    };

    expect(await Promise.all([length, length - 1, Infinity].map(kindOf))).toEqual(["ok", "too-large", "ok"]);
  });

  it("is the same in one piece and in thousands, a mark of its encoding in front or not", async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${start}${"é🙂".repeat(3000)}"]}`);
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const results = await Promise.all(
      [pieces, bytes].map(async (body) => {
        const fetch: Fetch = async () => new Response(body, { headers: json });
        const answer = await createClient({ credentials, fetch }).userApiTokensListTokens();
        return answer.ok ? answer.result : answer.error;
      }),
    );

    expect(results).toEqual([["é🙂".repeat(3000)], ["é🙂".repeat(3000)]]);
  });
});

describe("an attempt without a time limit of the caller", () => {
  it("ends after a minute when the answer drips, and gives up the connection", async () => {
    const { clock, pass } = createManualClock();
    const { client, gone } = await connect(
      (response) => {
        response.writeHead(200, json).write(start);
      },
      { clock, fetch: passAfter((request) => fetch(request), pass) },
    );

    const listed = await client.userApiTokensListTokens();

    expect(listed).toMatchObject({ ok: false, error: { kind: "timeout", status: 200 } });
    expect(!listed.ok && listed.error.message).toContain("no answer within 60000 ms");
    await gone;
  });

  it("ends after a minute when no answer comes", async () => {
    const { clock, pass } = createManualClock();
    const silent: Fetch = () => {
      queueMicrotask(pass);
      return new Promise(() => undefined);
    };

    const listed = await createClient({
      credentials,
      clock,
      fetch: silent,
      retry: { attempts: 1 },
    }).userApiTokensListTokens();

    expect(listed).toMatchObject({ ok: false, error: { kind: "timeout", status: undefined } });
  });

  it.each([Infinity, 2 ** 31, Number.MAX_SAFE_INTEGER])("has all the time of %s ms", async (timeoutMs) => {
    const { clock, pending } = createManualClock();
    let timers = 0;
    const answering: Fetch = async () => {
      timers = pending();
      return Response.json({ success: true, errors: [], messages: [], result: [] });
    };

    const client = createClient({ credentials, fetch: answering, clock, timeoutMs });

    expect(await client.userApiTokensListTokens()).toMatchObject({ ok: true });
    expect(timers).toBe(0);
  });
});

const endless: Fetch = async ({ url }) => {
  const page = Number(new URL(url).searchParams.get("page") ?? 1);
  const info = { page, per_page: 1, total_count: 1e9 };
  return Response.json({ success: true, errors: [], result: [{ id: String(page) }], result_info: info });
};
const three: Fetch = async (request) => {
  const body = (await (await endless(request)).json()) as object;
  return Response.json({ ...body, result_info: { per_page: 1, total_count: 3 } });
};

describe("a list without end", () => {
  const client = createClient({ credentials, fetch: endless });

  it("is read for 1000 pages, and then told", async () => {
    let items = 0;
    const reading = (async () => {
      for await (const _ of eachItem(client.userApiTokensListTokens)) items += 1;
    })();

    await expect(reading).rejects.toThrow(PagingError);
    await expect(reading).rejects.toThrow(
      "The list goes on after page 1000 (its totals promise 1000000000), and more are not read. Ask for larger pages",
    );
    expect(items).toBe(1000);
  });

  it("is read for as many pages as the caller says, from the first that was asked for", async () => {
    const pages: string[] = [];
    const reading = (async () => {
      const items = eachItem(client.userApiTokensListTokens, { query: { page: 7 } }, { mostPages: 3 });
      for await (const { id } of items) pages.push(id ?? "");
    })();

    await expect(reading).rejects.toThrow("The list goes on after page 9");
    expect(pages).toEqual(["7", "8", "9"]);
  });

  it("ends without a word where the bound is its end", async () => {
    const list = createClient({ credentials, fetch: three }).userApiTokensListTokens;

    expect(await Array.fromAsync(eachItem(list, {}, { mostPages: 3 }))).toHaveLength(3);
  });
});
