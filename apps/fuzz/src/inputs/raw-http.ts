import fc, { type Arbitrary } from "fast-check";
import { often } from "./often.ts";
import { changeText, textChanges } from "./change-text.ts";
import { canary, hostileValues } from "./hostile-values.ts";

/** Bytes for a socket, one character each, in the pieces in which they are sent. */
export type RawMessage = readonly string[];

interface Framed {
  readonly headers: readonly string[];
  readonly body: string;
}

const bodies = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...hostileValues)
      .map((value) =>
        latin1(JSON.stringify({ name: value, policies: value, condition: { request_ip: { in: value } } })),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...hostileValues)
      .map((value) => latin1(JSON.stringify({ success: true, errors: [], messages: [], result: value }))),
  },
  { weight: 2, arbitrary: fc.json({ maxDepth: 4 }).map(latin1) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "[".repeat(20_000),
      '{"a":'.repeat(5000),
      "\u001F\u008B\b\u0000garbage",
      "{",
      "null",
      "--x\r\n\r\n",
    ),
  },
);

const framing: Arbitrary<(body: string) => Framed> = often<(body: string) => Framed>(
  [right],
  [
    (body) => ({ headers: ["Content-Type: application/json", `Content-Length: ${body.length + 5}`], body }),
    (body) => ({
      headers: ["Content-Type: text/html", `Content-Length: ${Math.max(0, body.length - 5)}`],
      body,
    }),
    (body) => ({ headers: ["Content-Length: -1"], body }),
    (body) => ({ headers: ["Content-Length: 0", "Content-Length: 5"], body }),
    (body) => ({
      headers: ["Content-Type: application/json", "Transfer-Encoding: chunked"],
      body: chunked(body),
    }),
    (body) => ({ headers: ["Transfer-Encoding: chunked", "Content-Length: 3"], body: chunked(body) }),
    (body) => ({ headers: ["Transfer-Encoding: chunked"], body: `FFFFFFFFFFFF\r\n${body}` }),
    (body) => ({ headers: ["Transfer-Encoding: gzip, chunked"], body }),
    (body) => ({ headers: [], body }),
  ],
);

const otherHeaders: readonly string[] = [
  "Connection: close",
  "Connection: keep-alive, content-length",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Expect: 100-continue",
  "Origin: http://other.example",
  "Content-Type: multipart/form-data",
  "Content-Type: application/json; charset=utf-16",
  "Accept: \t\t\t",
  "Authorization: Bearer",
  `X-Auth-Key: ${canary}`,
  "If-None-Match: *",
  "Range: bytes=0-",
  "Trailer: X",
  `X: ${"y".repeat(20_000)}`,
];

const headerTexts = fc.string({ maxLength: 10 });
const headersOf = (known: readonly string[]): Arbitrary<readonly string[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...known) },
      {
        weight: 1,
        arbitrary: fc.tuple(headerTexts, headerTexts).map(([name, value]) => `${name}: ${value}`),
      },
    ),
    { maxLength: 2 },
  );
const cutPlaces = fc.array(fc.nat(1000), { maxLength: 3 });
const queries = fc.oneof(
  fc.constantFrom(
    "page=922337203685477580&per_page=50",
    "page=-1",
    "per_page=0",
    "page=1e999",
    "page=%00",
    "page=1&page=2",
    "name=%",
    "direction=x",
    "include_expired=2",
  ),
  fc.webQueryParameters(),
);

/** Requests on the wire, most of them nearly right: for paths given, with headers given. */
export function rawRequests(
  paths: readonly string[],
  headers: Readonly<Record<string, string>>,
): Arbitrary<RawMessage> {
  const first = fc.record({
    method: often(
      ["GET", "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"],
      ["OPTIONS", "CONNECT", "TRACE", "get", "QUERY", "G\u0000T", ""],
    ),
    target: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...paths) },
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom(...paths), queries).map(([path, query]) => `${path}?${query}`),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "*",
          "http://other.example/",
          "//other.example/x",
          "/a/../b",
          "/%2e%2e/%00",
          "/\\x",
          "/#x",
          "",
          "/client/v4",
          "/".repeat(9000),
        ),
      },
    ),
    version: often(["HTTP/1.1"], ["HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTPS"]),
  });
  const given = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = fc.record({
    hasGiven: often([true], [false]),
    host: often(
      ["Host: 127.0.0.1"],
      ["Host: localhost", "Host: other.example", "Host:", "Host: a\r\nHost: b"],
    ),
    others: headersOf(otherHeaders),
  });
  return fc
    .record({
      first,
      head,
      body: bodies,
      framing,
      changes: textChanges,
      cuts: cutPlaces,
    })
    .map(({ first: line, head: lines, body, framing: frame, changes, cuts }) => {
      const start = `${line.method} ${line.target} ${line.version}`;
      const all = [
        start,
        lines.host,
        ...(lines.hasGiven ? given : []),
        ...lines.others,
        ...frame(body).headers,
      ];
      return cut(changeText(`${all.join("\r\n")}\r\n\r\n${frame(body).body}`, changes), cuts);
    });
}

/** Answers on the wire, most of them nearly right. */
export const rawAnswers: Arbitrary<RawMessage> = fc
  .record({
    start: often(
      ["HTTP/1.1 200 OK", "HTTP/1.1 201 Created", "HTTP/1.1 404 No"],
      [
        "HTTP/1.1 101 Switching Protocols",
        "HTTP/1.1 099 X",
        "HTTP/1.1 000 X",
        "HTTP/1.1 999 X",
        "HTTP/1.1 200 O\u0001K",
        "HTTP/1.1 204 No Content",
        "HTTP/1.1 304 X",
        "HTTP/1.1 100 Continue",
        "HTTP/1.0 200",
        "ICY 200 OK",
      ],
    ),
    others: headersOf([
      ...otherHeaders,
      "Location: http://other.example/",
      "Set-Cookie: a=b",
      "Content-Encoding: gzip",
      "Content-Encoding: br",
    ]),
    body: bodies,
    framing,
    changes: textChanges,
    cuts: cutPlaces,
  })
  .map(({ start, others, body, framing: frame, changes, cuts }) => {
    const all = [start, ...others, ...frame(body).headers];
    return cut(changeText(`${all.join("\r\n")}\r\n\r\n${frame(body).body}`, changes), cuts);
  });

function right(body: string): Framed {
  const headers = body === "" ? [] : ["Content-Type: application/json", `Content-Length: ${body.length}`];
  return { headers, body };
}

function chunked(body: string): string {
  return body === "" ? "0\r\n\r\n" : `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
}

// One character for each byte of the UTF-8 form.
function latin1(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

function cut(text: string, cuts: readonly number[]): RawMessage {
  const places = [...new Set(cuts.map((share) => Math.floor((text.length * share) / 1000)))].toSorted(
    (a, b) => a - b,
  );
  return [0, ...places]
    .map((begin, index) => text.slice(begin, places[index]))
    .filter((piece) => piece !== "");
}
