import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runSpecDiff } from "./run-spec-diff.ts";

const now = new Date("2026-06-01T12:00:00Z");
let root: string;
let output: string;
let errors: string;
// What documents of another folder refer to.
const allowShared = ["--allow-file", "spec/shared"];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "spec-diff-"));
  git("init", "--quiet");
  write("spec/pets.yaml", petsDocument({}));
  write("spec/shared/pet.yaml", petSchema("string"));
  commit();
});

afterEach(() => rmSync(root, { recursive: true }));

describe("pnpm spec:diff", () => {
  it("compares the working tree with a revision, shared files included", async () => {
    write("spec/shared/pet.yaml", petSchema("integer"));

    expect(await diff("HEAD")).toBe(1);
    expect(output).toContain("HEAD → spec: 2 changes, of which 2 break clients.");
    expect(output).toContain("breaking: response-type-changed (the old and the new type exclude each other)");
    expect(output).toContain("pets: /components/schemas/Pet/properties/name: was string and is integer");
    expect(output).toContain("listPets 200[].name");
    expect(output).toContain("getPet 200.name");
  });

  it("compares two revisions", async () => {
    write("spec/pets.yaml", petsDocument({ query: "page" }));
    commit();

    expect(await diff("HEAD~1", "HEAD")).toBe(0);
    expect(output).toContain("harmless: parameter-added (callers may leave it out)");
    expect(await diff("HEAD", "HEAD~1")).toBe(1);
    expect(output).toContain("breaking: parameter-removed");
  });

  it("compares a file or a folder of a revision, wherever it is, with how it is now", async () => {
    write("api/shared/pet.yaml", "Pet: { type: object }\n");
    write("api/dogs.yaml", petsDocument({ prefix: "dog" }));
    commit();
    write("api/dogs.yaml", petsDocument({ prefix: "dog", query: "page" }));

    expect(await diff("HEAD:api/dogs.yaml")).toBe(0);
    expect(output).toContain("HEAD:api/dogs.yaml → api/dogs.yaml: 1 change");
    expect(await diff("HEAD:api", "api")).toBe(0);
    expect(output).toContain("listdogPets query.page");
    expect(await diff("HEAD:api/none.yaml")).toBe(2);
    expect(errors).toContain("HEAD:api/none.yaml has no files");
    expect(await diff("HEAD:../api")).toBe(2);
  });

  it("compares two files of any name, and a file with the document of its name", async () => {
    write("old/pets.yaml", petsDocument({ query: "page" }).replaceAll("./shared", "../spec/shared"));

    expect(await diff("old/pets.yaml", "spec/pets.yaml", ...allowShared)).toBe(1);
    expect(await diff("old/pets.yaml", ...allowShared)).toBe(1);
    expect(output).toContain("listPets query.page");
  });

  it("compares two folders, with documents that came and went", async () => {
    write("old/cats.yaml", petsDocument({ prefix: "cat" }).replaceAll("./shared", "../spec/shared"));

    expect(await diff("old", "spec", ...allowShared)).toBe(1);
    expect(output).toContain("operation-removed");
    expect(output).toContain("operation-added");
  });

  it("reads nothing outside of a document's folder that is not allowed", async () => {
    write("old/pets.yaml", petsDocument({}).replaceAll("./shared", "../spec/shared"));

    expect(await diff("old/pets.yaml")).toBe(2);
    expect(errors).toMatch(
      /^spec:diff: .*old\/pets\.yaml:\d+#\/paths.*--allow-file .*spec\/shared\/pet\.yaml/u,
    );
  });

  it("prints what documents say as harmless text", async () => {
    const hostile = String.raw`x\n::stop-commands::zz\n\e]0;t\a\e[2J##[stop-commands]\u202E`;
    write("spec/pets.yaml", petsDocument({}).replace("operationId: getPet", `operationId: "${hostile}"`));

    expect(await diff("HEAD")).toBe(1);
    expect(output).toContain("stop-commands");
    expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]|##\[/u);
    expect(output).not.toMatch(/^\s*::/mu);
  });

  it("prints as JSON exactly what documents say, as harmless text", async () => {
    const hostile = "##[error]x\u009b31m\u202eabc\u2028\u200b\ufeff\u{e0041}";
    write(
      "spec/pets.yaml",
      petsDocument({}).replace("operationId: getPet", `operationId: ${JSON.stringify(hostile)}`),
    );

    expect(await diff("HEAD", "--format", "json")).toBe(1);
    expect(output.replaceAll("\n", "")).not.toMatch(/[^\u0020-\u007e]|##\[/u);
    expect(JSON.stringify(JSON.parse(output))).toContain(hostile);
  });

  it("shows a value that one document accepts and the other does not", async () => {
    write("spec/shared/pet.yaml", petSchema("integer"));

    await diff("HEAD");
    expect(output).toMatch(/^ {2}for example -?\d+ was not accepted and is now$/mu);
    await diff("HEAD", "--format", "markdown");
    expect(output).toMatch(/; for example -?\d+ was not accepted and is now \|/u);
    await diff("HEAD", "--format", "json");
    expect(JSON.parse(output)).toMatchObject({
      groups: [{ example: { value: expect.any(Number), accepted: "after" } }],
    });
  });

  it("says where no such value was found, and ends with 1", async () => {
    write("spec/shared/pet.yaml", petSchema("string, contentEncoding: base64"));

    expect(await diff("HEAD")).toBe(1);
    expect(output).toContain("HEAD → spec: 2 changes, of which 0 break clients, and 2 may.");
    expect(output).toContain("unproven: response-rule-changed");
    expect(output).toContain("  no example found: it may break or not");
    await diff("HEAD", "--format", "markdown");
    expect(output).toContain("### Possibly breaking");
  });

  it("says so when nothing has changed that a client can notice", async () => {
    write("spec/pets.yaml", `# words\n${petsDocument({})}`);

    expect(await diff("HEAD")).toBe(0);
    expect(output).toBe("HEAD → spec: nothing that a client can notice.");
  });

  it("gives JSON for programs", async () => {
    write("spec/shared/pet.yaml", petSchema("integer"));

    await diff("HEAD", "--format", "json");
    expect(JSON.parse(output)).toMatchObject({
      base: "HEAD",
      head: "spec",
      breaking: 2,
      groups: [
        {
          rule: "response-type-changed",
          verdict: "breaking",
          pointer: "/components/schemas/Pet/properties/name",
          operations: [
            { operation: "listPets", place: "200[].name" },
            { operation: "getPet", place: "200.name" },
          ],
        },
      ],
    });
  });

  it("gives Markdown in which a document's text is only text", async () => {
    write("spec/shared/pet.yaml", petSchema('"string", enum: ["@all | <img>"]'));

    await diff("HEAD", "--format", "markdown");
    expect(output).toContain("## What changed in the documents");
    expect(output).toMatch(/^\| `response-enum-added` \| .* \|$/mu);
    expect(output).not.toMatch(/@all|<img>/u);
  });
});

