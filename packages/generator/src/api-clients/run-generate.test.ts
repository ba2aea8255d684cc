import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runGenerate } from "./run-generate.ts";

let folder = "";
let printed: string[] = [];
let refused: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-clients-"));
  write("pets.yaml", petsDocument("name"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("clients in a folder of a user", () => {
  it("are written once, and told to be fresh afterwards", async () => {
    expect(await generate("pets.yaml", "--out", "src/api")).toBe(0);
    expect(printed).toEqual([
      "wrote src/api/index.ts",
      "wrote src/api/manifest.json",
      "wrote src/api/pets/functions.ts",
      "wrote src/api/pets/operations.ts",
      "wrote src/api/pets/types.ts",
      "The code needs @cftokens/client: npm install @cftokens/client (and typescript, to compile it).",
    ]);
    expect(read("src/api/index.ts")).toMatch(/^\/\/ Generated from .*run `cftokens generate`\.\n/u);
    installClient();
    expect(await generate("pets.yaml", "--out", "src/api")).toBe(0);
    expect(printed).toEqual(["Nothing to do: the code is what the documents say."]);
    expect(await generate("pets.yaml", "--out", "src/api", "--check")).toBe(0);
    expect(printed).toEqual(["Generated code is fresh."]);
  });

  it("are compiled by a compiler that is strict, and call the API", async () => {
    await generate("pets.yaml", "--out", "src/api");
    installClient();
    write("package.json", '{ "type": "module" }');
    write(
      "src/main.ts",
      `import { createPetsClient, type Schemas } from "./api/index.js";
const client = createPetsClient({ fetch: async (request) => {
  console.log(request.method, request.url);
  return Response.json({ name: "Rex" });
} });
const answer = await client.getPet({ path: { id: "7" } });
const pet: Schemas["pets"]["Pet"] | undefined = answer.ok ? answer.result : undefined;
console.log(pet?.name);
`,
    );

    expect(compile()).toBe("");
    const { stdout } = spawnSync(process.execPath, ["dist/main.js"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toBe("GET https://pets.example/pets/7\nRex\n");

    write("pets.yaml", petsDocument("title"));
    await generate("pets.yaml", "--out", "src/api");
    expect(compile()).toMatch(/src\/main\.ts\(\d+,\d+\): .*'name' does not exist/u);
  });

  it("are found to be stale, edited, missing or left over", async () => {
    write("dogs.yaml", petsDocument("name").replaceAll("Pet", "Dog"));
    await generate("pets.yaml", "dogs.yaml", "--out", "api");
    write("pets.yaml", petsDocument("title"));
    write("api/dogs/types.ts", "");

    expect(await generate("pets.yaml", "dogs.yaml", "--out", "api", "--check")).toBe(1);
    expect(refused).toContain("stale: api/pets/types.ts");
    expect(refused).toContain("edited by hand: api/dogs/types.ts");
    expect(refused.at(-1)).toContain("Run the command again without --check");
    expect(await generate("pets.yaml", "--out", "api")).toBe(0);
    expect(printed).toContain("removed api/dogs/types.ts");
    expect(existsSync(join(folder, "api/dogs"))).toBe(false);
  });

  it("never take the place of what was not generated", async () => {
    write("src/main.ts", "export {};\n");

    expect(await generate("pets.yaml", "--out", "src")).toBe(2);
    expect(refused).toEqual([
      "cftokens generate: src/main.ts was not generated, and src is for generated code alone. Move it, or name another folder with --out.",
    ]);
    expect(await generate("pets.yaml", "--out", ".")).toBe(2);
    expect(read("src/main.ts")).toBe("export {};\n");
  });

  it.each([
    [[], /no document is named\. Usage: cftokens generate FILE… --out FOLDER \[--check\]/u],
    [["pets.yaml"], /--out FOLDER is missing/u],
    [["pets.yaml", "--out", "api", "--check", "--watch"], /exclude each other/u],
    [["pets.yaml", "--out", "api", "--outt"], /Unknown option '--outt'/u],
    [["none.yaml", "--out", "api"], /none\.yaml/u],
    [["pets.yaml", "pets.yaml", "--out", "api"], /both become "Pets"\. Rename one of the files/u],
  ])("are not made for %j", async (args, message) => {
    expect(await generate(...args)).toBe(2);
    expect(refused.join("\n")).toMatch(message);
    expect(existsSync(join(folder, "api"))).toBe(false);
  });

  it("follow a document that changes, until that ends", async () => {
    const ended = new AbortController();
    const wanted = Promise.withResolvers<void>();
    const watching = runGenerate(["pets.yaml", "--out", "api", "--watch"], {
      ...place(ended.signal),
      print(line) {
        if (line.startsWith("Watching")) write("pets.yaml", "openapi: 3.1.0\npaths: [");
        if (line === "wrote api/pets/types.ts" && read("api/pets/types.ts").includes("title"))
          wanted.resolve();
      },
      printError(line) {
        refused.push(line);
        write("pets.yaml", petsDocument("title"));
      },
    });
    await wanted.promise;
    ended.abort();

    expect(await watching).toBe(0);
    expect(refused[0]).toMatch(/^cftokens generate: .*pets\.yaml/u);
  });
});

async function generate(...args: readonly string[]): Promise<number> {
  [printed, refused] = [[], []];
  return runGenerate(args, place(new AbortController().signal));
}

function place(signal: AbortSignal) {
  return {
    program: "cftokens generate",
    folder,
    signal,
    print: (line: string) => void printed.push(line),
    printError: (line: string) => void refused.push(line),
  };
}

// What npm would put there.
function installClient(): void {
  mkdirSync(join(folder, "node_modules/@cftokens"), { recursive: true });
  const client = resolve(import.meta.dirname, "../../../client");
  symlinkSync(client, join(folder, "node_modules/@cftokens/client"));
}

// What the compiler says of the user's code; empty when all is well. The client is here as its
// source, which is written for other options; a user has its declarations.
function compile(): string {
  const compilerOptions = {
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    lib: ["esnext", "dom", "dom.iterable"],
    module: "nodenext",
    noUncheckedIndexedAccess: true,
    outDir: "dist",
    rewriteRelativeImportExtensions: true,
    rootDir: "src",
    skipLibCheck: true,
    strict: true,
    target: "es2024",
    types: [],
    verbatimModuleSyntax: true,
  };
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  const tsc = join(dirname(fileURLToPath(import.meta.resolve("typescript-7/package.json"))), "bin/tsc");
  try {
    execFileSync(process.execPath, [tsc, "-p", "."], { cwd: folder, encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (error) {
    return error instanceof Error && "stdout" in error
      ? String(error.stdout)
          .split("\n")
          .filter((line) => line.startsWith("src/"))
          .join("\n")
      : String(error);
  }
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function petsDocument(member: string): string {
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://pets.example" }]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
components: { schemas: { Pet: { type: object, required: [${member}], properties: { ${member}: { type: string } } } } }
`;
}
