import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { createContract } from "../create-contract.ts";
import { type GivenValues, showValues } from "./given-values.ts";
import { runSuite } from "./run-suite.ts";

const json = (schema: Schema) => ({ "application/json": { schema } });
const done = { "2XX": { description: "done" }, "4XX": { description: "refused" } };
const inPath = [{ name: "petId", in: "path", required: true, schema: { type: "string" } }] as const;
const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets/{petId}/photo": { parameters: inPath, get: { operationId: "photo", responses: done } },
    "/pets/{petId}": { parameters: inPath, delete: { operationId: "remove", responses: done } },
    "/sales": {
      post: {
        operationId: "sell",
        parameters: [{ name: "tenant", in: "query", schema: { type: "string" } }],
        requestBody: {
          required: true,
          content: json({
            type: "object",
            required: ["pet"],
            properties: { pet: { $ref: "#/components/schemas/PetId" } },
          }),
        },
        responses: done,
      },
    },
  },
  components: { schemas: { PetId: { type: "string" } } },
};

async function run(values: GivenValues) {
  const sent: string[] = [];
  const { skipped } = await runSuite({
    contract: createContract([showValues(document, values.schemas ?? {})]),
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      sent.push(`${request.method} ${pathname}${search} ${await request.text()}`);
      return new Response(null, { status: 204 });
    },
    baseUrl: "https://pets.example.com",
    credentials: {},
    pathValues: {},
    values,
    write: true,
    seed: 1,
    runs: 2,
    now: () => new Date("2026-01-01T00:00:00Z"),
  });
  return { sent, skipped };
}

describe("a given value", () => {
  it("names what nothing else names, by the name of the parameter", async () => {
    const without = await run({});
    expect(without.sent.filter((line) => line.includes("photo"))).toEqual([]);
    expect(without.skipped).toContainEqual({
      operation: "photo",
      reason:
        'no value is known for the path parameter petId: nothing was created, listed or shown that it could name. Give one with --values: parameters: { "petId": … }',
    });

    const { sent, skipped } = await run({ parameters: { petId: "rex" } });
    expect(sent).toContain("GET /pets/rex/photo ");
    expect(skipped.map(({ operation }) => operation)).toEqual(["remove"]);
  });

  it("is used up where it is given for that operation alone", async () => {
    const named = await run({ parameters: { petId: "rex" } });
    expect(named.sent.filter((line) => line.startsWith("DELETE /pets/rex"))).toEqual([]);

    const chosen = await run({ operations: { remove: { parameters: { petId: "old" } } } });
    expect(chosen.sent).toContain("DELETE /pets/old ");
  });

  it("is a whole body, or stands wherever its schema is named", async () => {
    const body = await run({ operations: { sell: { body: { pet: "p-1" } } } });
    expect(body.sent).toContain('POST /sales {"pet":"p-1"}');

    const schema = await run({ schemas: { PetId: "p-2" } });
    expect(schema.sent).toContain('POST /sales {"pet":"p-2"}');
  });

  it("is in every request for an operation that has the parameter", async () => {
    const { sent } = await run({ parameters: { tenant: "north" } });
    const sales = sent.filter((line) => line.startsWith("POST /sales"));

    expect(sales[0]).toContain("?tenant=north ");
    expect(sales.filter((line) => line.includes("?tenant=")).length).toBe(sales.length);
  });
});
