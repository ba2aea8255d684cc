import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canonicalJson } from "../json/canonical-json.ts";
import { listOperations } from "../operations/list-operations.ts";
import { createValidator } from "../validate/create-validator.ts";
import { loadDocument, loadLocatedDocument } from "./load-document.ts";
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

describe("follows what names a schema", () => {
  it.each<[string, string, string, string]>([
    ["an $anchor", "{$anchor: a, type: string}", "#a", "#/components/schemas/A"],
    ["an $id", "{$id: urn:example:a, type: string}", "urn:example:a", "#/components/schemas/A"],
    ["a relative $id", "{$id: a/b}", "a/b", "#/components/schemas/A"],
    [
      "a pointer below an $id",
      "{$id: https://example.com/a, $defs: {c d: {type: string}}}",
      "https://example.com/a#/$defs/c%20d",
      "#/components/schemas/A/$defs/c%20d",
    ],
    ["an anchor below one", "{$id: x:a, items: {$anchor: b}}", "x:a#b", "#/components/schemas/A/items"],
    [
      "a member without a name",
      '{properties: {"": {}}}',
      "#/components/schemas/A/properties/",
      "#/components/schemas/A/properties/",
    ],
  ])("%s", async (_, schema, ref, pointer) => {
    const document = await load({
      "a.yaml": `${head}components: {schemas: {A: ${schema}, B: {$ref: "${ref}"}}}`,
    });

    expect(document.components?.schemas?.["B"]).toEqual({ $ref: pointer });
  });

  it("in another file", async () => {
    const document = await load({
      "a.yaml": `${head}components: {schemas: {B: {$ref: "b.yaml#a"}}}`,
      "b.yaml": "{$defs: {A: {$anchor: a, type: string}}}",
    });

    expect(JSON.stringify(document.components)).toContain('"type":"string"');
  });

  it("a dynamic reference, at first to what is near", async () => {
    const document = await load({
      "a.yaml": `${head}components: {schemas: {A: {$dynamicAnchor: a}, B: {$dynamicRef: "#a"}, C: {$dynamicRef: "#/components/schemas/A"}}}`,
    });

    expect(document.components?.schemas).toMatchObject({
      B: { $ref: "#/components/schemas/A", $dynamicRef: "#a" },
      C: { $ref: "#/components/schemas/A" },
    });
  });
});

it("follows a schema to what it defines itself", async () => {
  const document = await load({
    "a.yaml": `${head}components: {schemas: {Even: {$ref: "#/components/schemas/Even/$defs/even", $defs: {even: {multipleOf: 2}}}}}`,
  });
  const { accepts } = createValidator(document);
  const schema = { $ref: "#/components/schemas/Even" };

  expect([2, 3].map((value) => accepts(schema, value, "response"))).toEqual([true, false]);
});

it("takes a $ref in an example, a constant and an extension for data", async () => {
  const data = '{$ref: "none.yaml#/nothing"}';
  const text = `${head}x-a: ${data}
paths:
  x-b: ${data}
  /a:
    get:
      x-c: [${data}]
      responses:
        default:
          description: ""
          content: {a/b: {schema: {const: ${data}, default: ${data}}, examples: {value: {value: ${data}}}}}
components: {schemas: {default: {properties: {example: {$ref: "#/components/schemas/A"}}}, A: {enum: [${data}]}}}
`;
  const document: unknown = await load({ "a.yaml": text });

  expect(JSON.stringify(document).match(/none\.yaml/gu)).toHaveLength(7);
  await expect(load({ "b.yaml": text.replace('$ref: "#/', '$ref: "none.yaml#/') })).rejects.toThrow(
    "no such file",
  );
});

it("reads OpenAPI 3.2", async () => {
  const document = await load({
    "a.yaml": `openapi: 3.2.0
$self: https://example.com/api
info: {title: t, version: "1"}
paths: {/a: {query: {operationId: ask, responses: {"200": {content: {application/jsonl: {itemSchema: {$ref: "https://example.com/api#/components/schemas/A"}}}}}}}}
components: {schemas: {A: {type: string}}}`,
  });

  expect(document.openapi).toBe("3.1.0");
  expect(document.paths?.["/a"]?.query).toMatchObject({
    responses: {
      "200": { content: { "application/jsonl": { itemSchema: { $ref: "#/components/schemas/A" } } } },
    },
  });
});

