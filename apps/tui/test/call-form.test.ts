import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loaded, openTerminal } from "./terminal.ts";

// What arrived at the server of the document, which answers every call alike.
interface Arrived {
  readonly line: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
const arrived: Arrived[] = [];
const server = createServer((request, response) => void receive(request, response));

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = (await buffer(request)).toString("latin1");
  arrived.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ id: "not a number", name: "Rex" }));
}

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "call-form-"));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  file = join(folder, "large.json");
  writeFileSync(file, JSON.stringify(largeDocument(`http://127.0.0.1:${port}/v1`)));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

// 1,500 operations, of which few are meant.
function largeDocument(url: string): object {
  const thing = { type: "object", properties: { id: { type: "integer" }, name: { type: "string" } } };
  const responses = { 200: { description: "Done.", content: { "application/json": { schema: thing } } } };
  const others = Array.from({ length: 1497 }, (_, index) => [
    `/things${index}`,
    { get: { operationId: `things-${index}`, summary: `Look at thing ${index}`, responses } },
  ]);
  const photo = {
    type: "object",
    required: ["photo"],
    properties: { photo: { type: "string", format: "binary" }, caption: { type: "string", maxLength: 5 } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Large", version: "1" },
    servers: [{ url }],
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    paths: {
      ...Object.fromEntries(others),
      "/zebras/{zebra}": {
        put: {
          operationId: "zebra-put",
          summary: "Paint a zebra",
          security: [{ token: [] }],
          parameters: [{ name: "zebra", in: "path", required: true, schema: { type: "integer" } }],
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["stripes"],
                  properties: {
                    stripes: { type: "integer", minimum: 1 },
                    pin: { type: "string", writeOnly: true },
                  },
                },
              },
            },
          },
          responses,
        },
      },
      "/zebras/{zebra}/photo": {
        post: {
          operationId: "zebra-photo",
          summary: "Upload a photo",
          parameters: [{ name: "zebra", in: "path", required: true, schema: { type: "integer" } }],
          requestBody: { required: true, content: { "multipart/form-data": { schema: photo } } },
          responses,
        },
      },
    },
  };
}

