import { connect } from "node:net";
import { anyCharacter } from "@cftokens/workspace/any-character";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type OperationDescription, operations } from "@cftokens/client";
import { createEmulator, serve } from "../src/index.ts";

const emulator = createEmulator({
  limits: { userTokens: 100_000, accountTokens: 100_000, serviceTokens: 100_000 },
});
const server = await serve(emulator, 0);
afterAll(async () => {
  await server.close();
  emulator.close();
});
const { credentials } = emulator;

const nastyText = fc.oneof(
  fc.constantFrom(
    "",
    ".",
    "..",
    "%2e%2e",
    "%00",
    "%ff",
    "%",
    "%zz",
    "//",
    "a/b",
    "\\",
    "*",
    "__proto__",
    "constructor",
    "null",
    "NaN",
  ),
  fc.constantFrom(
    credentials.accountId,
    credentials.zoneId,
    "0".repeat(32),
    "0".repeat(33),
    "e\u0301",
    "💥",
    "\u202e",
  ),
  fc.string({ unit: anyCharacter, maxLength: 200 }),
);

const validIds: Readonly<Record<string, string>> = {
  account_id: credentials.accountId,
  zone_id: credentials.zoneId,
  token_id: "0".repeat(32),
  service_token_id: "00000000-0000-4000-8000-000000000000",
  build_token_uuid: "00000000-0000-4000-8000-000000000000",
};

// Most requests reach an operation, so that what is wrong with them is found late.
const target: fc.Arbitrary<{ readonly method: string; readonly path: string }> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...Object.values<OperationDescription>(operations))
      .map(({ method, path }) => ({
        method,
        path: path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => validIds[name] ?? name),
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        route: fc.constantFrom(...Object.values<OperationDescription>(operations)),
        values: fc.array(nastyText, { minLength: 3, maxLength: 3 }),
      })
      .map(({ route, values }) => {
        let index = 0;
        return {
          method: route.method,
          path: route.path.replaceAll(/\{\w+\}/gu, () => values[index++] ?? ""),
        };
      }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constantFrom("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "PROPFIND"),
      path: fc.array(nastyText, { maxLength: 6 }).map((segments) => `/${segments.join("/")}`),
    }),
  },
);

const query = fc.array(
  fc.tuple(
    fc.constantFrom("page", "per_page", "direction", "include_expired", "name", "scope", "search", "x"),
    nastyText,
  ),
  { maxLength: 4 },
);

const deep = fc.integer({ min: 1, max: 20_000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth));
const nastyJson = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: anyCharacter, maxLength: 300 }),
  deep,
  fc.constantFrom(
    "{",
    "nul",
    '{"name":',
    "\uFEFF{}",
    '{"__proto__":{"name":"a"},"policies":[]}',
    '{"name":"a","name":"b","policies":[]}',
    "1e999",
    '"\\ud800"',
  ),
  fc
    .record({
      name: fc.oneof(fc.jsonValue(), fc.string({ maxLength: 130 })),
      policies: fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.record({ effect: fc.jsonValue(), resources: fc.jsonValue(), permission_groups: fc.jsonValue() }),
          { maxLength: 3 },
        ),
      ),
      condition: fc.jsonValue(),
      expires_on: fc.jsonValue(),
      build_token_name: fc.jsonValue(),
      duration: fc.jsonValue(),
    })
    .map((value) => JSON.stringify(value)),
  fc.uint8Array({ maxLength: 200 }),
);