describe("a report that is read by people", () => {
  it("tells a place once, however many media types have it", async () => {
    write("spec/pets.yaml", petsInTwoMediaTypes("string"));
    commit();
    write("spec/pets.yaml", petsInTwoMediaTypes("integer"));

    await diff("HEAD");
    expect(output).toContain("HEAD → spec: 2 changes, of which 2 break clients.");
    expect(output.match(/listPets 200\.name/gu)).toHaveLength(1);
  });

  it("shows the beginning of a long value", async () => {
    write("spec/shared/pet.yaml", petSchema(`string, enum: [${"a".repeat(5000)}]`));
    commit();
    write("spec/shared/pet.yaml", petSchema(`string, enum: [${"b".repeat(5000)}]`));

    for (const format of ["text", "markdown", "github"]) {
      await diff("HEAD", "--format", format);
      expect(Math.max(...output.split("\n").map((line) => line.length))).toBeLessThan(1000);
    }
    await diff("HEAD", "--format", "json");
    expect(output).toContain("b".repeat(5000));
  });
});

describe("where a change is written", () => {
  it("is told with file and line: what came in the new document, what went in the old one", async () => {
    write("spec/shared/pet.yaml", `# words\n${petSchema("integer")}`);
    write("spec/pets.yaml", petsDocument({ query: "page" }));

    await diff("HEAD");
    expect(placesOf(output)).toEqual(["at spec/shared/pet.yaml:2", "at spec/pets.yaml:7"]);
    commit();
    await diff("HEAD", "HEAD~1");
    expect(placesOf(output)).toEqual(["at HEAD:spec/pets.yaml:7", "at HEAD~1:spec/shared/pet.yaml:1"]);
  });

  it("is told of each operation, where it is not written once for all", async () => {
    write("spec/pets.yaml", petsDocument({}).replaceAll(/"200": [^\n]*/gu, '"204": { description: ok } }'));

    await diff("HEAD", "--format", "json");
    const whole: unknown = JSON.parse(output);
    expect(whole).toMatchObject({
      groups: [
        {
          rule: "success-response-removed",
          pointer: "/paths/~1pets/get/responses/200",
          at: { revision: "HEAD", file: "spec/pets.yaml", line: 8 },
          operations: [
            { operation: "listPets", place: "200" },
            {
              operation: "getPet",
              place: "200",
              pointer: "/paths/~1pets~1{id}/get/responses/200",
              at: { revision: "HEAD", file: "spec/pets.yaml", line: 13 },
            },
          ],
        },
        { rule: "success-response-added", at: { file: "spec/pets.yaml", line: 8 } },
      ],
    });
    await diff("HEAD");
    expect(output).toContain("    - getPet 200 (HEAD:spec/pets.yaml:13)");
  });

  it("is told in Markdown", async () => {
    write("spec/shared/pet.yaml", `# words\n${petSchema("integer")}`);

    await diff("HEAD", "--format", "markdown");
    expect(output).toContain("| pets `/components/schemas/Pet/properties/name` `spec/shared/pet.yaml:2` |");
  });

  it("is told to GitHub, as an annotation of the file that changed", async () => {
    write("spec/shared/pet.yaml", petSchema("integer"));
    write("spec/pets.yaml", petsDocument({ query: '"page,100%"' }));
    commit();

    await diff("HEAD~1", "--format", "github");
    expect(output.split("\n")).toEqual([
      expect.stringMatching(
        /^::error file=spec\/shared\/pet\.yaml,line=1,title=breaking%3A response-type-changed::listPets 200\[\]\.name and 1 more: was string and is integer \(.*\); for example \S+ was not accepted and is now$/u,
      ),
      "::notice file=spec/pets.yaml,line=7,title=harmless%3A parameter-added::listPets query.page,100%25: was added (callers may leave it out)",
    ]);
    await diff("HEAD", "HEAD~1", "--format", "github");
    expect(output).toContain(
      "::error file=spec/pets.yaml,title=breaking%3A parameter-removed::listPets query.page,100%25: was removed (what callers pass no longer compiles, or is ignored); it was at HEAD:spec/pets.yaml:7",
    );
  });

  it("is told in files that others are made of, wherever they are", async () => {
    write("old/pets.yaml", petsDocument({}).replaceAll("./shared", "../common"));
    write("common/pet.yaml", petSchema("string"));
    write("common/number.yaml", petSchema("integer"));
    write("new/pets.yaml", petsDocument({}).replaceAll("./shared/pet", "../common/number"));

    await diff("old", "new", "--allow-file", "common");
    expect(placesOf(output)).toEqual(["at common/number.yaml:1"]);
  });
});

