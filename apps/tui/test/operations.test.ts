import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { generateFiles } from "@cftokens/generator";
import { listDocuments, loadDocument } from "@cftokens/openapi";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headerLines } from "../src/tui/layout.ts";
import { buildLateModules } from "../bundle/late-modules.ts";
import { bundleOptions, inkBundleOptions } from "../bundle-options.ts";
import { compiledCode, loaded, openTerminal } from "./terminal.ts";

// What somebody drops into `spec/`: two operations, of which one only reads.
const dropped = `openapi: 3.0.3
info: { title: Queues, version: "1" }
servers: [{ url: https://api.cloudflare.com/client/v4 }]
security: [{ apiToken: [] }]
components: { securitySchemes: { apiToken: { type: http, scheme: bearer } } }
paths:
  /accounts/{account_id}/queues:
    parameters: [{ name: account_id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: queues-list
      summary: List queues
      tags: [Queues]
      x-api-token-group: [Queues Read]
      parameters: [{ name: kind, in: query, schema: { type: string, enum: [fast, slow], nullable: true } }]
      responses: { "200": { description: All queues., content: { application/json: { schema: { type: object } } } } }
    post:
      operationId: queues-create
      summary: Create a queue
      requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { queue_name: { type: string, example: jobs } } } } } }
      responses: { "200": { description: The queue., content: { application/json: { schema: { type: object } } } } }
`;

const clientSource = dirname(fileURLToPath(import.meta.resolve("@cftokens/client")));

