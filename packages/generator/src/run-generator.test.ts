import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPlace } from "../test/open-place.ts";
import { runGenerator } from "./run-generator.ts";

let root: string;
let output: string[];
let errors: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "generator-"));
  await write("spec/package.json", "{}");
  await write("spec/redocly.yaml", "openapi: not a document\n");
  await write("spec/shared/parts.yaml", "openapi: not a document either\n");
  await write("spec/notes.yaml", "title: no document\n");
  await write("spec/pets.yaml", petsDocument("listPets"));
  await write("spec/toys.json", JSON.stringify(toysDocument));
});

afterEach(() => rm(root, { recursive: true }));

describe("pnpm generate", () => {
  it("writes the code of every document and says what it wrote", async () => {
    expect(await generate()).toBe(0);

    const written = [
      "apis.ts",
      "default-base-url.ts",
      "documents.ts",
      "index.ts",
      "manifest.json",
      "pets/document.json",
      "pets/functions.ts",
      "pets/operations.ts",
      "pets/types.ts",
    ];
    const all = [
      ...written,
      "toys/document.json",
      "toys/functions.ts",
      "toys/operations.ts",
      "toys/types.ts",
    ];
    expect(output.slice(0, -1)).toEqual(all.map((path) => `wrote generated/${path}`));
    expect(await readdir(join(root, "generated"))).toEqual([
      "apis.ts",
      "default-base-url.ts",
      "documents.ts",
      "index.ts",
      "manifest.json",
      "pets",
      "toys",
    ]);
    expect(await read("generated/pets/operations.ts")).toMatch(
      /^\/\/ Generated from spec\/pets\.yaml\. Do not edit: .*`pnpm generate`/u,
    );
  });

  it("writes nothing when nothing has changed", async () => {
    await generate();

    expect(await generate()).toBe(0);
    expect(output).toEqual(["Nothing to do: the code of 2 documents is fresh."]);
  });

  it("writes only the files that a change touches", async () => {
    await generate();
    await write("spec/pets.yaml", petsDocument("listPets", { summary: "Other words" }));

    await generate();
    expect(output).toEqual([
      "wrote generated/manifest.json",
      "wrote generated/pets/document.json",
      "wrote generated/pets/functions.ts",
      "wrote generated/pets/operations.ts",
      "wrote generated/pets/types.ts",
    ]);
  });

  it("removes the code of a removed document with its folder", async () => {
    await generate();
    await rm(join(root, "spec/pets.yaml"));

    await generate();
    expect(output).toContain("removed generated/pets/types.ts");
    expect(await readdir(join(root, "generated"))).toEqual([
      "apis.ts",
      "default-base-url.ts",
      "documents.ts",
      "index.ts",
      "manifest.json",
      "toys",
    ]);
  });

  it("mends what was edited by hand", async () => {
    await generate();
    const fresh = await read("generated/toys/types.ts");
    await write("generated/toys/types.ts", "edited");

    await generate();
    expect(await read("generated/toys/types.ts")).toBe(fresh);
  });

  it("works without any document", async () => {
    await rm(join(root, "spec/pets.yaml"));
    await rm(join(root, "spec/toys.json"));

    expect(await generate()).toBe(0);
    expect(await readdir(join(root, "generated"))).toEqual([
      "apis.ts",
      "default-base-url.ts",
      "documents.ts",
      "index.ts",
      "manifest.json",
    ]);
  });
});