describe("reports for CI", () => {
  it("go to files beside what is printed: SARIF, JUnit, CTRF, Markdown, annotations", async () => {
    write("spec/shared/pet.yaml", petSchema("integer"));
    write("spec/pets.yaml", petsDocument({ query: "page" }));
    const formats = ["sarif", "junit", "ctrf", "markdown", "github"];

    expect(await diff("HEAD", ...formats.flatMap((name) => ["--report", `${name}=${name}.txt`]))).toBe(1);
    expect(output).toContain("breaking: response-type-changed");
    const { runs } = JSON.parse(read("sarif.txt")) as { runs: { results: unknown[] }[] };
    expect(runs[0]?.results).toMatchObject([
      {
        ruleId: "response-type-changed",
        level: "error",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "spec/shared/pet.yaml" },
              region: { startLine: 1 },
            },
          },
        ],
      },
    ]);
    expect(read("junit.txt")).toMatch(/^<testsuites [^>]* tests="2" failures="1"/mu);
    expect(JSON.parse(read("ctrf.txt"))).toMatchObject({
      results: { summary: { passed: 1, failed: 1, start: now.getTime() } },
    });
    expect(read("markdown.txt")).toContain("### Breaking");
    expect(read("github.txt")).toMatch(/^::error file=spec\/shared\/pet\.yaml,line=1/u);
  });

  it("show what is allowed as suppressed, with its reason", async () => {
    write("spec/shared/pet.yaml", petSchema("integer"));
    allow([{ rule: "response-type-changed", reason: "nobody reads it" }]);

    expect(await diff("HEAD", "--format", "sarif")).toBe(0);
    expect(output).toContain('"justification": "nobody reads it"');
    expect(await diff("HEAD", "--format", "junit")).toBe(0);
    expect(output).toMatch(/^<testsuites [^>]* failures="0" errors="0" skipped="1">/mu);
  });

  it.each(["sarif", "sarif=", "wat=x"])("of %j are refused", async (report) => {
    expect(await diff("HEAD", "--report", report)).toBe(2);
    expect(errors).toContain("takes --report FORMAT=FILE, where FORMAT is one of text, json, ");
  });

  it("that cannot be written are an error", async () => {
    expect(await diff("HEAD", "--report", "json=none/there.json")).toBe(2);
    expect(errors).toContain('cannot write "none/there.json"; check its folder');
  });
});

