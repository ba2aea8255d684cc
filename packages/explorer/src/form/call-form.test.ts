import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPet } from "../../test/pets.ts";
import { catalogOfDocuments } from "../catalog/catalog.ts";
import { describeCallForm, emptyCallForm, fillCallForm, readCallForm } from "./call-form.ts";

const typed = (text: string) => ({ kind: "text", text }) as const;

describe("the form of a call", () => {
  it("has parameters, variables of the server, and the body", async () => {
    const form = describeCallForm(await openPet("create-pet"));
    expect(form.mediaTypes).toEqual(["application/json", "application/x-www-form-urlencoded"]);
    expect(form.fields).toMatchObject([
      { place: "server", field: { name: "region", kind: "choice", proposals: ["eu"] } },
    ]);
    expect(
      form.body?.members().map(({ name, kind, isRequired, isSecret }) => [name, kind, isRequired, isSecret]),
    ).toEqual([
      ["name", "text", true, false],
      ["kind", "choice", true, false],
      ["age", "number", false, false],
      ["tags", "list", false, false],
      ["owner", "object", false, false],
      ["toys", "list", false, false],
      ["pin", "text", false, true],
      ["labels", "map", false, false],
      ["size", "variants", false, false],
    ]);
  });

  it("that is filled from values means them", async () => {
    const form = describeCallForm(await openPet("put-pet"));
    const values = {
      path: { id: 7 },
      query: { name: "a" },
      header: {},
      cookie: {},
      server: { region: "us" },
      body: { kind: "value", value: { id: 1, name: "2" } },
    } as const;
    expect(readCallForm(form, fillCallForm(form, values))).toEqual({ values, problems: [] });
  });

  it("refuses a name that may not be there, with the reason", async () => {
    const form = describeCallForm(
      await openWith({
        type: "object",
        additionalProperties: { type: "string" },
        propertyNames: { pattern: "^[a-z]+$" },
      }),
    );
    const members = { Size: typed("big"), kind: typed("cat") };
    const { problems } = readCallForm(form, { ...emptyCallForm, body: { kind: "object", members } });
    expect(problems).toContainEqual({
      place: "body",
      segments: ["Size"],
      message: "has a name that must match the pattern ^[a-z]+$",
      isFatal: false,
    });
  });

  it("says what is wrong by the form that was chosen, though another one is nearer", async () => {
    const name = { type: "string" } as const;
    const form = describeCallForm(
      await openWith({
        oneOf: [
          {
            type: "object",
            required: ["kind", "name", "lives"],
            properties: { name, lives: { type: "integer" }, kind: { const: "cat" } },
          },
          { type: "object", required: ["kind", "name"], properties: { name, kind: { const: "dog" } } },
        ],
      }),
    );
    const cat = { kind: "object", members: { kind: typed("cat"), lives: typed("many") } } as const;
    const body = { kind: "variant", index: 0, state: cat } as const;
    const { problems } = readCallForm(form, { ...emptyCallForm, body });

    expect(problems.map(({ segments, message }) => `${segments.join(".")} ${message}`).toSorted()).toEqual([
      "lives must be integer, not string",
      "name is required but missing",
    ]);
    const right = {
      kind: "object",
      members: { kind: typed("cat"), lives: typed("7"), name: typed("Tom") },
    } as const;
    const filled = { ...emptyCallForm, body: { kind: "variant", index: 0, state: right } } as const;
    expect(readCallForm(form, filled).problems).toEqual([]);
  });

  it("says what is wrong at its field", async () => {
    const form = describeCallForm(await openPet("create-pet"));
    const body = {
      kind: "object",
      members: {
        name: { kind: "text", text: "" },
        age: { kind: "text", text: "old" },
        owner: { kind: "json", text: "{" },
      },
    } as const;
    expect(readCallForm(form, { ...emptyCallForm, body }).problems).toMatchObject([
      { place: "body", segments: ["owner"], isFatal: true },
      { place: "body", segments: ["kind"], message: "is required but missing" },
      { segments: ["name"], message: "must be at least 1 character long" },
      { segments: ["age"], message: "must be integer or null, not string" },
    ]);
  });
});

it("what is wrong with an empty form are exactly the fields that it calls required", async () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/u), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.func(fc.constantFrom<"no" | "yes" | "read">("no", "yes", "read")),
      async (all, roleOf) => {
        const properties = Object.fromEntries(
          all.map((name): [string, Schema] => [name, { type: "string", readOnly: roleOf(name) === "read" }]),
        );
        const schema: Schema = {
          type: "object",
          properties,
          required: all.filter((name) => roleOf(name) !== "no"),
        };
        const opened = await openWith(schema);
        const form = describeCallForm(opened);
        const required = (form.body?.members() ?? [])
          .filter(({ isRequired }) => isRequired)
          .map(({ name }) => name);
        const { problems } = readCallForm(form, { ...emptyCallForm, body: { kind: "object", members: {} } });

        expect(new Set(problems.map(({ segments: [name] }) => name))).toEqual(new Set(required));
        expect(problems).toHaveLength(required.length);
      },
    ),
    { numRuns: 50 },
  );
});

async function openWith(schema: Schema) {
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        post: {
          operationId: "a",
          requestBody: { content: { "application/json": { schema } } },
          responses: {},
        },
      },
    },
  };
  const [source] = catalogOfDocuments([{ name: "a", api: "a", document }]).documents;
  const [entry] = source?.entries ?? [];
  if (source === undefined || entry === undefined) throw new Error("no entry");
  return source.open(entry);
}