describe("pnpm generate --check", () => {
  beforeEach(() => generate());

  it("passes, and writes nothing, when all code is fresh", async () => {
    expect(await generate("--check")).toBe(0);
    expect(output).toEqual(["Generated code is fresh."]);
    expect(errors).toEqual([]);
  });

  it.each([
    [
      "the first of two documents changed",
      () => write("spec/pets.yaml", petsDocument("findPets")),
      [
        "stale: generated/manifest.json",
        "stale: generated/pets/document.json",
        "stale: generated/pets/functions.ts",
        "stale: generated/pets/operations.ts",
        "stale: generated/pets/types.ts",
      ],
    ],
    [
      "the last of two documents changed",
      () => write("spec/toys.json", JSON.stringify({ ...toysDocument, info: { title: "T", version: "2" } })),
      [
        "stale: generated/manifest.json",
        "stale: generated/toys/document.json",
        "stale: generated/toys/types.ts",
      ],
    ],
    [
      "a file was edited by hand",
      () => write("generated/pets/types.ts", "edited"),
      ["edited by hand: generated/pets/types.ts"],
    ],
    [
      "a file is missing",
      () => rm(join(root, "generated/toys/types.ts")),
      ["missing: generated/toys/types.ts"],
    ],
    [
      "all files are missing",
      () => rm(join(root, "generated/pets"), { recursive: true }),
      [
        "missing: generated/pets/document.json",
        "missing: generated/pets/functions.ts",
        "missing: generated/pets/operations.ts",
        "missing: generated/pets/types.ts",
      ],
    ],
    [
      "a document was removed",
      () => rm(join(root, "spec/toys.json")),
      [
        "stale: generated/apis.ts",
        "stale: generated/documents.ts",
        "stale: generated/index.ts",
        "stale: generated/manifest.json",
        "left over: generated/toys/document.json",
        "left over: generated/toys/functions.ts",
        "left over: generated/toys/operations.ts",
        "left over: generated/toys/types.ts",
      ],
    ],
    [
      "a file too many lies about",
      () => write("generated/old/types.ts", "x"),
      ["left over: generated/old/types.ts"],
    ],
    [
      "a document was added",
      () => write("spec/more.yaml", petsDocument("listMore").replace("/pets:", "/more:")),
      [
        "stale: generated/apis.ts",
        "stale: generated/documents.ts",
        "stale: generated/index.ts",
        "stale: generated/manifest.json",
        "missing: generated/more/document.json",
        "missing: generated/more/functions.ts",
        "missing: generated/more/operations.ts",
        "missing: generated/more/types.ts",
      ],
    ],
  ])("fails and names each file when %s", async (_, change, expected) => {
    await change();

    expect(await generate("--check")).toBe(1);
    expect(errors.slice(0, -1).filter((line) => !line.startsWith(" "))).toEqual(expected);
    expect(errors.at(-1)).toContain("`pnpm generate`");
    expect(output).toEqual([]);
  });
});

it("pnpm generate --check shows what differs, a few lines of each file", async () => {
  await generate();
  await write(
    "generated/toys/types.ts",
    (await read("generated/toys/types.ts")).replace("listToys", "loseToys"),
  );

  await generate("--check");
  expect(
    errors.filter((line) => /^ {2}[-+]/u.test(line)).map((line) => line.replaceAll(/\s+/gu, " ")),
  ).toEqual([" - * loseToys", " + * listToys"]);
});

it("pnpm generate lists the members that hold a credential, and --check keeps the list fresh", async () => {
  const secrets = { collar_key: { "x-sensitive": true }, pin: { writeOnly: true }, name: {} };
  const components = { schemas: { Toy: { type: "object", properties: secrets } } };
  await write("spec/toys.json", JSON.stringify({ ...toysDocument, components }));
  await generate();
  const list = await read("credentials/sensitive-members.ts");
  expect(output).toContain("wrote credentials/sensitive-members.ts");
  expect(list).toContain('answeredSecrets: readonly string[] = ["collar_key"]');
  expect(list).toContain('sentSecrets: readonly string[] = ["pin"]');

  await write("credentials/sensitive-members.ts", list.replace('"pin"', ""));
  expect(await generate("--check")).toBe(1);
  expect(errors[0]).toBe("stale: credentials/sensitive-members.ts");
  expect(errors.join("\n")).toContain('["pin"]');

  await generate();
  expect(await read("credentials/sensitive-members.ts")).toBe(list);
});

