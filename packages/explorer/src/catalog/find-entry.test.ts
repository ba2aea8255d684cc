import { describe, expect, it } from "vitest";
import { pets, petCatalog } from "../../test/pets.ts";
import { catalogOfDocuments } from "./catalog.ts";
import { findEntry } from "./find-entry.ts";

describe("an operation is found", () => {
  it.each([
    ["by its id", "get-pet"],
    ["by the name of its client function", "getPet"],
    ["by method and path", "GET /pets/{id}"],
    ["whatever the parameters are called", "get /pets/{pet_id}"],
    ["behind the name of its document", "pets/get-pet"],
    ["behind the name of its document, by its path", "pets/GET /pets/{id}"],
  ])("%s", (_how, text) => {
    expect(findEntry(petCatalog, text)).toMatchObject({ ok: true, entry: { id: "get-pet" } });
  });

  it("by a path with its values and its query", () => {
    expect(findEntry(petCatalog, "PUT /pets/7%2F8?name=a+b&name=c")).toMatchObject({
      ok: true,
      entry: { id: "put-pet" },
      pathValues: { id: "7/8" },
      queryValues: [
        ["name", "a b"],
        ["name", "c"],
      ],
    });
  });
});

it.each([
  ["GET /rest?method=pets.add&name=Rex", "add", {}, [["name", "Rex"]]],
  ["GET /rest?method=pets.list", "list", {}, []],
  ["GET /rest?method={method}", undefined],
  ["GET /history?from=2026&page=2", "history", { from: "2026" }, [["page", "2"]]],
  ["GET /v1/shelves/1/books/2", "named", { name: "shelves/1/books/2" }, []],
  ["GET /v1/{+any}", "named", {}, []],
])("%s is %s", (text, id, pathValues?: object, queryValues?: unknown) => {
  const templates = {
    "/rest?method=pets.add": "add",
    "/rest?method=pets.list": "list",
    "/history?from={from}": "history",
    "/v1/{+name}": "named",
  };
  const paths = Object.fromEntries(
    Object.entries(templates).map(([path, operationId]) => [path, { get: { operationId, responses: {} } }]),
  );
  const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths };
  const found = findEntry(catalogOfDocuments([{ name: "t", api: "t", document }]), text);

  expect(found).toMatchObject(
    id === undefined ? { ok: false } : { ok: true, entry: { id }, pathValues, queryValues },
  );
});

it("where none is found, those are named that have its words", () => {
  expect(findEntry(petCatalog, "createPets")).toEqual({
    ok: false,
    reason: 'no operation "createPets"',
    near: expect.arrayContaining(["create-pet"]),
  });
  expect(findEntry(petCatalog, "zzz")).toMatchObject({ ok: false, near: [] });
  expect(findEntry(petCatalog, "PATCH /pets/7")).toMatchObject({ ok: false });
});

it("one that several documents have is named with its document", () => {
  const both = catalogOfDocuments([
    { name: "one", api: "one", document: pets },
    { name: "two", api: "two", document: pets },
  ]);

  expect(findEntry(both, "get-pet")).toMatchObject({ ok: false, near: ["one/get-pet", "two/get-pet"] });
  expect(findEntry(both, "two/get-pet")).toMatchObject({ ok: true, entry: { document: "two" } });
});