it("keeps a discriminator that maps values to what is not there, and all else of its document", async () => {
  const mapping = {
    a: "gone.yaml#/A",
    b: "#/components/schemas/Gone",
    c: "../outside.yaml",
    d: "parts.yaml#/D",
  };
  const document = await load({
    "a.yaml": `${head}paths: {}
components: {schemas: {P: {anyOf: [{type: object}], discriminator: {propertyName: kind, defaultMapping: gone.yaml, mapping: ${JSON.stringify(mapping)}}}}}`,
    "parts.yaml": "D: {type: object}",
  });

  expect(document.components?.schemas).toMatchObject({
    P: {
      discriminator: { defaultMapping: "gone.yaml", mapping: { ...mapping, d: "#/components/schemas/D" } },
    },
    D: { type: "object" },
  });
});

it("reads a query that is one value as a parameter of the query with a style of its own", async () => {
  const content = "content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}";
  const document = await load({
    "a.yaml": `openapi: 3.2.0
info: {title: t, version: "1"}
paths: {/a: {parameters: [{$ref: "#/components/parameters/Q"}], get: {operationId: ask, responses: {}}}}
components: {schemas: {A: {type: object}}, parameters: {Q: {name: q, in: querystring, ${content}}}}`,
  });

  expect(listOperations(document)[0]?.parameters).toEqual([
    {
      name: "q",
      in: "query",
      style: "querystring",
      content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
    },
  ]);
});

it("reads a document that calls parts like what objects inherit", async () => {
  const document = await load({
    "a.yaml": `${head}components: {constructor: {toString: {}}, schemas: {valueOf: {type: string}}}`,
  });

  expect(createValidator(document).accepts({ $ref: "#/components/schemas/valueOf" }, 1, "response")).toBe(
    false,
  );
  expect(() =>
    createValidator(document).violations({ properties: { a: { type: "text" } } }, { a: 1 }, "response"),
  ).toThrow("cannot be used");
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
    ["broken YAML", "openapi: 3.1.0\n  x: [1", "", /\(column 4\): bad indentation/u],
    ["an empty file", "", "", /cannot be read as an OpenAPI document/u],
    ["no OpenAPI document", "a: 1", "", /cannot be read as an OpenAPI document/u],
    [
      "another version",
      "openapi: 4.0.0\ninfo: {title: t, version: '1'}\npaths: {}",
      "/openapi",
      /3\.0\.x, 3\.1\.x or 3\.2\.x/u,
    ],
    [
      "Swagger",
      "swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {}",
      "/swagger",
      /is a document of Swagger "2\.0", which is not read/u,
    ],
    [
      "a method among the additional ones that has a member of its own",
      `${head}paths: {/a: {additionalOperations: {PATCH: {}}}}`,
      "/paths/~1a/additionalOperations/PATCH",
      /has a member of its own, "patch"/u,
    ],
    [
      "an additional method that nobody sends",
      `${head}paths: {/a: {additionalOperations: {copy: {}}}}`,
      "/paths/~1a/additionalOperations/copy",
      /is not the name of a method in upper case/u,
    ],
    [
      "a query as a whole without a media type",
      `${head}paths: {/a: {get: {parameters: [{name: a, in: querystring, schema: {}}]}}}`,
      "/paths/~1a/get/parameters/0",
      /is the whole query and has not one media type/u,
    ],
    [
      "a set, which JSON does not have",
      `${head}paths: !!set {/a, /b}`,
      "",
      /unknown mapping tag !<tag:yaml\.org,2002:set>/u,
    ],
    [
      "a number that JSON does not have",
      `${head}x-a: {enum: [1, .inf]}\npaths: {}`,
      "",
      /the number Infinity, which JSON does not have/u,
    ],
    ["no info", "openapi: 3.1.0\npaths: {}", "/info", /info is not an object/u],
    ["a list of paths", `${head}paths: []`, "/paths", /paths is not an object/u],
    ["a path that is a text", `${head}paths: {/a: b}`, "/paths/~1a", /\/a is not an object/u],
    [
      "a server variable whose values are no list",
      `${head}servers: [{url: "/{v}", variables: {v: {default: a, enum: a}}}]`,
      "/servers/0/variables/v/enum",
      /enum is not a list/u,
    ],
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
      "/components/schemas/B",
      /leads back to itself/u,
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

  it("says the line where YAML stops being YAML", async () => {
    await expect(load({ "a.yaml": "openapi: 3.1.0\ninfo: {\n  title: a\n" })).rejects.toMatchObject({
      line: 4,
    });
  });

  it("a file that is not there", async () => {
    await expect(loadDocument(path.join(folder, "none.yaml"))).rejects.toThrow(
      /none\.yaml#: .*no such file/u,
    );
  });
});

