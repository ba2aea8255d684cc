import {
  type AnsweredCall,
  answeredCall,
  catalogOfDocuments,
  type CatalogDocument,
  judgeCall,
  prepareCall,
} from "@cftokens/explorer";
import type { OpenApiDocument } from "@cftokens/openapi";
import { unauthenticated } from "@cftokens/openapi/security";

// A document with an operation whose answer is a page of pets.
const petDocument: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.example/v1" }],
  paths: {
    "/pets": {
      get: {
        operationId: "list-pets",
        parameters: [
          { name: "page", in: "query", schema: { type: "integer" } },
          { name: "per_page", in: "query", schema: { type: "integer" } },
        ],
        responses: {
          "200": {
            description: "Pets.",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    result: {
                      type: "array",
                      items: {
                        type: "object",
                        properties: {
                          name: { type: "string" },
                          age: { type: "integer" },
                          pin: { type: "string", "x-sensitive": true },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** What was answered; the rest is that of a good answer. */
export interface MadeAnswer {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call of that operation with this answer. */
export async function callAnswered({ body, status = 200, headers = {} }: MadeAnswer): Promise<AnsweredCall> {
  const source = documentOf();
  const [entry] = source.entries;
  if (entry === undefined) throw new Error("no operation");
  const opened = await source.open(entry);
  const baseUrl = "https://pets.example/v1";
  const call = {
    opened,
    values: { path: {}, query: {}, header: {}, cookie: {}, server: {}, body: undefined },
    mediaType: undefined,
    server: undefined,
  };
  const authorization = unauthenticated;
  const prepared = prepareCall(call, { baseUrl, authorization, fetch, variables: [], secrets: [] });
  if (!prepared.ok) throw new Error(prepared.reason);
  const bytes = typeof body === "string" ? new Uint8Array(new TextEncoder().encode(body)) : body;
  const received = {
    status,
    statusText: "OK",
    headers: Object.entries({ "content-type": "application/json", ...headers }),
    bytes,
    isWhole: true,
    size: bytes.length,
    times: { status: 1, end: 35 },
  };
  const judged = await judgeCall(opened, { request: prepared.shown, received, baseUrl });
  return answeredCall({ ...call, source }, { received, judged, record: undefined });
}

function documentOf(): CatalogDocument {
  const [document] = catalogOfDocuments([{ name: "pets", api: "pets", document: petDocument }]).documents;
  if (document === undefined) throw new Error("no document");
  return document;
}
