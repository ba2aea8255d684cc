import type { Fetch } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { CloudflareError, type Credentials, createClient, type FailureKind } from "./index.ts";

const credentials = { apiToken: "cfut_madeUpForTests" };
const retry = { attempts: 1 };
const url = "https://api.cloudflare.com/client/v4/user/tokens";
const refused = { success: false, errors: [{ code: 1001, message: "Refused" }], messages: [], result: null };

describe("an answer that is no success", () => {
  it.each<[string, Response, FailureKind, number, string]>([
    ["a failure envelope", Response.json(refused, { status: 400 }), "api", 400, "1001 Refused"],
    [
      "a failure envelope of a gateway, half of it missing",
      json(403, '{"errors":[{"message":"request is not authorized"}]}'),
      "api",
      403,
      "request is not authorized",
    ],
    ["a failure envelope without errors", json(500, '{"success":false}'), "api", 500, "Cloudflare's side"],
    [
      "a failure envelope that calls itself text",
      new Response(JSON.stringify(refused), { status: 400 }),
      "api",
      400,
      "1001 Refused",
    ],
    ["success: false with status 200", Response.json(refused), "unsuccessful", 200, "1001 Refused"],
    [
      "an empty body with status 200",
      new Response("", { status: 200 }),
      "empty-body",
      200,
      "the body is empty",
    ],
    ["no body with status 204", new Response(null, { status: 204 }), "empty-body", 204, "the body is empty"],
    ["blanks", new Response(" \n", { status: 200 }), "empty-body", 200, "the body is empty"],
    [
      "an empty body with an error status",
      new Response("", { status: 502 }),
      "empty-body",
      502,
      "the body is empty",
    ],
    [
      "HTML with status 200",
      html(200, "<html><h1>Sign in</h1>"),
      "not-json",
      200,
      "text/html: <html><h1>Sign in</h1>",
    ],
    ["HTML with an error status", html(520, "<html>Bad\n  gateway"), "not-json", 520, "<html>Bad gateway"],
    [
      "JSON that calls itself text, with status 200",
      new Response(JSON.stringify({ ...refused, success: true })),
      "not-json",
      200,
      "text/plain",
    ],
    [
      "JSON that is nested without end",
      json(200, `{"success":true,"result":${"[".repeat(10_000)}${"]".repeat(10_000)}}`),
      "unexpected-shape",
      200,
      "nested deeper than 100 levels",
    ],
    [
      "a failure that is nested without end",
      json(400, `{"success":false,"errors":${"[".repeat(10_000)}${"]".repeat(10_000)}}`),
      "unexpected-shape",
      400,
      "nested deeper than 100 levels",
    ],
    ["JSON that breaks off", json(200, '{"success":true,"result":'), "broken-json", 200, "breaks off"],
    [
      "JSON that breaks off, with an error status",
      json(400, '{"success":false,"err'),
      "broken-json",
      400,
      "breaks off",
    ],
    [
      "JSON that is no envelope",
      json(200, '{"hello":1}'),
      "unexpected-shape",
      200,
      "not Cloudflare's envelope",
    ],
    ["a JSON list", json(200, "[]"), "unexpected-shape", 200, "not Cloudflare's envelope"],
    ["JSON null", json(200, "null"), "unexpected-shape", 200, "not Cloudflare's envelope"],
    [
      "a success that is text",
      json(200, '{"success":"true","result":1}'),
      "unexpected-shape",
      200,
      "not Cloudflare's envelope",
    ],
    ["a success without a result", json(200, '{"success":true}'), "unexpected-shape", 200, "no `result`"],
    [
      "JSON that is no envelope, with an error status",
      json(404, '{"error":"x"}'),
      "unexpected-shape",
      404,
      "failure envelope",
    ],
    [
      "success: true with an error status",
      json(500, '{"success":true,"errors":[]}'),
      "unexpected-shape",
      500,
      "failure envelope",
    ],
    [
      "a redirect",
      new Response(null, { status: 302, headers: { location: "http://example.com" } }),
      "empty-body",
      302,
      "redirects",
    ],
  ])("%s", async (_, response, kind, status, text) => {
    const error = await failure(async () => response);

    expect(error).toMatchObject({ name: "CloudflareError", kind, status, method: "GET", url });
    expect(error.message).toMatch(new RegExp(`^GET ${url} answered ${status}[:.] `, "u"));
    expect(error.message).toContain(text);
  });

  it("keeps every error with its code, text, page, pointer and causes", async () => {
    const errors = [
      {
        code: 6003,
        message: "Invalid request headers",
        documentation_url: "https://example.com",
        source: { pointer: "/name" },
        error_chain: [{ code: 6111, message: "Invalid format", error_chain: [{ message: "deeper" }] }],
      },
      { message: "no code" },
      "a bare text",
      { code: "1000", message: "a code in quotes" },
      { code: 7 },
      null,
      {},
    ];
    const error = await failure(async () => Response.json({ success: false, errors }, { status: 400 }));

    expect(error.errors).toEqual([
      {
        code: 6003,
        message: "Invalid request headers",
        documentationUrl: "https://example.com",
        pointer: "/name",
        chain: [{ code: 6111, message: "Invalid format" }, { message: "deeper" }],
      },
      { message: "no code", chain: [] },
      { message: "a bare text", chain: [] },
      { code: 1000, message: "a code in quotes", chain: [] },
      { code: 7, message: "no text", chain: [] },
    ]);
    expect(error.message).toContain(
      "6003 Invalid request headers (6111 Invalid format; deeper); no code; a bare text",
    );
  });

  it("names the ray that Cloudflare's support asks for", async () => {
    const headers = { "cf-ray": "8f0c2a-FRA" };
    const error = await failure(async () => Response.json(refused, { status: 400, headers }));

    expect(error.rayId).toBe("8f0c2a-FRA");
  });

  it("cuts long texts", async () => {
    const errors = [{ code: 1001, message: "long ".repeat(5000) }];
    const error = await failure(async () => Response.json({ success: false, errors }, { status: 400 }));

    expect(error.message.length).toBeLessThan(1000);
  });
});

