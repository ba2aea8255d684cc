import { once } from "node:events";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dangerous, hostileTexts } from "./hostile-server.ts";
import { freshDataHome, openTerminal, type TestTerminal } from "./terminal.ts";

const folder = freshDataHome();
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const secret = "made-up-secret-value-0123456789";

// What the stream has sent, and what it waits for before it sends more.
let stream: ServerResponse | undefined;
let isStreamClosed = false;
const signed: (string | undefined)[] = [];

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const json = (value: unknown, status = 200): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
  switch (pathname) {
    case "/large":
      return json({
        items: Array.from({ length: 9000 }, (_, index) => ({
          id: index,
          name: `thing number ${index}`,
          at: "2026-01-01T00:00:00Z",
          tags: ["one", "two", "three"],
        })),
      });
    case "/pages": {
      const page = Number(searchParams.get("page") ?? 1);
      return json({ items: [{ on: `page ${page}` }], result_info: { page, total_pages: 2 } });
    }
    case "/events":
      stream = response.writeHead(200, { "content-type": "text/event-stream" });
      stream.on("close", () => {
        isStreamClosed = true;
      });
      stream.write('event: tick\ndata: {"count":1}\n\n');
      return undefined;
    case "/image":
      return void response.writeHead(200, { "content-type": "image/png" }).end(png);
    case "/hostile":
      response.setHeader("x-evil", "\u009D0;owned\u009C");
      return json({ items: hostileTexts, deep: JSON.parse("[".repeat(90) + "]".repeat(90)) as unknown });
    case "/moved":
      return void response.writeHead(302, { location: "https://elsewhere.example/next" }).end();
    case "/secrets":
      signed.push(request.headers.authorization);
      return json({ id: 7, token: secret }, 201);
    default:
      return json({ message: "no such path" }, 404);
  }
});

let file: string;
beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo;
  file = join(folder, "things.yaml");
  writeFileSync(
    file,
    `openapi: 3.1.0
info: { title: Things, version: "1" }
servers: [{ url: http://127.0.0.1:${port} }]
paths:${read("large")}${read("pages", "application/json", "[{ name: page, in: query, schema: { type: integer } }]")}${read("events", "text/event-stream")}${read("image", "image/png")}${read("hostile")}${read("moved")}
  /secrets:
    post:
      operationId: secrets
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name, pin]
              properties: { name: { type: string }, pin: { type: string, format: password } }
      responses:
        "201":
          description: Made.
          content: { application/json: { schema: { type: object, properties: { id: { type: integer } } } } }
`,
  );
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

// An operation that takes nothing but these parameters.
function read(id: string, type = "application/json", parameters = "[]"): string {
  return `
  /${id}:
    get:
      operationId: ${id}
      parameters: ${parameters}
      responses: { "200": { description: It., content: { ${type}: { schema: {} } } } }`;
}

function open(): TestTerminal & Disposable {
  return openTerminal({
    args: ["explore", file],
    dataHome: folder,
    rows: 30,
    env: { XDG_STATE_HOME: folder },
  });
}

// Finds an operation, opens it, and sends it from its form where it has one.
async function send(terminal: TestTerminal, id: string): Promise<void> {
  await terminal.expectScreen(/7 operations of 1 document/u);
  terminal.type(`/${id}`);
  terminal.press("enter", "enter");
  await terminal.expectScreen(new RegExp(`\\b(?:GET|POST) /${id}\\b[^]*Answers`, "u"));
  terminal.press("enter");
}

