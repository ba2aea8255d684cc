import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServedEmulator, type ServedEmulator } from "./open-served-emulator.ts";
import { runInProcess } from "./run-in-process.ts";
import { runToEnd } from "./spawn-contract.ts";

const list = "user-api-tokens-list-tokens";
const secret = "made-up-credential-that-looks-like-nothing";
let emulator: ServedEmulator;

beforeAll(async () => {
  emulator = await openServedEmulator();
});
afterAll(async () => emulator.close());

function write(name: string, content: string): string {
  const file = join(emulator.folder, name);
  writeFileSync(file, content);
  return file;
}

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runInProcess(args, { env, home: emulator.folder });
}

describe("pnpm contract", () => {
  it("reaches a verdict on one operation of the emulator", async () => {
    const { code, stdout, stderr } = await runToEnd(["--operation", list, "--seed", "7"]);

    expect(stderr).toBe("");
    expect(stdout).toMatch(/^operation .*\nuser-api-tokens-list-tokens +\d/u);
    expect(stdout).toMatch(
      /\nthe emulator: .* 1 of 1 operations succeeded, .* seed 7\nok: 0 errors, 0 warnings/u,
    );
    expect(code).toBe(0);
  });

  it("does the same over HTTP, with the emulator's own credentials or with those of the environment", async () => {
    const args = ["--target", emulator.baseUrl, "--operation", list];
    const made = await run(args);
    const named = await run(args, { CLOUDFLARE_API_TOKEN: emulator.credentials.apiToken });

    expect(made.stdout).toContain(`${emulator.baseUrl}: `);
    expect([made.code, named.code]).toEqual([0, 0]);
  });

  it("sends nothing that changes something to the emulator either, where it is told so", async () => {
    const operation = "access-service-tokens-update-a-service-token";
    const { stdout } = await run(["--read-only", "--operation", operation, "--operation", list]);

    expect(stdout).toContain(`skipped ${operation}: it may change the target`);
    expect(stdout).toContain(" 1 of 2 operations succeeded, ");
  });

  it("writes to the served emulator with credentials from the environment: it says what it is", async () => {
    const operation = "access-service-tokens-update-a-service-token";
    const { apiToken, accountId } = emulator.credentials;
    const { code, stdout } = await run(["--target", emulator.baseUrl, "--operation", operation], {
      CLOUDFLARE_API_TOKEN: apiToken,
      CLOUDFLARE_ACCOUNT_ID: accountId,
    });

    expect(stdout).not.toContain("skipped");
    expect(stdout).toContain(" 1 of 1 operations succeeded, ");
    expect(code).toBe(0);
  });

  it("counts the bodies that it did not judge, and finds JSON that is too deep", async () => {
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    const server = createServer((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "application/json" }).end(deep);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const { code, stdout } = await run(["--target", `http://127.0.0.1:${address.port}`, "--operation", list]);
    server.close();

    expect(stdout).toContain(`error schema: ${list} the body is nested deeper than 100 levels`);
    expect(stdout).toMatch(/\n\d+ bodies were not judged: nested deeper than 100 levels\n/u);
    expect(code).toBe(1);
  });

  it("writes every kind of report", async () => {
    const files = ["junit", "json", "html"].map(
      (kind) => [kind, join(emulator.folder, `report.${kind}`)] as const,
    );
    const reports = files.flatMap(([kind, file]) => ["--report", `${kind}=${file}`]);
    const { code } = await run(["--operation", list, ...reports, "--report", "github"]);

    expect(code).toBe(0);
    const [junit, json, html] = files.map(([, file]) => readFileSync(file, "utf8"));
    expect(junit).toContain(`<testsuite name="${list}"`);
    expect(JSON.parse(json ?? "")).toMatchObject({ verdict: "ok", subject: "the emulator" });
    expect(html).toContain("<!doctype html>");
  });

  it("fails on a baseline whose drift is gone", async () => {
    const entry = {
      check: "schema",
      operation: list,
      pointer: "/result",
      reason: "old",
      until: "2999-01-01",
    };
    const baseline = write("baseline.json", JSON.stringify({ drift: [entry] }));
    const { code, stdout } = await run(["--operation", list, "--baseline", baseline]);

    expect(stdout).toContain(`baseline schema: ${list} /result is no longer found: take the entry out`);
    expect(code).toBe(1);
  });

  it("fails on an emulator that does not honour a document", async () => {
    const spec = write("narrow.json", JSON.stringify(narrowSpec()));
    const { code, stdout } = await run(["--spec", spec]);

    expect(stdout).toContain("error schema: list-accounts /result");
    expect(code).toBe(1);
  });
});

