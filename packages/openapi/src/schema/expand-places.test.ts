import { expect, it } from "vitest";
import {
  diamondDocument,
  documentOf,
  mutualDocument,
  refTo,
  sharingDocument,
} from "../../test/schema-graphs.ts";
import { compareDocuments } from "../compare/compare-documents.ts";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { expandPlaces, mostPlaces, mostRepeats, type Place } from "./expand-places.ts";
import { flattenSchema } from "./flatten-schema.ts";
import { listDeclaredMembers } from "./list-declared-members.ts";
import { sampleValue } from "./sample-value.ts";

// Each of them has more ways through its schemas than anybody could walk.
const graphs: readonly (readonly [string, (last: Schema) => OpenApiDocument, first: string])[] = [
  ["forty schemas that name each other", (id) => mutualDocument(40, id), "S0"],
  ["sixty levels of allOf, each doubled", (id) => diamondDocument(60, { properties: { id } }), "A0"],
  ["sixty levels of members, each doubled", (last) => sharingDocument(60, last), "S0"],
];

it.each(graphs)("%s end", (_what, documentWith, first) => {
  const [old, now] = [documentWith({ type: "string" }), documentWith({ type: "integer" })];
  const members = listDeclaredMembers(old, refTo(first), "response");
  const sample = JSON.stringify(sampleValue(old, refTo(first), "response"));
  const changes = compareDocuments([{ name: "graph", document: old }], [{ name: "graph", document: now }]);

  expect(members.length).toBeGreaterThan(0);
  expect(members.length).toBeLessThan(mostPlaces * 2);
  expect(flattenSchema(old, refTo(first)).properties).toBeDefined();
  expect(sample.length).toBeLessThan(1_000_000);
  expect(new Set(changes.map(({ rule }) => rule))).toEqual(
    new Set(["request-type-changed", "response-type-changed"]),
  );
});

it("a long chain of schemas ends, and its end is seen", () => {
  const names = Array.from({ length: 3000 }, (_, index) => `S${index}`);
  const chain = (id: Schema) =>
    documentOf(
      Object.fromEntries(
        names.map((name, index): [string, Schema] => [
          name,
          { properties: index === names.length - 1 ? { id } : { next: refTo(`S${index + 1}`) } },
        ]),
      ),
    );
  const changes = compareDocuments(
    [{ name: "chain", document: chain({ type: "string" }) }],
    [{ name: "chain", document: chain({ type: "integer" }) }],
  );

  expect(changes.map(({ rule }) => rule)).toEqual(["response-type-changed", "request-type-changed"]);
  expect(listDeclaredMembers(chain({}), refTo("S0"), "response")).toHaveLength(3000);
});

it("a shared schema is followed at the outermost places", () => {
  const names = Array.from({ length: mostRepeats + 10 }, (_, index) => `member${index}`);
  const membersOf = (node: string): [string, string][] => {
    if (node === "top")
      return [["deep", "around"], ...names.map((name): [string, string] => [name, "shared"])];
    if (node === "around") return [["inner", "shared"]];
    return node === "shared" ? [["id", "scalar"]] : [];
  };
  const top = expandPlaces("top", membersOf);
  const followed = top.below.filter(({ node, isCut }) => node === "shared" && !isCut);

  expect(followed.map(({ segment }) => segment)).toEqual(names.slice(0, mostRepeats));
  expect(top.below[0]?.below.map(({ isCut }) => isCut)).toEqual([true]);
});

it("no more members are followed after many places", () => {
  const wide = Array.from({ length: 400 }, (_, index): [string, number] => [`m${index}`, index + 1]);
  const top = expandPlaces(0, (node) =>
    node === 0 ? wide : wide.map(([name], index) => [name, node * 1000 + index]),
  );
  const count = (place: Place<number>): number =>
    place.below.reduce((sum, below) => sum + count(below), place.below.length);

  expect(count(top)).toBeLessThan(mostPlaces + 1000);
});

it("what a schema and one that refers to it say is the same node", () => {
  const document = documentOf({ Node: { properties: { next: { allOf: [refTo("Node")] }, id: {} } } });

  expect(listDeclaredMembers(document, { allOf: [refTo("Node")] }, "response")).toEqual(["/next", "/id"]);
});
