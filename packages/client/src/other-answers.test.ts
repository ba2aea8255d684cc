import { describe, expect, it } from "vitest";
import type { ApiDescription } from "./api-description.ts";
import { createApiClient } from "./create-api-client.ts";
import { readOtherAnswer } from "./read-other-answer.ts";
import type { AnswerForm } from "./operation-description.ts";

function answered(response: Response, form: AnswerForm = "json") {
  const api: ApiDescription = {
    name: "pets",
    title: "Pets",
    documents: ["pets"],
    servers: [{ url: "https://pets.example" }],
    schemes: { key: { kind: "header", name: "X-Key" } },
    factory: "createPetsClient",
    operations: {
      get: {
        id: "get",
        name: "get",
        document: "pets",
        method: "GET",
        path: "/pets",
        summary: "",
        pathParameters: [],
        queryParameters: [],
        acceptedPermissions: null,
        security: [["key"]],
        requestBody: null,
        answers: { 200: form },
      },
    },
  };
  const fetch = async () => response;
  const retry = { attempts: 1 };
  const options = { fetch, retry, credentials: { key: "made-up-key" } };
  return createApiClient(api, options, { other: readOtherAnswer })["get"]?.();
}

const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x00]);

describe("an answer of any API", () => {
  it("that is bytes is these bytes, whatever its content type", async () => {
    const headers = { "content-type": "application/json" };
    expect(await answered(new Response(bytes, { headers }), "bytes")).toMatchObject({ result: bytes });
  });

  it.each([
    ["application/problem+json", '{"a":1}', { a: 1 }],
    ["text/json", '{"a":1}', { a: 1 }],
    ["application/json-seq", '\u001e{"a":1}', '\u001e{"a":1}'],
    ["application/graphql", "{ a }", "{ a }"],
    ["text/csv", "a,b", "a,b"],
    ["application/xml", "<a/>", "<a/>"],
    ["application/pdf", bytes, bytes],
  ])("of any documented type is what its own type %s says", async (type, body, result) => {
    const answer = await answered(new Response(body, { headers: { "content-type": type } }), "any");
    expect(answer).toMatchObject({ ok: true, result });
  });

  it.each([
    ['{"type":"about:blank","title":"Gone","detail":"No such pet"}', "No such pet"],
    ['{"message":"No such pet","code":7}', "7 No such pet"],
    ['{"error":{"message":"No such pet"}}', "No such pet"],
    ['{"error":"gone","error_description":"No such pet"}', "No such pet"],
    ['{"errors":[{"code":7,"message":"No such pet"}]}', "7 No such pet"],
    ["No such pet", "No such pet"],
    ["", ""],
  ])("that is a failure keeps its body, and says what it says: %s", async (body, said) => {
    const answer = await answered(new Response(body, { status: 404 }));

    if (answer === undefined || answer.ok) throw new Error("the failure is a success");
    expect(answer.error).toMatchObject({ kind: "api", status: 404, body });
    expect(answer.error.message).toContain(said);
    expect(answer.error.message).not.toContain("Cloudflare");
  });

  it("that is a failure shows no credential, also where a long body is cut", async () => {
    const short = await answered(new Response('{"message":"bad made-up-key"}', { status: 401 }));
    const long = await answered(new Response(`${"x".repeat(59_995)}made-up-key`, { status: 500 }));

    const bodies = [short, long].map((answer) => (answer?.ok === false ? answer.error.body : undefined));
    expect(bodies[0]).toBe('{"message":"bad [redacted]"}');
    expect(bodies[1]).not.toContain("made");
    expect(bodies[1]).toHaveLength(60_000);
  });
});
