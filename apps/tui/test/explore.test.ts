import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileTexts, dangerous } from "./hostile-server.ts";
import { openTerminal, program } from "./terminal.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "explore-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const queues = `openapi: 3.0.3
info: { title: Queues, version: "1" }
servers: [{ url: https://queues.example }]
paths:
  /queues:
    get:
      operationId: queues-list
      summary: List queues
      tags: [Queues]
      responses: { "200": { description: All queues. } }
    post:
      operationId: queues-create
      summary: Create a queue
      tags: [Queues]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Queue" } } } }
      responses: { "200": { description: The queue. } }
components:
  schemas:
    Queue:
      type: object
      required: [name]
      properties:
        name: { type: string, maxLength: 63, description: As it is called. }
        parent: { $ref: "#/components/schemas/Queue" }
`;
const lists = `openapi: 3.1.0
info: { title: Lists, version: "1" }
paths: { /lists: { get: { operationId: lists-list, responses: { "200": { description: All. } } } } }
`;

// So large that it takes a while to be read.
function largeDocument(): object {
  const paths = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [
      `/things/${index}`,
      { get: { summary: `Thing ${index}`, responses: { 200: { description: "It." } } } },
    ]),
  );
  return { openapi: "3.1.0", info: { title: "Large", version: "1" }, paths };
}