describe("a decision file", () => {
  it("allows what it names, with its reason, and says what it is no longer needed for", async () => {
    write("spec/shared/pet.yaml", petSchema("integer"));
    allow([
      {
        rule: "response-type-changed",
        pointer: "/components/schemas/Pet/properties/name",
        reason: "Names are numbers.",
      },
      { rule: "operation-removed", operation: "losePet", reason: "Nobody loses pets." },
    ]);

    expect(await diff("HEAD")).toBe(0);
    expect(output).toContain("allowed: Names are numbers.");
    expect(output).toContain(
      "No longer needed in allowed-breaking.json: operation-removed: Nobody loses pets.",
    );
  });

  it("allows no other operation and no other rule", async () => {
    write("spec/shared/pet.yaml", petSchema("integer"));
    allow([
      { rule: "response-type-changed", operation: "getPet", reason: "One only." },
      { rule: "response-type-widened", reason: "Another rule." },
    ]);

    expect(await diff("HEAD")).toBe(1);
    expect(output).toContain("2 changes, of which 1 break clients");
  });

  it.each([
    ["no reason", { rule: "operation-removed" }, "entry 1 gives no reason"],
    ["an empty reason", { rule: "operation-removed", reason: " " }, "entry 1 gives no reason"],
    ["an unknown rule", { rule: "all", reason: "x" }, "entry 1 names no rule"],
    [
      "an unknown member",
      { rule: "operation-removed", reason: "x", until: "x" },
      'an unknown member "until"',
    ],
    ["no object", "x", "entry 1 is not an object"],
  ])("with %s is refused", async (_, entry, message) => {
    allow([entry]);

    expect(await diff("HEAD")).toBe(2);
    expect(errors).toContain(message);
  });

  it.each(["[]", "{", '{"allowed": {}}'])("that is %s is refused", async (text) => {
    write("spec/allowed-breaking.json", text);

    expect(await diff("HEAD")).toBe(2);
    expect(errors).toContain("allowed-breaking.json");
  });
});