describe("no answer", () => {
  it("is a network failure that names its innermost reason", async () => {
    const reason = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" });
    const error = await failure(() => Promise.reject(new TypeError("fetch failed", { cause: reason })));

    expect(error).toMatchObject({ kind: "network", status: undefined, url });
    expect(error.message).toContain("got no answer: connect ECONNREFUSED 127.0.0.1:9. Check the connection");
    expect(error.cause).toMatchObject({ name: "TypeError", cause: { code: "ECONNREFUSED" } });
  });

  it("is also half an answer", async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error("socket closed")) });
    const error = await failure(async () => new Response(body));

    expect(error).toMatchObject({ kind: "network", status: 200 });
    expect(error.message).toContain("socket closed");
  });

  it("is an abort when the caller stopped the call", async () => {
    const controller = new AbortController();
    const fetch: Fetch = (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
        controller.abort();
      });
    const answer = await createClient({ credentials, fetch }).userApiTokensListTokens({
      signal: controller.signal,
    });

    expect(answer).toMatchObject({ ok: false, error: { kind: "aborted" } });
  });

  it("is an abort, and not sent again, when the one who handed in the Fetch stopped it", async () => {
    let sent = 0;
    const fetch: Fetch = async () => {
      sent += 1;
      throw new DOMException("the program ends", "AbortError");
    };
    const answer = await createClient({ credentials, fetch }).userApiTokensListTokens();

    expect(answer).toMatchObject({ ok: false, error: { kind: "aborted", attempts: 1 } });
    expect(sent).toBe(1);
  });

  it("is not even asked for when the call was stopped before", async () => {
    const client = createClient({ credentials, fetch: neverCalled });
    const answer = await client.userApiTokensListTokens({ signal: AbortSignal.abort(new Error("too late")) });

    expect(answer).toMatchObject({ ok: false, error: { kind: "aborted", cause: { message: "too late" } } });
  });
});

