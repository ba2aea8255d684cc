import { runInThisContext } from "node:vm";
import { type OpenApiDocument, typeName } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { generateFiles } from "./generate-files.ts";
import type { SourceDocument } from "./source-document.ts";

describe("generateFiles", () => {
  it("gives the same files whatever the order of the documents", async () => {
    const one = await generateFiles([source("pets", pets), source("toys", toys)]);
    const other = await generateFiles([source("toys", toys), source("pets", pets)]);

    expect([...other]).toEqual([...one]);
  });

  it("leaves the documents as they were", async () => {
    const before = structuredClone(pets);

    await generateFiles([source("pets", pets)]);
    expect(pets).toEqual(before);
  });

  it("joins the operations of Cloudflare's documents in index.ts, and the documents in a file that the client can do without", async () => {
    const files = await generateFiles([source("pets", pets), source("toy-box", toys)]);
    const [index, documents] = [textOf(files, "index.ts"), textOf(files, "documents.ts")];
    expect(index).toContain('readonly "pets": PetsComponents["schemas"];');

    expect(index).toContain("export interface Client extends PetsClient, ToyBoxClient {}");
    expect(index).toContain("...operationsOfToyBox,");
    expect(index).not.toContain("document.json");
    expect(documents).toContain('"toy-box": documentOfToyBox as unknown as OpenApiDocument,');
  });
});

function withKey(name: string): OpenApiDocument {
  const servers = [{ url: "https://toys.example.com/v1" }];
  const securitySchemes = { key: { type: "apiKey", in: "header", name } };
  return { ...toys, servers, components: { securitySchemes } };
}

async function apisAt(url: string): Promise<string> {
  const servers = [{ url, variables: { v: { default: "v1", enum: ["v1", "v2"] } } }];
  return textOf(await generateFiles([source("toys", { ...toys, servers })]), "apis.ts");
}

describe("the APIs of some documents", () => {
  const elsewhere = { ...toys, servers: [{ url: "https://toys.example.com/v1" }] };

  it("are one where they share a server, and else have clients of their own", async () => {
    const files = await generateFiles([source("pets", pets), source("toy-box", elsewhere)]);
    const [index, apis] = [textOf(files, "index.ts"), textOf(files, "apis.ts")];

    expect(index).toContain("export interface Client extends PetsClient {}");
    expect(index).not.toContain("operationsOfToyBox");
    expect(apis).toContain("export interface ToyBoxClient extends ToyBoxFunctions {}");
    expect(apis).toContain('["servers"] = [{"url":"https://toys.example.com/v1"}];');
    expect(apis).toContain("export function connectToyBox(options: ToyBoxClientOptions = {}): Connection {");
    expect(apis).toContain("export const apis: readonly ApiDescription[] = [cloudflareApi, toyBoxApi];");
  });

  it("are named after what the names of their documents have in common", async () => {
    const other = { ...elsewhere, paths: { "/balls": { get: { operationId: "listBalls", responses: {} } } } };
    const files = await generateFiles([source("toy-box", elsewhere), source("toy-balls", other)]);

    expect(textOf(files, "apis.ts")).toContain(
      "export interface ToyClient extends ToyBallsFunctions, ToyBoxFunctions {}",
    );
  });

  it("are two where a security scheme of one name is not the same", async () => {
    const files = await generateFiles([source("a", withKey("X-A")), source("b", withKey("X-B"))]);

    expect(textOf(files, "apis.ts")).toContain("[aApi, bApi];");
  });

  it("may have the same operation ids, and documents of one API with a prefix", async () => {
    const more = { ...elsewhere, paths: { "/more": elsewhere.paths?.["/toys"] ?? {} } };
    const prefixed = { ...more, "x-operation-prefix": "more" };

    expect(await generateFiles([source("a", toys), source("b", elsewhere)])).toBeDefined();
    await expect(generateFiles([source("a", elsewhere), source("b", more)])).rejects.toThrow(
      /x-operation-prefix/u,
    );
    const files = await generateFiles([source("a", elsewhere), source("b", prefixed)]);
    expect(textOf(files, "b/types.ts")).toContain("readonly moreListToys: Call<");
    expect(tableOf(files, "b")).toMatchObject({ "more-listToys": { id: "listToys", name: "moreListToys" } });
  });

  it("have an operation once: the smaller document speaks for it, and that is told", async () => {
    const all = {
      ...pets,
      paths: { ...pets.paths, "/toys": { get: { operationId: "toysAgain", responses: {} } } },
    };
    const notes: string[] = [];
    const files = await generateFiles([source("all", all), source("toys", toys)], {
      note: (line) => notes.push(line),
    });

    expect(textOf(files, "all/types.ts")).not.toContain("toysAgain");
    expect(tableOf(files, "all")).not.toHaveProperty("toysAgain");
    expect(textOf(files, "toys/types.ts")).toContain("listToys");
    expect(notes).toEqual(["spec/toys.yaml speaks for 1 operation that spec/all.yaml has too"]);
  });

  it.each([
    [{ type: "http", scheme: "Bearer" }, '"s"?: string'],
    [{ type: "oauth2" }, '"s"?: string'],
    [{ type: "http", scheme: "basic" }, '"s"?: { readonly username: string; readonly password: string }'],
    [{ type: "apiKey", in: "query", name: "k" }, '"s"?: string'],
    [{ type: "http", scheme: "digest" }, '"s"?: string'],
    [{ type: "mutualTLS" }, "ToyBoxClientOptions = ApiClientOptions;"],
  ])("take for the scheme %j the credential %s", async (scheme, expected) => {
    const document = { ...elsewhere, components: { securitySchemes: { s: scheme } } };

    expect(textOf(await generateFiles([source("toy-box", document)]), "apis.ts")).toContain(expected);
  });

  it("ask for a base URL where their documents name none, and for the variables of one", async () => {
    expect(await apisAt("/api")).toContain("readonly baseUrl: string");
    expect(await apisAt("https://toys.example.com/{v}")).toContain(
      'readonly variables?: { readonly "v"?: "v1" | "v2" }',
    );
  });
});

