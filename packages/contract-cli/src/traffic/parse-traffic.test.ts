import { describe, expect, it } from "vitest";
import { usageError } from "../command-error.ts";
import { parseTraffic } from "./parse-traffic.ts";

const url = "https://api.cloudflare.com/client/v4/user/tokens";
const deep = "[".repeat(20_000) + "]".repeat(20_000);
const line = (exchange: object) => JSON.stringify(exchange);
const har = (...entries: unknown[]) => JSON.stringify({ log: { version: "1.2", entries } });
const entry = (response: object, request: object = {}) => ({
  request: { method: "GET", url, headers: [], ...request },
  response: { headers: [{ name: "Content-Type", value: "application/json" }], ...response },
});

function exchangesOf(text: string) {
  return parseTraffic(text, "traffic").recorded.map(({ exchange }) => exchange);
}

describe("traffic of one exchange a line", () => {
  it("has methods in upper case, headers in lower case, and bodies as values or as text", () => {
    const [first, second] = exchangesOf(
      [
        line({ request: { method: "get", url }, response: { status: 200, body: { success: true } } }),
        "",
        line({
          request: { method: "POST", url, headers: { "Content-Type": "text/plain" }, body: "hello" },
          response: {
            status: 200,
            headers: { "Content-Type": "application/json" },
            body: '{"success":true}',
          },
        }),
      ].join("\r\n"),
    );

    expect(first?.request).toEqual({ method: "GET", url, headers: {}, body: { kind: "empty" } });
    expect(first?.response.body).toMatchObject({ kind: "json", value: { success: true } });
    expect(second?.request).toMatchObject({
      headers: { "content-type": "text/plain" },
      body: { kind: "text", text: "hello" },
    });
    expect(second?.response.body).toMatchObject({ kind: "json", value: { success: true } });
  });

  it("counts a body as JSON when no headers were kept", () => {
    const { recorded } = parseTraffic(
      line({ request: { method: "GET", url }, response: { status: 200, body: {} } }),
      "traffic",
    );

    expect(recorded).toMatchObject([
      {
        where: "line 1",
        exchange: { response: { headers: { "content-type": "application/json" } } },
      },
    ]);
  });

  it("reads one exchange that is spread over several lines, with a byte order mark before it", () => {
    const spread = JSON.stringify({ request: { method: "GET", url }, response: { status: 204 } }, null, 2);

    expect(exchangesOf(`\uFEFF${spread}\n`)).toMatchObject([
      { response: { status: 204, body: { kind: "empty" } } },
    ]);
  });

  it("takes a path for a URL", () => {
    const [exchange] = exchangesOf(
      line({ request: { method: "GET", url: "/client/v4/user/tokens?page=2" }, response: { status: 200 } }),
    );

    expect(exchange?.request.url).toBe("http://localhost/client/v4/user/tokens?page=2");
  });
});

describe("an HTTP archive", () => {
  it("gives headers, base64 bodies and where each entry is", () => {
    const text = Buffer.from('{"success":true}').toString("base64");
    const headers = [
      { name: ":status", value: "200" },
      { name: "Content-Type", value: "application/json" },
      { name: "Vary", value: "a" },
      { name: "vary", value: "b" },
    ];
    const archive = har(
      entry({ status: 0 }),
      entry({
        status: 200,
        headers,
        content: { mimeType: "application/json", text, encoding: "base64", size: 16 },
      }),
    );

    expect(parseTraffic(archive, "a.har")).toMatchObject({
      format: "HAR",
      leftOut: ["never answered"],
      recorded: [
        {
          where: "entry 2",
          exchange: {
            response: {
              headers: { "content-type": "application/json", vary: "a, b" },
              body: { kind: "json", value: { success: true } },
            },
          },
        },
      ],
    });
  });

  it.each([
    ["a body that was not kept", { mimeType: "application/json", size: 12 }, "unread"],
    ["a binary body", { mimeType: "image/png", size: 3, text: "AAAA", encoding: "base64" }, "unread"],
    ["no body", { size: 0 }, "empty"],
  ])("knows %s", (_what, content, kind) => {
    expect(exchangesOf(har(entry({ status: 200, headers: [], content })))).toMatchObject([
      { response: { body: { kind } } },
    ]);
  });

  it("takes no body for one of a 304: a browser writes down what was in its cache", () => {
    const content = { mimeType: "application/json", size: 2, text: "{}" };

    expect(exchangesOf(har(entry({ status: 304, content })))).toMatchObject([
      { response: { body: { kind: "empty" } } },
    ]);
  });

  it("keeps what was posted", () => {
    const request = { method: "POST", postData: { mimeType: "application/json", text: '{"name":"a"}' } };

    expect(exchangesOf(har(entry({ status: 200, content: {} }, request)))).toMatchObject([
      { request: { method: "POST", body: { kind: "json", value: { name: "a" } } } },
    ]);
  });

  it("leaves preflights of browsers out", () => {
    const headers = [{ name: "Access-Control-Request-Method", value: "POST" }];
    const archive = har(entry({ status: 204 }, { method: "OPTIONS", headers }), entry({ status: 200 }));

    expect(parseTraffic(archive, "a.har")).toMatchObject({
      leftOut: ["preflights of a browser"],
      recorded: [{ where: "entry 2" }],
    });
  });

  it.each([
    ["ws://api.example/feed", {}, "WebSocket"],
    ["WSS://api.example/feed", {}, "WebSocket"],
    ["https://api.example/feed", { _resourceType: "websocket" }, "WebSocket"],
    ["https://api.example/feed", { response: { status: 101 } }, "WebSocket"],
    ["data:image/png;base64,AAAA", {}, "data: URLs"],
    ["blob:https://app.example/1f6c", {}, "blob: URLs"],
    ["chrome-extension://abc/a.js", {}, "URLs of a browser's extension"],
    ["moz-extension://abc/a.js", {}, "URLs of a browser's extension"],
    ["about:blank", {}, "about: URLs"],
  ])("leaves out what is no exchange of HTTP, whatever it lacks: %s", (other, own, reason) => {
    const archive = har({ request: { url: other }, ...own }, entry({ status: 200 }));

    expect(parseTraffic(archive, "a.har")).toMatchObject({
      leftOut: [reason],
      recorded: [{ where: "entry 2" }],
    });
  });
});

