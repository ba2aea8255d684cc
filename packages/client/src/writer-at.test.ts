import { describe, expect, it } from "vitest";
import { connectClient } from "./connect-client.ts";
import type { OperationDescription } from "./operation-description.ts";
import { readFailure } from "./read-answer.ts";
import { writerAt } from "./writer-at.ts";

const apiUrl = "https://api.cloudflare.com/client/v4";

function operation(name: string, server?: string): OperationDescription {
  return {
    id: name,
    name,
    document: "pets",
    method: "GET",
    path: "/pets",
    summary: "",
    ...(server !== undefined && { server }),
    pathParameters: [],
    queryParameters: [],
    acceptedPermissions: null,
    security: [["api_token"]],
    requestBody: null,
    answers: { 200: "envelope" },
  };
}

async function called(server?: string) {
  const sent: Request[] = [];
  const connection = {
    baseUrl: apiUrl,
    refusal: undefined,
    secrets: ["made-up-token"],
    headers: { Authorization: "Bearer made-up-token" },
    writer: writerAt(apiUrl),
    readFailure,
    readers: {},
  };
  const fetch = async (request: Request) => {
    sent.push(request);
    return Response.json({ success: true, errors: [], messages: [], result: {} });
  };
  const answer = await connectClient({ get: operation("get", server) }, connection, { fetch })["get"]?.();
  return { url: sent[0]?.url, authorization: sent[0]?.headers.get("authorization"), answer };
}

describe("an operation with a server of its own", () => {
  it.each([
    [undefined, "https://api.cloudflare.com/client/v4/pets"],
    ["https://api.cloudflare.com/client/v5/", "https://api.cloudflare.com/client/v5/pets"],
    ["https://API.cloudflare.com:443/next", "https://api.cloudflare.com/next/pets"],
    ["/next", "https://api.cloudflare.com/next/pets"],
    ["../v5", "https://api.cloudflare.com/client/v5/pets"],
  ])("at the host of its API is called there, with credentials: %s", async (server, url) => {
    expect(await called(server)).toMatchObject({
      url,
      authorization: "Bearer made-up-token",
      answer: { ok: true },
    });
  });

  it.each([
    "https://other.example/v4",
    "//other.example",
    "http://api.cloudflare.com/client/v4",
    "https://api.cloudflare.com.other.example",
    "https://api.cloudflare.com:8443",
    "https://api.cloudflare.com@other.example",
    "https://[",
    "ftp://api.cloudflare.com",
  ])("elsewhere is not called: %s", async (server) => {
    const { url, answer } = await called(server);

    expect(url).toBeUndefined();
    if (answer === undefined || answer.ok) throw new Error("it was called");
    expect(answer.error).toMatchObject({ kind: "misconfigured", attempts: 0 });
    expect(answer.error.detail).toContain("gets no credentials of this client");
  });

  it("with a user name is not called", async () => {
    expect((await called("https://ada@api.cloudflare.com/v5")).url).toBeUndefined();
  });
});
