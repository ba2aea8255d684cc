import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compiledCode, openTerminal, program } from "./terminal.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cftokens-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const bare = () => ({ HOME: home, PATH: process.env["PATH"] ?? "", ...compiledCode() });

function run(...words: readonly string[]) {
  return spawnSync(process.execPath, [program, ...words], { encoding: "utf8", cwd: home, env: bare() });
}

// A line of a shell in which cf is the program on the emulator, as an alias of a user's.
function shell(line: string) {
  const script = `cf() { "$0" "$PROGRAM" --emulator "$@"; }; ${line}`;
  return spawnSync("sh", ["-c", script, process.execPath], {
    encoding: "utf8",
    cwd: home,
    env: { ...bare(), PROGRAM: program },
  });
}

function write(name: string, content: string): void {
  mkdirSync(dirname(join(home, name)), { recursive: true });
  writeFileSync(join(home, name), content, { mode: 0o600 });
}

describe("options", () => {
  it.each([
    ["before the command", "cf --search grafana --kind access list"],
    ["before it with a value", "cf --profile=emulator list --search grafana --kind access"],
    ["among the words", "cf --json list --search grafana"],
    ["behind the words", "cf get grafana --json"],
    ["before the words", "cf get --json grafana"],
    ["until --", "cf get --json -- grafana"],
  ])("are taken %s", (_where, line) => {
    const end = shell(line);

    expect(end).toMatchObject({ status: 0, stderr: "" });
    expect(end.stdout).toContain("grafana");
  });

  it("end at --, so that a name may begin with a dash", () => {
    const create = "cf create --kind access --account Acme --name=-x --secret-file s";
    expect(shell(create)).toMatchObject({ status: 0 });

    expect(shell("cf get -x").status).toBe(2);
    expect(shell("cf get -- -x").stdout).toMatch(/^Name +-x$/mu);
    expect(shell("cf delete --confirm=-x -- -x").stdout).toBe("deleted -x\n");
  });
});

const mark = "\uFEFF";
const document = `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://pets.example" }]
paths:
  /pets/{id}:
    get:
      operationId: get
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { type: integer } } } } }
`;
const exchange = {
  request: { method: "GET", url: "https://pets.example/pets/1" },
  response: { status: 200, headers: { "content-type": "application/json" }, body: 7 },
};

describe("a mark of the byte order at the start", () => {
  it.each([
    ["of the config file", ".config/cftokens/config.json", '{ "mouse": true }', ["profiles"]],
    [
      "of a body",
      "b.json",
      '{ "name": "x" }',
      "create --kind access --account Acme --dry-run --from-file b.json",
    ],
    ["of a document", "d.yaml", document, "diff d.yaml d.yaml"],
    [
      "of a document in JSON",
      "d.json",
      JSON.stringify({ openapi: "3.1.0", info: { title: "a", version: "1" }, paths: {} }),
      "diff d.json d.json",
    ],
    ["of calls", "c.txt", "GET /zones/{zone_id}/dns_records\n", "needs --from c.txt"],
    [
      "of a HAR file",
      "c.har",
      JSON.stringify({
        log: { entries: [{ request: { method: "GET", url: "https://api.cloudflare.com/client/v4/zones" } }] },
      }),
      "needs --from c.har",
    ],
    ["of wrangler.toml", "wrangler.toml", 'name = "w"\nmain = "x.js"\n', "needs --from wrangler.toml"],
    [
      "of wrangler.jsonc",
      "wrangler.jsonc",
      '{ "name": "w", "main": "x.js", // it\n}',
      "needs --from wrangler.jsonc",
    ],
    ["of a Terraform file", "tf/a.tf", 'resource "cloudflare_zone" "x" {\n}\n', "needs --from tf"],
    [
      "of what a program said",
      "e.txt",
      "GET https://api.cloudflare.com/client/v4/zones 403\n",
      "explain --from e.txt",
    ],
    ["of traffic", "t.ndjson", `${JSON.stringify(exchange)}\n`, "contract check t.ndjson --spec plain.yaml"],
    [
      "of a baseline",
      "known.json",
      '{ "drift": [] }',
      "contract check plain.ndjson --spec plain.yaml --baseline known.json",
    ],
  ])("%s is passed over", (_what, name, content, words) => {
    write("plain.yaml", document);
    write("plain.ndjson", `${JSON.stringify(exchange)}\n`);
    const args = typeof words === "string" ? words.split(" ") : words;
    write(name, content);
    const without = run(...args);
    write(name, `${mark}${content}`);

    const { status, stdout, stderr } = run(...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: without.stderr });
    expect(stdout).toBe(without.stdout);
  });
});

