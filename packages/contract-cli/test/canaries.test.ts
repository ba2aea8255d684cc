import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-canaries-"));
afterAll(() => rmSync(folder, { recursive: true }));

// A credential that only its place tells: each is another one.
let count = 0;
function canary(): string {
  count += 1;
  return `CANARY${count}`;
}
const inText = /CANARY\d+/gu;

const names = [
  "token",
  "access_token",
  "refresh_token",
  "id_token",
  "api_key",
  "apiKey",
  "api-key",
  "client_secret",
  "clientSecret",
  "tunnel_secret",
  "private_key",
  "signing_key",
  "password",
  "passwordConfirmation",
  "passphrase",
  "credentials",
  "secrets",
  "jwt",
  "signature",
  "auth",
  "authorization_code",
  "session_token",
  "webhook_secret",
  "X-Amz-Signature",
];
const headerNames = [
  "X-Api-Key",
  "X-Auth-Key",
  "X-Auth-Email",
  "X-Auth-Token",
  "Api-Key",
  "PRIVATE-TOKEN",
  "CF-Access-Client-Secret",
  "X-Amz-Security-Token",
  "X-Csrf-Token",
  "Cookie",
];

// What the documents of the test mark, beside what any document calls a credential.
const marked = {
  blob: { type: "string", "x-sensitive": true },
  pin: { type: "string", writeOnly: true },
  door: { type: "string", format: "password" },
};
const document = {
  openapi: "3.1.0",
  info: { title: "Doors", version: "1" },
  servers: [{ url: "/v" }],
  paths: {
    "/doors": {
      post: {
        operationId: "open-door",
        parameters: [
          { in: "query", name: "hatch", schema: { type: "string", format: "password" } },
          { in: "header", name: "X-Door", schema: { type: "string", "x-sensitive": true } },
        ],
        requestBody: { content: { "application/json": { schema: { type: "object", properties: marked } } } },
        responses: {
          200: {
            description: "Opened",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { ...marked, id: { type: "integer" }, note: { type: "string", enum: ["a"] } },
                },
              },
            },
          },
        },
      },
    },
  },
};

// A body with a canary in every position in which a credential can be.
const bodyWithCanaries = () => ({
  ...Object.fromEntries(names.map((name) => [name, canary()])),
  secret: { inner: canary(), list: [canary(), { deep: canary() }], number: 1 },
  tokens: [canary(), [canary()]],
  worker: { type: "secret_text", name: "KEY", text: canary() },
  headers: { authorization: canary(), Cookie: canary() },
  nested: [[{ level: { build_token_secret: canary() } }]],
  blob: canary(),
  pin: [canary()],
  door: { lock: canary() },
  id: `Bearer ${canary()}`,
  note: `to https://ada:${canary()}@example.com/?access_token=${canary()}#id_token=${canary()}`,
  json: JSON.stringify({ apiKey: canary(), inner: JSON.stringify({ clientSecret: canary() }) }),
  form: `grant_type=a&client_secret=${canary()}`,
  [`Bearer ${canary()}`]: "name",
  lines: `X-Api-Key: ${canary()}\npassword: ${canary()}`,
});

const queryWithCanaries = () =>
  [
    "plain=SHOWN",
    ...names.map((name) => `${name}=${canary()}`),
    `filter%5Bpassword%5D=${canary()}`,
    `to=https%3A%2F%2Fx%2F%3Ftoken%3D${canary()}`,
    `q=${encodeURIComponent(JSON.stringify({ secret: canary() }))}`,
    `hatch=${canary()}`,
  ].join("&");

const headersWithCanaries = (): string[] => [
  ...headerNames.flatMap((name) => [name, canary()]),
  "Authorization",
  `Bearer ${canary()}`,
  "Referer",
  `https://example.com/?token=${canary()}`,
  "X-Door",
  canary(),
];

const formWithCanaries = () => `plain=SHOWN&client_secret=${canary()}&password=${canary()}&pin=${canary()}`;

async function send(url: string, body: string, type: string): Promise<IncomingMessage> {
  const headers = ["Host", new URL(url).host, ...headersWithCanaries(), "Content-Type", type];
  const sent = request(url, { method: "POST", headers, agent: false });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (answer === undefined) throw new Error("no answer");
  return answer;
}

interface Seen {
  readonly recording: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly modes: readonly number[];
}

const reportKinds = ["json", "html", "junit"] as const;
const reportArgs = (name: string) => [
  ...reportKinds.flatMap((kind) => ["--report", `${kind}=${join(folder, `${name}.${kind}`)}`]),
  "--report",
  "github",
];
const readReports = (name: string) =>
  Object.fromEntries(
    reportKinds.map((kind) => [kind, readFileSync(join(folder, `${name}.${kind}`), "utf8")]),
  );

