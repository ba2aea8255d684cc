import type { OpenApiDocument } from "@cftokens/openapi";
import { expect, it } from "vitest";
import { catalogOfDocuments, catalogOfFiles } from "./catalog.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  "x-operation-prefix": "old",
  paths: {
    "/a/{one}/{two}#x{three}": {
      get: {
        operationId: "a",
        parameters: [{ name: "two", in: "path", required: true, schema: { type: "integer" } }],
        responses: {},
      },
    },
  },
};

it("an operation needs a value for each name in its path, also where the document describes none", async () => {
  const [source] = catalogOfDocuments([{ name: "t", api: "t", document }]).documents;
  const [entry] = source?.entries ?? [];
  expect(entry).toMatchObject({ id: "a", name: "oldA", document: "t" });
  const opened = entry && (await source?.open(entry));
  expect(opened?.operation.parameters.map(({ name, in: place, schema }) => [name, place, schema])).toEqual([
    ["one", "path", { type: "string" }],
    ["two", "path", { type: "integer" }],
  ]);
});

it("a file that no longer has an operation says so when it is opened", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cftokens-catalog-"));
  const file = join(folder, "t.json");
  writeFileSync(file, JSON.stringify(document));
  const [source] = (await catalogOfFiles([file])).documents;
  writeFileSync(file, JSON.stringify({ ...document, paths: {} }));
  const [entry] = source?.entries ?? [];
  await expect(entry && source?.open(entry)).rejects.toThrow("no longer has GET /a");
  rmSync(folder, { recursive: true });
});
