import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dangerous } from "./hostile-server.ts";
import { openTerminal } from "./terminal.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "explore-hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, document: object | string): string {
  const file = join(folder, name);
  writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document));
  return file;
}

function documentWith(paths: object, more: object = {}): object {
  return { openapi: "3.1.0", info: { title: "T", version: "1" }, paths, ...more };
}

function answering(schema: object, summary = "It"): object {
  return {
    get: { summary, responses: { 200: { description: "", content: { "application/json": { schema } } } } },
  };
}

describe("hostile documents under cftokens explore", () => {
  it("does no harm with names of files and of what is in them", async () => {
    const evil = "\u001B]0;owned\u0007\u001B[2J\u202Egpj.\u2066x";
    const file = fileWith(
      `${evil}.json`,
      documentWith(
        {
          [`/${evil}/{${evil}}`]: {
            get: {
              operationId: evil,
              tags: [evil],
              externalDocs: { url: `https://docs.example/${evil}`, description: evil },
              parameters: [{ name: evil, in: "query", schema: { enum: [evil], default: evil } }],
              requestBody: { content: { [evil]: { schema: { properties: { [evil]: { title: evil } } } } } },
              responses: {
                [evil]: { description: evil, headers: { [evil]: { schema: { pattern: evil } } } },
              },
            },
          },
        },
        { servers: [{ url: `https://api.example/${evil}` }] },
      ),
    );
    using terminal = openTerminal({ args: ["explore", file], rows: 40 });
    const titles: string[] = [];
    terminal.emulation.onTitleChange((title) => titles.push(title));
    await terminal.expectScreen(/1 operation of 1 document/u);
    terminal.type("t/owned");
    await terminal.expectScreen(/view=tree&q=owned/u);
    terminal.press("enter", "enter");
    await terminal.expectScreen(/▾ About/u);
    for (let row = 0; row < 20; row += 1) terminal.press("right", "down");
    writeFileSync(file, "{");
    await terminal.expectScreen(/✗ [^\n]*cannot be read/u);
    expect(terminal.screen().replaceAll("\n", "")).not.toMatch(dangerous);
    expect(titles).toEqual([]);
    expect(terminal.output()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });

  it("refuses what leads out of the folder or to a host, and fetches nothing", async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end("{}");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const host = typeof address === "object" ? `127.0.0.1:${address?.port}` : "";
    try {
      const inside = join(folder, "inside");
      mkdirSync(inside);
      const outside = fileWith("secret.json", { type: "string", description: "a secret" });
      const file = fileWith(
        "inside/refers.json",
        documentWith({ "/file": answering({ $ref: "../secret.json" }) }),
      );
      using terminal = openTerminal({ args: ["explore", file], columns: 300 });
      await terminal.expectScreen(/1 operation of 1 document/u);
      terminal.press("enter");
      await terminal.expectScreen(/✗ [^\n]*secret\.json is outside of the document's folder/u);
      expect(terminal.screen()).toMatch(/› GET +\/file/u);

      const away = documentWith({ "/host": answering({ $ref: `http://${host}/x.json` }) });
      fileWith("inside/refers.json", away);
      await terminal.expectScreen(/› GET +\/host/u);
      terminal.press("enter");
      await terminal.expectScreen(/✗ [^\n]*x\.json is not in the document's folder/u);
      expect(asked).toBe(0);

      fileWith("inside/refers.json", documentWith({ "/file": answering({ $ref: "../secret.json" }) }));
      using allowed = openTerminal({ args: ["explore", file, "--allow-file", outside], rows: 40 });
      await allowed.expectScreen(/1 operation of 1 document/u);
      allowed.press("enter");
      await allowed.expectScreen(/▾ Answers *\n +▸ 200/u);
    } finally {
      server.close();
    }
  });

  it("says of what is too deep that it is, and goes on", async () => {
    const deep = `${'{"properties":{"a":'.repeat(10_000)}{}${"}}".repeat(10_000)}`;
    const text = JSON.stringify(
      documentWith({ "/deep": answering({ $ref: "deep" }), "/good": answering({}) }),
    );
    const file = fileWith("deep.json", text.replace('{"$ref":"deep"}', deep));
    using terminal = openTerminal({ args: ["explore", file], columns: 200 });
    await terminal.expectScreen(/2 operations of 1 document/u);
    terminal.press("enter");
    await terminal.expectScreen(/✗ deep\.json[^\n]*(?:deep|levels|depth)/iu);
    terminal.press("down");
    await terminal.expectScreen(/› GET +\/good/u);
    using refused = openTerminal({ args: ["explore", fileWith("deep.yaml", `a: ${"[".repeat(10_000)}`)] });
    await refused.expectScreen(/^cftokens: [^\n]*deep\.yaml/mu);
    expect((await refused.expectExit()).exitCode).toBe(2);
  });

  it("opens and searches 100,000 operations in bounded memory", async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [
        `/areas/${index % 300}/things/${index}`,
        answering({ properties: { [`member_${index % 1000}`]: {} } }, `Thing ${index}`),
      ]),
    );
    const file = fileWith("many.json", documentWith(paths));
    using terminal = openTerminal({
      args: ["explore", file],
      env: { NODE_OPTIONS: "--max-old-space-size=600" },
    });
    await terminal.expectScreen(/100000 operations of 1 document/u);
    terminal.press("/");
    terminal.paste("things 98765");
    await terminal.expectScreen(/› GET +\/areas\/65\/things\/98765 /u);
    terminal.press("enter", "enter");
    await terminal.expectScreen(/◌ Reading the document/u);
    terminal.press("esc");
    await terminal.expectNoMore(/◌ Reading the document/u);
    terminal.press("esc");
    await terminal.expectScreen(/100000 operations of 1 document/u);
    terminal.press("t", "g");
    await terminal.expectScreen(/▾ \/areas {2}100000[^]*▸ \/1\/things {2}334/u);
    terminal.press("/");
    terminal.paste("member_77");
    await terminal.expectScreen(/by answer member_77/u);
  });

  it("goes on with what was last read whatever becomes of the file, and comes back with it", async () => {
    const file = fileWith("turning.json", documentWith({ "/first": answering({}) }));
    using terminal = openTerminal({ args: ["explore", file], columns: 200 });
    await terminal.expectScreen(/› GET +\/first/u);
    const becomes: readonly (readonly [string, () => unknown, RegExp])[] = [
      ["broken", () => writeFileSync(file, "{ openapi"), /✗ turning\.json/u],
      [
        "of Swagger",
        () => fileWith("turning.json", { swagger: "2.0", info: {}, paths: {} }),
        /✗ [^\n]*Swagger "2\.0"/u,
      ],
      ["no document", () => writeFileSync(file, "[1]"), /✗ [^\n]*JSON object/u],
      ["gone", () => rmSync(file), /✗ [^\n]*no such file/u],
      ["a folder", () => (rmSync(file), mkdirSync(file)), /✗ [^\n]*no ordinary file/u],
      [
        "a pipe",
        () => (rmSync(file, { recursive: true }), spawnSync("mkfifo", [file])),
        /✗ [^\n]*no ordinary file/u,
      ],
    ];
    for (const [index, [what, become, said]] of becomes.entries()) {
      become();
      await terminal.expectScreen(said);
      expect(`${what}: ${terminal.screen()}`).toMatch(/› GET +\/(?:first|again)/u);
      const again = fileWith("turning.new", documentWith({ [`/again${index}`]: answering({}) }));
      rmSync(file, { recursive: true, force: true });
      renameSync(again, file);
      await terminal.expectScreen(new RegExp(`› GET +/again${index}[^]* 1 operation of 1 document`, "u"));
    }
  });

  it.each([
    ["a folder", () => folder],
    ["a pipe", () => (spawnSync("mkfifo", [join(folder, "pipe.yaml")]), join(folder, "pipe.yaml"))],
  ])("says of %s that it is no ordinary file", async (_what, make) => {
    using terminal = openTerminal({ args: ["explore", make()], columns: 200 });
    await terminal.expectScreen(/^cftokens: [^\n]* is no ordinary file/mu);
    expect((await terminal.expectExit()).exitCode).toBe(2);
  });
});
