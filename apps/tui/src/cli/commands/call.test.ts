import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHistory } from "@cftokens/explorer";
import { afterAll, describe, expect, it } from "vitest";
import { ciCommands, dangerous } from "../../../test/hostile-server.ts";
import { openCallShell } from "../../../test/open-call-shell.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-call-"));
afterAll(() => rmSync(folder, { recursive: true }));

function documentFile(name: string, document: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document));
  return file;
}

const json = (schema: object) => ({ description: "ok", content: { "application/json": { schema } } });
const pets = documentFile("pets.json", {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.example/v1" }],
  security: [{ key: [] }],
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        security: [],
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 50 } }],
        responses: {
          "200": json({ type: "array", items: { type: "object", properties: { id: {}, price: {}, a: {} } } }),
        },
      },
      post: {
        operationId: "addPet",
        summary: "Adds a pet",
        requestBody: {
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["name"],
                properties: { name: { type: "string" }, pin: { type: "string", writeOnly: true } },
              },
            },
          },
        },
        responses: { "201": json({ type: "object" }) },
      },
    },
  },
  components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
});

const answering = (body: string, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  openCallShell({
    fetch: async () =>
      new Response(body, { status, headers: { "content-type": "application/json", ...headers } }),
  });

describe("an operation of Cloudflare", () => {
  it("is called on the target of the profile, and judged", async () => {
    const shell = openCallShell();
    const { exitCode, out, err } = await shell.run("user-api-tokens-list-tokens", "per_page=5");

    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ success: true, result_info: { per_page: 5 } });
    expect(err).toMatch(/^200\n.* in 0 ms\nas its document says: 11 checks passed$/u);
    expect(shell.requests).toEqual(["GET https://api.cloudflare.com/client/v4/user/tokens?per_page=5"]);
  });

  it("is named by its path with values, in one word or two", async () => {
    const { run, requests } = openCallShell();
    await run("GET", "/user/tokens/8d58320872d15a5f83aadb241f94c39b");
    await run("GET /user/tokens?per_page=5");

    expect(requests.map((request) => request.replace("https://api.cloudflare.com/client/v4", ""))).toEqual([
      "GET /user/tokens/8d58320872d15a5f83aadb241f94c39b",
      "GET /user/tokens?per_page=5",
    ]);
  });

  it("ends with 4 where the API refuses it, and says so", async () => {
    const { exitCode, out, err } = await openCallShell().run("GET", `/user/tokens/${"0".repeat(32)}`);

    expect(exitCode).toBe(4);
    expect(out).toContain('"success":false');
    expect(err).toContain("404");
  });

  it("creates a token of members, whose value is printed once", async () => {
    const { exitCode, out } = await openCallShell().run(
      "userApiTokensCreateToken",
      "name=from the command",
      "policies.0.effect=allow",
      'policies.0.resources:={"com.cloudflare.api.account.zone.*":"*"}',
      "policies.0.permission_groups.0.id=c8fed203ed3043cba015a93ad1616f1f",
      "--yes",
    );

    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      result: { name: "from the command", value: expect.any(String) },
    });
  });
});

describe("what is wrong", () => {
  it("is said of all values at once, and nothing is sent", async () => {
    const { run, requests } = openCallShell();
    const { exitCode, err } = await run("user-api-tokens-list-tokens", "per_page=500", "oder=name");

    expect(exitCode).toBe(2);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^oder is no parameter of user-api-tokens-list-tokens; it takes page, per_page/u),
      "per_page must be at most 50",
      "  → add --send-invalid to send it all the same",
    ]);
    expect(requests).toEqual([]);
  });

  it("is sent all the same with --send-invalid", async () => {
    const { run, requests } = openCallShell();
    const { exitCode } = await run(
      "user-api-tokens-list-tokens",
      "per_page=500",
      "query.oder=x",
      "--send-invalid",
    );

    expect(requests).toEqual(["GET https://api.cloudflare.com/client/v4/user/tokens?per_page=500&oder=x"]);
    expect(exitCode).toBe(4);
  });

  it.each([
    [["nothing-of-that-name"], 'no operation "nothing-of-that-name"'],
    [["userUserDetails", "novalue"], '"novalue" is no value; write name=value, name:=JSON or name@FILE'],
    [["userUserDetails", "--body", "gone"], 'cannot read "gone"'],
    [["userUserDetails", "--content-type", "a/b"], "takes no body; leave out --content-type"],
    [["listPets", "--document", join(folder, "none.yaml")], "cannot be read as an OpenAPI document"],
    [["listPets", "--document", pets, "--server", "ftp://x"], "--server is no http or https address"],
    [["listPets", "--document", pets, "--server", "https://a:b@x"], "holds a user name"],
    [["addPet", "name=Rex", "--document", pets], "set PETS_KEY"],
  ])("in %j ends with 2", async (words, reason) => {
    const { exitCode, err } = await openCallShell().run(...words);
    expect(err).toContain(reason);
    expect(exitCode).toBe(2);
  });
});

