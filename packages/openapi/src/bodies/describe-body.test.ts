import { describe, expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { listOperations } from "../operations/list-operations.ts";
import { describeBody } from "./describe-body.ts";

function described(
  content: Readonly<Record<string, { schema?: Schema; encoding?: Readonly<Record<string, object>> }>>,
  method: "get" | "head" | "post" | "delete" = "post",
) {
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/pets": { [method]: { operationId: "post", requestBody: { required: true, content }, responses: {} } },
    },
    components: { schemas: { Photo: { type: "string", format: "binary" } } },
  };
  const [operation] = listOperations(document);
  return operation && describeBody(document, operation);
}

describe("how a body is written", () => {
  it.each([
    ["json", "application/json", {}],
    ["json", "application/merge-patch+json", {}],
    ["json", "*/*", { type: "object" }],
    ["form", "application/x-www-form-urlencoded", {}],
    ["multipart", "multipart/form-data", {}],
    ["text", "text/csv; header=present", {}],
    ["text", "application/soap+xml", { type: "object" }],
    ["bytes", "application/octet-stream", {}],
    ["bytes", "image/*", { type: "string", format: "binary" }],
    ["any", "application/jwt", { type: "string" }],
    ["any", "application/json-seq", { type: "string" }],
    ["json", "text/json", { type: "object" }],
    ["multipart", "Multipart/Form-Data; charset=utf-8", {}],
    ["any", "multipart/mixed", {}],
  ] as const)("is %s for %s with %j", (form, mediaType, schema) => {
    expect(described({ [mediaType]: { schema } })).toEqual({ required: true, mediaType, form, binary: [] });
  });

  it("is JSON where the document gives a choice", () => {
    expect(described({ "text/plain": {}, "application/json": {} })?.form).toBe("json");
  });

  it("is not said of the methods with which no body is sent", () => {
    const content = { "application/json": {} };
    expect([described(content, "get"), described(content, "head")]).toEqual([undefined, undefined]);
    expect(described(content, "delete")?.form).toBe("json");
  });

  it("names the parts that are bytes, and how fields are encoded", () => {
    const encoding = {
      note: { contentType: "text/markdown", headers: {} },
      tags: { style: "form", explode: true },
    };
    const properties = {
      note: { type: "string" },
      photo: { $ref: "#/components/schemas/Photo" },
      photos: { type: "array", items: { $ref: "#/components/schemas/Photo" } },
      scan: { contentMediaType: "image/png" },
      encoded: { type: "string", contentMediaType: "image/png", contentEncoding: "base64" },
    } as const;

    expect(described({ "multipart/form-data": { schema: { properties }, encoding } })).toMatchObject({
      fields: { note: { contentType: "text/markdown" }, tags: { style: "form", explode: true } },
      binary: ["photo", "photos", "scan"],
    });
  });
});
