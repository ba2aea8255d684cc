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