describe("what is refused before anything is sent", () => {
  it.each([
    [""],
    [" "],
    ["."],
    [".."],
    ["%2e"],
    ["%2E%2e"],
    [".%2e"],
    [undefined],
    [null],
    [5],
    [{}],
    [["x"]],
    ["\ud800"],
  ])("the path value %j", async (account_id) => {
    const client = createClient({ credentials, fetch: neverCalled });
    // @ts-expect-error -- also what the types refuse
    const answer = await client.listBuildTokens({ path: { account_id } });

    expect(answer).toMatchObject({ ok: false, error: { kind: "invalid-path", status: undefined } });
    expect(!answer.ok && answer.error.message).toContain(
      '/accounts/{account_id}/builds/tokens was not sent: path value "account_id"',
    );
  });

  it("no path values at all", async () => {
    const client = createClient({ credentials, fetch: neverCalled });
    // @ts-expect-error -- the types refuse it
    const answer = await client.listBuildTokens();

    expect(answer).toMatchObject({ ok: false, error: { kind: "invalid-path" } });
  });

  it.each<[FailureKind, string, Credentials]>([
    ["insecure", "http://example.com/client/v4", credentials],
    ["insecure", "http://localhost.example.com", credentials],
    ["insecure", "http://192.168.0.1", credentials],
    ["insecure", "http://127.0.0.1.example.com", credentials],
    ["insecure", "http://0.0.0.0", credentials],
    ["insecure", "http://app.localhost", credentials],
    ["misconfigured", "ftp://example.com", credentials],
    ["misconfigured", "localhost:8080", credentials],
    ["misconfigured", "", credentials],
    ["misconfigured", "https://ada:secret@example.com", credentials],
    ["misconfigured", "https://example.com?key=secret", credentials],
    ["misconfigured", "https://example.com", { apiToken: "" }],
    ["misconfigured", "https://example.com", { apiToken: "two words" }],
    ["misconfigured", "https://example.com", { apiToken: "line\nbreak" }],
    ["misconfigured", "https://example.com", { email: "ada@example.com", apiKey: "schlüssel" }],
  ])("%s: %s with %j", async (kind, baseUrl, given) => {
    const answer = await createClient({
      credentials: given,
      baseUrl,
      fetch: neverCalled,
    }).userApiTokensListTokens();

    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect(!answer.ok && answer.error.message).not.toContain("secret");
  });

  it("a base URL that is too long to be one", async () => {
    const baseUrl = `http://127.0.0.1:1/${"/".repeat(10_000)}x`;
    const answer = await createClient({ credentials, baseUrl, fetch: neverCalled }).userApiTokensListTokens();

    expect(answer).toMatchObject({ ok: false, error: { kind: "misconfigured" } });
    expect(!answer.ok && answer.error.message).toContain("the base URL has over 2000 characters");
  });

  it.each([
    "http://localhost:1",
    "http://127.0.0.1:1",
    "http://127.9.9.9",
    "http://127.1",
    "http://[::1]:1",
    "https://example.com",
  ])("but not %s", async (baseUrl) => {
    expect(
      await createClient({ credentials, baseUrl, fetch: emptyList }).userApiTokensListTokens(),
    ).toMatchObject({
      ok: true,
    });
  });
});

async function failure(fetch: Fetch): Promise<CloudflareError> {
  const answer = await createClient({ credentials, fetch, retry }).userApiTokensListTokens();
  if (answer.ok) throw new Error("the call succeeded");
  expect(answer.error).toBeInstanceOf(CloudflareError);
  return answer.error;
}

async function emptyList(): Promise<Response> {
  return Response.json({ success: true, result: [] });
}

function neverCalled(): Promise<Response> {
  throw new Error("something was sent");
}

function json(status: number, body: string): Response {
  return new Response(body, { status, headers: { "content-type": "application/json; charset=utf-8" } });
}

function html(status: number, body: string): Response {
  return new Response(body, { status, headers: { "content-type": "text/html" } });
}
