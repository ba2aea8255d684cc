import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A small API on this machine, right or wrong as a test says. */
export interface ThingsServer {
  readonly baseUrl: string;
  /** Its OpenAPI document, as YAML. */
  readonly document: string;
  /** What is there now: the names by their ids. */
  readonly things: ReadonlyMap<string, string>;
  /** Waits until something is made. */
  readonly made: () => Promise<void>;
  /** Requests by method. */
  readonly methods: readonly string[];
  readonly setWrong: (isWrong: boolean) => void;
  /** Answers nobody from now on, until it is called again. */
  readonly setSilent: (isSilent: boolean) => void;
}

/** The credential that it takes, by the variable of its document. */
export const thingsKey = { THINGS_KEY: "made-up-key-of-things" } as const;

/** Starts the server; it ends when the returned value is disposed of. */
export async function openThingsServer(): Promise<ThingsServer & AsyncDisposable> {
  const things = new Map<string, string>();
  const methods: string[] = [];
  let [isWrong, isSilent, last] = [true, false, 0];
  let [made, silence] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ofThing = (id: string, method: string): Answer => {
    const name = things.get(id);
    if (name === undefined) return [404, { problem: "no such thing" }];
    if (method === "GET") return [200, { id, name }];
    if (method !== "DELETE") return [405, { problem: "no" }];
    things.delete(id);
    return [204];
  };
  const ofAll = (method: string, written: string): Answer => {
    if (method === "GET") {
      const list = [...things].map(([id, name]) => ({ id, name }));
      return [200, isWrong ? [{ id: 7, name: "wrong" }, ...list] : list];
    }
    const name = nameIn(written);
    if (method !== "POST") return [405, { problem: "no" }];
    if (name === undefined) return [400, { problem: "no name" }];
    last += 1;
    things.set(`t${last}`, name);
    made.resolve();
    return [201, { id: `t${last}`, name }];
  };
  const answer = ({ method = "GET", url = "/", headers }: IncomingMessage, written: string): Answer => {
    methods.push(method);
    if (headers["x-key"] !== thingsKey.THINGS_KEY) return [401, { problem: "no key" }];
    const id = /^\/v1\/things\/(?<id>[^/?]+)$/u.exec(url)?.groups?.["id"];
    return id === undefined ? ofAll(method, written) : ofThing(id, method);
  };
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    if (isSilent) await silence.promise;
    const [status, value] = answer(request, body);
    response.writeHead(status, value === undefined ? {} : { "content-type": "application/json" });
    response.end(value === undefined ? undefined : JSON.stringify(value));
  };
  const server = createServer((request, response) => void reply(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  return {
    baseUrl,
    document: documentOf(baseUrl),
    things,
    async made() {
      made = Promise.withResolvers();
      await made.promise;
    },
    methods,
    setWrong(next) {
      isWrong = next;
    },
    setSilent(next) {
      isSilent = next;
      silence.resolve();
      silence = Promise.withResolvers();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Answer = readonly [status: number, body?: unknown];

function nameIn(written: string): string | undefined {
  try {
    const body: unknown = JSON.parse(written);
    if (typeof body !== "object" || body === null || !("name" in body)) return undefined;
    const { name } = body;
    return typeof name === "string" && name.length > 0 && name.length <= 40 ? name : undefined;
  } catch {
    return undefined;
  }
}

function documentOf(baseUrl: string): string {
  return `openapi: 3.1.0
info: { title: Things, version: "1" }
servers: [{ url: "${baseUrl}" }]
security: [{ key: [] }]
paths:
  /things:
    get:
      operationId: list-things
      responses:
        "200": { description: All, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Thing" } } } } }
        "401": { $ref: "#/components/responses/Problem" }
    post:
      operationId: create-thing
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string, minLength: 1, maxLength: 40, example: ball } } } } }
      responses:
        "201": { description: Made, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
        "400": { $ref: "#/components/responses/Problem" }
        "401": { $ref: "#/components/responses/Problem" }
  /things/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: read-thing
      responses:
        "200": { description: It, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
        "401": { $ref: "#/components/responses/Problem" }
        "404": { $ref: "#/components/responses/Problem" }
    delete:
      operationId: remove-thing
      responses:
        "204": { description: Gone }
        "401": { $ref: "#/components/responses/Problem" }
        "404": { $ref: "#/components/responses/Problem" }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Thing: { type: object, required: [id, name], properties: { id: { type: string }, name: { type: string } } }
  responses:
    Problem: { description: Refused, content: { application/json: { schema: { type: object, required: [problem], properties: { problem: { type: string } } } } } }
`;
}