describe("a document reads", () => {
  const secret = "oauth_token: made-up-token-0001";
  let api: string;
  beforeEach(async () => {
    api = path.join(folder, "api");
    await mkdir(path.join(api, "below"), { recursive: true });
    await writeFile(path.join(folder, "hosts.yml"), secret);
    await writeFile(path.join(api, "below", "part.yml"), "value: {a: 1}");
  });
  const write = async (ref: string) => {
    const file = path.join(api, "a.yaml");
    await writeFile(file, referring(ref));
    return file;
  };

  it("files below its own folder", async () => {
    expect(JSON.stringify(await loadDocument(await write("below/part.yml")))).toContain('"a":1');
  });

  it.each(["../hosts.yml", "below/../../hosts.yml", "/etc/passwd", "/proc/self/environ", "/dev/zero"])(
    "nothing else, such as %s",
    async (ref) => {
      expect(await messageOf(loadDocument(await write(ref)))).toMatch(
        /a\.yaml:\d+#\/paths.*outside of the document's folder, and may be read with --allow-file/u,
      );
    },
  );

  it("nothing else by a symbolic link", async () => {
    await symlink(path.join(folder, "hosts.yml"), path.join(api, "below", "link.yml"));

    expect(await messageOf(loadDocument(await write("below/link.yml")))).toContain("--allow-file");
  });

  it("what is allowed: a file or a folder", async () => {
    const file = await write("../hosts.yml");

    for (const allowed of [path.join(folder, "hosts.yml"), folder]) {
      const document = await loadDocument(file, { allowedFiles: [allowed] });
      expect(JSON.stringify(document)).toContain("made-up-token-0001");
    }
    const nextDoor = loadDocument(file, { allowedFiles: [path.join(folder, "hosts"), "/nowhere"] });
    expect(await messageOf(nextDoor)).toContain("--allow-file");
  });

  describe("addresses", () => {
    let server: Server;
    let host: string;
    const asked: string[] = [];
    beforeEach(async () => {
      asked.length = 0;
      server = createServer((request, response) => {
        asked.push(request.url ?? "");
        if (request.url === "/redirect.yaml") response.writeHead(302, { location: "/part.yaml" }).end();
        else if (request.url?.startsWith("/next") === true) {
          response.writeHead(200, { "content-type": "application/json" });
          response.end(JSON.stringify({ $ref: `/next${asked.length}` }));
        } else response.end("value: {b: 2}");
      });
      await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
      host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterEach(() => void server.close());

    it("of no host that is not allowed", async () => {
      expect(await messageOf(loadDocument(await write(`http://${host}/part.yaml`)))).toContain(
        `may be fetched with --allow-host ${host}`,
      );
      expect(asked).toEqual([]);
    });

    it("of one that is", async () => {
      const file = await write(`http://${host}/part.yaml`);

      expect(JSON.stringify(await loadDocument(file, { allowedHosts: [host] }))).toContain('"b":2');
      expect(asked).toEqual(["/part.yaml"]);
    });

    it("without credentials, which are not told either", async () => {
      const file = await write(`http://user:made-up-secret@${host}/part.yaml`);

      for (const allowedHosts of [[], [host]]) {
        const message = await messageOf(loadDocument(file, { allowedHosts }));
        expect(message).toContain(`an address of ${host} contains credentials`);
        expect(message).not.toMatch(/user:|made-up-secret/u);
      }
      expect(asked).toEqual([]);
    });

    it("without following a redirect", async () => {
      const file = await write(`http://${host}/redirect.yaml`);

      expect(await messageOf(loadDocument(file, { allowedHosts: [host] }))).toMatch(
        /answers 302; redirects are not followed/u,
      );
      expect(asked).toEqual(["/redirect.yaml"]);
    });

    it("of which each refers to another, up to a bound", async () => {
      const file = await write(`http://${host}/next`);

      expect(await messageOf(loadDocument(file, { allowedHosts: [host] }))).toContain(
        "is more than the 100 texts that are fetched for a document",
      );
      expect(asked.length).toBe(100);
    });

    it("that are not private under a public name", async () => {
      const port = host.split(":")[1] ?? "";
      const file = await write(`http://${hostname()}:${port}/part.yaml`);

      expect(await messageOf(loadDocument(file, { allowedHosts: [hostname()] }))).toMatch(
        /private address|ENOTFOUND|EAI_AGAIN/u,
      );
      expect(asked).toEqual([]);
    });
  });
});

it.each<[string, string, pointer: string, line: number]>([
  ["null for a version", "info: {}\nopenapi:\n", "/openapi", 2],
  ["a list for a version", "info: {}\nopenapi: []\n", "/openapi", 2],
  ["no version of OpenAPI", 'info: {}\nopenapi: "x"\n', "/openapi", 2],
  ["a path that refers to a number", `${head}paths:\n  /x: {$ref: 5}\n`, "/paths/~1x/$ref", 4],
  ["webhooks that are a list", `${head}webhooks: [null]\n`, "/webhooks", 3],
  ["an operation of a webhook that is a text", `${head}webhooks: {w: {post: x}}\n`, "/webhooks/w/post", 3],
  [
    "a reference to nothing in particular",
    `${head}components:\n  schemas: {A: {$ref: ""}}\n`,
    "/components/schemas/A/$ref",
    4,
  ],
  [
    "a reference to the whole document",
    `${head}components:\n  schemas: {A: {$ref: "#"}}\n`,
    "/components/schemas/A/$ref",
    4,
  ],
])("%s is refused with file, line, pointer and rule", async (_what, text, pointer, line) => {
  expect(await messageOf(load({ "a.yaml": text }))).toMatch(
    new RegExp(`a\\.yaml:${line}#${pointer.replace("$", "\\$")}: .*\\(\\w+(?: \\w+)* Object\\)`, "u"),
  );
});

it.each([
  "#/components/schemas/toString",
  "#/constructor",
  "#/paths/__proto__",
  "b.yaml#/__proto__",
  "b.yaml#/toString",
  "#/tags/map",
])("a reference finds nothing that no document has written: %s", async ($ref) => {
  const text = `${head}tags: [{name: a}]\npaths: {}\ncomponents:\n  schemas:\n    A: {$ref: "${$ref}"}\n`;

  expect(await messageOf(load({ "a.yaml": text, "b.yaml": "B: {}" }))).toMatch(
    /a\.yaml:7#\/components\/schemas\/A: Can't resolve \$ref/u,
  );
});

describe("a document is bounded", () => {
  it.each<[string, string, RegExp]>([
    ["YAML aliases that multiply", head + laughs(9, 9), /repeats more than 100,000 values by aliases/u],
    ["a long chain of aliases", head + laughs(150, 1), /nested more than 100 levels/u],
    [
      "schemas of which each refers to the next",
      head + chain(5000),
      /a\.yaml#: has a chain of several hundred references/u,
    ],
    [
      "a long chain of references",
      head + chainOfReferences(102),
      /a\.yaml:\d+#\/components\/schemas\/S0: begins a chain of more than 100 references/u,
    ],
    ["an alias that contains itself", `${head}x-a: &a [*a]`, /contains itself|unidentified alias/u],
    [
      "deep JSON",
      `{"openapi":"3.1.0","x-a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
      /a\.yaml:1#: .*(?:depth|nest)/iu,
    ],
    ["a file of zeros", "\0".repeat(100), /UTF-16 or is no text/u],
  ])("%s", async (_what, text, reason) => {
    const error: unknown = await load({ "a.yaml": text }).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(SpecError);
    expect(String(error)).toMatch(reason);
  });

  it("aliases in measure are no fault", async () => {
    const document = await load({ "a.yaml": `${head}x-a: &a {b: 1}\nx-c: [*a, *a]` });

    expect(JSON.stringify(document)).toContain('"x-c":[{"b":1},{"b":1}]');
  });
});

describe("a document written as JSON", () => {
  const json = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": { get: { responses: { "200": { description: 'a "\\\u2028', "x-a": { $ref: "#/none" } } } } },
    },
    "x-a": [1, -1.5e3, null, true, { __proto__: null, a: ":{[" }],
  });

  it("says what the same text says as YAML", async () => {
    const fromJson = await load({ "a.json": json });

    expect(fromJson).toEqual(await load({ "a.yaml": `${json}\n# YAML has comments` }));
    expect(fromJson).toEqual(JSON.parse(json));
  });

  it.each([
    ["a member twice", json.replace(/\}$/u, ',"x-b":{"a":1,\n"a":2}}'), /a\.json:2#.*duplicate/u],
    [
      "a member twice, the second escaped",
      json.replace(/\}$/u, ',"x-b":{"a":1,\n"\\u0061":2}}'),
      /a\.json:2#/u,
    ],
    ["one that ends too early", json.slice(0, -1), /a\.json:1#/u],
    [
      "more than 100 levels",
      json.replace(/\}$/u, `,"x-b":${"[".repeat(100)}${"]".repeat(100)}}`),
      /a\.json:1#.*nest/u,
    ],
  ])("is refused with %s", async (_what, text, reason) => {
    expect(await messageOf(load({ "a.json": text }))).toMatch(reason);
  });

  it("may have 98 levels", async () => {
    const text = json.replace(/\}$/u, `,"x-b":${"[".repeat(97)}${"]".repeat(97)}}`);

    expect(await load({ "a.json": text })).toEqual(JSON.parse(text));
  });

  it("has a number that JavaScript has not as a text", async () => {
    expect(await load({ "a.json": json.replace("-1500", "1e400") })).toMatchObject({
      "x-a": [1, "1e400", null, true, { a: ":{[" }],
    });
  });
});

it("a byte order mark makes no difference", async () => {
  const plain = await load({ "a.yaml": usesShared, "shared.yaml": shared });
  const marked = await load({ "a.yaml": `\uFEFF${usesShared}`, "shared.yaml": `\uFEFF${shared}` });

  expect(marked).toEqual(plain);
});

function referring(ref: string): string {
  return `${head}paths: {/a: {get: {responses: {"200": {description: ok, content: {application/json: {examples: {a: {$ref: ${JSON.stringify(ref)}}}}}}}}}}`;
}

async function messageOf(loading: Promise<unknown>): Promise<string> {
  const error: unknown = await loading.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SpecError);
  return String(error);
}