describe("JSON that is broken", () => {
  const broken = '{\n  "name": "x",\n  "policies": s3cr3t\n}';
  it.each([
    ["config", ".config/cftokens/config.json", "profiles"],
    ["a body", "x.json", "create --emulator --from-file x.json --secret-file s"],
    ["wrangler's", "x.json", "needs --from x.json"],
    ["a baseline", "x.json", "contract check t.ndjson --spec d.yaml --baseline x.json"],
    ["a world", "x.json", "emulator --port 0 --world x.json"],
  ])("of %s is told with line and column, and without its text", (_what, name, words) => {
    write("d.yaml", document);
    write("t.ndjson", `${JSON.stringify(exchange)}\n`);
    write(name, broken);
    const { status, stderr } = run(...words.split(" "));

    expect(status).toBeOneOf([1, 2]);
    expect(stderr).toMatch(/line 3, column 15/u);
    expect(stderr).not.toContain("s3cr3t");
  });
});

describe("a signal", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s ends a command that waits, without a word",
    async (signal) => {
      const server = createServer(() => child.kill(signal));
      await once(server.listen(0, "127.0.0.1"), "listening");
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const child = spawn(process.execPath, [program, "list"], {
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...bare(),
          CLOUDFLARE_API_TOKEN: "made-up",
          CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
        },
      });
      const said: unknown[] = [];
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (bytes) => said.push(String(bytes)));

      expect(await once(child, "exit")).toEqual([null, signal]);
      expect(said).toEqual([]);
      server.closeAllConnections();
      server.close();
    },
  );

  const question = ["call", "user-api-tokens-delete-token", `token_id=${"0".repeat(32)}`, "--emulator"];

  it("of Ctrl+C at a question ends the command, with nothing sent", async () => {
    using terminal = openTerminal({ args: question });
    await terminal.expectOutput(/send it\? \[y\/N\] /u);
    terminal.press("ctrl+c");

    expect(await terminal.expectExit()).toMatchObject({ signal: 2 });
    expect(terminal.output()).not.toMatch(/fault|Error/u);
  });

  it("is no Ctrl+D, which is a no", async () => {
    using terminal = openTerminal({ args: question });
    await terminal.expectOutput(/send it\? \[y\/N\] /u);
    terminal.press("ctrl+d");

    expect(await terminal.expectExit()).toMatchObject({ exitCode: 2 });
    expect(terminal.output()).toMatch(/send it\? \[y\/N\] .*\r\ncftokens: nothing was sent\r\n$/u);
  });
});

describe("what is printed", () => {
  it.each([{ FORCE_COLOR: "1" }, { CI: "true" }, { TERM: "dumb" }, { NO_COLOR: "1" }])(
    "by a command has no sequences for a terminal, whatever is set: %j",
    (env) => {
      for (const words of [["list"], ["risks"], ["--help"], ["doctor"], ["get", "grafana", "--json"]]) {
        const { stdout, stderr } = spawnSync(process.execPath, [program, ...words, "--emulator"], {
          encoding: "utf8",
          env: { ...bare(), ...env },
        });
        // oxlint-disable-next-line no-control-regex -- the character is what must not be there
        expect(`${stdout}${stderr}`).not.toMatch(/\u001B/u);
      }
    },
  );

  it("is read as far as a reader wants it", () => {
    const { status, stdout, stderr } = shell("cf list | head -n 1; cf list --json | head -n 1 | wc -l");

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^NAME .*\n *1\n$/u);
  });

  it.each<Readonly<Record<string, string>>>([{ CI: "true" }, { TERM: "dumb" }, { NO_COLOR: "1" }])(
    "on the screens is drawn and left: %j",
    async (env) => {
      using terminal = openTerminal({ env });
      await terminal.expectScreen(/› backup bucket/u);
      terminal.press("q");
      expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
    },
  );
});