let folder: string;
let program: string;
let documents: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dropped-"));
  writeFileSync(join(folder, "queues.yaml"), dropped);
  const spec = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  const sources = [...(await listDocuments(spec)), join(folder, "queues.yaml")].map(async (file) => ({
    name: file.replace(/^.*\/|\.\w+$/gu, ""),
    source: file,
    document: await loadDocument(file),
  }));
  documents = sources.length;
  for (const [path, text] of await generateFiles(await Promise.all(sources))) {
    mkdirSync(dirname(join(folder, "generated", path)), { recursive: true });
    writeFileSync(join(folder, "generated", path), text);
  }
  program = join(folder, "cftokens.js");
  await buildLateModules(folder, inkBundleOptions);
  await build({
    ...bundleOptions,
    absWorkingDir: join(import.meta.dirname, ".."),
    entryPoints: ["src/main.ts"],
    outfile: program,
    plugins: [
      ...bundleOptions.plugins,
      {
        name: "dropped",
        setup(bundler) {
          bundler.onResolve({ filter: /generated\/(?:apis|index|documents)\.ts$/ }, ({ path }) => ({
            path: join(folder, path.slice(path.indexOf("generated/"))),
          }));
          // What generated code takes of the client lies beside the client's own generated code.
          bundler.onResolve({ filter: /^\.\.\// }, ({ path, resolveDir }) => {
            const inFolder = relative(folder, join(resolveDir, path));
            return resolveDir.startsWith(folder) && !inFolder.startsWith("generated/")
              ? { path: join(clientSource, inFolder) }
              : undefined;
          });
        },
      },
    ],
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the API", () => {
  it("has a document that was dropped into spec/, with everything that is to be known of it", async () => {
    using terminal = openTerminal({ program });
    await terminal.expectScreen(loaded);
    terminal.press("6");
    await terminal.expectScreen(new RegExp(`^ \\d+ operations of ${documents} documents`, "mu"));
    terminal.type("/queues list");
    terminal.press("enter");
    await terminal.expectScreen(/› GET +\/accounts\/\{account_id\}\/queues +queues/u);
    terminal.press("enter");
    const read = await terminal.expectScreen(/Enter calls it/u);
    expect(read).toMatch(/List queues[^]*Tags +Queues[^]*Needs +Queues Read/u);
    expect(read).toMatch(
      /account_id +string · in the path · required[^]*kind +"fast" \| "slow" · in the query · may be left out · or null/u,
    );
    terminal.press("y");
    expect(await terminal.expectScreen(/Copy as/u)).toMatch(
      /curl https:\S*\/accounts\/[0-9a-f]{32}\/queues/u,
    );
    terminal.press("right", "right");
    await terminal.expectScreen(/client\.queuesList\(/u);
  });

  it("sends what only reads, after asking for its path, and says when the answer is not as documented", async () => {
    using terminal = openTerminal({ program });
    await terminal.expectScreen(loaded);
    terminal.type("6/queues list");
    terminal.press("enter", "enter");
    await terminal.expectScreen(/Enter calls it/u);
    terminal.press("enter");
    const form = await terminal.expectScreen(/› +Send/u);
    expect(form).toMatch(/account_id +[0-9a-f]{32}/u);
    terminal.press("enter");
    const answer = await terminal.expectScreen(/✗ 403 [^\n]*not as its document says/u);
    expect(answer).toMatch(/status-documented[^\n]*status 403 is not documented/u);
    expect(answer).toMatch(/success +false/u);
  });

  it("counts no operation as allowed whose document names no permission, and says so", async () => {
    using terminal = openTerminal({ program, rows: 200 });
    await terminal.expectScreen(loaded);
    terminal.type("/wrangler on CI");
    terminal.press("enter", "enter", "o");
    const told = await terminal.expectScreen(/Not known of \d+/u);
    expect(told).toMatch(/spec\/queues names no permission for 1 operation$/mu);
    expect(told).not.toMatch(/[✓✗] POST \/accounts\/\{account_id\}\/queues/u);
    expect(told).toMatch(/✗ GET \/accounts\/\{account_id\}\/queues/u);

    terminal.press("ctrl+l", "ctrl+u");
    terminal.type("can?token=wrangler on CI&operation=queues-create");
    terminal.press("enter");
    await terminal.expectScreen(
      /The document of this operation names no permission for it; there is no answer/u,
    );

    const question = ["can", "wrangler on CI", "queues-create", "--account", "Acme"];
    const asked = spawnSync(process.execPath, [program, ...question], {
      encoding: "utf8",
      env: { XDG_DATA_HOME: folder, HOME: folder, ...compiledCode() },
    });
    expect(asked.status).toBe(2);
    expect(asked.stderr).toMatch(/names no permission for it/u);
  });

  it("unfolds a body as far as it is looked at, with what its document says of each member", async () => {
    using terminal = openTerminal({ program, rows: 40 });
    await terminal.expectScreen(loaded);
    terminal.type("6/user-api-tokens-create-token");
    terminal.press("enter", "enter");
    const folded = await terminal.expectScreen(/▸ policies +array of Policy · required/u);
    const row = folded.split("\n").findIndex((line) => line.includes("▸ policies")) - headerLines;
    terminal.press(...Array.from({ length: row }, () => "down"));
    terminal.press("right");
    await terminal.expectScreen(/▾ policies[^\n]*\n +▸ each item +Policy/u);
    terminal.press("down", "right", "down");
    expect(await terminal.expectScreen(/▾ each item[^\n]*\n +effect +"allow" \| "deny" · required/u)).toMatch(
      /▸ permission_groups +array of /u,
    );
    terminal.press("left", "left");
    await terminal.expectScreen(/▾ policies[^\n]*\n +▸ each item/u);
    terminal.press("esc");
    await terminal.expectScreen(/METHOD +PATH/u);
  });

  it("shows what may change something before it is sent, and sends it for a yes alone", async () => {
    using terminal = openTerminal({ program });
    await terminal.expectScreen(loaded);
    terminal.type("6/queues create");
    terminal.press("enter", "enter");
    expect(await terminal.expectScreen(/Enter calls it/u)).toMatch(/queue_name +string · such as "jobs"/u);
    terminal.press("enter");
    await terminal.expectScreen(/1 that may be left out/u);
    terminal.press("down", "enter", "down", "ctrl+n", "ctrl+s");
    const review = await terminal.expectScreen(/n no, go back \(default\) +y yes, send it/u);
    expect(review).toMatch(
      /POST https:\S+\/queues[^]*Goes to +the emulator[^]*Create a queue[^]*"queue_name": "jobs"/u,
    );
    expect(review).toMatch(/Credential +of the profile “emulator”/u);
    terminal.press("enter");
    await terminal.expectScreen(/It can be sent/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/y yes, send it/u);
    terminal.press("y");
    await terminal.expectScreen(/✗ 403 [^\n]*not as its document says/u);
  });

  it("sends nothing that may change something with --read-only, and says why", async () => {
    using terminal = openTerminal({ program, args: ["--read-only"] });
    await terminal.expectScreen(loaded);
    terminal.type("6/queues create");
    terminal.press("enter", "enter");
    await terminal.expectScreen(/Enter calls it/u);
    terminal.press("enter");
    await terminal.expectScreen(/1 that may be left out/u);
    terminal.press("ctrl+s");
    await terminal.expectScreen(/✗ POST may change something, and the program is only to read/u);
  });

  it("shows the answer of an operation of our own as documented, without secrets", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.type("6/user-api-tokens-verify");
    terminal.press("enter", "enter");
    await terminal.expectScreen(/Enter calls it/u);
    terminal.press("enter");
    const answer = await terminal.expectScreen(/✓ 200 [^\n]*as its document says/u);
    expect(answer).toMatch(/status +"active"/u);
  });
});