describe("cftokens explore", () => {
  it("opens on the operations of files alone, asks for nothing and keeps nothing", async () => {
    const dataHome = join(folder, "home");
    mkdirSync(dataHome);
    const files = [fileWith("queues.yaml", queues), fileWith("lists.json", lists)];
    // A credential that is there makes no difference.
    using terminal = openTerminal({
      args: ["explore", ...files],
      dataHome,
      env: { CLOUDFLARE_API_TOKEN: "made-up" },
    });
    const list = await terminal.expectScreen(/^ 3 operations of 2 documents/mu);
    expect(list).toMatch(/2 FILES/u);
    expect(list).toMatch(
      /GET +\/queues +queues *\n[^\n]*POST +\/queues +queues *\n[^\n]*GET +\/lists +lists/u,
    );
    terminal.press("1");
    terminal.type("/create");
    terminal.press("enter", "enter");
    const looked = await terminal.expectScreen(/▾ Body +application\/json, required · Queue/u);
    expect(looked).toMatch(/name +string · required · at most 63 characters *\n *▸ parent +↻ Queue/u);
    await terminal.expectScreen(/Document +\S+queues\.yaml:11/u);
    terminal.press("enter");
    await terminal.expectScreen(/› +name +▏ +• is required but missing/u);
    terminal.press("esc");
    await terminal.expectScreen(/Enter calls it/u);
    terminal.press("esc");
    await terminal.expectScreen(/METHOD +PATH/u);
    terminal.press("L", "ctrl+u");
    terminal.type("tokens");
    terminal.press("enter");
    await terminal.expectScreen(/✗ There are only operations here/u);
    terminal.press("esc");
    await terminal.expectScreen(/^ operations\?q=create/mu);
    terminal.press("q");
    expect((await terminal.expectExit()).exitCode).toBe(0);
    expect(readdirSync(dataHome, { recursive: true }).filter((name) => /\.db/u.test(String(name)))).toEqual(
      [],
    );
  });

  it("shows its operations as a tree, in a small window too", async () => {
    const files = [fileWith("queues.yaml", queues), fileWith("lists.json", lists)];
    using terminal = openTerminal({ args: ["explore", ...files], columns: 80, rows: 24 });
    await terminal.expectScreen(/3 operations of 2 documents/u);
    terminal.press("t");
    const tree = await terminal.expectScreen(/▾ queues {2}2/u);
    expect(tree).toMatch(
      /▾ Queues {2}2 *\n *▾ \/queues {2}2 *\n› +GET +List queues *\n +POST +Create a queue/u,
    );
    terminal.press("left", "left", "left", "left");
    await terminal.expectScreen(/▸ Queues {2}2 *\n *▾ lists {2}1/u);
    terminal.type("/create");
    await terminal.expectScreen(/^ operations\?view=tree&q=create▏?[^]*› +POST +\/queues +Create a queue/mu);
    terminal.press("enter", "enter");
    await terminal.expectScreen(/▾ Body +application\/json/u);
  });

  it("shows a changed file where one stands, and what was there last while it is broken", async () => {
    const file = fileWith("changing.yaml", queues);
    using terminal = openTerminal({ args: ["explore", file], rows: 40 });
    await terminal.expectScreen(/2 operations of 1 document/u);
    terminal.type("/create");
    terminal.press("enter", "enter");
    const before = await terminal.expectScreen(/changing\.yaml:11/u);
    const row = before.split("\n").findIndex((line) => /^ +name +string/u.test(line));
    terminal.press(...Array.from({ length: row - 2 }, () => "down"));
    await terminal.expectScreen(/^ As it is called\./mu);

    const changed = queues
      .replace("info:", "# A line more.\ninfo:")
      .replace("properties:", "properties:\n        ahead: { type: boolean }")
      .replace("required: [name]", "required: [ahead, name]");
    fileWith("changing.new", changed);
    renameSync(join(folder, "changing.new"), file);
    const after = await terminal.expectScreen(
      /ahead +boolean · required *\n +name +string[^]*\n As it is called\./u,
    );
    expect(after).toMatch(/▾ Body/u);
    await terminal.expectScreen(/changing\.yaml:12/u);

    fileWith("changing.yaml", `${queues}  broken: [`);
    const broken = await terminal.expectScreen(/^ ✗ changing\.yaml:\d+: [^\n]*\(column \d+\)/mu);
    expect(broken).toMatch(/ahead +boolean/u);
    fileWith("changing.yaml", queues.replace("maxLength: 63", "maxLength: 9"));
    await terminal.expectScreen(/name +string · required · at most 9 characters/u);
    expect(terminal.screen()).not.toMatch(/✗/u);

    fileWith("changing.yaml", queues.replace(/ {4}post:[^]*(?=^components)/mu, ""));
    await terminal.expectScreen(/✗ POST \/queues is not in its document any more/u);
    await terminal.expectScreen(/METHOD +PATH/u);
  });

  it("finds operations by the names of members, and says which", async () => {
    const files = [fileWith("queues.yaml", queues), fileWith("lists.json", lists)];
    using terminal = openTerminal({ args: ["explore", ...files] });
    await terminal.expectScreen(/3 operations of 2 documents/u);
    terminal.type("/parent");
    const found = await terminal.expectScreen(/› POST +\/queues {2}by body parent/u);
    expect(found).toMatch(/1 operation of 1 document · found by body parent · Create a queue/u);
    terminal.press("enter", "t");
    await terminal.expectScreen(/▾ Queues {2}1 *\n› +POST +\/queues {2}by body parent/u);
  });

  it("reads a large document while keys go on working, and no longer after Esc", async () => {
    const file = fileWith("large.json", JSON.stringify(largeDocument()));
    using terminal = openTerminal({ args: ["explore", file] });
    await terminal.expectScreen(/20000 operations of 1 document/u);
    terminal.press("enter");
    await terminal.expectScreen(/◌ Reading the document/u);
    terminal.press("down", "down");
    const moved = await terminal.expectScreen(/› GET +\/things\/2 /u);
    expect(moved).toMatch(/◌ Reading the document/u);
    terminal.press("esc");
    await terminal.expectScreen(/20000 operations of 1 document · Thing 2/u);
    terminal.press("down", "enter");
    await terminal.expectScreen(/GET \/things\/3 *\n[^]*▾ About/u);
  });

  it("makes links to hosts of the document alone, in a terminal that has them", async () => {
    const linked = queues
      .replace("servers:", "externalDocs: { url: https://docs.queues.example/start }\nservers:")
      .replace(
        "summary: Create a queue",
        "externalDocs: { url: https://elsewhere.example/create }\n      summary: Create",
      );
    const args = ["explore", fileWith("linked.yaml", linked)];
    using terminal = openTerminal({ args, rows: 40, env: { FORCE_HYPERLINK: "1" } });
    await terminal.expectScreen(/2 operations/u);
    terminal.press("enter");
    await terminal.expectScreen(/Read more +https:\/\/docs\.queues\.example\/start/u);
    terminal.press("esc");
    await terminal.expectScreen(/METHOD +PATH/u);
    terminal.press("down", "enter");
    await terminal.expectScreen(/Read more +https:\/\/elsewhere\.example\/create/u);
    // oxlint-disable-next-line no-control-regex -- the sequences are what is tested
    const links = terminal.output().match(/(?<=\u001B\]8;;)[^\u0007]+/gu);
    expect(new Set(links)).toEqual(new Set(["https://queues.example/", "https://docs.queues.example/start"]));

    using plain = openTerminal({ args, rows: 40 });
    await plain.expectScreen(/2 operations/u);
    plain.press("enter");
    await plain.expectScreen(/Read more +https:\/\/docs\.queues\.example\/start/u);
    expect(plain.output()).not.toContain("\u001B]8;");
  });

  it("hands the file to the editor at the line of the operation, and comes back", async () => {
    const file = fileWith("edited.yaml", queues);
    const editor = fileWith(
      "vi",
      `#!/bin/sh\necho "EDITING $@"; echo "$@" > "${join(folder, "words")}"; sed -i 's/maxLength: 63/maxLength: 7/' "$2"; read key\n`,
    );
    chmodSync(editor, 0o755);
    using terminal = openTerminal({ args: ["explore", file], env: { EDITOR: editor } });
    await terminal.expectScreen(/2 operations/u);
    terminal.type("/create");
    terminal.press("enter", "enter");
    await terminal.expectScreen(/edited\.yaml:11/u);
    terminal.press("o");
    await terminal.expectScreen(/EDITING/u);
    terminal.press("enter");
    await terminal.expectScreen(/at most 7 characters/u);
    expect(readFileSync(join(folder, "words"), "utf8")).toBe(`+11 ${file}\n`);
    terminal.press("esc");
    await terminal.expectScreen(/METHOD +PATH/u);
  });

  it("says that there is no editor", async () => {
    using terminal = openTerminal({ args: ["explore", fileWith("alone.yaml", queues)] });
    await terminal.expectScreen(/2 operations/u);
    terminal.press("enter");
    await terminal.expectScreen(/▾ About/u);
    terminal.press("o");
    await terminal.expectScreen(/✗ no editor is named: set VISUAL or EDITOR/u);
  });

  it.each([
    ["is missing", undefined, /missing\.yaml/u],
    ["is broken", "openapi: 3.1.0\ninfo: [\n", /broken\.yaml:\d+/u],
    ["is of Swagger", "swagger: '2.0'\ninfo: { title: t, version: '1' }\npaths: {}\n", /swagger|2\.0/iu],
  ])("says in one line why a file that %s is not opened", async (what, text, reason) => {
    const name = `${what.replace("is ", "").replace("of ", "")}.yaml`;
    const file = text === undefined ? join(folder, name) : fileWith(name, text);
    using terminal = openTerminal({ args: ["explore", file], columns: 300 });
    const said = await terminal.expectScreen(/^cftokens: [^\n]+$/mu);
    expect(said.trim()).toMatch(/^cftokens: [^\n]+$/u);
    expect(said).toMatch(reason);
    expect((await terminal.expectExit()).exitCode).toBe(2);
  });

  it("takes no option of a credential", () => {
    const { stderr, status } = spawnSync(process.execPath, [program, "explore", "--profile", "x"], {
      encoding: "utf8",
    });
    expect(stderr).toBe('cftokens: unknown argument "--profile"; run cftokens explore --help\n');
    expect(status).toBe(2);
  });

  it("does no harm with the texts of hostile documents", async () => {
    const paths = Object.fromEntries(
      hostileTexts.map((text, index) => [
        `/${text}${index}`,
        {
          get: {
            operationId: `${text}${index}`,
            summary: text,
            description: text,
            tags: [text],
            parameters: [
              { name: `${text}${index}`, in: "query", description: text, schema: { title: text } },
            ],
            responses: { 200: { description: text } },
          },
        },
      ]),
    );
    const document = { openapi: "3.1.0", info: { title: hostileTexts[0], version: "1" }, paths };
    using terminal = openTerminal({ args: ["explore", fileWith("hostile.json", JSON.stringify(document))] });
    await terminal.expectScreen(/operations of 1 document/u);
    for (let index = 0; index < 8; index += 1) {
      terminal.press("enter");
      await terminal.expectScreen(/▾ About/u);
      expect(terminal.screen().replaceAll("\n", "")).not.toMatch(dangerous);
      expect(terminal.screen()).not.toMatch(/owned/u);
      // Its form has the texts as names of fields and in what is told of them.
      terminal.press("enter");
      await terminal.expectScreen(/1 that may be left out/u);
      terminal.press("up", "enter", "down");
      await terminal.expectScreen(/▾ those that may be left out[^]*· in the query/u);
      expect(terminal.screen().replaceAll("\n", "")).not.toMatch(dangerous);
      expect(terminal.screen()).not.toMatch(/owned/u);
      terminal.press("esc");
      await terminal.expectScreen(/▾ About/u);
      terminal.press("esc");
      await terminal.expectScreen(/METHOD +PATH/u);
      terminal.press("down");
    }
  });
});