describe("what is generated again", () => {
  let version: string;
  beforeEach(async () => {
    version = "1";
    await generate();
  });

  const generateAgain = (...args: readonly string[]) =>
    runGenerator(args, { ...openPlace(root), version: () => version, print: (line) => output.push(line) });

  it.each([
    ["a comment in a document", () => write("spec/pets.yaml", `# words\n${petsDocument("listPets")}`), []],
    ["another version of the generator", () => void (version = "2"), []],
    ["a memory that was deleted", () => rm(join(root, "memory.json")), []],
    ["a memory that is broken", () => write("memory.json", '{"fresh": 1'), []],
    ["a memory of another shape", () => write("memory.json", "[]"), []],
    [
      "a file that was removed",
      () => rm(join(root, "generated/toys/types.ts")),
      ["wrote generated/toys/types.ts"],
    ],
    [
      "a manifest that was edited",
      () => write("generated/manifest.json", "{}"),
      ["wrote generated/manifest.json"],
    ],
    [
      "a manifest that is broken",
      () => write("generated/manifest.json", "<<<"),
      ["wrote generated/manifest.json"],
    ],
  ])("%s changes nothing else", async (_, change, written) => {
    const before = await readAll();
    await change();
    output = [];

    expect(await generateAgain()).toBe(0);
    expect(output.filter((line) => !line.startsWith("Nothing"))).toEqual(written);
    expect(await readAll()).toEqual(before);
  });

  it("what a shared file says", async () => {
    await write("spec/pets.yaml", petsDocument("listPets", { $ref: "./shared/parts.yaml#/Name" }));
    await write("spec/shared/parts.yaml", "Name: { type: string }\n");
    await generateAgain();
    await write("spec/shared/parts.yaml", "Name: { type: integer }\n");
    output = [];

    await generateAgain();
    expect(output).toContain("wrote generated/pets/types.ts");
    expect(output.join()).not.toContain("toys");
  });

  it("what a file outside of the folder says", async () => {
    await write("parts.yaml", "Name: { type: string }\n");
    await write("spec/pets.yaml", petsDocument("listPets", { $ref: "../parts.yaml#/Name" }));
    await generateAgain("--allow-file", join(root, "parts.yaml"));
    await write("parts.yaml", "Name: { type: integer }\n");
    output = [];

    await generateAgain("--allow-file", join(root, "parts.yaml"));
    expect(output).toContain("wrote generated/pets/types.ts");
  });
});

const hostileNames = [
  'm.json" with { type: "json" };console.log("x");import z from ".\\x2fuser-tokens.yaml',
  'a"b.yaml',
  "a\\b.yaml",
  "a b.yaml",
  "²x.yaml",
  "--config=x.yaml",
  "a\nb.yaml",
  "index.ts.json",
  "Documents.ts.json",
  "manifest.json.json",
  "__proto__.yaml",
];

it("names of operations that clash are all told in one report", async () => {
  await write("spec/pets.yaml", petsDocument("list-toys", { second: "find-toys" }));
  const findToys = { get: { operationId: "findToys", responses: {} } };
  await write(
    "spec/toys.json",
    JSON.stringify({ ...toysDocument, paths: { ...toysDocument.paths, "/found": findToys } }),
  );

  expect(await generate()).toBe(2);
  expect(errors).toEqual([
    expect.stringMatching(/"list-toys".* both become "listToys"/u),
    expect.stringMatching(/"find-toys".* both become "findToys"/u),
  ]);
});