function laughs(levels: number, width: number): string {
  const lines = Array.from({ length: levels }, (_, index) => {
    const inner = index === 0 ? "x" : `*a${index - 1}`;
    return `x-${index}: &a${index} [${Array.from({ length: width }, () => inner).join(", ")}]\n`;
  });
  return lines.join("");
}

it.each([
  ["a reference to itself", "    A: {$ref: '#/components/schemas/A'}\n"],
  [
    "two that lead to each other",
    "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n",
  ],
  ["a reference below itself", "    A: {$ref: '#/components/schemas/A/properties/a'}\n"],
])("says which reference leads back to itself: %s", async (_what, schemas) => {
  const text = `${head}paths: {}\ncomponents:\n  schemas:\n${schemas}`;

  expect(await messageOf(load({ "a.yaml": text }))).toMatch(
    /a\.yaml:\d+#\/components\/schemas\/[AB]: leads back to itself/u,
  );
});

it("follows a chain of as many references as it says", async () => {
  const document = await load({ "a.yaml": head + chainOfReferences(101) });

  expect(Object.keys(document.components?.schemas ?? {})).toHaveLength(101);
});

it("bounds a chain between files, which is followed from each reference to it", async () => {
  const users = Array.from(
    { length: 4000 },
    (_, index) => `        p${index}: {$ref: "#/components/schemas/S0"}\n`,
  );
  const object = `    M:\n      properties:\n${users.join("")}`;
  const files = {
    "a.yaml": `${head}paths: {}\ncomponents:\n  schemas:\n${links(0, "b.yaml")}${object}`,
    "b.yaml": `components:\n  schemas:\n${links(1, "a.yaml")}`,
  };

  expect(await messageOf(load(files))).toMatch(/more than 200,000 references to other files are followed/u);
});