describe("an answer", () => {
  it("of a megabyte is shown, searched and asked", async () => {
    using terminal = open();
    await send(terminal, "large");
    const shown = await terminal.expectScreen(/✓ 200 OK · as its document says · [\d.]+ (?:kB|MB) · \d+ ms/u);
    expect(shown).toMatch(/▾ items {2}\[9000\] items\n +▾ 0 {2}\{4\} members/u);
    terminal.press("G");
    await terminal.expectScreen(/thing number 8999/u);
    terminal.type("/NUMBER 4711");
    await terminal.expectScreen(/name {2}"thing number 4711"[^]*1 found/u);
    terminal.press("enter");
    await terminal.expectScreen(/^ \/items\/4711\/name/mu);
    terminal.press("esc");
    await terminal.expectScreen(/call \d+ of the history/u);
    terminal.press("f");
    terminal.type("items[?@.id > 8997].name");
    terminal.press("enter");
    await terminal.expectScreen(
      /\[2\] items\n +0 {2}"thing number 8998"\n +1 {2}"thing number 8999"[^]*2 values/u,
    );
    terminal.press("esc");
    await terminal.expectScreen(/call \d+ of the history/u);
    terminal.press("esc");
    await terminal.expectNoMore(/as its document says/u);
  });

  it("that is a stream is shown as it comes, until one stops it", async () => {
    using terminal = open();
    await send(terminal, "events");
    await terminal.expectScreen(/1 item\b[^]*count {2}1\n[^]*◌ Coming/u);
    stream?.write('data: {"count":2}\n\ndata: last\n\n');
    await terminal.expectScreen(/3 items[^]*count {2}2\n[^]*data {2}"last"/u);
    expect(isStreamClosed).toBe(false);
    terminal.press("esc");
    await terminal.expectScreen(/data {2}"last"[^]*call \d+ of the history/u);
    terminal.press("g");
    await terminal.expectScreen(/text\/event-stream[^\n]*3 items[^]*count {2}1/u);
    await expect.poll(() => isStreamClosed).toBe(true);
    terminal.press("esc");
    await terminal.expectNoMore(/event-stream · 3 items/u);
  });

  it("goes on to the next page, and not beyond the last", async () => {
    using terminal = open();
    await send(terminal, "pages");
    await terminal.expectScreen(/It can be sent/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/on {2}"page 1"/u);
    terminal.press("]");
    await terminal.expectScreen(/\/pages\?page=2[^]*on {2}"page 2"/u);
    terminal.press("]");
    await terminal.expectScreen(/✗ No next page: this is the last page/u);
  });

  it("of bytes goes to a file that its owner alone can read, once", async () => {
    using terminal = open();
    await send(terminal, "image");
    await terminal.expectScreen(/image\/png · 16 bytes that are no text/u);
    terminal.press("e");
    await terminal.expectScreen(/Write the body to a file[^]*image\.png/u);
    terminal.press("ctrl+u");
    const path = join(folder, "saved.png");
    terminal.type(path);
    terminal.press("enter");
    await terminal.expectScreen(/✓ Written to/u);
    expect(readFileSync(path).equals(png)).toBe(true);
    expect(statSync(path).mode % 0o1000).toBe(0o600);
    terminal.press("e", "ctrl+u");
    terminal.type(path);
    terminal.press("enter");
    await terminal.expectScreen(/There is such a file/u);
    terminal.press("enter");
    await terminal.expectScreen(/16 bytes/u);
  });

  it("that leads elsewhere is not followed", async () => {
    using terminal = open();
    await send(terminal, "moved");
    await terminal.expectScreen(/✗ 302[^]*→ https:\/\/elsewhere\.example\/next \(not followed\)/u);
  });

  it("that is hostile does nothing to the terminal", async () => {
    using terminal = open();
    const before = terminal.output().length;
    await send(terminal, "hostile");
    await terminal.expectScreen(/▾ items/u);
    terminal.press("j", "j", "right", "pagedown", "pagedown", "G");
    await terminal.expectScreen(/\[0\] items/u);
    expect(terminal.screen()).not.toMatch(/owned/u);
    expect(terminal.screen().replaceAll("\n", "")).not.toMatch(dangerous);
    // oxlint-disable-next-line no-control-regex -- commands to the terminal that the program never writes
    expect(terminal.output().slice(before)).not.toMatch(/\u001B\](?:0|2|52);/u);
  });
});

describe("the history on the screen", () => {
  it("has a call after a restart, without its secrets, which are asked for before it is sent again", async () => {
    {
      using terminal = open();
      await send(terminal, "secrets");
      await terminal.expectScreen(/› +name +▏/u);
      terminal.type("Rex");
      terminal.press("enter");
      await terminal.expectScreen(/› +pin +▏/u);
      terminal.type("made-up-pin");
      await terminal.expectScreen(/It can be sent/u);
      terminal.press("ctrl+s");
      await terminal.expectScreen(/POST http[^]*Rex/u);
      expect(terminal.screen()).not.toContain("made-up-pin");
      terminal.press("y");
      await terminal.expectScreen(/201 Created[^]*token {2}•+ \(v shows it\)/u);
      terminal.press("v");
      await terminal.expectScreen(new RegExp(`token {2}"${secret}"`, "u"));
      terminal.press("ctrl+c");
      await terminal.expectExit();
    }
    using terminal = open();
    await terminal.expectScreen(/7 operations/u);
    terminal.press("H");
    await terminal.expectScreen(/POST +\/secrets +201/u);
    terminal.press("enter");
    await terminal.expectScreen(/token {2}"\[redacted\]"/u);
    terminal.press("v", "esc");
    await terminal.expectScreen(/POST +\/secrets +201/u);
    terminal.press("r");
    await terminal.expectScreen(/✗ Not kept, to be filled in again: pin/u);
    expect(terminal.screen()).toContain("Rex");
    expect(terminal.output()).not.toContain(secret);
    expect(terminal.output()).not.toContain("made-up-pin");
    const database = readFileSync(join(folder, "cftokens", "calls.db")).toString("latin1");
    expect(database).toContain("[redacted]");
    expect(database).not.toContain(secret);
    expect(database).not.toContain("made-up-pin");
    expect(signed).toHaveLength(1);
  });
});