it("what a document says reaches terminal and log as harmless text", async () => {
  await write("spec/pets.yaml", petsDocument("listPets", { second: hostileId }));
  await write("spec/toys.json", JSON.stringify({ ...toysDocument, paths: pathsOf(hostileText) }));

  expect(await generate()).toBe(2);
  expect(errors.join("\n")).toContain("stop-commands");
  expect(errors.join("\n")).not.toMatch(/[\p{Cc}\u202E]|##\[/u);
});

const hostileId = String.raw`x\n::stop-commands::zz\n\e]0;t\a\e[2J##[stop-commands]\u202E`;
const hostileText = "x\n::stop-commands::zz\n\u001B]0;t\u0007\u001B[2J##[stop-commands]\u202E";

function pathsOf(operationId: string) {
  return { "/toys": { get: { operationId, responses: {} } } };
}

describe("what stops the generator with one line and exit code 2, before anything is written", () => {
  it.each<readonly [string, () => Promise<void>, RegExp]>([
    ["broken YAML", () => write("spec/pets.yaml", "openapi: 3.1.0\ninfo: [\n"), /pets\.yaml/u],
    [
      "a document of a wrong shape, with its line and rule",
      () => write("spec/pets.yaml", 'openapi: 3.1.0\ninfo:\n  version: "1"\n  title: 2024\n'),
      /spec\/pets\.yaml:4#\/info\/title: title is not a text\. .*\(Info Object\)/u,
    ],
    ["broken JSON", () => write("spec/toys.json", '{"openapi": '), /toys\.json/u],
    [
      "a broken reference",
      () => write("spec/pets.yaml", petsDocument("listPets", { $ref: "#/components/schemas/None" })),
      /pets\.yaml.*\$ref/u,
    ],
    [
      "an operationId used twice in a document",
      () => write("spec/pets.yaml", petsDocument("listPets", { second: "listPets" })),
      /pets\.yaml.*listPets/u,
    ],
    [
      "two ids in one document with one name",
      () => write("spec/pets.yaml", petsDocument("list-pets", { second: "listPets" })),
      /"list-pets".*"listPets".*listPets/u,
    ],
    [
      "two ids in two documents with one name",
      () => write("spec/pets.yaml", petsDocument("list-toys")),
      /"list-toys" in spec\/pets\.yaml.*"listToys" in spec\/toys\.json/u,
    ],
    [
      "two documents with one name",
      () => write("spec/pets.yml", petsDocument("other")),
      /spec\/pets\.yaml and spec\/pets\.yml/u,
    ],
    [
      "an id without a letter",
      () => write("spec/pets.yaml", petsDocument("---")),
      /"---" in spec\/pets\.yaml/u,
    ],
    ["an id that no member can have", () => write("spec/pets.yaml", petsDocument("__proto__")), /__proto__/u],
    ["an id of a sign that no name has", () => write("spec/pets.yaml", petsDocument("²")), /"²" in spec/u],
    ...hostileNames.map(
      (name) =>
        [
          `a document called ${name}`,
          () => write(`spec/${name}`, name.endsWith(".json") ? '{"openapi":"3.1.0"}' : petsDocument("other")),
          /cannot be the name of generated code/u,
        ] as const,
    ),
    [
      "a file that the document may not read",
      async () => {
        await write("hosts.yml", "oauth_token: made-up\n");
        await write("spec/pets.yaml", petsDocument("listPets", { $ref: "../hosts.yml" }));
      },
      /spec\/pets\.yaml:\d+#\/paths.*--allow-file/u,
    ],
    [
      "a document in UTF-16",
      () => writeFile(join(root, "spec/pets.yaml"), Buffer.from("\uFEFFopenapi: 3.1.0\n", "utf16le")),
      /spec\/pets\.yaml#: is written in UTF-16/u,
    ],
  ])("%s", async (_, change, message) => {
    await change();

    expect(await generate()).toBe(2);
    expect(errors).toEqual([expect.stringMatching(message)]);
    expect(errors[0]).not.toContain("\n");
    await expect(readdir(join(root, "generated"))).rejects.toThrow("ENOENT");
  });

  it.each([["--chek"], ["extra"], ["--check=yes"], ["--check --watch"]])(
    "the argument %s",
    async (argument) => {
      expect(await generate(...argument.split(" "))).toBe(2);
      expect(errors).toEqual([expect.stringContaining("pnpm generate [--check | --watch]")]);
    },
  );
});

function generate(...args: readonly string[]): Promise<number> {
  output = [];
  errors = [];
  return runGenerator(args, {
    ...openPlace(root),
    print: (line) => output.push(line),
    printError: (line) => errors.push(line),
  });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function read(path: string): Promise<string> {
  return readFile(join(root, path), "utf8");
}

function petsDocument(
  id: string,
  options: { summary?: string; second?: string; $ref?: string } = {},
): string {
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://api.example.com" }]
paths:
  /pets:
    get:
      operationId: "${id}"
      summary: ${options.summary ?? "List"}
      responses:
        "200":
          description: All pets.
          content: { application/json: { schema: ${options.$ref ? `{ $ref: "${options.$ref}" }` : "{ type: array }"} } }
  ${options.second === undefined ? "/empty: {}" : `/more: { get: { operationId: "${options.second}", responses: {} } }`}
`;
}

const toysDocument = {
  openapi: "3.1.0",
  info: { title: "Toys", version: "1" },
  servers: [{ url: "https://api.example.com/" }],
  paths: { "/toys": { get: { operationId: "listToys", responses: { 200: { description: "All toys." } } } } },
};

async function readAll(): Promise<readonly string[]> {
  const paths = await readdir(join(root, "generated"), { recursive: true });
  const files = paths.filter((path) => path.includes(".")).toSorted();
  return Promise.all(files.map((path) => read(`generated/${path}`)));
}
