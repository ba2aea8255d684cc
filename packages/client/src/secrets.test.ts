import { inspect } from "node:util";
import type { Fetch } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { type CloudflareError, type Credentials, createClient } from "./index.ts";

const credentialKinds: readonly Credentials[] = [
  { apiToken: "cfut_0123456789abcdefghijABCDEFGHIJ0123456789c5a1e9f2" },
  { apiToken: "8M7wS6hCpXVc-DoRnPPY_UCWPgy8aea4Wy6kCe5T" },
  { apiToken: 'odd"token+with/every\\sign&=%20' },
  { email: "ada@example.com", apiKey: "144c9defac04969c7bfad8efaa8ea194aabcd" },
];
const bodySecret = "a secret of the caller";

// Every way in which an answer or a broken connection can give back what was sent.
const echoes: readonly (readonly [string, (secret: string, request: Request) => Promise<Response>])[] = [
  ["api", (secret) => failed(400, secret)],
  ["unsuccessful", (secret) => failed(200, secret)],
  ["empty-body", async (secret) => new Response("", { headers: { "cf-ray": encodeURIComponent(secret) } })],
  [
    "not-json",
    async (secret) => new Response(`<p>${secret}</p>${"x".repeat(99)} ${secret}`, { headers: html }),
  ],
  [
    "not-json, where the text is cut",
    async (secret) => new Response(`${"x ".repeat(90)}${secret}`, { headers: html }),
  ],
  ["broken-json", async (secret) => new Response(`{"a": ${JSON.stringify(secret)}`, { headers: asJson })],
  ["unexpected-shape", async (secret) => Response.json({ [secret]: secret })],
  ["network", async (secret) => Promise.reject(new Error(`bad ${secret}`, { cause: { headers: secret } }))],
  [
    "network with the request",
    async (_, request) =>
      Promise.reject(Object.assign(new Error("x"), { request, options: [...request.headers] })),
  ],
  [
    "network with causes",
    async (secret) =>
      Promise.reject(new TypeError("fetch failed", { cause: new Error(secret, { cause: secret }) })),
  ],
  ["network without an error", async (secret) => Promise.reject(secret)],
];

describe.each(credentialKinds)("no error holds the credential of %j", (credentials) => {
  it.each(echoes)("when it comes back as %s", async (_, echo) => {
    for (const secret of [...Object.values(credentials), bodySecret]) {
      expect(leaks(await errorOf(credentials, (request) => echo(secret, request)), [secret])).toEqual([]);
    }
  });

  it.each([
    ["network", () => Promise.reject(new Error("down"))],
    ["invalid-path", () => Promise.reject(new Error("not reached"))],
  ])("when the caller wrote it into a path or a query: %s", async (kind, fetch) => {
    for (const secret of Object.values(credentials)) {
      const path = { account_id: kind === "network" ? secret : ".." };
      const client = createClient({ credentials, fetch, retry: { attempts: 1 } });
      // @ts-expect-error -- a query that the operation does not have
      const answer = await client.listBuildTokens({ path, query: { token: secret, page: secret } });

      if (answer.ok) throw new Error("the call succeeded");
      expect(answer.error.kind).toBe(kind);
      expect(leaks(answer.error, [secret, encodeURIComponent(secret)])).toEqual([]);
    }
  });

  it("when the call is stopped with it", async () => {
    for (const secret of Object.values(credentials)) {
      const signal = AbortSignal.abort(new Error(secret));
      const answer = await createClient({ credentials }).userApiTokensListTokens({ signal });

      if (answer.ok) throw new Error("the call succeeded");
      expect(leaks(answer.error, [secret])).toEqual([]);
    }
  });

  it.each([
    "http://example.com/SECRET",
    "ftp://SECRET@example.com",
    "https://SECRET@example.com",
    "https://example.com/?a=SECRET",
    "SECRET",
  ])("when the base URL holds it: %s", async (template) => {
    for (const secret of Object.values(credentials)) {
      const baseUrl = template.replace("SECRET", () => encodeURIComponent(secret));
      const answer = await createClient({
        credentials,
        baseUrl,
        retry: { attempts: 1 },
      }).userApiTokensListTokens();

      if (answer.ok) throw new Error("the call succeeded");
      expect(leaks(answer.error, [secret, encodeURIComponent(secret)])).toEqual([]);
    }
  });
});

const html = { "content-type": "text/html" };
const asJson = { "content-type": "application/json" };

async function failed(status: number, secret: string): Promise<Response> {
  const error = {
    code: 1001,
    message: `refused: ${secret}`,
    documentation_url: `https://example.com/${secret}`,
    source: { pointer: `/${secret}` },
    error_chain: [{ message: secret }],
  };
  const tooLong = { message: `${"x ".repeat(240)}${secret}` };
  return Response.json(
    { success: false, errors: [error, secret, tooLong] },
    { status, headers: { "cf-ray": encodeURIComponent(secret) } },
  );
}

async function errorOf(credentials: Credentials, fetch: Fetch): Promise<CloudflareError> {
  const answer = await createClient({ credentials, fetch }).createBuildToken({
    path: { account_id: "023e105f4ecef8ad9ca31a8372d0c353" },
    body: { build_token_name: "ci", build_token_secret: bodySecret, cloudflare_token_id: "made-up" },
  });
  if (answer.ok) throw new Error("the call succeeded");
  return answer.error;
}

// Those of the secrets that any way of printing the error shows, or their beginnings.
function leaks(error: CloudflareError, secrets: readonly string[]): readonly string[] {
  const shown = [
    inspect(error, { depth: Infinity, showHidden: true }),
    JSON.stringify(error),
    JSON.stringify(error.cause),
    String(error.stack),
  ].join("\n");
  return secrets
    .flatMap((secret) => [secret, secret.slice(0, 20), JSON.stringify(secret).slice(1, -1)])
    .filter((text) => shown.includes(text));
}
