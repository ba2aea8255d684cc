import { expect, it } from "vitest";
import { pets, petCatalog } from "../../test/pets.ts";
import { catalogOfDocuments } from "../catalog/catalog.ts";
import { completeCall } from "./complete-call.ts";

it.each<[readonly string[], readonly string[]]>([
  [["get-"], ["get-pet"]],
  [["create-pet", "k"], ["kind="]],
  [
    ["create-pet", "name=x", "kind="],
    ["kind=cat", "kind=dog"],
  ],
  [["create-pet", "kind=d"], ["kind=dog"]],
  [["list-pets", "owner"], ["owner.id="]],
  [["list-pets", "server.region=u"], ["server.region=us"]],
  [["list-pets", "limit="], []],
  [["list-pets", "gone="], []],
  [["nothing-there", ""], []],
])("after %j, %j may stand", async (words, expected) => {
  expect(await completeCall(petCatalog, words)).toEqual(expected);
});

it("what a shell would run is never offered", async () => {
  const hostile = ["$(touch owned)", "a;b", "a b", "`x`", "a\nb", "'q'"];
  const paths = Object.fromEntries(
    hostile.map((id, index) => [`/${index}`, { get: { operationId: id, responses: {} } }]),
  );
  const document = { ...pets, paths: { ...paths, "/ok": { get: { operationId: "ok", responses: {} } } } };
  expect(await completeCall(catalogOfDocuments([{ name: "x", api: "x", document }]), [""])).toEqual(["ok"]);
});