describe("--impact", () => {
  it("names the functions, types and places in the code that a change touches", async () => {
    write("packages/client/src/schema-types.ts", 'export type Animal = Schema<"pets", "Pet">;\n');
    write("packages/client/src/generated/pets/operations.ts", "listPets\n");
    write("packages/emulator/src/routes/pets.ts", "\n  listPets() {},\n");
    write(
      "apps/tui/src/pets.ts",
      'import type { Animal } from "@cftokens/client";\nclient.listPets();\nconst animal: Animal;\nlistPetsOften();\n// listPets an Animal\nconst text = "how listPets answers";\n',
    );
    write("apps/tui/src/pets.test.ts", "listPets\n");
    write("apps/tui/src/words.ts", '"Animal"; type Animal = string;');
    write(
      "apps/tui/src/view.tsx",
      'import type { Animal as Beast } from "@cftokens/client";\nexport const view = (beast: Beast) => <p>listPets {beast}</p>;\n',
    );
    write("apps/contract-tests/test/pets.test.ts", '"listPets"\n');
    write("spec/shared/pet.yaml", petSchema("integer"));

    await diff("HEAD", "--impact");
    expect(output.slice(output.indexOf("breaks"))).toBe(
      [
        "breaks listPets (listPets)",
        "  call site: apps/tui/src/pets.ts:2",
        "  emulator handler: packages/emulator/src/routes/pets.ts:2",
        "  contract case: apps/contract-tests/test/pets.test.ts:1",
        "  test: apps/tui/src/pets.test.ts:1",
        "",
        "breaks Pet (Animal)",
        "  call site: apps/tui/src/pets.ts:1",
        "  call site: apps/tui/src/pets.ts:3",
        "  call site: apps/tui/src/view.tsx:1",
        "  call site: apps/tui/src/view.tsx:2",
        "  call site: packages/client/src/schema-types.ts:1",
        "",
        "breaks getPet (getPet)",
        "  named nowhere in the code",
      ].join("\n"),
    );
  });
});

describe("what stops it with exit code 2 and one line", () => {
  it.each([
    ["no argument", [], /usage: pnpm spec:diff/u],
    ["three states", ["HEAD", "HEAD", "HEAD"], /usage/u],
    ["an unknown flag", ["HEAD", "--all"], /usage/u],
    ["an unknown format", ["HEAD", "--format", "xml"], /usage/u],
    ["a revision that is none", ["nope"], /"nope" is neither a file, nor a folder, nor a git revision/u],
    ["a folder without documents", ["spec/shared", "spec"], /"spec\/shared" has no OpenAPI document/u],
    ["a revision that looks like a flag", ["--", "--output=x"], /neither a file/u],
  ])("%s", async (_, args, message) => {
    expect(await diff(...args)).toBe(2);
    expect(errors).toMatch(message);
    expect(errors).not.toContain("\n");
  });

  it("a document that was broken at a revision, named as the user knows it", async () => {
    write("spec/pets.yaml", "openapi: 3.1.0\ninfo: [\n");
    commit();
    write("spec/pets.yaml", petsDocument({}));

    expect(await diff("HEAD")).toBe(2);
    expect(errors).toContain("HEAD:spec/pets.yaml");
  });
});

describe("a revision whose spec/ is not what a checkout would write", () => {
  it.each<[string, () => string, RegExp]>([
    [
      "a way out of the folder",
      () => specOf(treeEntry("40000", "..", tree(file(planted())))),
      /spec\/\.\.\/\S*planted\.txt is no path/u,
    ],
    [
      "a way far out of it",
      () => specOf(treeEntry("40000", "..", tree(treeEntry("40000", "..", tree(file(planted())))))),
      /is no path/u,
    ],
    ["a name with a backslash", () => specOf(file(`..\\${planted()}`)), /is no path/u],
    [
      "a symbolic link",
      () => specOf(treeEntry("120000", "b.yaml", blob())),
      /x:spec\/b\.yaml is a symbolic link/u,
    ],
    [
      "a submodule",
      () => specOf(treeEntry("160000", "b.json", "1".repeat(40))),
      /x:spec\/b\.json is a symbolic link, a submodule/u,
    ],
    ["a name that is not UTF-8", () => specOf(file(Buffer.from([0x62, 0xe9]))), /names that are not UTF-8/u],
    [
      "a file in place of the folder",
      () => tree(file("spec")),
      /x:spec is no path of a file in a folder spec/u,
    ],
    [
      "a name that comes twice",
      () => specOf(Buffer.concat([file("d"), file("d")])),
      /x:spec\/d cannot be read/u,
    ],
    [
      "a file and a folder of one name",
      () => specOf(Buffer.concat([file("d"), treeEntry("40000", "d", tree(file("a")))])),
      /x:spec\/d\/a cannot be read/u,
    ],
    [
      "content that is not there",
      () => specOf(treeEntry("100644", "a.json", "1".repeat(40))),
      /x:spec\/a\.json cannot be read/u,
    ],
  ])("%s is refused in one line, and nothing is written", async (_, makeTree, message) => {
    tag(makeTree());

    expect(await diff("x", "HEAD")).toBe(2);
    expect(errors).toMatch(message);
    expect(errors).not.toContain("\n");
    const outside = [tmpdir(), dirname(tmpdir())].map((folder) => join(folder, planted()));
    expect(outside.filter((path) => existsSync(path))).toEqual([]);
  });
});

