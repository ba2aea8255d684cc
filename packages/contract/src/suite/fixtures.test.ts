import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { createContract } from "../create-contract.ts";
import { runSuite } from "./run-suite.ts";

const thing: Schema = {
  type: "object",
  properties: { id: { type: "string", readOnly: true }, name: { type: "string", minLength: 1 } },
};
const held: Schema = {
  type: "object",
  properties: { thing, owner: { type: "object", properties: { id: { type: "string" } } } },
};
const json = (schema: Schema) => ({ "application/json": { schema } });
const id = { name: "thing_id", in: "path", required: true, schema: { type: "string" } } as const;

// Things that are created by POST, each answered beside its owner, with one member around it.
const heldThings: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: {
    "/things": {
      post: {
        operationId: "create",
        requestBody: { required: true, content: json({ ...thing, required: ["name"] }) },
        responses: { 201: { description: "made", content: json(held) }, 400: { description: "refused" } },
      },
    },
    "/things/{thing_id}": {
      parameters: [id],
      get: {
        operationId: "read",
        responses: { 200: { description: "one", content: json(held) }, 404: { description: "none" } },
      },
      delete: {
        operationId: "remove",
        responses: { 204: { description: "gone" }, 404: { description: "none" } },
      },
    },
  },
};

async function run(document: OpenApiDocument, answer: (request: Request) => Promise<Response> | Response) {
  const { findings, skipped, coverage } = await runSuite({
    contract: createContract([document]),
    fetch: async (request) => await answer(request),
    baseUrl: "https://api.example.com",
    credentials: {},
    pathValues: {},
    write: true,
    seed: 1,
    runs: 5,
    now: () => new Date("2026-01-01T00:00:00Z"),
  });
  const serious = findings.filter(({ check }) => !unasked.has(check));
  const succeeded = coverage.flatMap(({ operation, responses }) =>
    responses.some(({ status, seen }) => status.startsWith("2") && seen > 0) ? [operation] : [],
  );
  return { skipped, serious: serious.map(({ check, message }) => `${check}: ${message}`), succeeded };
}

// What these small servers do not care for.
const unasked: ReadonlySet<string> = new Set(["response-coverage", "negative-data", "unsupported-method"]);

function nameIn(text: string): string | undefined {
  try {
    const name: unknown = Reflect.get(Object(JSON.parse(text)), "name");
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch {
    return undefined;
  }
}

// Keeps things, and answers with what is shown of one.
function serve(shown: (id: string, name: string) => object) {
  const things = new Map<string, string>();
  let made = 0;
  const answer = ({ method, url }: Request, text: string) => {
    const own = decodeURIComponent(new URL(url).pathname.split("/")[2] ?? "");
    if (method === "POST") {
      const name = nameIn(text);
      if (name === undefined) return new Response(null, { status: 400 });
      made += 1;
      things.set(`t${made}`, name);
      return Response.json(shown(`t${made}`, name), { status: 201 });
    }
    const name = things.get(own);
    if (name === undefined) return new Response(null, { status: 404 });
    if (method === "GET") return Response.json(shown(own, name));
    things.delete(own);
    return new Response(null, { status: 204 });
  };
  return { things, answer: async (request: Request) => answer(request, await request.text()) };
}

describe("a resource that an answer holds in one member", () => {
  it("is named, read and removed by its identifier there", async () => {
    const { things, answer } = serve((own, name) => ({ thing: { id: own, name }, owner: { id: "me" } }));

    const { skipped, serious, succeeded } = await run(heldThings, answer);

    expect(skipped).toEqual([]);
    expect(serious).toEqual([]);
    expect(succeeded).toEqual(["create", "read", "remove"]);
    expect([...things]).toEqual([]);
  });

  it("is found there whatever the member is called, if it is the only one", async () => {
    const { answer } = serve((own, name) => ({ data: { id: own, name } }));

    expect((await run(heldThings, answer)).succeeded).toEqual(["create", "read", "remove"]);
  });

  it("is compared with what is read of it later", async () => {
    const { answer } = serve((own, name) => ({ thing: { id: own, name } }));
    let reads = 0;
    const { serious } = await run(heldThings, async (request) => {
      const response = await answer(request);
      if (request.method !== "GET" || !response.ok) return response;
      reads += 1;
      return Response.json({ thing: { id: request.url.split("/").at(-1), name: `other ${reads}` } });
    });

    expect(serious).toContain("create-then-get: is not what the answer to its creation said");
  });

  it("is not taken for what belongs to it", async () => {
    const { answer } = serve((_own, name) => ({ owner: { id: "me" }, name }));

    expect((await run(heldThings, answer)).skipped.map(({ operation }) => operation)).toEqual([
      "read",
      "remove",
    ]);
  });
});

const named = (pattern?: string): OpenApiDocument => ({
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: {
    "/things/{name}": {
      parameters: [
        {
          name: "name",
          in: "path",
          required: true,
          schema: { type: "string", ...(pattern && { pattern }) },
        },
      ],
      get: {
        operationId: "read",
        responses: { 200: { description: "one", content: json(thing) }, 404: { description: "none" } },
      },
      put: {
        operationId: "put",
        requestBody: { required: true, content: json({ ...thing, required: ["name"] }) },
        responses: {
          200: { description: "replaced", content: json(thing) },
          201: { description: "made", content: json(thing) },
          400: { description: "refused" },
        },
      },
      delete: {
        operationId: "remove",
        responses: { 204: { description: "gone" }, 404: { description: "none" } },
      },
    },
  },
});
const keep = () => {
  const things = new Map<string, string>([["of-another", "kept"]]);
  const asked = new Set<string>();
  const answer = async ({ method, url }: Request, text: Promise<string>) => {
    const own = decodeURIComponent(new URL(url).pathname.split("/")[2] ?? "");
    asked.add(own);
    const before = things.get(own);
    if (method === "PUT") {
      const name = nameIn(await text);
      if (name === undefined) return new Response(null, { status: 400 });
      things.set(own, name);
      return Response.json({ id: own, name }, { status: before === undefined ? 201 : 200 });
    }
    if (before === undefined) return new Response(null, { status: 404 });
    if (method === "GET") return Response.json({ id: own, name: before });
    things.delete(own);
    return new Response(null, { status: 204 });
  };
  return { things, asked, answer: async (request: Request) => await answer(request, request.text()) };
};

describe("a resource that PUT creates under the name in its path", () => {
  it("has a name of the suite's own, is read, replaced and removed", async () => {
    const { things, asked, answer } = keep();

    const { skipped, serious, succeeded } = await run(named(), answer);

    expect(skipped).toEqual([]);
    expect(serious).toEqual([]);
    expect(succeeded).toEqual(["read", "put", "remove"]);
    expect([...asked].filter((name) => !name.startsWith("cftokens-contract-"))).toEqual([]);
    expect([...things]).toEqual([["of-another", "kept"]]);
  });

  it("is named without hyphens where its pattern has none", async () => {
    const { asked, answer } = keep();

    expect((await run(named("^[a-z0-9]+$"), answer)).succeeded).toEqual(["read", "put", "remove"]);
    expect([...asked].some((name) => name.startsWith("cftokenscontract"))).toBe(true);
  });

  it("is not created where its name could be anybody's", async () => {
    const { answer } = keep();

    expect((await run(named("^[A-Z]{3}$"), answer)).skipped.map(({ operation }) => operation)).toEqual([
      "read",
      "put",
      "remove",
    ]);
  });
});
