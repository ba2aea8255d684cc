import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadDocument } from "../document/load-document.ts";
import { listOperations } from "./list-operations.ts";
import { readOutline } from "./read-outline.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-outline-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const pets = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "2" },
  servers: [{ url: "https://pets.example/v2" }],
  paths: {
    "/pets": {
      get: { operationId: "listPets", summary: "List pets", tags: ["pets"], responses: {} },
      post: { deprecated: true, responses: {} },
      additionalOperations: { COPY: { operationId: "copyPets", responses: {} } },
    },
    "/shared": { $ref: "#/components/pathItems/Shared", put: { operationId: "putShared", responses: {} } },
    "x-note": {},
  },
  components: { pathItems: { Shared: { get: { operationId: "getShared", responses: {} } } } },
};

describe("the outline of a document", () => {
  it("has its operations as the loaded document has them", async () => {
    const file = fileWith("pets.json", JSON.stringify(pets));
    const outline = await readOutline(file);
    const whole = listOperations(await loadDocument(file));

    expect(outline).toMatchObject({ title: "Pets", version: "2", server: "https://pets.example/v2" });
    expect(outline.operations).toEqual(
      whole.map(({ id, method, path, summary, deprecated, tags }) => ({
        id,
        method,
        path,
        summary,
        deprecated,
        tags,
      })),
    );
    expect(outline.operations.map(({ id }) => id)).toEqual([
      "listPets",
      "POST /pets",
      "copyPets",
      "getShared",
      "putShared",
    ]);
  });

  it("is read of YAML, and of braces that are no JSON", async () => {
    const yaml = fileWith("a.yaml", "openapi: 3.1.0\ninfo: { title: Y }\npaths: { /a: { get: {} } }\n");
    const braces = fileWith("b.yaml", '{openapi: "3.1.0", info: {title: B}, paths: {"/b": {put: {}}}}');

    expect((await readOutline(yaml)).operations.map(({ id }) => id)).toEqual(["GET /a"]);
    expect((await readOutline(braces)).operations.map(({ id }) => id)).toEqual(["PUT /b"]);
  });

  it("follows paths into other files", async () => {
    fileWith("item.yaml", "get:\n  operationId: far\n  responses: { '200': { description: ok } }\n");
    const file = fileWith(
      "split.yaml",
      "openapi: 3.1.0\ninfo: { title: S, version: '1' }\npaths:\n  /far:\n    $ref: ./item.yaml\n",
    );

    expect((await readOutline(file)).operations.map(({ id }) => id)).toEqual(["far"]);
  });

  it.each([
    ["a list", "[]"],
    ["another thing", '{"name":"x"}'],
    ["nothing", ""],
    ["Swagger 2.0", '{"swagger":"2.0","info":{"title":"t","version":"1"},"paths":{}}'],
  ])("is refused for %s", async (_what, text) => {
    await expect(readOutline(fileWith("other.json", text))).rejects.toThrow("other.json");
  });

  it("leaves out what has not the shape of an operation", async () => {
    const paths = { "/a": { get: [], put: { summary: 1, tags: [1, "t"] }, post: null }, "/b": 1 };
    const file = fileWith("odd.json", JSON.stringify({ openapi: "3.1.0", paths }));

    expect((await readOutline(file)).operations).toEqual([
      { id: "PUT /a", method: "PUT", path: "/a", summary: "", deprecated: false, tags: ["t"] },
    ]);
  });
});
