import { describe, expect, it } from "vitest";
import { originOf } from "./found-values.ts";
import { outlineJson, segmentsOf } from "./json-outline.ts";
import { checkQuery, queryOutline } from "./query-outline.ts";

function query(text: string, path: string) {
  const outline = outlineJson(text);
  if (outline === undefined) throw new Error("no JSON");
  return queryOutline(outline, path);
}

function found(text: string, path: string) {
  const result = query(text, path);
  if (!result.ok) throw new Error(result.reason);
  return result.found;
}

const pets = '{"pets":[{"name":"Rex","age":3,"id":12345678901234567890},{"name":"Max","age":1.50}]}';

// One of each kind that RFC 9535 has.
describe("a query of an answer", () => {
  it.each([
    ["$", `[${pets}]`],
    ["$.pets[0].id", "[12345678901234567890]"],
    ["$..age", "[3,\n1.50]"],
    ["$['pets'][-1]['name']", '["Max"]'],
    ["$.pets[*].name", '["Rex",\n"Max"]'],
    ["$.pets[1:]", '[{"name":"Max","age":1.50}]'],
    ["$.pets[?@.age > 2].name", '["Rex"]'],
    ["$.pets[?@.name == 'Max' && !@.id].age", "[1.50]"],
    ["$.pets[?match(@.name, 'R.x')].age", "[3]"],
    ["$.pets[?search(@.name, 'a')].name", '["Max"]'],
    ["$.pets[?length(@.name) == 3 && count(@.*) == 3].name", '["Rex"]'],
    ["$.nothing", "[]"],
  ])("%s", (path, expected) => {
    expect(found(pets, path).outline.text).toBe(expected);
  });

  it("knows where in the answer each value stands", () => {
    const values = found(pets, "$.pets[*]");
    const places = Array.from({ length: values.outline.length }, (_, index) => {
      const origin = originOf(values, index);
      return origin === undefined ? undefined : segmentsOf(values.origin, origin).join("/");
    });
    expect(places.slice(0, 3)).toEqual([undefined, "pets/0", "pets/0/name"]);
    expect(places.slice(-3)).toEqual(["pets/1", "pets/1/name", "pets/1/age"]);
  });

  it.each(["", "pets", "$.", "$[", "$.pets[?@.age >]", "$.pets[?nothing(@)]", "$['pets"])(
    "says what is wrong with %j",
    (path) => {
      expect(checkQuery(path)).toMatch(/\w/u);
      expect(query(pets, path)).toEqual({ ok: false, reason: checkQuery(path) });
    },
  );

  it("ends whatever the answer and the query are", () => {
    expect(checkQuery("$[?match(@, '(a*)*b')]")).toBeUndefined();
    expect(found(JSON.stringify(["a".repeat(100)]), "$[?match(@, '(a*)*(a*)*(a*)*b')]").outline.text).toBe(
      "[]",
    );
    expect(query(`${"[".repeat(10_000)}${"]".repeat(10_000)}`, "$..*")).toMatchObject({ ok: false });
  });
});