// A document of one operation that the emulator has, and of another answer to it.
function narrowSpec() {
  const schema = { type: "object", properties: { success: { type: "boolean" }, result: { type: "string" } } };
  const content = { "application/json": { schema } };
  const responses = { "200": { description: "", content } };
  return {
    openapi: "3.0.3",
    info: { title: "narrow", version: "1" },
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    paths: { "/accounts": { get: { operationId: "list-accounts", responses } } },
  };
}

describe("what cannot go on says so in one line, with an exit code of its own", () => {
  it.each([
    ["an unknown option", ["--wirte"], 2, /Unknown option '--wirte'/u],
    [
      "an unknown operation",
      ["--operation", "nope"],
      2,
      /No document has the operation "nope"\. Choose from: /u,
    ],
    [
      "an unreadable recording",
      ["check", "/nowhere/a.har"],
      2,
      /\/nowhere\/a\.har cannot be read: ENOENT\./u,
    ],
    [
      "an unreadable baseline",
      ["--operation", list, "--baseline", "/nowhere/b"],
      2,
      /\/nowhere\/b cannot be read/u,
    ],
    [
      "a report that cannot be written",
      ["--operation", list, "--report", "json=/nowhere/r"],
      2,
      /cannot be written/u,
    ],
    ["plain http to another machine", ["--target", "http://api.example"], 2, /never sent over plain http/u],
    [
      "an unreachable target",
      ["--target", "http://127.0.0.1:9/client/v4"],
      3,
      /127\.0\.0\.1:9 cannot be reached: /u,
    ],
    [
      "no credentials",
      ["--target", "https://api.example/client/v4"],
      4,
      /api\.example needs credentials: set CLOUDFLARE/u,
    ],
    [
      "a document that is not there",
      ["--spec", "/nowhere/s.yaml"],
      6,
      /\/nowhere\/s\.yaml#: cannot be read/u,
    ],
  ])("%s", async (_what, args, exitCode, message) => {
    const { code, stderr } = await run(args);

    expect(stderr).toMatch(/^contract: [^\n]+\n$/u);
    expect(stderr).toMatch(message);
    expect(code).toBe(exitCode);
  });

  it("a recording that is not a HAR file", async () => {
    const { code, stderr } = await run(["check", write("bad.har", '{"log":{"entries":')]);

    expect(stderr).toMatch(/^contract: .*bad\.har, line 1: is not JSON; [^\n]+\n$/u);
    expect(code).toBe(2);
  });

  it("a recording with a credential where none is expected, which is not repeated", async () => {
    const exchange = { request: { method: "GET", url: { there: `?token=${secret}` } }, response: {} };
    const { code, stderr } = await run(["check", write("odd.ndjson", JSON.stringify(exchange))]);

    expect(stderr).toMatch(/^contract: .*odd\.ndjson, line 1: request\.url is [^\n]+\n$/u);
    expect(stderr).not.toContain(secret);
    expect(code).toBe(2);
  });

  it("wrong credentials, which are not repeated", async () => {
    const { code, stdout, stderr } = await run(["--target", emulator.baseUrl], {
      CLOUDFLARE_API_TOKEN: secret,
    });

    expect(stderr).toMatch(/^contract: The credentials were refused by [^\n]+\n$/u);
    expect(stdout + stderr).not.toContain(secret);
    expect(code).toBe(4);
  });

  it("a target that answers HTML", async () => {
    const page = createServer((_incoming, outgoing) => {
      outgoing.writeHead(200, { "content-type": "text/html" }).end("<html></html>");
    });
    page.listen(0, "127.0.0.1");
    await once(page, "listening");
    const address = page.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { code, stderr } = await run(["--target", `http://127.0.0.1:${port}`]);
    page.close();

    expect(stderr).toMatch(
      /^contract: http:\/\/127\.0\.0\.1:\d+ answers with a web page \(text\/html\)[^\n]+\n$/u,
    );
    expect(code).toBe(5);
  });

  it("a document that refers to what it may not read", async () => {
    const examples = { a: { $ref: "/etc/passwd" } };
    const responses = { "200": { description: "", content: { "application/json": { examples } } } };
    const info = { title: "", version: "" };
    const spec = { openapi: "3.1.0", info, paths: { "/a": { get: { responses } } } };
    const { code, stderr } = await run(["--spec", write("reading.json", JSON.stringify(spec))]);

    expect(stderr).toMatch(/^contract: .*reading\.json:1#\/paths.*--allow-file \/etc\/passwd[^\n]*\n$/u);
    expect(code).toBe(6);
  });

  it("a document with a broken $ref", async () => {
    const schema = { $ref: "#/components/schemas/Missing" };
    const responses = { "200": { description: "", content: { "application/json": { schema } } } };
    const spec = {
      openapi: "3.1.0",
      info: { title: "", version: "" },
      paths: { "/a": { get: { responses } } },
    };
    const { code, stderr } = await run(["--spec", write("broken.json", JSON.stringify(spec))]);

    expect(stderr).toMatch(/^contract: .*broken\.json:1#[^\n]+\n$/u);
    expect(code).toBe(6);
  });
});

const request = { method: "GET", url: "https://api.cloudflare.com/client/v4/user/tokens" };
const failure = { success: false, errors: [{ code: 1000, message: "no" }], messages: [], result: null };

function toEntry(url: string, status: number, text: string) {
  const content = { mimeType: "application/json", text };
  return { request: { method: "GET", url, headers: [] }, response: { status, headers: [], content } };
}

describe("pnpm contract check", () => {
  it("finds nothing in a good exchange", async () => {
    const file = write("good.ndjson", JSON.stringify({ request, response: { status: 403, body: failure } }));
    const { code, stdout } = await run(["check", file]);

    expect(stdout).toMatch(/ok: 0 errors, 0 warnings\n$/u);
    expect(code).toBe(0);
    expect(await run(["check", file, "--json"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("tells with --json what it finds, a JSON object a line, without credentials", async () => {
    const headers = { authorization: `Bearer ${secret}` };
    const body = { ...failure, success: "no", surplus: 1 };
    const file = write(
      "bad.ndjson",
      JSON.stringify({ request: { ...request, headers }, response: { status: 403, body } }),
    );
    const { code, stdout } = await run(["check", "--json", file]);
    const findings: unknown[] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

    expect(findings).toContainEqual(
      expect.objectContaining({
        check: "schema",
        severity: "error",
        operation: list,
        pointer: "/success",
        message: expect.any(String),
        origin: "line 1",
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ check: "undocumented-field", pointer: "/surplus" }),
    );
    expect(stdout).not.toContain(secret);
    expect(code).toBe(1);
  });

  it("reads an archive and leaves out of it what is for others", async () => {
    const entries = [
      toEntry("https://dash.cloudflare.com/app.js", 200, "1"),
      { request: { url: "wss://dash.cloudflare.com/feed" }, _webSocketMessages: [] },
      { request: { url: "data:text/plain,1" } },
      { request: { url: "data:text/plain,2" } },
      toEntry(request.url, 403, JSON.stringify(failure)),
    ];
    const file = write("a.har", JSON.stringify({ log: { entries } }));
    const leftOut =
      "1 entry was not judged: WebSocket\n2 entries were not judged: data: URLs\n1 entry was not judged: for other APIs\n";
    const { code, stdout, stderr } = await run(["check", file]);

    expect(stderr).toBe("");
    expect(stdout).toContain(leftOut);
    expect(stdout).toContain(": 1 exchanges judged");
    expect(code).toBe(0);
    expect((await run(["check", "--json", file])).stderr).toBe(leftOut);
  });
});