describe("a call that may change something", () => {
  const env = { PETS_KEY: "made-up-key" };

  it("is shown and asked for, without its secrets", async () => {
    const shell = openCallShell({ env, answer: true, fetch: makePet });
    const { exitCode, err } = await shell.run("addPet", "name=Rex", "pin=made-up-pin", "--document", pets);

    expect(exitCode).toBe(0);
    expect(err).toContain('POST https://pets.example/v1/pets: Adds a pet\n{\n  "name": "Rex",');
    expect(err).toContain("send it? [y/N]");
    expect(err).toContain("sends PETS_KEY to pets.example");
    expect(err).not.toContain("made-up");
  });

  it("is not sent where the answer is no, nobody can be asked, or only reads are sent", async () => {
    const asked = openCallShell({ env, answer: false, fetch: makePet });
    expect(await asked.run("addPet", "name=Rex", "--document", pets)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("nothing was sent"),
    });
    const silent = openCallShell({ env, fetch: makePet });
    expect(await silent.run("addPet", "name=Rex", "--document", pets)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining("add --yes"),
    });
    const reading = openCallShell({ env, answer: true, fetch: makePet });
    const { exitCode } = await reading.run("addPet", "name=Rex", "--document", pets, "--yes", "--read-only");
    expect(exitCode).toBe(2);
    expect([...asked.requests, ...silent.requests, ...reading.requests]).toEqual([]);
  });

  it("sends no credential unencrypted", async () => {
    const shell = openCallShell({ env, fetch: makePet });
    const words = ["addPet", "name=Rex", "--yes", "--document", pets, "--server"];

    expect(await shell.run(...words, "http://pets.example")).toMatchObject({ exitCode: 2 });
    expect(await shell.run(...words, "http://127.0.0.1:8080/v1")).toMatchObject({ exitCode: 0 });
    expect(shell.requests).toEqual(["POST http://127.0.0.1:8080/v1/pets"]);
  });
});

const sendBytes = async () =>
  new Response(new Uint8Array([1, 2]), { headers: { "content-type": "image/png" } });
const sendLines = async () =>
  new Response('{"a":1}\n{"a":2}', { headers: { "content-type": "application/x-ndjson" } });
const echoKey = async () => Response.json({ echo: "canary-key" }, { status: 201 });
const makePet = async () => Response.json({}, { status: 201 });

describe("an answer", () => {
  const list = ["listPets", "--document", pets];

  it("is as it came in a pipe, and in lines on a terminal, its numbers as they were written", async () => {
    const body = '[{"id":12345678901234567890,"price":1.50}]';
    expect(await answering(body).run(...list)).toMatchObject({ exitCode: 0, out: body });

    const onTerminal = openCallShell({
      isTerminal: true,
      fetch: async () => new Response(body, { headers: { "content-type": "application/json" } }),
    });
    expect((await onTerminal.run(...list)).out).toBe(
      '[\n  {\n    "id": 12345678901234567890,\n    "price": 1.50\n  }\n]\n',
    );
  });

  it("that is not as the document says ends with 3, and pointers", async () => {
    const { exitCode, err } = await answering('[{"id":1},2]').run(...list);

    expect(err).toContain(
      "not as its document says: 10 checks passed\n  error schema: /1 must be object, not number",
    );
    expect(exitCode).toBe(3);
  });

  it("with status 500 ends with 5", async () => {
    expect(await answering("[]", 500).run(...list)).toMatchObject({ exitCode: 5 });
  });

  it("that is a redirect is shown, and not followed", async () => {
    const shell = answering("", 302, { location: "https://else.example/?token=made-up" });
    const { err } = await shell.run(...list);

    expect(err).toContain("→ https://else.example/?token=[redacted] (not followed)");
    expect(shell.requests).toHaveLength(1);
  });

  it("that does not come ends with 1", async () => {
    expect(await openCallShell().run(...list)).toMatchObject({
      exitCode: 1,
      err: "no answer from pets.example: there is no network",
    });
  });

  it("is one JSON value with --json", async () => {
    const { out, err } = await answering('[{"id":12345678901234567890}]').run(...list, "--json");

    expect(err).toBe("");
    expect(out).toContain('"id":12345678901234567890');
    expect(JSON.parse(out)).toMatchObject({
      request: { method: "GET", url: "https://pets.example/v1/pets" },
      status: 200,
      headers: [["content-type", "application/json"]],
      body: [{ id: expect.any(Number) }],
      size: 29,
      verdict: { asDocumented: true, findings: [], unjudged: null },
    });
  });

  it("that would do something to a terminal or to CI does nothing", async () => {
    const nasty = "\u001B]0;owned\u0007\u202E##[error]x\n::stop-commands::y";
    for (const isTerminal of [true, false]) {
      for (const body of [
        JSON.stringify([{ a: nasty }]).replaceAll(String.raw`\u001b`, "\u001B"),
        `[{"a":"\u202E##[error]\u009B2J"}]`,
      ]) {
        const shell = openCallShell({
          isTerminal,
          fetch: async () => new Response(body, { headers: { "content-type": "application/json" } }),
        });
        const { out, err } = await shell.run(...list);
        expect(`${out}\n${err}`).not.toMatch(dangerous);
        expect(`${out}\n${err}`).not.toMatch(ciCommands);
      }
    }
    const text = openCallShell({
      isTerminal: true,
      fetch: async () =>
        new Response(nasty, { headers: { "content-type": "text/plain" }, statusText: "\u00ff##[x]" }),
    });
    const { out, err } = await text.run(...list);
    expect(`${out}\n${err}`).not.toMatch(dangerous);
    expect(`${out}\n${err}`).not.toMatch(ciCommands);
  });

  it("that is bytes is not written to a terminal", async () => {
    expect(await openCallShell({ isTerminal: true, fetch: sendBytes }).run(...list)).toMatchObject({
      out: "",
      err: expect.stringContaining("2 bytes that are no text: send them to a file with >"),
    });
    expect((await openCallShell({ fetch: sendBytes }).run(...list)).out).toBe("\u0001\u0002");
  });

  it("that is a stream is printed line by line", async () => {
    expect((await openCallShell({ isTerminal: true, fetch: sendLines }).run(...list)).out).toBe(
      '{"a":1}\n{"a":2}\n',
    );
    expect((await openCallShell({ fetch: sendLines }).run(...list)).out).toBe('{"a":1}\n{"a":2}');
  });
});

