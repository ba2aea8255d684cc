import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fetchPackage } from "@cftokens/workspace";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packPackages, type PackedPackage } from "../src/pack-packages.ts";
import { packProgram } from "../src/pack-program.ts";
import { installedProgram, type InstalledProgram } from "./installed-program.ts";
import { lines, programVersion, testMainJobs } from "./main-jobs.ts";
import { openRegistry, type Registry } from "./registry.ts";

let registry: Registry;
let packed: readonly PackedPackage[] = [];
const place = mkdtempSync(join(tmpdir(), "cftokens-install-"));

beforeAll(async () => {
  packed = [...(await packPackages()), await packProgram()];
  registry = await openRegistry(["!(cftokens)", "!(@cftokens)/*"]);
  await registry.publish(olderProgram(), "older");
  for (const { tarball } of packed) await registry.publish(tarball);
}, 600_000);
afterAll(async () => {
  await registry.close();
  rmSync(place, { recursive: true, force: true });
});

describe.each(["22.18.0", "24.21.0", "26.10.0"])("cftokens of npm, on Node %s", (node) => {
  let program: InstalledProgram & Disposable;
  beforeAll(async () => {
    const path = await pathWith(node);
    const prefix = join(place, `prefix-${node}`);
    npm(path, "install", "--global", `--prefix=${prefix}`, "cftokens");
    program = installedProgram([join(prefix, "bin/cftokens")], { path });
  }, 300_000);
  afterAll(() => program[Symbol.dispose]());

  testMainJobs(programVersion(), () => program);
});

describe("cftokens of npm", () => {
  it("runs without an installation", async () => {
    const path = await pathWith("24.21.0");
    using program = installedProgram(["npm", "exec", "--yes", ...registry.options, "--", "cftokens"], {
      path,
    });

    expect(program.run("--version")).toEqual({ status: 0, stdout: `${programVersion()}\n`, stderr: "" });
    expect(program.run("list", "--emulator", "--kind", "builds")).toMatchObject({ status: 0, stderr: "" });
  });

  it.each(["10.24.1", "20.20.2"])("says one line on Node %s", async (node) => {
    const current = await pathWith("24.21.0");
    const prefix = join(place, "prefix-old");
    npm(current, "install", "--global", `--prefix=${prefix}`, "cftokens");
    using program = installedProgram([join(prefix, "bin/cftokens")], { path: await pathWith(node) });

    expect(program.run("list", "--emulator")).toEqual({
      status: 1,
      stdout: "",
      stderr: `cftokens: this is Node ${node}; install Node 22.18 or newer\n`,
    });
  });

  it("takes over the database, the config and the history of an older version", async () => {
    const path = await pathWith("24.21.0");
    const prefix = join(place, "prefix-upgrade");
    using program = installedProgram([join(prefix, "bin/cftokens")], { path });
    npm(path, "install", "--global", `--prefix=${prefix}`, "cftokens@older");
    expect(program.run("--version").stdout).toBe("0.0.9\n");
    program.write(".config/cftokens/config.json", JSON.stringify({ profiles: { mine: { emulator: true } } }));
    program.run(
      "create",
      "--emulator",
      "--name",
      "made before",
      "--template",
      "read-billing",
      "--account",
      "Acme",
      "--secret-file",
      "secret",
    );
    program.run("call", "user-api-tokens-list-tokens", "--emulator");
    const before = [
      ["list", "--emulator", "--json"],
      ["call", "--history", "--json"],
      ["profiles", "--json"],
    ].map((words) => program.run(...words));
    expect(lines(before[0]?.stdout ?? "").map(({ name }) => name)).toContain("made before");
    for (const { status, stdout } of before)
      expect({ status, isEmpty: stdout === "" }).toEqual({ status: 0, isEmpty: false });

    npm(path, "install", "--global", `--prefix=${prefix}`, "cftokens@latest");
    expect(program.run("--version").stdout).toBe(`${programVersion()}\n`);
    const after = [
      ["list", "--emulator", "--json"],
      ["call", "--history", "--json"],
      ["profiles", "--json"],
    ].map((words) => program.run(...words));
    expect(after).toEqual(before);
  });

  it("is packed byte for byte the same again", async () => {
    const first = packed.map(({ name, tarball }) => [name, hash(tarball)]);
    const again = [...(await packPackages()), await packProgram()];

    expect(again.map(({ name, tarball }) => [name, hash(tarball)])).toEqual(first);
  }, 300_000);
});