describe("calling an operation from its form", () => {
  it("creates a token whose policy has a choice of forms", async () => {
    using terminal = openTerminal({ rows: 40 });
    await terminal.expectScreen(loaded);
    terminal.type("6/user-api-tokens-create-token");
    terminal.press("enter", "enter");
    await terminal.expectScreen(/Enter calls it/u);
    terminal.press("enter");
    await terminal.expectScreen(/› +name +▏ +• is required but missing/u);
    terminal.type("made-raw");
    terminal.press("down", "down", "enter");
    await terminal.expectScreen(/› +effect +‹ — ›/u);
    terminal.press("right", "down", "down", "enter");
    await terminal.expectScreen(/› +id +▏/u);
    terminal.type("c8fed203ed3043cba015a93ad1616f1f");
    terminal.press("down", "down", "down", "down", "enter");
    await terminal.expectScreen(/name: ▏/u);
    terminal.type("com.cloudflare.api.account.*");
    terminal.press("enter");
    await terminal.expectScreen(/It can be sent/u);
    // The other of the two forms that a resource may have, and back.
    terminal.press("right");
    await terminal.expectScreen(/‹ map ›/u);
    terminal.press("left");
    await terminal.expectScreen(/‹ "\*" ›/u);
    terminal.press("ctrl+s");
    expect(await terminal.expectScreen(/n no, go back \(default\)/u)).toMatch(
      /Credential +of the profile[^]*"com\.cloudflare\.api\.account\.\*": "\*"/u,
    );
    terminal.press("y");
    const answer = await terminal.expectScreen(/✓ 200 [^\n]*as its document says/u);
    expect(answer).toMatch(/name +"made-raw"/u);
    expect(terminal.output()).not.toMatch(/cfut_/u);
  });

  it("finds one of 1,500 by three letters, sends it wrong on purpose, and saves what contract check finds, too", async () => {
    arrived.length = 0;
    const dataHome = mkdtempSync(join(folder, "home-"));
    using terminal = openTerminal({
      args: ["explore", file],
      dataHome,
      env: { LARGE_TOKEN: "canary-token", XDG_STATE_HOME: dataHome },
    });
    await terminal.expectScreen(/1499 operations of 1 document/u);
    terminal.type("/zeb");
    await terminal.expectScreen(/PUT +\/zebras\/\{zebra\} /u);
    terminal.press("enter", "enter");
    await terminal.expectScreen(/Enter calls it/u);
    terminal.press("enter");
    await terminal.expectScreen(/› +zebra +▏ +• is required but missing/u);
    terminal.type("7");
    await terminal.expectScreen(/stripes/u);
    terminal.press("down", "down");
    terminal.type("none");
    await terminal.expectScreen(/› +stripes +none▏ +✗ must be integer/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/✗ stripes must be integer, not string · \^t sends it all the same/u);
    terminal.press("ctrl+t", "ctrl+s");
    const review = await terminal.expectScreen(/y yes, send it/u);
    expect(review).toMatch(/‼ 1 value is not as the document says, and sent on purpose/u);
    expect(review).toMatch(/Credential +from LARGE_TOKEN[^]*"stripes": "none"/u);
    terminal.press("y");
    const answer = await terminal.expectScreen(/✗ 200 [^\n]*not as its document says/u);
    expect(answer).toMatch(/schema[^\n]*\/id must be integer, not string/u);
    expect(arrived).toMatchObject([
      {
        line: "PUT /v1/zebras/7",
        body: '{"stripes":"none"}',
        headers: { authorization: "Bearer canary-token" },
      },
    ]);
    const saved = join(folder, "case.jsonl");
    terminal.press("s");
    await terminal.expectScreen(/case/u);
    terminal.press("ctrl+u");
    terminal.type(saved);
    terminal.press("enter");
    await expect.poll(() => existsSync(saved), { timeout: 60_000 }).toBe(true);
    expect(readFileSync(saved, "utf8")).not.toMatch(/canary/u);
    expect(terminal.output()).not.toMatch(/canary/u);
    expect(readFileSync(join(dataHome, "cftokens", "calls.db"), "latin1")).not.toMatch(/canary/u);
    const command = join(import.meta.dirname, "../../../packages/contract-cli/src/main.ts");
    const { stdout } = spawnSync(process.execPath, [command, "check", saved, "--spec", file, "--json"], {
      encoding: "utf8",
    });
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({ check: "schema", pointer: "/id" });
  });

  it("uploads a file as a part of a body, whose path is typed, on 80 columns", async () => {
    arrived.length = 0;
    const photo = join(folder, "zebra.png");
    writeFileSync(photo, "\u0089PNG bytes", "latin1");
    using terminal = openTerminal({ args: ["explore", file], columns: 80, rows: 24 });
    await terminal.expectScreen(/1499 operations of 1 document/u);
    terminal.type("/upload photo");
    terminal.press("enter", "enter");
    await terminal.expectScreen(/Enter calls it/u);
    terminal.press("enter");
    await terminal.expectScreen(/› +zebra +▏/u);
    terminal.type("7");
    terminal.press("down", "down");
    await terminal.expectScreen(/› +photo +▏/u);
    terminal.type(`${photo}x`);
    await terminal.expectScreen(/cannot be read|required but missing/u);
    terminal.press("backspace");
    await terminal.expectScreen(/It can be sent/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/y yes, send it/u);
    terminal.press("y");
    await terminal.expectScreen(/200 [^\n]*not as its/u);
    const [upload] = arrived;
    expect(upload?.line).toBe("POST /v1/zebras/7/photo");
    expect(upload?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/u);
    expect(upload?.body).toMatch(/name="photo"; filename="zebra\.png"[^]*\u0089PNG bytes/u);
  });

  it("takes the body from the editor, and says what is wrong at its line", async () => {
    const editor = join(folder, "editor.sh");
    writeFileSync(editor, '#!/bin/sh\nprintf "stripes: 3\\nspots: 1\\n" > "$1"\n');
    chmodSync(editor, 0o755);
    using terminal = openTerminal({ args: ["explore", file], env: { EDITOR: editor } });
    await terminal.expectScreen(/1499 operations of 1 document/u);
    terminal.type("/zebra-put");
    terminal.press("enter", "enter");
    await terminal.expectScreen(/Enter calls it/u);
    terminal.press("enter");
    await terminal.expectScreen(/› +zebra +▏/u);
    terminal.press("ctrl+o");
    await terminal.expectScreen(/✗ line 2: spots is not in the document/u);
    await terminal.expectScreen(/stripes +3/u);
  });
});