const spec = join(folder, "doors.json");
const record = join(folder, "recorded.ndjson");

// All that the proxy writes about requests and answers full of canaries.
async function runProxy(): Promise<Seen> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume().on("end", () => {
      outgoing.writeHead(200, {
        "content-type": "application/json",
        "set-cookie": [`session=${canary()}`, `a=${canary()}`],
        location: `https://example.com/?code=1&access_token=${canary()}`,
        "x-auth-token": canary(),
        "x-door": canary(),
      });
      outgoing.end(JSON.stringify(bodyWithCanaries()));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const base = Promise.withResolvers<string>();
  const interrupted = Promise.withResolvers<() => void>();
  const target = `http://127.0.0.1:${address.port}/v`;
  const args = ["proxy", "--target", target, "--port", "0", "--spec", spec, "--record", record];
  let remarks = "";
  const running = runInProcess([...args, ...reportArgs("proxy")], {
    env: {},
    home: folder,
    remark(line) {
      remarks += line;
      const url = /http:\/\/127\.0\.0\.1:\d+\/v/u.exec(line)?.[0];
      if (url !== undefined) base.resolve(url);
    },
    onInterrupt(listener) {
      interrupted.resolve(listener);
      return () => {};
    },
  });
  const url = await base.promise;
  const json = "application/json";
  await text(await send(`${url}/doors?${queryWithCanaries()}`, JSON.stringify(bodyWithCanaries()), json));
  await text(await send(`${url}/nowhere?${queryWithCanaries()}`, JSON.stringify(bodyWithCanaries()), json));
  await text(await send(`${url}/doors`, formWithCanaries(), "application/x-www-form-urlencoded"));
  await text(await send(`${url}/doors`, `password: ${canary()}\nAuthorization: ${canary()}`, "text/plain"));
  (await interrupted.promise)();
  const { stdout } = await running;
  server.close();
  const files = [record, ...reportKinds.map((kind) => join(folder, `proxy.${kind}`))];
  return {
    recording: readFileSync(record, "utf8"),
    outputs: { stdout, stderr: remarks, ...readReports("proxy") },
    modes: files.map((file) => statSync(file).mode & 0o777),
  };
}

// A recording that somebody else has made, credentials and all.
function rawRecording(): string {
  const exchanges = ["doors", "nowhere"].map((path) => ({
    request: {
      method: "POST",
      url: `https://api.example.com/v/${path}?${queryWithCanaries()}`,
      headers: Object.fromEntries([...headerNames, "X-Door"].map((name) => [name, canary()])),
      body: bodyWithCanaries(),
    },
    response: {
      status: 200,
      headers: { "content-type": "application/json", "x-door": canary() },
      body: bodyWithCanaries(),
    },
  }));
  return exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`).join("");
}

const leaks = (written: string) => [...new Set(written.match(inText))];

beforeAll(() => writeFileSync(spec, JSON.stringify(document)));

describe("of hundreds of credentials, none leaves", () => {
  it("the proxy: recording, findings, summary and reports", async () => {
    const before = count;
    const { recording, outputs, modes } = await runProxy();

    expect(count - before).toBeGreaterThan(300);
    expect(recording.trimEnd().split("\n")).toHaveLength(3);
    expect(leaks(recording)).toEqual([]);
    expect(recording).toContain("SHOWN");
    for (const [name, output] of Object.entries(outputs)) expect([name, leaks(output)]).toEqual([name, []]);
    expect(outputs["stdout"]).toMatch(/curl -X POST '[^']*plain=SHOWN/u);
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);
  });

  it.each([["summary"], ["lines", "--json"], ["single exchanges", "--each"]])(
    "a check of a recording that has them: %s",
    async (name, ...options) => {
      const file = join(folder, "raw.ndjson");
      writeFileSync(file, rawRecording());
      const args = ["check", file, "--spec", spec, ...reportArgs(name), ...options];
      const { stdout, stderr, code } = await runInProcess(args, { env: {}, home: folder });

      expect(code).toBe(1);
      expect(leaks(readFileSync(file, "utf8")).length).toBeGreaterThan(200);
      for (const output of [stdout, stderr, ...Object.values(readReports(name))])
        expect(leaks(output)).toEqual([]);
      expect(stdout).toContain("undocumented-field");
    },
  );

  it("a check of what the proxy has recorded finds no more of them", async () => {
    const { stdout } = await runInProcess(["check", record, "--spec", spec], { env: {}, home: folder });

    expect(leaks(stdout)).toEqual([]);
  });
});
