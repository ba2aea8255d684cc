import { describe, expect, it } from "vitest";
import { openPet } from "../../test/pets.ts";
import { readAssignment } from "./assignment.ts";
import { bodyOf } from "./body-of.ts";
import { checkValues, joinProblems } from "./check-values.ts";
import { createProblemWriter } from "./describe-problem.ts";
import { readValues } from "./read-values.ts";

async function read(id: string, words: readonly string[], whole?: string) {
  const opened = await openPet(id);
  const body = bodyOf(opened);
  const given = words.map((word) => {
    const assignment = readAssignment(word);
    if (assignment === undefined) throw new Error(word);
    const { segments, value } = assignment;
    if (value.kind === "file")
      return { segments, given: { kind: "file", name: value.file, bytes: bytesOf("ÿ") } as const };
    if (value.kind === "json-file") throw new Error("not here");
    return { segments, given: value };
  });
  const result = readValues(opened, given, { body, ...(whole !== undefined && { whole: bytesOf(whole) }) });
  const write = createProblemWriter(opened);
  return {
    ...result,
    said: joinProblems(result.problems, checkValues(opened, result.values, body)).map(write),
  };
}

function bytesOf(text: string) {
  return new Uint8Array(new TextEncoder().encode(text));
}

describe("values that are named", () => {
  it("stand where the document has them, in its types", async () => {
    const { values, said } = await read("list-pets", [
      "limit=5",
      "tag=a",
      "tag=b",
      "owner.id=7",
      "filter.age=3",
      "filter.kind=cat",
      "X-Trace=1",
      "session=s",
      "server.region=us",
    ]);

    expect(said).toEqual([]);
    expect(values).toEqual({
      path: {},
      query: { limit: 5, tag: ["a", "b"], "owner.id": 7, filter: { age: 3, kind: "cat" } },
      header: { "X-Trace": "1" },
      cookie: { session: "s" },
      server: { region: "us" },
      body: undefined,
    });
  });

  it("are members of the body at any depth", async () => {
    const { values, said } = await read("create-pet", [
      "name=7",
      "kind=dog",
      "age=null",
      "tags=a",
      "tags=b",
      "owner.id=1",
      String.raw`owner.e\.mail=x`,
      "toys.0.name=ball",
      "toys.0.price=1.5",
      'toys.1:={"name":"bone"}',
      "labels.any=3",
      "size=4",
    ]);

    expect(said).toEqual([]);
    expect(values.body).toEqual({
      kind: "value",
      value: {
        name: "7",
        kind: "dog",
        age: null,
        tags: ["a", "b"],
        owner: { id: 1, "e.mail": "x" },
        toys: [{ name: "ball", price: 1.5 }, { name: "bone" }],
        labels: { any: 3 },
        size: 4,
      },
    });
  });

  it("can say their place where two have one name", async () => {
    expect((await read("put-pet", ["id=1"])).said).toContain(
      "id may be several values; write path.id or body.id",
    );
    const { values, said } = await read("put-pet", ["path.id=1", "body.id=2", "query.name=a", "body.name=b"]);
    expect(said).toEqual([]);
    expect(values).toMatchObject({
      path: { id: 1 },
      query: { name: "a" },
      body: { value: { id: 2, name: "b" } },
    });
  });

  it("never reach what objects inherit", async () => {
    const { values } = await read("create-pet", ["labels.__proto__=1", "labels.constructor.x:=2"]);
    expect(JSON.stringify(values.body)).toContain('"__proto__":1');
    expect({}).not.toHaveProperty("x");
  });
});

describe("what is wrong is said of each value, all at once:", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["list-pets", ["limit=99"], ["limit must be at most 50"]],
    ["list-pets", ["limit=x"], ["limit must be integer, not string"]],
    ["list-pets", ["filter.kind=cow"], ['filter.kind must be one of "cat" or "dog"']],
    ["list-pets", ["filter=x"], ["filter takes JSON: write := in the place of ="]],
    ["list-pets", ["limit=1", "limit=2"], ["limit is given twice"]],
    [
      "list-pets",
      ["limt=1"],
      ["limt is no parameter of list-pets; it takes limit, tag, owner.id, filter, X-Trace, session, region"],
    ],
    ["list-pets", ["header.X-Other=1"], ["header.X-Other is no header parameter of list-pets"]],
    ["list-pets", ["X-Trace=a\nb"], ["X-Trace has a character that no header can hold"]],
    ["list-pets", ["tag=\ud800"], ["tag is not valid Unicode"]],
    ["list-pets", ["server.region=asia"], ['server.region must be one of "eu" or "us"']],
    ["list-pets", ["server.zone=1"], ["server.zone is no variable of the server of list-pets"]],
    ["get-pet", [], ["id is required but missing"]],
    [
      "put-pet",
      ["path.id=.."],
      ["path.id must be integer, not string", "path.id is a step in the path, not a value"],
    ],
    ["create-pet", [], ["name is required but missing", "kind is required but missing"]],
    [
      "create-pet",
      ["nmae=Rex", "kind=cow", "owner.e\\.mail=x"],
      [
        "nmae is no parameter and no member of the body of create-pet; it takes name, kind, age, tags, owner, toys, pin, labels, size, region",
        "name is required but missing",
        'kind must be one of "cat" or "dog"',
        "owner.id is required but missing",
      ],
    ],
    [
      "create-pet",
      ["name=a", "kind=cat", "toys.1.name=x"],
      ["toys.1.name leaves out the item 0 of its list"],
    ],
    ["create-pet", ["name=a", "kind=cat", "toys.x=1"], ["toys must be array, not object"]],
    ["create-pet", ["name=a", "kind=cat", "owner:={"], [expect.stringMatching(/^owner is no JSON: /u)]],
    [
      "create-pet",
      ["name=a", "kind=cat", `owner:=${"[".repeat(200)}${"]".repeat(200)}`],
      [expect.stringContaining("nested deeper than 100 levels")],
    ],
    ["create-pet", ["name=a", "kind=cat", 'owner:={"id":1,"mail":2}'], ["owner.mail is not in the document"]],
    ["put-photo", ["id=1"], ["photo is required but missing"]],
    ["put-photo", ["id=1", "photo@a", "caption=12345678901"], ["caption must be at most 10 characters long"]],
    [
      "add-note",
      ["text=x"],
      expect.arrayContaining([
        "text is no parameter of add-note, whose body is given with --body; it takes region",
      ]),
    ],
    [
      "get-pet",
      ["id=1", "body.x=1"],
      [
        "body.x is no value of get-pet, whose body has no members; give it with --body",
        "the body is not sent with GET",
      ],
    ],
  ])("%s %j", async (id, words, expected) => {
    const { said } = await read(id, words);
    expect(said).toEqual(expected);
  });
});

describe("a body that is given whole", () => {
  it("is judged like one that is made of members", async () => {
    expect((await read("create-pet", [], '{"name":"","kind":"cat"}')).said).toEqual([
      "name must be at least 1 character long",
    ]);
    expect((await read("create-pet", [], "{")).said).toEqual([
      expect.stringMatching(/^the body is no JSON/u),
    ]);
    expect((await read("add-note", [], "x".repeat(21))).said).toEqual([
      "the body must be at most 20 characters long",
    ]);
    expect((await read("add-note", [], "short")).said).toEqual([]);
  });

  it("stands beside no member", async () => {
    expect((await read("create-pet", ["name=a"], "{}")).said).toContain(
      "name is given beside --body; leave one out",
    );
  });
});
