import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPlaces } from "./document-places.ts";

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "contract-places-"));
  mkdirSync(join(root, "repository/api"), { recursive: true });
  writeFileSync(
    join(root, "repository/api/pets.yaml"),
    [
      "openapi: 3.2.0",
      "info: { title: Pets, version: '1' }",
      "paths:",
      "  /pets/{id}:",
      "    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]",
      "    get:",
      "      operationId: getPet",
      "      responses:",
      "        '200': { description: ok }",
      "        4XX:",
      "          description: no",
      "    additionalOperations:",
      "      COPY:",
      "        operationId: copyPet",
      "        responses: { '201': { description: copied } }",
      "  /dogs:",
      "    $ref: dogs.yaml",
      "",
    ].join("\n"),
  );
  writeFileSync(
    join(root, "repository/api/dogs.yaml"),
    "post:\n  operationId: makeDog\n  responses:\n    '201': { description: made }\n",
  );
});

afterAll(() => rmSync(root, { recursive: true }));

async function placesFrom(folder: string, findings: Parameters<typeof readPlaces>[0]) {
  const files = [join(root, "repository/api/pets.yaml")];
  const findPlace = await readPlaces(findings, { specFolder: root, files, permissions: {} }, folder);
  return findings.map(findPlace);
}

describe("the places of findings", () => {
  it("are the lines of the response, or of the operation, also in another file", async () => {
    const findings = [
      { operation: "getPet", status: 200 },
      { operation: "getPet", status: 404 },
      { operation: "getPet", status: 500 },
      { operation: "getPet" },
      { operation: "makeDog", status: 201 },
      { operation: "*" },
      { operation: "copyPet" },
    ];
    expect(await placesFrom(join(root, "repository"), findings)).toEqual([
      { file: "api/pets.yaml", line: 9 },
      { file: "api/pets.yaml", line: 10 },
      { file: "api/pets.yaml", line: 6 },
      { file: "api/pets.yaml", line: 6 },
      { file: "api/dogs.yaml", line: 4 },
      undefined,
      { file: "api/pets.yaml", line: 13 },
    ]);
  });

  it("are none where the document is outside of the folder", async () => {
    expect(await placesFrom(join(root, "elsewhere"), [{ operation: "getPet" }])).toEqual([undefined]);
  });
});
