import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkRecorded, createContract, recordExchange } from "@cftokens/contract";
import { runSuite } from "@cftokens/contract/suite";
import { createValidator, listOperations, loadDocument, type OpenApiDocument } from "@cftokens/openapi";
import { describeBody } from "@cftokens/openapi/bodies";
import { writeParameter } from "@cftokens/openapi/parameters";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-not-supported-"));
  mkdirSync(join(folder, "api"));
  writeFileSync(join(folder, "outside.yaml"), "A: { type: string }\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const head = 'openapi: 3.2.0\ninfo: {title: t, version: "1"}\n';

// A line of the table in docs/pipeline.md, and what shows that it is so.
interface Line {
  readonly what: string;
  readonly sees: string;
  readonly prove: (sees: string) => Promise<void>;
}

const lines: readonly Line[] = [
  {
    what: "Swagger 2.0",
    sees: 'The document is refused: `is a document of Swagger "2.0", which is not read`, with the address of a converter.',
    prove: refuses('swagger: "2.0"\ninfo: {title: t, version: "1"}\npaths: {}'),
  },
  {
    what: "A reference to a file outside of the document's folder, without `--allow-file`",
    sees: "The document is refused: `is outside of the document's folder, and may be read with --allow-file`.",
    prove: refuses(schemas("{A: {$ref: '../outside.yaml#/A'}}")),
  },
  {
    what: "The metaschemas of JSON Schema, without `--allow-host json-schema.org`",
    sees: "The document is refused: `may be fetched with --allow-host json-schema.org`.",
    prove: refuses(schemas("{A: {$ref: 'https://json-schema.org/draft/2020-12/schema'}}")),
  },
  {
    what: "`additionalOperations` with small letters",
    sees: "The document is refused: `is not the name of a method in upper case`.",
    prove: refuses(paths("{/a: {additionalOperations: {copy: {responses: {}}}}}")),
  },
  {
    what: "`$schema`, `jsonSchemaDialect`, `$vocabulary`",
    sees: "All is judged by the dialect of OpenAPI 3.1: what stands beside a `$ref` counts, also for draft 7.",
    async prove() {
      const draft = "$schema: 'http://json-schema.org/draft-07/schema#'";
      const document = await load(
        schemas(`{A: {type: string}, B: {${draft}, $ref: '#/components/schemas/A', maxLength: 1}}`),
      );
      const { violations } = createValidator(document);

      expect(violations({ $ref: "#/components/schemas/B" }, "ab", "request")).toMatchObject([
        { keyword: "maxLength" },
      ]);
    },
  },
  {
    what: "Patterns that are not ECMAScript's: `(?i)`, `\\A`, `[[:alnum:]]`",
    sees: "A schema that has one is not judged; the suite says `schema-compiles`, with its place.",
    async prove() {
      for (const pattern of ["(?i)a", String.raw`\A`, "[[:alnum:]]"])
        expect(await toldBySuite(`{type: string, pattern: '${pattern}'}`)).toContainEqual({
          check: "schema-compiles",
          severity: "error",
          message: expect.stringContaining("at /paths/~1a/get/responses/200") as string,
        });
    },
  },
  {
    what: "A discriminator that maps a value to a file or schema that is not there",
    sees: "That value declares no members; the suite warns with `schema-compiles`, and the place.",
    async prove() {
      const discriminator = "{propertyName: kind, mapping: {cat: 'cat.yaml#/Cat'}}";
      expect(await toldBySuite(`{type: object, discriminator: ${discriminator}}`)).toContainEqual({
        check: "schema-compiles",
        severity: "warning",
        message: expect.stringContaining("/discriminator/mapping/cat of the document") as string,
      });
    },
  },
  {
    what: "Multipart types but `multipart/form-data`, with `itemEncoding` and `prefixEncoding`",
    sees: "The body is given as text or bytes, and sent as it is.",
    async prove() {
      const { described } = await bodyOf(
        "post",
        "multipart/mixed: {schema: {type: array}, itemEncoding: {contentType: image/png}}",
      );
      expect(described).toMatchObject({ mediaType: "multipart/mixed", form: "any" });
    },
  },
  {
    what: "XML, YAML and the like made of objects",
    sees: "The body is given as a text.",
    async prove() {
      const { described } = await bodyOf("post", "application/xml: {schema: {type: object}}");
      expect(described?.form).toBe("text");
    },
  },
  {
    what: "XML, YAML and the like judged by the schema of an object",
    sees: "The body is not judged: no finding, right or wrong.",
    async prove() {
      const document = await load(answers("application/xml", "{type: object, required: [a]}"));
      const answer = new Response("<b/>", { headers: { "content-type": "application/xml" } });

      expect(await judged(document, answer)).toEqual([]);
    },
  },
  {
    what: "A body of `GET` or `HEAD`",
    sees: "It is not sent.",
    async prove() {
      for (const method of ["get", "head"])
        expect(
          (await bodyOf(method, "application/json: {schema: {type: object}}")).described,
        ).toBeUndefined();
    },
  },
  {
    what: "`encoding` of a query that is one value (`in: querystring`)",
    sees: "The form is written as without it: a list is a pair for each item.",
    async prove() {
      const content =
        "application/x-www-form-urlencoded: {schema: {type: object}, encoding: {a: {explode: false}}}";
      const document = await load(
        paths(
          `{/a: {get: {parameters: [{name: q, in: querystring, content: {${content}}}], responses: {}}}}`,
        ),
      );
      const [parameter] = listOperations(document)[0]?.parameters ?? [];
      if (parameter === undefined) throw new Error("the operation has no parameter");
      const form = { ...parameter, mediaType: "application/x-www-form-urlencoded" };

      expect(writeParameter(form, { a: [1, 2] })).toEqual(["a=1", "a=2"]);
    },
  },
  {
    what: "`serializedValue` of an example",
    sees: "The example is neither shown nor sent.",
    async prove() {
      const media = "application/json: {schema: {}, examples: {one: {serializedValue: '{\"a\":1}'}}}";
      expect((await bodyOf("post", media)).content.examples["one"]).toBeUndefined();
    },
  },
  {
    what: "An `int64` above 2^53",
    sees: "It is read as the nearest binary fraction, as JavaScript reads all numbers.",
    async prove() {
      const document = await load(
        answers("application/json", "{type: integer, format: int64, const: 9007199254740992}"),
      );
      const answer = new Response("9007199254740993", { headers: { "content-type": "application/json" } });

      expect(await judged(document, answer)).toEqual([]);
    },
  },
];

it.each(lines)("what a user sees of what is not supported: $what", async ({ sees, prove }) => {
  expect.hasAssertions();
  await prove(sees);
});

it("docs/pipeline.md says the same, and no more", () => {
  const page = readFileSync(new URL("../../../docs/pipeline.md", import.meta.url), "utf8");
  const [, section = ""] = /^### What is not supported$(.*?)^###/msu.exec(page) ?? [];
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  expect(rows.slice(2)).toEqual(lines.map(({ what, sees }) => [what, sees]));
});

function paths(text: string): string {
  return `${head}paths: ${text}\n`;
}

function schemas(text: string): string {
  return `${head}paths: {}\ncomponents: {schemas: ${text}}\n`;
}

function answers(mediaType: string, schema: string): string {
  const content = `{${mediaType}: {schema: ${schema}}}`;
  return paths(`{/a: {get: {operationId: a, responses: {"200": {description: ok, content: ${content}}}}}}`);
}

async function load(text: string): Promise<OpenApiDocument> {
  const file = join(folder, "api/openapi.yaml");
  writeFileSync(file, text);
  return await loadDocument(file);
}

// The words in backticks are those of the refusal.
function refuses(text: string): Line["prove"] {
  return async (sees) => {
    const [, words = ""] = /: `([^`]*)`/u.exec(sees) ?? [];
    expect(words).not.toBe("");
    await expect(load(text)).rejects.toThrow(words);
  };
}

async function judged(document: OpenApiDocument, answer: Response) {
  const exchange = await recordExchange(new Request("https://api.example/a"), answer);
  return checkRecorded(exchange, createContract([document]));
}

async function bodyOf(method: string, media: string) {
  const body = `{content: {${media}}}`;
  const document = await load(
    paths(`{/a: {${method}: {operationId: a, requestBody: ${body}, responses: {}}}}`),
  );
  const [operation] = listOperations(document);
  const [content] = Object.values(operation?.requestBody?.content ?? {});
  if (operation === undefined || content === undefined) throw new Error("the operation has no body");
  return { described: describeBody(document, operation), content };
}

async function toldBySuite(schema: string) {
  const document = await load(answers("application/json", schema));
  const { findings } = await runSuite({
    contract: createContract([document]),
    fetch: async () => Response.json({ kind: "cat" }),
    baseUrl: "https://api.example",
    credentials: {},
    pathValues: {},
    write: false,
    seed: 1,
    runs: 1,
    now: () => new Date("2026-01-01T00:00:00Z"),
  });
  return findings.map(({ check, severity, message }) => ({ check, severity, message }));
}