async function diff(...args: readonly string[]): Promise<number> {
  [output, errors] = ["", ""];
  return runSpecDiff(args, {
    program: "pnpm spec:diff",
    root,
    now: () => now,
    print: (text) => void (output = text),
    printError: (line) => void (errors = line),
  });
}

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/^ {2}(at .*)$/gmu)].map(([, place = ""]) => place);
}

function allow(allowed: readonly unknown[]): void {
  write("spec/allowed-breaking.json", JSON.stringify({ allowed }));
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(): void {
  git("add", ".");
  git(
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.com",
    "commit",
    "--quiet",
    "--no-gpg-sign",
    "-m",
    "x",
  );
}

function git(...args: readonly string[]): void {
  execFileSync("git", args, { cwd: root });
}

function gitText(input: string | Buffer, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: root, input, encoding: "utf8" }).trim();
}

function planted(): string {
  return `${basename(root)}-planted.txt`;
}

// Trees are written as bytes, because git itself refuses to make such ones.
function specOf(entries: Buffer): string {
  return tree(treeEntry("40000", "spec", tree(entries)));
}

function tree(entries: Buffer): string {
  return gitText(entries, "hash-object", "-t", "tree", "-w", "--literally", "--stdin");
}

function treeEntry(mode: string, name: string | Buffer, id: string): Buffer {
  return Buffer.concat([
    Buffer.from(`${mode} `),
    Buffer.from(name),
    Buffer.from([0]),
    Buffer.from(id, "hex"),
  ]);
}

function tag(id: string): void {
  const words =
    "tree " + id + "\nauthor T <t@example.com> 0 +0000\ncommitter T <t@example.com> 0 +0000\n\nx\n";
  git("tag", "x", gitText(words, "hash-object", "-t", "commit", "-w", "--literally", "--stdin"));
}

function blob(): string {
  return gitText("x", "hash-object", "-w", "--stdin");
}

function file(name: string | Buffer): Buffer {
  return treeEntry("100644", name, blob());
}

function petSchema(type: string): string {
  return `Pet: { type: object, properties: { name: { type: ${type} } } }\n`;
}

function content(schema: string): string {
  return `{ description: ok, content: { application/json: { schema: ${schema} } } }`;
}

function petsDocument({ query, prefix = "" }: { query?: string; prefix?: string }): string {
  const parameters =
    query === undefined ? "" : `parameters: [{ name: ${query}, in: query, schema: { type: integer } }]`;
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /${prefix}pets:
    get:
      operationId: list${prefix}Pets
      ${parameters}
      responses: { "200": ${content("{ type: array, items: { $ref: './shared/pet.yaml#/Pet' } }")} }
  /${prefix}pets/{id}:
    get:
      operationId: get${prefix}Pet
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": ${content("{ $ref: './shared/pet.yaml#/Pet' }")} }
`;
}

function petsInTwoMediaTypes(type: string): string {
  const schema = '{ schema: { $ref: "#/components/schemas/A" } }';
  const answer = `{ description: ok, content: { a/json: ${schema}, b/json: ${schema} } }`;
  const component = `{ type: object, properties: { name: { type: ${type} } } }`;
  return `${petsDocument({}).replaceAll(/"200": [^\n]*/gu, `"200": ${answer.replaceAll("$", "$$$$")} }`)}components: { schemas: { A: ${component} } }\n`;
}
