import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compiledCode, program } from "./terminal.ts";

// A folder of a user, in which nothing of this repository is.
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-tools-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const exchange = {
  request: { method: "GET", url: "https://pets.example/pets" },
  response: { status: 200, headers: { "content-type": "application/json" }, body: 7 },
};

describe("the built program, where nothing of its repository is", () => {
  it("says what changed between two documents, and whether it breaks clients", () => {
    write("old.yaml", documentOf("string"));
    write("new.yaml", documentOf("integer"));

    const changed = run("diff", "old.yaml", "new.yaml");
    expect(changed).toMatchObject({ status: 1, stderr: "" });
    expect(changed.stdout).toContain("breaking: response-type-changed");
    expect(changed.stdout).toContain("at new.yaml:6");
    expect(run("diff", "old.yaml", "old.yaml")).toMatchObject({ status: 0, stderr: "" });
  });

  it("judges traffic by a document of the user's", () => {
    write("numbers.yaml", documentOf("integer"));
    write("texts.yaml", documentOf("string"));
    write("traffic.ndjson", JSON.stringify(exchange));

    expect(run("contract", "check", "traffic.ndjson", "--spec", "numbers.yaml")).toMatchObject({ status: 0 });
    const judged = run("contract", "check", "traffic.ndjson", "--spec", "texts.yaml", "--json");
    expect(judged).toMatchObject({ status: 1, stderr: "" });
    expect(JSON.parse(judged.stdout)).toMatchObject({ operation: "list", severity: "error" });
  });

  it("calls by a document that refers to a file outside, where that is allowed", () => {
    mkdirSync(join(folder, "own"));
    write("outside.yaml", "type: string\n");
    write("own/pets.yaml", documentOf("string").replace("type: string", '$ref: "../outside.yaml"'));
    const line = ["call", "list", "--document", "own/pets.yaml", "--print", "curl"];

    const refused = run(...line);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("may be read with --allow-file");
    const allowed = run(...line, "--allow-file", "outside.yaml");
    expect(allowed).toMatchObject({ status: 0, stderr: "" });
    expect(allowed.stdout).toContain("https://pets.example/pets");
  });

  it("runs the suite on the emulator by the documents that come with it", () => {
    const { status, stdout } = run("contract", "--operation", "user-api-tokens-list-tokens", "--cases", "1");

    expect(status).toBe(0);
    expect(stdout).toContain("1 of 1 operations succeeded");
  });

  it("generates clients into a folder, and says when they are stale", () => {
    write("pets.yaml", documentOf("string"));

    expect(run("generate", "pets.yaml", "--out", "api", "--check")).toMatchObject({ status: 1, stdout: "" });
    const made = run("generate", "pets.yaml", "--out", "api");
    expect(made).toMatchObject({ status: 0, stderr: "" });
    expect(made.stdout).toContain("wrote api/pets/types.ts");
    expect(run("generate", "pets.yaml", "--out", "api", "--check")).toMatchObject({ status: 0, stderr: "" });
  });

  it("serves the emulator until it is stopped", async () => {
    const child = spawn(process.execPath, [program, "emulator", "--port", "0", "--json"], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { HOME: folder, ...compiledCode() },
    });
    const [line]: readonly unknown[] = await once(createInterface(child.stdout), "line");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the command promises
    const { baseUrl, apiToken } = JSON.parse(String(line)) as Record<"baseUrl" | "apiToken", string>;
    const answer = await fetch(`${baseUrl}/user/tokens/verify`, {
      headers: { authorization: `Bearer ${apiToken}` },
    });
    expect(await answer.json()).toMatchObject({ success: true });
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it.each([
    [["contract", "--prot"], "Unknown option '--prot'"],
    [["diff"], "usage: cftokens diff <base> [<head>]"],
    [["generate"], "cftokens generate: no document is named"],
    [["emulator", "--port", "x"], "Usage: cftokens emulator [--port N]"],
  ])("names itself and exits with 2 for %j", (args, message) => {
    const { status, stdout, stderr } = run(...args);

    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("pnpm");
  });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { HOME: folder, PATH: process.env["PATH"] ?? "", ...compiledCode() },
  });
}

function documentOf(type: string): string {
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://pets.example" }]
paths:
  /pets:
    get: { operationId: list, responses: { "200": { description: ok, content: { application/json: { schema: { type: ${type} } } } } } }
`;
}
