import type { Fetch, OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";

const thing: Schema = {
  type: "object",
  required: ["id", "name"],
  properties: {
    id: { type: "string", readOnly: true },
    name: { type: "string", minLength: 1, maxLength: 40 },
  },
};
const json = (schema: Schema, example?: unknown) => ({
  "application/json": { schema, ...(example !== undefined && { example }) },
});
const refused = {
  description: "refused",
  content: json({ type: "object", properties: { error: { type: "string" } } }),
};

/**
 * An API without envelopes: things that are listed, made, read and removed, and a page that is
 * always the same.
 */
export const smallDocument: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  servers: [{ url: "https://api.example.com/v1" }],
  security: [{ bearer: [] }],
  paths: {
    "/things": {
      get: {
        operationId: "list",
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 9 } }],
        responses: {
          "200": { description: "all", content: json({ type: "array", items: thing }, []) },
          "4XX": refused,
        },
      },
      post: {
        operationId: "create",
        requestBody: {
          required: true,
          content: json({ ...thing, additionalProperties: false }, { name: "one" }),
        },
        responses: { "201": { description: "made", content: json(thing) }, "4XX": refused },
      },
    },
    "/things/{thing_id}": {
      parameters: [
        { name: "thing_id", in: "path", required: true, schema: { type: "string", maxLength: 8 } },
      ],
      get: {
        operationId: "read",
        responses: { "200": { description: "one", content: json(thing) }, "4XX": refused },
      },
      delete: { operationId: "remove", responses: { "204": { description: "gone" }, "4XX": refused } },
    },
    "/about": {
      get: {
        operationId: "about",
        security: [],
        responses: {
          "200": {
            description: "page",
            content: json({ type: "object", properties: { version: { type: "string" } } }),
          },
        },
      },
    },
  },
  components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
};

export const smallToken = "a-token-of-some-length";

/** The API of the document, in a map. `wrong` may answer instead. */
export function createSmallApi(wrong: (request: Request) => Response | undefined = () => undefined): Fetch {
  const things = new Map<string, string>();
  let made = 0;
  return async (request) => wrong(request.clone()) ?? (await answer(request));

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const [, , collection, id] = url.pathname.split("/");
    if (collection === "about")
      return request.method === "GET" ? Response.json({ version: "1" }) : refuse(405);
    if (request.headers.get("authorization") !== `Bearer ${smallToken}`) return refuse(401);
    if (collection !== "things") return refuse(404);
    if (id === undefined)
      return request.method === "POST" ? create(await request.text()) : list(request.method, url);
    const name = things.get(id);
    if (name === undefined) return refuse(404);
    if (request.method === "GET") return Response.json({ id, name });
    if (request.method !== "DELETE") return refuse(405);
    things.delete(id);
    return new Response(null, { status: 204 });
  }

  function list(method: string, { searchParams }: URL): Response {
    const limit = searchParams.get("limit") ?? "9";
    if (method !== "GET") return refuse(405);
    if (!/^[1-9]$/u.test(limit)) return refuse(400);
    const all = [...things].map(([id, name]) => ({ id, name }));
    return Response.json(all.slice(0, Number(limit)));
  }

  function create(text: string): Response {
    const name = readName(text);
    if (name === undefined) return refuse(400);
    made += 1;
    things.set(`t${made}`, name);
    return Response.json({ id: `t${made}`, name }, { status: 201 });
  }
}

function readName(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const keys = typeof body === "object" && body !== null ? Object.keys(body).join() : "";
    const name: unknown = Reflect.get(Object(body), "name");
    const isRight =
      keys === "name" && typeof name === "string" && name !== "" && Array.from(name).length <= 40;
    return isRight ? name : undefined;
  } catch {
    return undefined;
  }
}

function refuse(status: number): Response {
  return Response.json({ error: "no" }, { status });
}
