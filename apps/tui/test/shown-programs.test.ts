import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDocument } from "@cftokens/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createShownProject, type ShownOperation, type ShownProject } from "./shown-project.ts";

const minutes = 120_000;

// Every kind of parameter, body, answer and credential.
const pets = `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://{region}.pets.example/v1", variables: { region: { default: eu } } }]
security: [{ token: [] }]
paths:
  /pets/{number}/{kind}/{ids}/{flag}:
    get:
      operationId: get-pet
      parameters:
        - { name: number, in: path, required: true, schema: { $ref: "#/components/schemas/Number" } }
        - { name: kind, in: path, required: true, schema: { type: string, enum: [cat, dog] } }
        - { name: ids, in: path, required: true, style: matrix, schema: { type: array, items: { type: integer } } }
        - { name: flag, in: path, required: true, schema: { type: boolean } }
        - { name: filter, in: query, required: true, style: deepObject, schema: { type: object, required: [age], properties: { age: { type: integer } } } }
        - { name: q, in: query, required: true, schema: { type: string } }
        - { name: X-Trace, in: header, required: true, schema: { type: string } }
        - { name: X-Depth, in: header, required: true, schema: { type: integer } }
        - { name: c, in: cookie, required: true, schema: { type: string, const: d } }
      security: [{ key: [], inQuery: [], session: [] }]
      responses: { "200": { description: One., content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } } }
  /form:
    post:
      operationId: send-form
      security: [{ user: [] }]
      requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { tags: { type: array, items: { type: string, examples: [a b] } } } } } } }
      responses: { "204": { description: Sent. } }
  /upload:
    servers: [{ url: "https://upload.pets.example" }]
    put:
      operationId: upload
      requestBody: { required: true, content: { multipart/form-data: { schema: { type: object, required: [name, photo, more, owner], properties: { name: { type: string, examples: [it's] }, photo: { type: string, format: binary }, more: { type: array, items: { type: string, format: binary } }, owner: { type: object, properties: { id: { type: integer } } } } } } } }
      responses: { default: { description: Done. } }
  /text:
    post:
      operationId: send-text
      security: []
      requestBody: { required: true, content: { text/plain: { schema: { type: string, examples: [hello] } } } }
      responses: { "400": { description: Never anything but this. } }
  /bytes:
    post:
      operationId: send-bytes
      security: [{}, { digest: [] }]
      requestBody: { required: true, content: { application/octet-stream: {} } }
      responses: { "200": { description: Sent. } }
  /json:
    patch:
      operationId: "change#it"
      security: [{ certificate: [] }]
      requestBody: { required: true, content: { application/merge-patch+json: { schema: { type: object, properties: { secret: { type: string, format: password }, name: { type: [string, "null"] } } } } } }
      responses: { "200": { description: Done. } }
  /events:
    get:
      operationId: watch-pets
      security: []
      responses: { "200": { description: Each., content: { text/event-stream: { schema: { type: object, properties: { name: { type: string } } } } } } }
components:
  schemas: { Number: { type: integer } }
  securitySchemes:
    token: { type: oauth2, flows: {} }
    user: { type: http, scheme: basic }
    key: { type: apiKey, in: header, name: X-Key }
    inQuery: { type: apiKey, in: query, name: api key }
    session: { type: apiKey, in: cookie, name: sid }
    digest: { type: http, scheme: digest }
    certificate: { type: mutualTLS }
`;

// One that says neither where it is nor who may call.
const homeless = `openapi: 3.0.3
info: { title: Homeless, version: "1" }
servers: [{ url: /api }]
paths:
  /things/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: One., content: { "*/*": { schema: { type: string } } } } }
`;

let project: ShownProject;
let texts: ReadonlyMap<string, ShownOperation>;

beforeAll(async () => {
  project = createShownProject();
  const folder = mkdtempSync(join(tmpdir(), "shown-documents-"));
  const sources = await Promise.all(
    Object.entries({ pets, homeless }).map(async ([name, text]) => {
      const file = join(folder, `${name}.yaml`);
      writeFileSync(file, text);
      return { name, source: `spec/${name}.yaml`, document: await loadDocument(file) };
    }),
  );
  rmSync(folder, { recursive: true });
  const { operations } = await project.add("generated", sources);
  texts = new Map(operations.map((shown) => [shown.operation.id, shown]));
}, minutes);

afterAll(() => project.remove());

describe("what is shown of an operation of any API", () => {
  it(
    "as TypeScript compiles, whatever the operation",
    () => {
      expect(texts.size).toBe(8);
      expect(project.compile()).toBe("");
    },
    minutes,
  );

  it.each([
    [
      "get-pet",
      [
        `curl 'https://eu.pets.example/v1/pets/1/cat/;ids=1/true?filter%5Bage%5D=1&q=Q'"&api%20key=$PETS_INQUERY"`,
        `--header 'X-Key: '"$PETS_KEY"`,
        "--header 'X-Trace: X-TRACE'",
        "--header 'X-Depth: 1'",
        `--cookie c=d'; 'sid="$PETS_SESSION"`,
      ],
    ],
    [
      "send-form",
      [
        "curl --request POST https://eu.pets.example/v1/form",
        '--user "$PETS_USER_USERNAME:$PETS_USER_PASSWORD"',
        "--header 'Content-Type: application/x-www-form-urlencoded'",
        "--data-raw 'tags=a%20b'",
      ],
    ],
    [
      "upload",
      [
        "curl --request PUT https://upload.pets.example/upload",
        '--header "Authorization: Bearer $PETS_TOKEN"',
        String.raw`--form-string 'name=it'\''s'`,
        "--form photo=@FILE",
        "--form more=@FILE",
        `--form 'owner={"id":1};type=application/json'`,
      ],
    ],
    [
      "send-text",
      [
        "curl --request POST https://eu.pets.example/v1/text",
        "--header 'Content-Type: text/plain'",
        "--data-raw 'hello'",
      ],
    ],
    [
      "send-bytes",
      [
        "curl --request POST https://eu.pets.example/v1/bytes",
        '--header "Authorization: $PETS_DIGEST"',
        "--header 'Content-Type: application/octet-stream'",
        "--data-binary @FILE",
      ],
    ],
    [
      "watch-pets",
      ["curl --no-buffer https://eu.pets.example/v1/events", "--header 'Accept: text/event-stream'"],
    ],
    ["GET /things/{id}", ["curl https://HOST/api/things/ID"]],
  ])("as curl is right: %s", (id, lines) => {
    expect(texts.get(id)?.curl.split(" \\\n  ")).toEqual(lines);
  });

  it("as TypeScript reads a stream as it comes", () => {
    expect(texts.get("watch-pets")?.typescript).toContain(
      "for await (const item of answer.result) console.log(item);",
    );
  });

  it("as curl has a masked secret as a variable, in the media type of its document", () => {
    const curl = texts.get("change#it")?.curl ?? "";

    expect(curl).toContain("--header 'Content-Type: application/merge-patch+json'");
    expect(curl).toContain(`"secret": "'"$TOKEN_SECRET"'"`);
    expect(curl).toContain("--cert FILE");
  });
});