const headers = fc.record({
  authorization: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.constantFrom(`Bearer ${credentials.apiToken}`, `Bearer ${credentials.accountToken}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "Bearer",
        "Bearer  ",
        "bearer x",
        "Basic abc",
        `Bearer "${credentials.apiToken}"`,
        "\u00ff",
        "Bearer " + "x".repeat(5000),
      ),
    },
  ),
  "content-type": fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom("application/json", "application/json; charset=utf-8") },
    {
      weight: 1,
      arbitrary: fc.constantFrom("application/json; charset=utf-16", "text/plain", "multipart/form-data", ""),
    },
  ),
  "content-length": fc.constantFrom(undefined, "0", "-1", "99999999999999999999", "abc"),
  "cf-connecting-ip": fc.constantFrom(undefined, "", "not an address", "::ffff:1.2.3.4", "999.1.1.1"),
});

const malformed = fc.record({ target, query, body: nastyJson, headers });

describe("malformed requests", () => {
  it(
    "20,000 of them: never a 5xx, always an envelope that says a code or succeeds",
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          malformed,
          async ({ target: { method, path }, query: pairs, body, headers: sent }) => {
            const request = toRequest(method, path, { pairs, body, sent });
            if (request === undefined) return;

            const response = await emulator.fetch(request);

            expect(response.status).toBeLessThan(500);
            const envelope = (await response.json()) as {
              success: boolean;
              errors: { code: number; message: string }[];
            };
            expect(envelope.success).toBe(response.status < 300);
            if (envelope.success) return;
            expect(envelope.errors.length).toBeGreaterThan(0);
            for (const error of envelope.errors)
              expect([typeof error.code, typeof error.message]).toEqual(["number", "string"]);
          },
        ),
        { numRuns: 20_000, seed: 20_261_122 },
      );
    },
  );

  it.each([
    ["objects", '{"a":', "1", "}"],
    ["lists", "[", "1", "]"],
  ])(
    "a body of 50,000 %s in each other: one sentence, nothing created",
    async (_what, open, inner, close) => {
      const depth = 50_000;
      const deepValue = open.repeat(depth) + inner + close.repeat(depth);
      const body = `{"name":"deep","policies":[],"condition":{"request_ip":{"in":[]},"x":${deepValue}}}`;

      const response = await post(body);

      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [{ code: 6007, message: "JSON in request body is nested deeper than 100 levels" }],
      });
    },
  );

  it.each([
    "/user/tokens",
    `/accounts/${credentials.accountId}/tokens`,
    `/accounts/${credentials.accountId}/access/service_tokens`,
    `/zones/${credentials.zoneId}/access/service_tokens`,
    `/accounts/${credentials.accountId}/builds/tokens`,
    "/accounts",
    "/zones",
  ])("a page past every number is empty: %s", async (path) => {
    for (const page of ["922337203685477580", "9007199254740993", "9".repeat(300)]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const response = await emulator.fetch(
        new Request(`http://emulator.test/client/v4${path}?page=${page}&per_page=50`, {
          headers: { authorization: `Bearer ${credentials.apiToken}` },
        }),
      );

      expect(await response.json()).toMatchObject({ success: true, result: [], result_info: { count: 0 } });
    }
  });

  it("brackets within texts are no nesting", async () => {
    const name = `${"[".repeat(58)}\\"${"{".repeat(58)}`;

    expect((await post(`{"name":"${name}","policies":[]}`)).status).toBe(200);
  });

  it.each([
    ["a request line that is none", "NONSENSE\r\n\r\n"],
    ["no host", "GET /client/v4/user/tokens HTTP/1.1\r\n\r\n"],
    [
      "a path that climbs",
      "GET /client/v4/../../etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    ],
    [
      "a host that is none",
      "GET /client/v4/user/tokens HTTP/1.1\r\nhost: \\%%/\r\nconnection: close\r\n\r\n",
    ],
    [
      "an absolute target",
      "GET http://elsewhere.example/client/v4/user HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    ],
    [
      "two lengths",
      "POST /client/v4/user/tokens HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}",
    ],
    [
      "a chunk that is none",
      "POST /client/v4/user/tokens HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    ],
    ["headers without end", `GET /client/v4/user HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(100_000)}\r\n\r\n`],
    [
      "a body that never comes",
      "POST /client/v4/user/tokens HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{",
    ],
  ])("over a bare socket: %s; the server goes on", async (_what, bytes) => {
    const answer = await exchange(bytes);

    expect(answer).not.toMatch(/^HTTP\/1\.1 5/u);
    expect((await fetch(`${server.baseUrl}/nothing`)).status).toBe(400);
  });
});

interface Parts {
  readonly pairs: readonly (readonly [string, string])[];
  readonly body: string | Uint8Array;
  readonly sent: Readonly<Record<string, string | undefined>>;
}

// Undefined for what no client could even send.
function toRequest(method: string, route: string, { pairs, body, sent }: Parts): Request | undefined {
  try {
    const url = `http://emulator.test/client/v4${route.replaceAll(/[\s?#]/gu, "")}?${new URLSearchParams(pairs.map(([a, b]) => [a, b]))}`;
    const present = Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return new Request(url, {
      method,
      headers: present,
      ...(method !== "GET" && { body: typeof body === "string" ? body : new Uint8Array(body) }),
    });
  } catch {
    return undefined;
  }
}

async function post(body: string): Promise<Response> {
  return await emulator.fetch(
    new Request("http://emulator.test/client/v4/user/tokens", {
      method: "POST",
      headers: { authorization: `Bearer ${credentials.apiToken}`, "content-type": "application/json" },
      body,
    }),
  );
}

async function exchange(bytes: string): Promise<string> {
  const { port } = new URL(server.baseUrl);
  const socket = connect(Number(port), "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk: Buffer) => {
    answer += chunk.toString("latin1");
    socket.end();
  });
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.end(bytes);
  await closed;
  return answer;
}
