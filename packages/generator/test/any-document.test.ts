import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDocument, type OpenApiDocument } from "@cftokens/openapi";
import { canonicalJson } from "@cftokens/openapi/json";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { largeDocument } from "../bench/large-document.ts";
import { generateFiles } from "../src/generate-files.ts";
import { type ClientProject, createClientProject } from "./client-project.ts";

const minutes = 60_000;
// A name that no document of the repository has, whatever has been dropped into its `spec/`.
const dropped = "dropped-by-a-test";
const large = 1500;

let project: ClientProject;
beforeEach(() => {
  project = createClientProject();
});
afterEach(() => project.remove());

describe("a document dropped into spec/", () => {
  it(
    "gets its functions, its operations and its place among the documents, and leaves no trace when it goes",
    async () => {
      await project.generate();
      const before = readGenerated();
      const file = join(project.specFolder, `${dropped}.yaml`);
      writeFileSync(file, lowerCaseStatuses);

      await project.generate();
      expect(project.typecheck()).toEqual([]);
      expect(
        project.run(`import { documents } from "./generated/documents.ts";
          import { createDroppedByATestClient, droppedByATestApi } from "./generated/apis.ts";
          const client = createDroppedByATestClient({ baseUrl: "https://api.example.com" });
          const { document, answers } = droppedByATestApi.operations["list-dropped-things"];
          console.log(JSON.stringify([Object.keys(documents).includes("${dropped}"), document, answers, typeof client.listDroppedThings]));`),
      ).toEqual([true, dropped, { "2XX": "json" }, "function"]);

      rmSync(file);
      await project.generate();
      expect(readGenerated()).toEqual(before);
    },
    minutes,
  );

  it(
    "takes the headers and cookies that it names, and refuses to compile without the ones that it needs",
    async () => {
      writeFileSync(join(project.specFolder, `${dropped}.yaml`), withHeaders);
      await project.generate();
      const call = `import { createDroppedByATestClient } from "./generated/apis.ts";
        const fetch = async (request: Request) => Response.json(Object.fromEntries(request.headers));
        const client = createDroppedByATestClient({ baseUrl: "https://api.example.com", fetch });
        const header = { "X-Trace": "t1", "X-Tags": ["a", "b"] };
        const answer = await client.listDroppedThings({ header, cookie: { session: "s 1" } });
        if (answer.ok) console.log(JSON.stringify(answer.result));`;
      writeFileSync(join(project.sourceFolder, "called.ts"), call);
      writeFileSync(
        join(project.sourceFolder, "wrong.ts"),
        `import type { DroppedByATestClient as Client } from "./generated/apis.ts";
        export const wrong = (client: Client) => client.listDroppedThings({ header: { "X-Trace": "t1" } });
        export const misspelled = (client: Client) => client.listDroppedThings({ header: { "X-Trade": "t1" }, cookie: { session: "s" } });`,
      );

      expect(project.typecheck().filter((line) => !line.startsWith(" "))).toEqual([
        expect.stringMatching(/wrong\.ts\(2,.*cookie/u),
        expect.stringMatching(/wrong\.ts\(3,.*X-Trade/u),
      ]);
      expect(project.run('await import("./called.ts")')).toEqual({
        cookie: "session=s%201",
        "x-trace": "t1",
        "x-tags": "a,b",
      });
    },
    minutes,
  );

  it(
    "takes and sends bodies of every media type, and refuses to compile with others",
    async () => {
      writeFileSync(join(project.specFolder, `${dropped}.yaml`), withBodies);
      await project.generate();
      writeFileSync(
        join(project.sourceFolder, "called.ts"),
        `import { createDroppedByATestClient } from "./generated/apis.ts";
        const sent: unknown[] = [];
        const fetch = async (request: Request) => {
          if (request.method === "COPY") sent.push(request.method);
          if (request.method === "GET") sent.push(request.url);
          sent.push(await (request.url.endsWith("upload") ? request.formData().then((data) => [...data].map(([name, part]) => [name, typeof part])) : request.text()));
          return Response.json({});
        };
        const client = createDroppedByATestClient({ baseUrl: "https://api.example.com", fetch });
        await client.postText({ body: "hello" });
        await client.postForm({ body: { tags: ["a", "b"], to: { id: 1 } } });
        await client.upload({ body: { name: "Rex", photo: new Blob(["x"]), more: [new Blob(["y"])] } });
        await client.postBytes({ body: new Uint8Array([65, 66]) });
        await client.copyBytes({ body: { to: "b" } });
        await client.getThings({ path: { ids: [1, 2] }, query: { filter: { role: "admin" }, tags: ["a", "b"] } });
        await client.listThings({ query: { page: 2 } });
        await client.exportThings({ path: { name: "a&b" } });
        await client.search({ query: { q: { term: "a b", tags: ["x", "y"] } } });
        await client.getNamed({ path: { name: "shelves/1/books/2" } });
        console.log(JSON.stringify(sent));`,
      );
      writeFileSync(
        join(project.sourceFolder, "wrong.ts"),
        `import type { DroppedByATestClient as Client } from "./generated/apis.ts";
        export const object = (client: Client) => client.postText({ body: {} });
        export const text = (client: Client) => client.upload({ body: { name: "Rex", photo: "x" } });
        export const json = (client: Client) => client.postBytes({ body: { a: 1 } });
        export const member = (client: Client) => client.postForm({ body: { tagz: [] } });
        export const query = (client: Client) => client.search({ query: { q: { term: 1 } } });
        export const copy = (client: Client) => client.copyBytes({ body: { to: 1 } });`,
      );

      expect(project.typecheck().filter((line) => !line.startsWith(" "))).toEqual(
        [2, 3, 4, 5, 6, 7].map((line) => expect.stringMatching(`wrong\\.ts\\(${line},`) as unknown),
      );
      expect(project.run('await import("./called.ts")')).toEqual([
        "hello",
        "tags=a&tags=b&to=%7B%22id%22%3A1%7D",
        [
          ["name", "string"],
          ["photo", "object"],
          ["more", "object"],
        ],
        "AB",
        "COPY",
        '{"to":"b"}',
        "https://api.example.com/things/1,2?role=admin&tags=a,b",
        "",
        "https://api.example.com/things?action=list&page=2",
        "",
        "https://api.example.com/export?file=a%26b",
        "",
        "https://api.example.com/search?term=a%20b&tags=x&tags=y",
        "",
        "https://api.example.com/v1/shelves/1/books/2:get",
        "",
      ]);
    },
    minutes,
  );

  it(
    "reads streams one typed item after another, and refuses to compile with others",
    async () => {
      writeFileSync(join(project.specFolder, `${dropped}.yaml`), withStreams);
      await project.generate();
      writeFileSync(
        join(project.sourceFolder, "called.ts"),
        `import { createDroppedByATestClient } from "./generated/apis.ts";
        const answers: Readonly<Record<string, readonly [string, string]>> = {
          "/lines": ["application/x-ndjson", '{"name":"Rex"}\\n{"name":"Ada"}\\n'],
          "/sequence": ["application/json-seq", "\\u001e1\\n\\u001e2\\n"],
          "/chat": ["text/event-stream", 'data: {"text":"Hi"}\\n\\ndata: [DONE]\\n\\n'],
          "/events": ["text/event-stream", 'event: add\\ndata: {"name":"Rex"}\\n\\nevent: note\\ndata: hello\\nid: 2\\n\\n'],
          "/plain": ["text/event-stream", 'data: {"a":1}\\n\\n'],
        };
        const fetch = async ({ url }: Request) => {
          const [type, text] = answers[new URL(url).pathname] ?? ["", ""];
          return new Response(text, { headers: { "content-type": type } });
        };
        const client = createDroppedByATestClient({ baseUrl: "https://api.example.com", fetch });
        const read: unknown[] = [];
        const lines = await client.lines();
        if (lines.ok) for await (const pet of lines.result) read.push(pet.name satisfies string);
        const sequence = await client.sequence();
        if (sequence.ok) for await (const count of sequence.result) read.push(count satisfies number);
        const chat = await client.chat();
        if (chat.ok) for await (const { data } of chat.result) read.push(data.text satisfies string | undefined);
        const events = await client.events();
        if (events.ok)
          for await (const event of events.result)
            read.push(event.event === "add" ? (event.data.name satisfies string) : (event.data satisfies string), event.id);
        const plain = await client.plain();
        if (plain.ok) for await (const { data } of plain.result) read.push(data satisfies string);
        console.log(JSON.stringify(read));`,
      );
      writeFileSync(
        join(project.sourceFolder, "wrong.ts"),
        `import type { DroppedByATestClient as Client } from "./generated/apis.ts";
        export async function wrong(client: Client) {
          const lines = await client.lines();
          if (lines.ok) for await (const pet of lines.result) pet.nam satisfies string;
          const chat = await client.chat();
          if (chat.ok) chat.result satisfies string;
          const events = await client.events();
          if (events.ok) for await (const event of events.result) event.data satisfies string;
        }`,
      );

      expect(project.typecheck().filter((line) => !line.startsWith(" "))).toEqual(
        [4, 6, 8].map((line) => expect.stringMatching(`wrong\\.ts\\(${line},`) as unknown),
      );
      expect(project.run('await import("./called.ts")')).toEqual([
        "Rex",
        "Ada",
        1,
        2,
        "Hi",
        "Rex",
        null,
        "hello",
        "2",
        '{"a":1}',
      ]);
    },
    minutes,
  );

  it(
    "joins Cloudflare's client with servers and streams of its own, and sends no credential elsewhere",
    async () => {
      writeFileSync(join(project.specFolder, `${dropped}.yaml`), withServers);
      await project.generate();
      writeFileSync(
        join(project.sourceFolder, "called.ts"),
        `import { createClient } from "./create-client.ts";
        const sent: unknown[] = [];
        const fetch = async ({ url, headers }: Request) => {
          sent.push([url, headers.get("authorization"), headers.get("accept")]);
          return new Response('{"a":1}\\n{"a":2}\\n', { headers: { "content-type": "application/x-ndjson" } });
        };
        const credentials = { apiToken: "cfut_madeUpForTests" };
        const client = createClient({ credentials, fetch });
        const logs = await client.logs();
        if (logs.ok) for await (const { a } of logs.result) sent.push(a satisfies number | undefined);
        const elsewhere = await client.elsewhere();
        if (!elsewhere.ok) sent.push(elsewhere.error.detail);
        await createClient({ credentials, fetch, baseUrl: "http://127.0.0.1:1/v4" }).elsewhere();
        console.log(JSON.stringify(sent));`,
      );

      expect(project.typecheck()).toEqual([]);
      const authorization = "Bearer cfut_madeUpForTests";
      expect(project.run('await import("./called.ts")')).toEqual([
        ["https://api.cloudflare.com/logs/v1/dropped", authorization, "application/x-ndjson"],
        1,
        2,
        expect.stringMatching(/^the operation is at other\.example, which gets no credentials/u),
        ["http://127.0.0.1:1/v4/dropped/elsewhere", authorization, null],
      ]);
    },
    minutes,
  );

  it(
    `compiles with ${large} operations`,
    async () => {
      writeFileSync(join(project.specFolder, `${dropped}.json`), canonicalJson(largeDocument(large)));

      await project.generate();
      expect(project.typecheck()).toEqual([]);
      const counted =
        'import { operationsOfDroppedByATest as made } from "./generated/dropped-by-a-test/operations.ts"; console.log(Object.keys(made).length);';
      expect(project.run(counted)).toBe(large);
    },
    2 * minutes,
  );

  it(
    "compiles, whichever of the example documents of @readme/oas-examples it is",
    async () => {
      const documents = await loadExamples();
      for (const [name, document] of documents) {
        const files = await generateFiles([{ name, source: `spec/${name}.json`, document }]);
        for (const [path, text] of files) {
          const target = join(project.sourceFolder, `generated-${name}`, path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, text);
        }
      }

      expect(documents.length).toBeGreaterThan(55);
      expect(project.typecheck()).toEqual([]);
    },
    2 * minutes,
  );
});

async function loadExamples(): Promise<readonly (readonly [string, OpenApiDocument])[]> {
  const folder = dirname(fileURLToPath(import.meta.resolve("@readme/oas-examples/package.json")));
  const paths = globSync("3.*/json/**/*.json", { cwd: folder })
    .map((path) => path.split(sep).join("/"))
    .toSorted();
  return Promise.all(
    paths.map(async (path) => {
      const name = path.replace(/\.json$/u, "").replaceAll(/[^a-z\d]+/giu, "-");
      return [name, await loadDocument(join(folder, path))] as const;
    }),
  );
}

function readGenerated(): Readonly<Record<string, string>> {
  const folder = join(project.sourceFolder, "generated");
  const paths = globSync("**/*.{ts,json}", { cwd: folder }).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

const lowerCaseStatuses = `openapi: 3.0.3
info: { title: Things, version: "1" }
paths:
  /things:
    get:
      operationId: list-dropped-things
      responses:
        2xx:
          description: Things.
          content: { application/json: { schema: { type: array, items: { type: string, nullable: true } } } }
        4xx: { description: None. }
        Default: { description: Else. }
`;

const withHeaders = `openapi: 3.1.0
info: { title: Things, version: "1" }
paths:
  /things:
    get:
      operationId: list-dropped-things
      parameters:
        - { name: X-Trace, in: header, schema: { type: string } }
        - { name: X-Tags, in: header, schema: { type: array, items: { type: string } } }
        - { name: Authorization, in: header, schema: { type: string } }
        - { name: session, in: cookie, required: true, schema: { type: string } }
      responses:
        "200": { description: Things., content: { application/json: { schema: { type: object } } } }
`;

const withBodies = `openapi: 3.2.0
info: { title: Things, version: "1" }
paths:
  /things/{ids}:
    get:
      operationId: get-things
      parameters:
        - { name: ids, in: path, required: true, schema: { type: array, items: { type: integer } } }
        - { name: filter, in: query, schema: { type: object, properties: { role: { type: string } } } }
        - { name: tags, in: query, explode: false, schema: { type: array, items: { type: string } } }
      responses: { "204": { description: Nothing. } }
  /things?action=list:
    get:
      operationId: list-things
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses: { "204": { description: Nothing. } }
  /search:
    get:
      operationId: search
      parameters:
        - name: q
          in: querystring
          content:
            application/x-www-form-urlencoded:
              schema: { type: object, properties: { term: { type: string }, tags: { type: array, items: { type: string } } } }
      responses: { "204": { description: Found. } }
  /export?file={name}:
    get:
      operationId: export-things
      parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Nothing. } }
  /v1/{+name}:get:
    get:
      operationId: get-named
      parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Nothing. } }
  /text:
    post:
      operationId: post-text
      requestBody: { required: true, content: { text/plain: { schema: { type: string } } } }
      responses: { "204": { description: Sent. } }
  /form:
    post:
      operationId: post-form
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                tags: { type: array, items: { type: string } }
                to: { type: object, properties: { id: { type: integer } } }
      responses: { "204": { description: Sent. } }
  /upload:
    post:
      operationId: upload
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [name, photo]
              properties:
                name: { type: string }
                photo: { type: string, format: binary }
                more: { type: array, items: { type: string, format: binary } }
      responses: { "204": { description: Sent. } }
  /bytes:
    post:
      operationId: post-bytes
      requestBody: { required: true, content: { application/octet-stream: {} } }
      responses: { "204": { description: Sent. } }
    additionalOperations:
      COPY:
        operationId: copy-bytes
        requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { to: { type: string } } } } } }
        responses: { "204": { description: Copied. } }
`;

const withStreams = `openapi: 3.2.0
info: { title: Things, version: "1" }
paths:
  /lines:
    get:
      operationId: lines
      responses: { "200": { description: Each., content: { application/x-ndjson: { itemSchema: { $ref: "#/components/schemas/Pet" } } } } }
  /sequence:
    get:
      operationId: sequence
      responses: { "200": { description: Each., content: { application/json-seq: { schema: { type: array, items: { type: integer } } } } } }
  /chat:
    get:
      operationId: chat
      responses: { "200": { description: Each., content: { text/event-stream: { schema: { type: object, properties: { text: { type: string } } } } } } }
  /events:
    get:
      operationId: events
      responses:
        "200":
          description: Each.
          content:
            text/event-stream:
              itemSchema:
                type: object
                properties: { event: { type: string }, data: { type: string } }
                oneOf:
                  - properties: { event: { const: note } }
                  - properties:
                      event: { const: add }
                      data: { contentMediaType: application/json, contentSchema: { $ref: "#/components/schemas/Pet" } }
  /plain:
    get:
      operationId: plain
      responses: { "200": { description: Each., content: { text/event-stream: {} } } }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string }, chip: { type: string, writeOnly: true } } }
`;

const withServers = `openapi: 3.1.0
info: { title: Things, version: "1" }
servers: [{ url: "https://api.cloudflare.com/client/v4" }]
paths:
  /dropped:
    servers: [{ url: /logs/v1 }]
    get:
      operationId: logs
      responses: { "200": { description: Each., content: { application/x-ndjson: { schema: { type: object, properties: { a: { type: integer } } } } } } }
  /dropped/elsewhere:
    get:
      operationId: elsewhere
      servers: [{ url: "https://other.example" }]
      responses: { "204": { description: Nothing. } }
`;
