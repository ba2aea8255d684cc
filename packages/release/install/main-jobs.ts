import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { programFolder } from "../src/pack-program.ts";
import type { InstalledProgram } from "./installed-program.ts";

/** The tests of every command's main job, on a program that was installed with this version. */
export function testMainJobs(version: string, opened: () => InstalledProgram): void {
  const used = new Set<string>();
  const open = () => notingCommands(opened(), used);

  it("says its version and its help, and nothing else", () => {
    expect(open().run("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    for (const words of [["--help"], ["help", "create"], ["emulator", "--help"]]) {
      const { status, stdout, stderr } = open().run(...words);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain("Usage: cftokens");
    }
  });

  it("lists, creates, rolls and judges tokens of the emulator", () => {
    const { run, read } = open();
    const created = run(
      "create",
      "--emulator",
      "--name",
      "dns of mine",
      "--template",
      "edit-zone-dns",
      "--zone",
      "example.com",
      "--expires-in",
      "30d",
      "--secret-file",
      "secret",
    );
    expect(created).toMatchObject({ status: 0, stderr: expect.not.stringContaining("Warning") });
    const before = read("secret");
    expect(before.trim()).not.toBe("");
    expect(
      run("roll", "dns of mine", "--emulator", "--confirm", "dns of mine", "--secret-file", "rolled"),
    ).toMatchObject({ status: 0 });
    expect(read("rolled")).not.toBe(before);

    const listed = run("list", "--emulator", "--json");
    expect(listed).toMatchObject({ status: 0, stderr: "" });
    const names = lines(listed.stdout).map(({ name }) => name);
    expect(names).toContain("dns of mine");
    // Of each kind one, in each of the emulator's tables.
    for (const kind of ["user", "account", "access", "builds"]) {
      const some = run("list", "--emulator", "--kind", kind, "--json");
      expect(some).toMatchObject({ status: 0, stderr: "" });
      expect(lines(some.stdout).length).toBeGreaterThan(0);
    }

    expect(run("get", "dns of mine", "--emulator")).toMatchObject({ status: 0, stderr: "" });
    expect(run("risks", "--emulator")).toMatchObject({ status: 3, stderr: "" });
    expect(run("risks", "--emulator", "--fail-on", "never")).toMatchObject({ status: 0, stderr: "" });
    expect(run("can", "dns of mine", "user-api-tokens-list-tokens", "--emulator").stderr).not.toMatch(
      /fault|Warning/u,
    );
  });

  it("calls an operation of a document of the user's, and judges the answer", async () => {
    const { run, start, write } = open();
    const emulator = start("emulator", "--port", "0", "--json");
    try {
      const { baseUrl, apiToken } = await firstLine(emulator);
      const answer = await fetch(`${baseUrl}/user/tokens/verify`, {
        headers: { authorization: `Bearer ${apiToken}` },
      });
      expect(await answer.json()).toMatchObject({ success: true });

      write("verify.yaml", documentOf(baseUrl ?? "", "boolean"));
      write("wrong.yaml", documentOf(baseUrl ?? "", "integer"));
      expect(run("call", "verify", "--document", "verify.yaml").stderr).toContain(
        "cftokens: as its document says",
      );
      const wrong = run("call", "verify", "--document", "wrong.yaml");
      expect(wrong.status).not.toBe(0);
      expect(wrong.stderr).not.toContain("cftokens: as its document says");
      const listed = run("call", "user-api-tokens-list-tokens", "per_page=5", "--emulator");
      expect(listed).toMatchObject({
        status: 0,
        stderr: expect.stringContaining("cftokens: as its document says"),
      });
      expect(listed.stderr).not.toContain("Warning");
      expect(run("call", "--history")).toMatchObject({
        status: 0,
        stdout: expect.stringContaining("user-api-tokens-list-tokens"),
      });
    } finally {
      emulator.kill("SIGTERM");
    }
    expect(await once(emulator, "exit")).toEqual([0, null]);
  });

  it("judges traffic, and the emulator, by documents", () => {
    const { run, write } = open();
    const exchange = {
      request: { method: "GET", url: "https://pets.example/user/tokens/verify" },
      response: { status: 200, headers: { "content-type": "application/json" }, body: { success: true } },
    };
    write("traffic.ndjson", JSON.stringify(exchange));
    write("truths.yaml", documentOf("https://pets.example", "boolean"));
    write("numbers.yaml", documentOf("https://pets.example", "integer"));

    expect(run("contract", "check", "traffic.ndjson", "--spec", "truths.yaml")).toMatchObject({ status: 0 });
    const judged = run("contract", "check", "traffic.ndjson", "--spec", "numbers.yaml", "--json");
    expect(judged).toMatchObject({ status: 1, stderr: "" });
    expect(lines(judged.stdout)).toMatchObject([{ operation: "verify", severity: "error" }]);
    // By the documents that come along.
    const suite = run("contract", "--operation", "user-api-tokens-list-tokens", "--cases", "1");
    expect(suite).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("1 of 1 operations succeeded"),
    });

    const changed = run("diff", "truths.yaml", "numbers.yaml");
    expect(changed).toMatchObject({ status: 1, stdout: expect.stringContaining("breaking"), stderr: "" });
    expect(run("diff", "truths.yaml", "truths.yaml")).toMatchObject({ status: 0, stderr: "" });
  });

  it("generates clients, and says when they are stale", () => {
    const { run, write, list } = open();
    write("pets.yaml", documentOf("https://pets.example", "boolean"));

    expect(run("generate", "pets.yaml", "--out", "api")).toMatchObject({ status: 0, stderr: "" });
    expect(list("api")).toContain("pets/types.ts");
    expect(run("generate", "pets.yaml", "--out", "api", "--check")).toMatchObject({ status: 0, stderr: "" });
    write("pets.yaml", documentOf("https://pets.example", "integer"));
    expect(run("generate", "pets.yaml", "--out", "api", "--check")).toMatchObject({ status: 1 });
  });

  it("shows the operations of a document, and tokens, on the screen", async () => {
    const { show, write } = open();
    write("pets.yaml", documentOf("https://pets.example", "boolean"));

    expect(await show("/user/tokens/verify", "explore", "pets.yaml")).not.toContain("Warning");
    expect(await show("billing report", "--emulator")).not.toContain("Warning");
  });

  it("completes words in a shell", () => {
    for (const shell of ["bash", "zsh", "fish", "powershell"]) {
      const { status, stdout, stderr } = open().run("completion", shell);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain("cftokens");
    }
  });

  it("says what a call needs, and why one was refused", () => {
    const { run, write } = open();
    write("refused.json", JSON.stringify({ success: false, errors: [{ code: 10_000, message: "no" }] }));

    for (const words of [["needs"], ["explain", "--from", "refused.json", "--call"]])
      expect(run(...words, "zone-purge")).toMatchObject({
        status: 0,
        stdout: expect.stringContaining("Cache Purge"),
        stderr: "",
      });
  });

  it("rotates and deletes tokens of the emulator", () => {
    const { run, read } = open();
    expect(run("rotate", ...onEmulator("grafana"), "--secret-file", "rotated")).toMatchObject({ status: 0 });
    expect(read("rotated").trim()).not.toBe("");
    expect(run("delete", ...onEmulator("migration 2025"))).toMatchObject({ status: 0 });
    expect(run("get", "migration 2025", "--emulator").status).not.toBe(0);
  });

  it("looks at itself, its credential, its profiles and the form of its files", () => {
    const { run } = open();

    expect(run("doctor", "--emulator")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("credential"),
      stderr: "",
    });
    expect(run("verify", "--emulator")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^active/u),
      stderr: "",
    });
    expect(run("profiles")).toMatchObject({ status: 0, stdout: expect.stringContaining("emulator") });
    for (const words of [["config-schema"], ["config-schema", "risk-rules"]])
      expect(JSON.parse(run(...words).stdout)).toMatchObject({ $schema: expect.any(String) });
  });

  it("has no command that was not run", () => {
    const listed =
      /^Commands:\n(?<rows>(?: .*\n)+)/mu.exec(open().run("--help").stdout)?.groups?.["rows"] ?? "";
    const names = [...listed.matchAll(/^ {2}(\S+)/gmu)].map(([, name = ""]) => name);

    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
}

function onEmulator(token: string): readonly string[] {
  return [token, "--emulator", "--confirm", token];
}

// Notes the first word of each run.
function notingCommands(program: InstalledProgram, used: Set<string>): InstalledProgram {
  const note = (words: readonly string[]) => {
    used.add(words[0] ?? "");
    return words;
  };
  return {
    ...program,
    run: (...words) => program.run(...note(words)),
    start: (...words) => program.start(...note(words)),
    show: (text, ...words) => program.show(text, ...note(words)),
  };
}

/** The version of the program that is packed. */
export function programVersion(): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest of this workspace
  return (JSON.parse(readFileSync(join(programFolder, "package.json"), "utf8")) as { version: string })
    .version;
}

/** Values of a JSON text in lines. */
export function lines(text: string): readonly Record<string, unknown>[] {
  return (
    text
      .split("\n")
      .filter((line) => line !== "")
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the commands print
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  );
}

async function firstLine({
  stdout,
}: {
  readonly stdout: NodeJS.ReadableStream;
}): Promise<Record<string, string>> {
  const [line]: readonly unknown[] = await once(createInterface(stdout), "line");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the command prints
  return JSON.parse(String(line)) as Record<string, string>;
}

function documentOf(server: string, success: string): string {
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: ${JSON.stringify(server)} }]
paths:
  /user/tokens/verify:
    get:
      operationId: verify
      responses:
        default: { description: ok, content: { application/json: { schema: { type: object, properties: { success: { type: ${success} }, errors: {}, messages: {}, result: {} } } } } }
`;
}
