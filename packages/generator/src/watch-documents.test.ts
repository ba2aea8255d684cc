import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPlace } from "../test/open-place.ts";
import { watchDocuments } from "./watch-documents.ts";

let root: string;
let ended: Promise<void>;
let stop: AbortController;
let errors: readonly string[];
let lines: string[];
let heard: () => void;
let first: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "watch-"));
  await mkdir(join(root, "spec/shared"), { recursive: true });
  await write("pets.yaml", petsDocument("name: { type: string }"));
  [stop, errors, lines, heard] = [new AbortController(), [], [], () => undefined];
  const note = (line: string) => {
    lines.push(line);
    heard();
  };
  ended = watchDocuments({
    ...openPlace(root),
    typecheck: () => Promise.resolve(errors),
    signal: stop.signal,
    print: note,
    printError: note,
  });
  first = await nextLine(/all types fit/u);
  await nextLine(/Watching/u);
});

afterEach(async () => {
  stop.abort();
  await ended;
  await rm(root, { recursive: true });
});

describe("pnpm generate --watch", () => {
  it("generates at once and says that all types fit", () => {
    expect(first).toContain("all types fit");
  });

  it("names the operations that a change touched, and what it did to them", async () => {
    await write("pets.yaml", petsDocument("name: { type: integer }"));

    expect(await nextLine(/listPets/u)).toContain("breaking: listPets 200.name was string and is integer");
    await nextLine(/all types fit/u);
  });

  it("shows the errors of the compiler", async () => {
    errors = ["packages/client/src/a.ts(1,1): error TS2339: no such property"];
    await write("pets.yaml", petsDocument("nick: { type: string }"));

    expect(await nextLine(/TS2339/u)).toContain("packages/client/src/a.ts(1,1)");
    expect(await nextLine(/types no longer fit/u)).toMatch(/\d\.\d s/u);
  });

  it.each([
    ["is broken", "openapi: 3.1.0\ninfo: [\n", /waiting: .*pets\.yaml/u],
    ["is empty for a moment", "", /waiting: spec\/pets\.yaml has no `openapi`/u],
  ])(
    "keeps the last good code while a document %s, and goes on when it is mended",
    async (_, text, message) => {
      await write("pets.yaml", text);
      await nextLine(message);
      expect(lines.join()).not.toContain("operation-removed");

      await write("pets.yaml", petsDocument("name: { type: boolean }"));
      await nextLine(/was string and is boolean/u);
    },
  );

  it("follows a rename", async () => {
    await rename(join(root, "spec/pets.yaml"), join(root, "spec/animals.yaml"));
    await nextLine(/all types fit/u);

    await write("animals.yaml", petsDocument("name: { type: integer }"));
    expect(await nextLine(/was string and is integer/u)).toContain("listPets");
  });

  it("follows an editor that saves by replacing the file, again and again", async () => {
    for (const type of ["integer", "boolean", "number"]) {
      await writeFile(join(root, "spec/pets.yaml~"), petsDocument(`name: { type: ${type} }`));
      await rename(join(root, "spec/pets.yaml~"), join(root, "spec/pets.yaml"));

      expect(await nextLine(new RegExp(`and is ${type}`, "u"))).toContain("listPets");
    }
  });

  it("follows a shared file in a folder that comes and goes", async () => {
    await mkdir(join(root, "spec/parts"));
    await write("parts/name.yaml", "Name: { type: integer }");
    await write("pets.yaml", petsDocument("name: { $ref: './parts/name.yaml#/Name' }"));
    await nextLine(/was string and is integer/u);
    await write("parts/name.yaml", "Name: { type: boolean }");
    expect(await nextLine(/was integer and is boolean/u)).toContain("listPets");

    await rm(join(root, "spec/parts"), { recursive: true });
    expect(await nextLine(/waiting/u)).toContain("parts/name.yaml");
  });

  it("follows a document that comes and goes", async () => {
    await write("toys.yaml", petsDocument("name: { type: string }").replaceAll(/pets/giu, "toys"));
    expect(await nextLine(/operation-added/u)).toContain("listtoys");

    await rm(join(root, "spec/toys.yaml"));
    expect(await nextLine(/operation-removed/u)).toContain("listtoys");
  });

  it("says nothing about a change that changes nothing", async () => {
    const before = lines.length;
    await write("pets.yaml", `# words\n${petsDocument("name: { type: string }")}`);
    await write("pets.yaml", petsDocument("name: { type: integer }"));
    await nextLine(/was string and is integer/u);

    expect(lines.slice(before).join()).not.toMatch(/waiting|added|removed/u);
  });
});

// Waits for a line that was not waited for before.
async function nextLine(wanted: RegExp): Promise<string> {
  for (;;) {
    const index = lines.findIndex((one) => wanted.test(one));
    if (index >= 0) return lines.splice(0, index + 1).at(-1) ?? "";
    await new Promise<void>((resolve) => {
      heard = resolve;
    });
  }
}

function write(name: string, text: string): Promise<void> {
  return writeFile(join(root, "spec", name), text);
}

function petsDocument(properties: string): string {
  return `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: All pets.
          content: { application/json: { schema: { type: object, properties: { ${properties} } } } }
`;
}