function historyIn(name: string) {
  const opened = openHistory(join(folder, name));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.history;
}

describe("the history", () => {
  const env = { PETS_KEY: "canary-key" };
  const add = ["addPet", "name=Rex", "pin=canary-pin", "--yes", "--document", pets];

  it("lists what was called, without secrets, and calls it again", async () => {
    const shell = openCallShell({ env, fetch: echoKey, openHistory: () => historyIn("calls.db") });
    await shell.run(...add);
    const listed = await shell.run("--history");
    expect(listed.out).toMatch(
      /^id +time +status +verdict +operation +url\n1 +2026-06-01T12:00:00Z +201 .* addPet +https:/u,
    );
    const { out } = await shell.run("--history", "--json");
    expect(JSON.parse(out)).toMatchObject({ id: 1, operation: "addPet", values: { body: { name: "Rex" } } });
    expect(readFileSync(join(folder, "calls.db"), "latin1")).not.toContain("canary");

    expect(await shell.run("--replay", "1", "--yes")).toMatchObject({
      exitCode: 2,
      err: "pin was not kept; give it again",
    });
    const again = await shell.run("--replay", "1", "pin=1234", "name=Max", "--yes");
    expect(again).toMatchObject({ exitCode: 0 });
    expect(shell.requests).toEqual([
      "POST https://pets.example/v1/pets",
      "POST https://pets.example/v1/pets",
    ]);
    const [second] = (await shell.run("--history", "--json")).out.split("\n");
    expect(JSON.parse(second ?? "")).toMatchObject({ id: 2, values: { body: { name: "Max" } } });
  });

  it("forgets one call or all", async () => {
    const shell = openCallShell({ env, fetch: echoKey, openHistory: () => historyIn("forget.db") });
    for (let count = 0; count < 3; count += 1) await shell.run(...add);
    expect((await shell.run("--forget", "2")).out).toBe("forgot call 2\n");
    expect(await shell.run("--forget", "2")).toMatchObject({ exitCode: 2 });
    expect(await shell.run("--replay", "x")).toMatchObject({ exitCode: 2 });
    expect((await shell.run("--forget", "all")).out).toBe("forgot 2 calls\n");
    expect((await shell.run("--history")).out.trimEnd()).toMatch(/^id[^\n]*$/u);
  });

  it("that is off keeps nothing, and one that is broken is no failure of the call", async () => {
    const off = openCallShell({ env, fetch: echoKey });
    expect(await off.run(...add)).toMatchObject({ exitCode: 0 });
    expect(await off.run("--history")).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('"history": false'),
    });
    const broken = openCallShell({
      env,
      fetch: echoKey,
      openHistory: () => {
        throw new Error("no room");
      },
    });
    expect(await broken.run(...add)).toMatchObject({
      exitCode: 0,
      err: expect.stringContaining("the call is not in the history: no room"),
    });
  });
});