describe("the functions of a document", () => {
  it.each([
    [
      "says which permissions are accepted",
      "createPet",
      "Accepted permissions (one is enough): Pets Write, Pets Admin",
    ],
    ["says what it calls", "createPet", "`POST /pets`"],
    ["keeps a comment from ending early", "getPet", "One pet *\\/ evil"],
    ["unwraps an envelope", "listPets", "Enveloped<PetList>>;"],
    ["gives a body without an envelope whole", "getPet", "Plain<Pet>>;"],
    ["tells several successes apart", "createPet", "Plain<Pet, 201> | Plain<undefined, 202>, SentPet>;"],
    ["answers without a body", "feedPet", "Plain<undefined, 204>>;"],
    [
      "takes `default` for a success when there is no other",
      "findPets",
      "Plain<Record<string, unknown>, number>>;",
    ],
    ["takes parameters", "listPets", "Call<{ readonly query?: { readonly page?: number; }; }, "],
    ["takes a body", "createPet", ", SentPet>;"],
    [
      "takes one that may be left out",
      "feedPet",
      "Call<GetPetParameters & { readonly body?: Record<string, unknown>; }, ",
    ],
    ["is named after method and path without an operationId", "deletePetsPetId", "`DELETE /pets/{pet_id}`"],
  ])("one %s", async (_, name, expected) => {
    expect(functionText(await typesText(), name)).toContain(expected);
  });

  it("share the type of what the parameters of several take", async () => {
    const types = await typesText();

    expect(types.match(/\breadonly pet_id: number;/gu)).toHaveLength(1);
    expect(types).toMatch(/^export type GetPetParameters = \{\n {4}readonly path: \{/mu);
    expect(functionText(types, "deletePetsPetId")).toContain("Call<GetPetParameters, ");
  });
});

describe("the operation table", () => {
  it.each([
    ["path parameters with their type", "getPet", { pathParameters: [{ name: "pet_id", type: "number" }] }],
    ["query parameters with required", "findPets", { queryParameters: [{ name: "tag", required: true }] }],
    ["permissions", "createPet", { acceptedPermissions: ["Pets Write", "Pets Admin"] }],
    ["permissions that the document does not name", "listPets", { acceptedPermissions: null }],
    ["security schemes", "createPet", { security: [["key"], ["user", "password"]] }],
    ["the body", "createPet", { requestBody: { required: true, mediaType: "application/json" } }],
    ["no body", "getPet", { requestBody: null }],
    ["how answers are read", "createPet", { answers: { 201: "json", 202: "empty" } }],
    ["how text is read", "exportPets", { answers: { 200: "text" } }],
    ["which media types are asked for", "exportPets", { accept: "text/csv" }],
    ["how an envelope is read", "listPets", { answers: { 200: "envelope" } }],
  ])("has %s", async (_, id, expected) => {
    const table = tableOf(await generateFiles([source("pets", pets)]), "pets");

    expect(table).toMatchObject({ [id]: { id, name: id, document: "pets", ...expected } });
  });

  it("has a line for each operation, and its type names their functions", async () => {
    const text = textOf(await generateFiles([source("pets", pets)]), "pets/operations.ts");

    expect(text.match(/^"/gmu)).toHaveLength(7);
    expect(text).toContain('  readonly "DELETE /pets/{pet_id}": "deletePetsPetId";');
  });
});

describe("the functions of single operations", () => {
  it("take what reads and writes for them, where they need it", async () => {
    const functions = textOf(await generateFiles([source("pets", pets)]), "pets/functions.ts");

    expect(functions).toContain('import { readOtherAnswer } from "../../read-other-answer.ts";');
    expect(functions).toContain('export { connect, connectTo } from "../../connect.ts";');
    expect(functions).toContain(
      'export const listPets: OperationFunction<PetsClient, "listPets"> = /* @__PURE__ */ operationFunction({\n  name: "listPets",',
    );
    expect(functions).toContain(
      '  answers: {"200":"text"},\n}, () => ({ writer: requestWriter, readers: { other: readOtherAnswer } }));',
    );
  });

  it("are called at the servers of their own", async () => {
    const get = { operationId: "getPet", servers: [{ url: "/v5" }], responses: {} };
    const document = { ...toys, paths: { "/pets": { get } } };
    const files = await generateFiles([source("pets", document)]);

    expect(textOf(files, "pets/functions.ts")).toContain("(baseUrl) => ({ writer: writerAt(baseUrl) })");
    expect(textOf(files, "index.ts")).toContain("RequestWriter = (baseUrl) => writerAt(baseUrl);");
  });

  it("may have the names of words of the language, and one that a connection has", async () => {
    const ids = ["delete", "connect"];
    const paths = Object.fromEntries(
      ids.map((id) => [`/${id}`, { get: { operationId: id, responses: { 200: { description: "Done." } } } }]),
    );
    const functions = textOf(
      await generateFiles([source("words", { ...toys, paths })]),
      "words/functions.ts",
    );

    expect(functions).toContain("export { function0 as delete };");
    expect(functions).toContain("export const connect: ");
    expect(functions).toContain('export { connectTo } from "../../connect.ts";');
  });
});

describe("the types of a document", () => {
  it("have apart what is read and what is sent, also where a reference leads to readOnly or writeOnly", async () => {
    const types = await typesText();
    const [read, sent] = [typeText(types, "Pet"), typeText(types, "SentPet")];

    expect(read).toContain("readonly id: PetId;");
    expect(read).toContain("readonly owner?: string;");
    expect(read).not.toMatch(/\bchip\b/u);
    expect(sent).toContain("readonly id?: never;");
    expect(sent).toContain("readonly owner?: never;");
    expect(sent).toContain("readonly chip?: Chip;");
    expect(types).toMatch(/ readonly schemas: \{[^}]* Pet: Pet;/u);
    expect(types).toMatch(/ readonly sent: \{[^}]* Pet: SentPet;/u);
  });

  it("come without the library's own Readable and Writable", async () => {
    expect(await typesText()).not.toMatch(/type (?:Readable|Writable)\b/u);
  });

  it("have each operation once, and what cannot be changed", async () => {
    const types = await typesText();

    expect(types).not.toMatch(/interface (?:paths|operations)/u);
    expect(types.match(/^ {4}readonly listPets: Call</gmu)).toHaveLength(1);
  });

  it("have names of their own, also where schemas have those of the client or of one another", async () => {
    const schemas = {
      ...pets.components?.schemas,
      Call: { type: "string" },
      Record: { type: "object" },
      SentPet: { type: "boolean" },
      "pet-list": { $ref: "#/components/schemas/SentPet" },
      "\u1c8a": { type: "number" },
    } as const;
    const files = await generateFiles([source("pets", { ...pets, components: { schemas } })]);
    const types = textOf(files, "pets/types.ts");

    expect(types).toContain("export type Call2 = string;");
    expect(types).toContain("export type Record2 = Record<string, unknown>;");
    expect(types).toContain("export type SentPet = boolean;");
    expect(types).toContain("export type PetList2 = SentPet;");
    expect(types).toContain("export type Type = number;");
    expect(types).toContain('"pet-list": PetList2;');
    expect(functionText(types, "createPet")).toContain(", SentPet2>;");
    expect(faults(types)).toEqual([]);
  });

  it("follow a reference to a part of another operation", async () => {
    const $ref = "#/paths/~1pets/get/parameters/0";
    const lead = {
      ...pets.paths,
      "/more": { get: { operationId: "more", parameters: [{ $ref }], responses: {} } },
    };
    const types = textOf(await generateFiles([source("pets", { ...pets, paths: lead })]), "pets/types.ts");

    expect(typeText(types, "ListPetsParameters")).toContain("readonly page?: number;");
    expect(functionText(types, "more")).toContain("Call<ListPetsParameters, never>");
  });

  it("have of a body what is sent or read alone", async () => {
    const content = { "text/csv": { schema: { type: "string" } }, ...json({ type: "object" }) } as const;
    const get = { operationId: "head", responses: { 200: { description: "All.", content } } };
    const types = textOf(
      await generateFiles([
        source("pets", { ...pets, paths: { "/a": { get, head: { ...get, operationId: "h" } } } }),
      ]),
      "pets/types.ts",
    );

    expect(functionText(types, "head")).toContain("Call<{}, Plain<Record<string, unknown>>>;");
    expect(functionText(types, "h")).toContain("Call<{}, Plain<undefined>>;");
  });

  it("name operations that have no operationId", async () => {
    expect(await typesText()).toContain("readonly deletePetsPetId: Call<");
  });
});

describe("what a document says", () => {
  // The letters are newer than the compiler's tables of letters.
  it.each(["\u1c8aa", "\ua7daa", "\ua7cda", "\u{105c0}a", "\u{16d43}a"])(
    "is code that the compiler reads, with the operationId %s",
    async (operationId) => {
      const files = await generateFiles([source("pets", hostile(operationId, "/a"))]);

      for (const path of ["pets/operations.ts", "pets/types.ts"])
        expect(faults(textOf(files, path))).toEqual([]);
    },
  );

  it.each(["%s", "100%", "a%20b", "%zz<percent>"])(
    "may have percent signs anywhere, such as %j",
    async (text) => {
      const $ref = `#/components/schemas/${encodeURIComponent(text)}`;
      const document = hostile(text, `/${text}`, text);
      const files = await generateFiles([
        source("pets", {
          ...document,
          components: { schemas: { ...document.components?.schemas, Other: { $ref } } },
        }),
      ]);

      const types = textOf(files, "pets/types.ts");
      expect(tableOf(files, "pets")).toMatchObject({ [text]: { id: text } });
      expect(types).toContain(`"${text}": ${typeName(text)};`);
      expect(types).toContain(`export type Other = ${typeName(text)};`);
    },
  );

  it("may tell operations apart by a fragment, which is no part of a request", async () => {
    const files = await generateFiles([source("pets", hostile("post_token#refresh", "/token#refresh"))]);

    expect(tableOf(files, "pets")).toMatchObject({ "post_token#refresh": { path: "/token" } });
    expect(textOf(files, "pets/types.ts")).toContain("readonly postTokenRefresh: Call<");
  });

  it("may have extensions beside its paths", async () => {
    const paths = { "x-note": "hello", ...toys.paths };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- extensions are not in the type
    const document = { ...toys, paths } as unknown as OpenApiDocument;

    expect(textOf(await generateFiles([source("toys", document)]), "toys/operations.ts")).toContain(
      "listToys",
    );
  });

  it("is in generated files without what hides or reorders text", async () => {
    const text = "x\u009b31m\u202eabc\u2028\u200b\ufeff\0\u001b*\u200b/ `\\`\\\\${text}\\\u202e";
    const files = await generateFiles([source("pets", hostile(text, `/${text}`, text))]);

    expect([...files].filter(([, content]) => /[^\n\u0020-\u007e]/u.test(content))).toEqual([]);
    const code = [...files].filter(([path]) => path.endsWith(".ts"));
    expect(code.flatMap(([, content]) => faults(content))).toEqual([]);
    expect(tableOf(files, "pets")).toMatchObject({ [text]: { id: text, summary: text } });
    expect(JSON.parse(textOf(files, "pets/document.json"))).toEqual(hostile(text, `/${text}`, text));
  });
});

function hostile(operationId: string, path: string, text = "x"): OpenApiDocument {
  const schema = { type: "object", description: text, properties: { [text]: { enum: [text] } } } as const;
  const answer = { description: text, content: json(schema) };
  return {
    openapi: "3.1.0",
    info: { title: text, version: "1" },
    paths: { [path]: { get: { operationId, summary: text, description: text, responses: { 200: answer } } } },
    components: { schemas: { [text]: schema } },
  };
}

function faults(code: string): readonly unknown[] {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => messageText);
}

async function typesText(): Promise<string> {
  return textOf(await generateFiles([source("pets", pets)]), "pets/types.ts");
}

// The member of the client with its comment, in one line.
function functionText(types: string, name: string): string {
  const parts = (types.split(/^export interface \w+Client /mu)[1] ?? "").split("\n    /**");
  const part = parts.find((one) => one.includes(`    readonly ${name}: Call<`)) ?? "";
  return part.replaceAll(/\s+/gu, " ");
}

function typeText(types: string, name: string): string {
  return types.split(/^export /mu).find((part) => part.startsWith(`type ${name} =`)) ?? "";
}

// What the table means at run time.
function tableOf(files: ReadonlyMap<string, string>, name: string): unknown {
  const [, text = ""] = /readOperations\((`[^]*`)\);/u.exec(textOf(files, `${name}/operations.ts`)) ?? [];
  return JSON.parse(runInThisContext(text));
}

function textOf(files: ReadonlyMap<string, string>, path: string): string {
  return files.get(path) ?? "";
}

function source(name: string, document: OpenApiDocument): SourceDocument {
  return { name, source: `spec/${name}.yaml`, document };
}

const json = (schema: Schema) => ({ "application/json": { schema } });
const petId = { name: "pet_id", in: "path", required: true, schema: { type: "integer" } } as const;

const pets: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://api.cloudflare.com/client/v4" }],
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        parameters: [{ name: "page", in: "query", schema: { type: "integer" } }],
        responses: { 200: { description: "Pets.", content: json({ $ref: "#/components/schemas/PetList" }) } },
      },
      post: {
        operationId: "createPet",
        summary: "Create",
        "x-api-token-group": ["Pets Write", "Pets Admin"],
        security: [{ key: [] }, { user: [], password: [] }],
        requestBody: { required: true, content: json({ $ref: "#/components/schemas/Pet" }) },
        responses: {
          201: { description: "Created.", content: json({ $ref: "#/components/schemas/Pet" }) },
          202: { description: "Will be." },
          default: { description: "Failed.", content: json({ type: "object" }) },
        },
      },
    },
    "/pets/find": {
      get: {
        operationId: "findPets",
        parameters: [{ name: "tag", in: "query", required: true, schema: { type: "string" } }],
        responses: { default: { description: "Found.", content: json({ type: "object" }) } },
      },
    },
    "/pets/export": {
      get: {
        operationId: "exportPets",
        responses: { 200: { description: "All.", content: { "text/csv": { schema: { type: "string" } } } } },
      },
    },
    "/pets/{pet_id}": {
      parameters: [petId],
      get: {
        operationId: "getPet",
        summary: "One\n  pet */ evil",
        responses: { 200: { description: "It.", content: json({ $ref: "#/components/schemas/Pet" }) } },
      },
      delete: { responses: { 204: { description: "Gone." } } },
      patch: {
        operationId: "feedPet",
        requestBody: { content: json({ type: "object" }) },
        responses: { 204: { description: "Fed." } },
      },
    },
  },
  components: {
    schemas: {
      PetId: { type: "integer", readOnly: true },
      Chip: { type: "string", writeOnly: true },
      Owner: { type: "string" },
      Pet: {
        type: "object",
        required: ["id", "name"],
        properties: {
          id: { $ref: "#/components/schemas/PetId" },
          chip: { allOf: [{ $ref: "#/components/schemas/Chip" }] },
          owner: { type: "string", readOnly: true },
          name: { type: "string" },
        },
      },
      Envelope: { type: "object", properties: { success: { const: true } } },
      PetList: {
        allOf: [
          { $ref: "#/components/schemas/Envelope" },
          { type: "object", properties: { result: { type: "array" } } },
        ],
      },
    },
  },
};

const toys: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Toys", version: "1" },
  servers: [{ url: "https://api.cloudflare.com/client/v4/" }],
  paths: { "/toys": { get: { operationId: "listToys", responses: { 200: { description: "Toys." } } } } },
};
