import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "../json/canonical-json.ts";
import { loadDocument } from "./load-document.ts";
import { SpecError } from "./spec-error.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "openapi-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function load(files: Readonly<Record<string, string>>) {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
  return loadDocument(path.join(folder, Object.keys(files)[0] ?? ""));
}

const head = 'openapi: 3.1.0\ninfo: {title: t, version: "1"}\n';
const usesShared = `${head}paths:
  /a:
    get:
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "shared.yaml#/components/schemas/Token"}}}}
        4XX: {$ref: "shared.yaml#/components/responses/Failure"}
`;
const shared = `components:
  schemas:
    Token: {type: object, properties: {policy: {$ref: "#/components/schemas/Policy"}, since: {type: string, examples: [2026-01-01T00:00:00Z]}}}
    Policy: {type: object}
  responses:
    Failure: {description: failed}
`;

it("brings what other files hold into the document, under its own names", async () => {
  const document = await load({ "a.yaml": usesShared, "shared.yaml": shared });

  expect(document.components).toEqual({
    schemas: {
      Token: {
        type: "object",
        properties: {
          policy: { $ref: "#/components/schemas/Policy" },
          since: { type: "string", examples: ["2026-01-01T00:00:00Z"] },
        },
      },
      Policy: { type: "object" },
    },
    responses: { Failure: { description: "failed" } },
  });
  expect(JSON.stringify(document)).not.toContain("shared.yaml");
});

it("reads the same document from YAML and from JSON", async () => {
  const fromYaml = await load({ "a.yaml": usesShared, "shared.yaml": shared });
  const fromJson = await load({ "a.json": canonicalJson(fromYaml) });

  expect(canonicalJson(fromJson)).toBe(canonicalJson(fromYaml));
});

it("tells two components of the same name apart", async () => {
  const document = await load({
    "a.yaml": `${head}components: {schemas: {One: {$ref: "b.yaml#/X"}, Two: {$ref: "c.yaml#/X"}}}`,
    "b.yaml": "X: {type: string}",
    "c.yaml": "X: {type: integer}",
  });

  expect(document.components?.schemas).toEqual({
    One: { $ref: "#/components/schemas/X" },
    Two: { $ref: "#/components/schemas/X-2" },
    X: { type: "string" },
    "X-2": { type: "integer" },
  });
});

it("converts OpenAPI 3.0", async () => {
  const document = await load({
    "a.yaml":
      'openapi: 3.0.3\ninfo: {title: t, version: "1"}\npaths: {}\ncomponents: {schemas: {A: {type: string, nullable: true}}}',
  });

  expect(document.openapi).toBe("3.1.0");
  expect(document.components?.schemas?.["A"]).toEqual({ type: ["string", "null"] });
});

describe("says what is wrong and where", () => {
  it.each<[string, string, string, RegExp]>([
    ["broken YAML", "openapi: 3.1.0\n  x: [1", "", /bad indentation .*\(2:4\)/u],
    ["an empty file", "", "", /cannot be read as an OpenAPI document/u],
    ["no OpenAPI document", "a: 1", "", /cannot be read as an OpenAPI document/u],
    [
      "another version",
      "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {}",
      "/openapi",
      /3\.0\.x or 3\.1\.x/u,
    ],
    ["no info", "openapi: 3.1.0\npaths: {}", "/info", /info is not an object/u],
    ["a list of paths", `${head}paths: []`, "/paths", /paths is not an object/u],
    ["a path that is a text", `${head}paths: {/a: b}`, "/paths/~1a", /\/a is not an object/u],
    [
      "a parameter without a name",
      `${head}paths: {/a: {get: {parameters: [{in: query}]}}}`,
      "/paths/~1a/get/parameters/0",
      /not a parameter with a name/u,
    ],
    [
      "a $ref to nothing",
      `${head}components: {schemas: {A: {$ref: "#/components/schemas/B"}}}`,
      "/components/schemas/A",
      /Can't resolve \$ref/u,
    ],
    [
      "a $ref to a missing file",
      `${head}components: {schemas: {A: {$ref: "none.yaml#/B"}}}`,
      "/components/schemas/A",
      /no such file/u,
    ],
    [
      "references in a circle",
      `${head}components: {schemas: {A: {$ref: "#/components/schemas/B"}, B: {$ref: "#/components/schemas/A"}}}`,
      "",
      /[Cc]ircular/u,
    ],
  ])("%s", async (_, text, pointer, reason) => {
    const error: unknown = await load({ "a.yaml": text }).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(SpecError);
    expect(error).toMatchObject({
      pointer,
      reason: expect.stringMatching(reason),
      file: path.join(folder, "a.yaml"),
    });
  });

  it("a file that is not there", async () => {
    await expect(loadDocument(path.join(folder, "none.yaml"))).rejects.toThrow(
      /none\.yaml#: .*no such file/u,
    );
  });
});