describe("what cftokens generates", () => {
  it("compiles beside the client of npm", async () => {
    const path = await pathWith("24.21.0");
    using program = installedProgram(["npm", "exec", "--yes", ...registry.options, "--", "cftokens"], {
      path,
    });
    program.write("package.json", JSON.stringify({ private: true, type: "module" }));
    npmIn(program.home, path, "install", "@cftokens/client", "typescript@5.9.3");
    program.write(
      "pets.yaml",
      `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://pets.example" }]
paths:
  /pets/{id}:
    get:
      operationId: read
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } } } }
`,
    );
    expect(program.run("generate", "pets.yaml", "--out", "api")).toMatchObject({ status: 0 });
    program.write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          module: "nodenext",
          target: "es2024",
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          allowImportingTsExtensions: true,
          lib: ["es2024", "dom", "dom.iterable"],
        },
        include: ["api"],
      }),
    );
    const compiled = spawnSync("node", ["node_modules/typescript/bin/tsc"], {
      cwd: program.home,
      encoding: "utf8",
      env: { PATH: path },
    });
    expect(compiled).toMatchObject({ status: 0, stdout: "" });
  });
});

describe.each(["22.18.0", "26.10.0"])("the packages of npm, on Node %s", (node) => {
  it("do what they are for, without a word of Node", async () => {
    const path = await pathWith(node);
    using user = installedProgram(["node", "try.mjs"], { path });
    user.write("package.json", JSON.stringify({ private: true, type: "module" }));
    npmIn(
      user.home,
      path,
      "install",
      "@cftokens/client",
      "@cftokens/contract",
      "@cftokens/emulator",
      "@cftokens/policy",
    );
    user.write(
      "try.mjs",
      `import { createClient } from "@cftokens/client";
import { createEmulator } from "@cftokens/emulator";
import { checkedFetch } from "@cftokens/contract";
import { findRisks } from "@cftokens/policy";
const emulator = createEmulator();
const client = createClient({ credentials: { apiToken: emulator.credentials.apiToken }, fetch: emulator.fetch });
const listed = await client.userApiTokensListTokens();
console.log(listed.ok, listed.result.length > 0, typeof checkedFetch, typeof findRisks);
emulator.close();
`,
    );
    expect(user.run()).toEqual({ status: 0, stdout: "true true function function\n", stderr: "" });
  });
});

// The program with the number of an earlier version, from the same sources.
function olderProgram(): string {
  const tarball = packed.find(({ name }) => name === "cftokens")?.tarball ?? "";
  const folder = join(place, "older");
  mkdirSync(folder);
  execFileSync("tar", ["-xzf", tarball, "-C", folder]);
  for (const file of ["package/package.json", "package/dist/main.js"]) {
    const text = readFileSync(join(folder, file), "utf8");
    const changed = text.replaceAll(
      new RegExp(`(version"?: ?)"${RegExp.escape(programVersion())}"`, "gu"),
      '$1"0.0.9"',
    );
    expect(changed).not.toBe(text);
    writeFileSync(join(folder, file), changed);
  }
  const older = join(place, "older.tgz");
  execFileSync("tar", ["-czf", older, "-C", folder, "package"]);
  return older;
}

// Where programs are found when Node has this version: npm and the tools of the system too.
async function pathWith(node: string): Promise<string> {
  const { folder } = await fetchPackage("node", node);
  return [join(folder, "node_modules/.bin"), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter);
}

function npm(path: string, ...words: readonly string[]): void {
  npmIn(place, path, ...words);
}

function npmIn(folder: string, path: string, ...words: readonly string[]): void {
  const env = { HOME: join(place, "home"), PATH: path };
  execFileSync("npm", [...words, ...registry.options], {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function hash(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