it("an exchange that is saved has in contract check the findings that it had here", async () => {
  const env = { PETS_KEY: "canary-key" };
  const shell = openCallShell({ env, fetch: async () => Response.json([{ id: 1 }, "canary-key", 2]) });
  const { err } = await shell.run("listPets", "--document", pets, "--save-case", "case");
  expect(err).toContain("error schema: /1 must be object, not string");
  const lines = shell.files.get("case") ?? "";
  const file = documentFile("case.jsonl", lines);
  const command = join(import.meta.dirname, "../../../../../packages/contract-cli/src/main.ts");
  const { stdout, status } = spawnSync(process.execPath, [command, "check", file, "--spec", pets, "--json"], {
    encoding: "utf8",
  });
  const found = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { check: string; pointer: string });
  expect(status).toBe(1);
  expect(found).toMatchObject([
    { check: "schema", pointer: "/1" },
    { check: "schema", pointer: "/2" },
  ]);
});

it("a saved exchange has no credential", async () => {
  const shell = openCallShell({
    env: { PETS_KEY: "canary-key" },
    fetch: async () => Response.json({ token: "canary" }, { status: 201 }),
  });
  await shell.run("addPet", "name=Rex", "pin=canary-pin", "--yes", "--document", pets, "--save-case", "case");
  expect(shell.files.get("case")).toContain('"name":"Rex"');
  expect(shell.files.get("case")).not.toContain("canary");
});

describe("--print", () => {
  it("writes the call in another form and sends nothing", async () => {
    const shell = openCallShell();
    const { out } = await shell.run(
      "addPet",
      "name=Rex",
      "pin=canary",
      "--document",
      pets,
      "--print",
      "curl",
    );
    expect(out).toContain("curl --request POST https://pets.example/v1/pets");
    expect(out).toContain('--header "Authorization: Bearer $PETS_KEY"');
    expect(out).toContain('"name": "Rex"');
    expect(out).not.toContain("canary");
    const { out: program } = await shell.run(
      "user-api-tokens-list-tokens",
      "per_page=5",
      "--print",
      "typescript",
    );
    expect(program).toContain("client.userApiTokensListTokens({");
    expect(program).toContain("per_page: 5");
    expect(shell.requests).toEqual([]);
  });
});

describe("a hostile document does no harm:", () => {
  const base = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    servers: [{ url: "https://t.example" }],
  };
  const get = (operation: object) => ({
    ...base,
    paths: { "/a": { get: { operationId: "a", responses: {}, ...operation } } },
  });

  it.each<[string, unknown, string]>([
    [
      "a reference to a file outside",
      get({ requestBody: { $ref: "/etc/passwd" } }),
      "outside of the document's folder",
    ],
    [
      "a reference to a host",
      get({ requestBody: { $ref: "https://owned.example/x.yaml" } }),
      "owned.example",
    ],
    [
      "references without end",
      get({ parameters: [{ $ref: "#/paths/~1a/get/parameters/0" }] }),
      "back to itself",
    ],
    [
      "10,000 levels",
      `{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"operationId":"a"}}},"x":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
      "",
    ],
  ])("%s", async (name, document, reason) => {
    const shell = openCallShell();
    const { exitCode, err } = await shell.run(
      "a",
      "--document",
      documentFile(`${name.length}.json`, document),
    );

    expect(exitCode).toBe(2);
    expect(err).toContain(reason);
    expect(shell.requests).toEqual([]);
  });

  it("100,000 operations, of which none is read before one is meant", async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`/a${index}`, { get: { operationId: `a${index}` } }]),
    );
    const file = documentFile("many.json", { ...base, paths });
    const { exitCode, err } = await openCallShell().run("b1", "--document", file);
    expect(exitCode).toBe(2);
    expect(err).toContain('no operation "b1"');
    const { out } = await openCallShell().run("a9999", "--complete", "--document", file);
    expect(out.split("\n").filter((word) => word !== "")).toHaveLength(11);
  });

  it("texts that would do something to a terminal", async () => {
    const text = "\u001B]0;owned\u0007\u202E##[error]x";
    const file = documentFile("texts.json", {
      ...get({}),
      paths: {
        "/a": {
          post: {
            operationId: `a${text}`,
            summary: text,
            parameters: [{ name: text, in: "query", required: true, schema: { enum: [text] } }],
            responses: {},
          },
        },
      },
    });
    for (const words of [["POST", "/a"], ["POST", "/a", "--send-invalid"], ["b"], ["a"]]) {
      const { err } = await openCallShell({ answer: false }).run(...words, "--document", file);
      expect(err).not.toMatch(dangerous);
      expect(err).not.toMatch(ciCommands);
    }
  });
});