// Every second one of 80 schemas, each a reference to the next, which the other file has.
function links(from: number, file: string): string {
  return Array.from({ length: 40 }, (_, index) => {
    const next = from + 2 * index + 1;
    return `    S${next - 1}: ${next < 80 ? `{$ref: "${file}#/components/schemas/S${next}"}` : "{}"}\n`;
  }).join("");
}

// Each schema is a reference to the next.
function chainOfReferences(length: number): string {
  const schemas = Array.from({ length }, (_, index) =>
    index + 1 < length
      ? `    S${index}: {$ref: "#/components/schemas/S${index + 1}"}\n`
      : `    S${index}: {type: string}\n`,
  );
  return `paths: {}\ncomponents:\n  schemas:\n${schemas.join("")}`;
}

function chain(length: number): string {
  const schemas = Array.from({ length }, (_, index) => {
    const next = `{allOf: [{$ref: "#/components/schemas/S${index + 1}"}]}`;
    return `    S${index}: ${index + 1 < length ? next : "{}"}\n`;
  });
  return `components:\n  schemas:\n${schemas.join("")}`;
}

async function locate(files: Readonly<Record<string, string>>, pointers: readonly string[]) {
  await load(files);
  const located = await loadLocatedDocument(path.join(folder, Object.keys(files)[0] ?? ""));
  return [...located.locate(pointers)].map(
    ([pointer, { file, line }]) => `${pointer} ${path.basename(file)}:${line}`,
  );
}

