import { redacted } from "@cftokens/credentials";
import { describe, expect, it } from "vitest";
import { type AskedId, idsFor, listAnsweredIds, mostOfAnswer } from "./answered-ids.ts";

const pets = { path: "/pets", body: [{ id: 7, name: "Rex", owner: { id: "o1" }, token_id: "t1" }] };

function proposed(asked: AskedId, answer: { readonly path: string; readonly body: unknown }) {
  return idsFor(asked, listAnsweredIds(answer)).map(({ text }) => text);
}

describe("the ids of an answer", () => {
  it.each<[string, AskedId, readonly string[]]>([
    ["{id} of /pets/{id}", { name: "id", path: "/pets/{id}" }, ["7"]],
    ["{pet_id}", { name: "pet_id", path: "/pets/{pet_id}/photos" }, ["7"]],
    ["{petId}", { name: "petId", path: "/shops/{petId}" }, ["7"]],
    ["{pet} of /pets/{pet}", { name: "pet", path: "/v1/pets/{pet}" }, ["7"]],
    ["{name} of /pets/{name}", { name: "name", path: "/pets/{name}" }, ["Rex"]],
    ["pet_id of a body", { name: "pet_id", path: "/visits" }, ["7"]],
    ["owner_id, which is that of an object inside", { name: "owner_id", path: "/visits" }, ["o1"]],
    ["{id} of /owners/{id}", { name: "id", path: "/owners/{id}" }, ["o1"]],
    ["the very name of a member", { name: "token-id", path: "/x/{token-id}" }, ["t1"]],
    ["{id} of something else", { name: "id", path: "/shops/{id}" }, []],
    ["an id of nothing that is known", { name: "id", path: "/visits" }, []],
    ["a name that anything may have", { name: "name", path: "/visits" }, []],
    ["a parameter that names nothing", { name: "limit", path: "/pets" }, []],
  ])("fit %s", (_, asked, texts) => expect(proposed(asked, pets)).toEqual(texts));

  it.each([
    [{ result: [{ id: 1 }] }],
    [{ data: { items: [{ id: 1 }] } }],
    [{ pets: [{ id: 1 }] }],
    [{ pet: { id: 1 } }],
    [{ id: 1 }],
  ])("are found in %j", (body) =>
    expect(proposed({ name: "pet_id", path: "/visits" }, { path: "/pets/{pet_id}", body })).toEqual(["1"]),
  );

  it.each([
    ["policies", "policy_id"],
    ["boxes", "box_id"],
    ["databases", "database_id"],
  ])("of %s fit %s", (many, name) =>
    expect(proposed({ name, path: "/" }, { path: `/${many}`, body: [{ id: "a" }] })).toEqual(["a"]),
  );

  it("go by the name beside them", () => {
    const [id] = idsFor({ name: "pet_id", path: "/" }, listAnsweredIds(pets));
    expect(id).toMatchObject({ text: "7", label: "Rex" });
  });

  it("are never what was taken out, nor what is no id: long, empty, a list", () => {
    const body = [redacted, `cfut_${redacted}`, "x".repeat(101), "", [1], 1.5, null, true].map((id) => ({
      id,
    }));
    expect(listAnsweredIds({ path: "/pets", body })).toEqual([]);
  });

  it("are bounded in number, steps and depth", () => {
    const many = Array.from({ length: 5000 }, (_, id) => ({ id }));
    expect(listAnsweredIds({ path: "/pets", body: many })).toHaveLength(mostOfAnswer);
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`m${index}_id`, index]));
    expect(listAnsweredIds({ path: "/pets", body: wide }).length).toBeLessThanOrEqual(mostOfAnswer);
    let deep: unknown = { id: "deep" };
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(listAnsweredIds({ path: "/pets", body: deep })).toEqual([]);
  });
});