describe("a file that cannot be judged is refused by its name and entry", () => {
  it.each([
    ["nothing", "", "traffic: holds no exchange to judge; record some traffic first."],
    ["no JSON", "<html>", "traffic, line 1: is not JSON; give a HAR file, or one JSON exchange a line."],
    [
      "a later line that is cut off",
      `${line({ request: { method: "GET", url }, response: { status: 200 } })}\n{"request":`,
      "traffic, line 2: is not JSON; give a HAR file, or one JSON exchange a line.",
    ],
    ["a list", "[]", "traffic, line 1: the exchange is missing or not an object."],
    ["an object that is neither", "{}", "traffic, line 1: its request is missing or not an object."],
    [
      "no method",
      line({ request: { url }, response: { status: 200 } }),
      "traffic, line 1: request.method is missing.",
    ],
    [
      "a URL of another kind",
      line({ request: { method: "GET", url: "data:," }, response: { status: 200 } }),
      'traffic, line 1: request.url is "data:,", not the URL of a request.',
    ],
    [
      "a status that is none",
      line({ request: { method: "GET", url }, response: { status: "200" } }),
      'traffic, line 1: response.status is "200", not an HTTP status.',
    ],
    [
      "a URL of 20,000 levels",
      `{"request":{"method":"GET","url":${deep}},"response":{"status":200}}`,
      "traffic, line 1: request.url is no single value, not the URL of a request.",
    ],
    [
      "a status of 20,000 levels",
      `{"request":{"method":"GET","url":"${url}"},"response":{"status":${deep}}}`,
      "traffic, line 1: response.status is no single value, not an HTTP status.",
    ],
    [
      "a header of 20,000 levels",
      `{"request":{"method":"GET","url":"${url}","headers":{"a":${deep}}},"response":{"status":200}}`,
      "traffic, line 1: request.headers has a value that is no text.",
    ],
    [
      "a status above all",
      line({ request: { method: "GET", url }, response: { status: 1000 } }),
      "traffic, line 1: response.status is 1000, not an HTTP status.",
    ],
    [
      "a status above all in an archive",
      har(entry({ status: 1e21 })),
      "traffic, entry 1: response.status is 1e+21, not an HTTP status.",
    ],
    [
      "half a status in an archive",
      har(entry({ status: 200.7 })),
      "traffic, entry 1: response.status is 200.7, not an HTTP status.",
    ],
    ["an archive without entries", '{"log":{}}', "traffic: is not a HAR file: it has no list log.entries."],
    ["an archive with none", har(), "traffic: holds no exchange to judge; record some traffic first."],
    ["an entry without response", har({ request: {} }), "traffic, entry 1: has no request or no response."],
    [
      "an entry without headers",
      har(entry({ status: 200, headers: 3 })),
      "traffic, entry 1: has no list of headers.",
    ],
    [
      "a header without value",
      har(entry({ status: 200, headers: [{ name: "a" }] })),
      "traffic, entry 1: has a header without name or value.",
    ],
  ])("%s", (_what, text, message) => {
    expect(() => parseTraffic(text, "traffic")).toThrow(usageError(message));
  });
});