describe("where a document is written", () => {
  it("is told in the files that the document was made of", async () => {
    const pet = "title: Pet\ntype: object\nproperties:\n  name:\n    type: string\n";
    const document = `${head}paths:
  /pets:
    $ref: paths.yaml#/pets
components:
  schemas:
    Own: {type: object}
`;
    const paths = `pets:
  get:
    parameters:
      - {name: page, in: query}
    responses:
      "200":
        description: ok
        content: {application/json: {schema: {$ref: "pet.yaml"}}}
`;

    expect(
      await locate({ "a.yaml": document, "paths.yaml": paths, "pet.yaml": pet }, [
        "/components/schemas/Own",
        "/components/schemas/pet/properties/name/type",
        "/paths/~1pets/get/parameters/0",
        "/paths/~1pets/get/responses/200/content",
        "/paths/~1pets",
        "",
      ]),
    ).toEqual([
      "/components/schemas/Own a.yaml:8",
      "/paths/~1pets a.yaml:4",
      " a.yaml:1",
      "/components/schemas/pet/properties/name/type pet.yaml:5",
      "/paths/~1pets/get/parameters/0 paths.yaml:4",
      "/paths/~1pets/get/responses/200/content paths.yaml:8",
    ]);
  });

  it("is told behind two files that call different things alike", async () => {
    const document = `${head}paths: {}
components:
  schemas:
    A: {$ref: "one.yaml#/Thing"}
    B: {$ref: "two.yaml#/Thing"}
`;
    const files = {
      "a.yaml": document,
      "one.yaml": "Thing: {type: string}\n",
      "two.yaml": "\nThing: {type: object}\n",
    };

    expect(
      await locate(files, ["/components/schemas/Thing/type", "/components/schemas/Thing-2/type"]),
    ).toEqual(["/components/schemas/Thing/type one.yaml:1", "/components/schemas/Thing-2/type two.yaml:2"]);
  });
});
