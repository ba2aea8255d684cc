import type { Fetch } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { createInstantClock } from "../test/clocks.ts";
import { createClient } from "./create-client.ts";
import { createBuildToken } from "./generated/builds-tokens/functions.ts";
import {
  connect,
  connectTo,
  userApiTokensCreateToken,
  userApiTokensListTokens,
  userApiTokensTokenDetails,
} from "./generated/user-tokens/functions.ts";

const apiToken = "cfut_0123456789abcdefghijABCDEFGHIJ0123456789c5a1e9f2";
const credentials = { apiToken };
const token_id = "ed17574386854bf78a67040be0a770b0";
const body = { name: "ci", policies: [] };

const notFound: Fetch = async () => new Response("", { status: 404 });

describe("the function of an operation", () => {
  it("sends what the method of the client sends, and gives the same answer", async () => {
    const sent: Request[] = [];
    const fetch: Fetch = async (request) => {
      sent.push(request);
      return Response.json({ success: true, errors: [], messages: [], result: [], result_info: { page: 1 } });
    };
    const [client, cloudflare] = [createClient({ credentials, fetch }), connect({ credentials, fetch })];

    expect(await userApiTokensListTokens(cloudflare, { query: { per_page: 5 } })).toEqual(
      await client.userApiTokensListTokens({ query: { per_page: 5 } }),
    );
    await userApiTokensTokenDetails(cloudflare, { path: { token_id } });
    await client.userApiTokensTokenDetails({ path: { token_id } });
    await userApiTokensCreateToken(cloudflare, { body });
    await client.userApiTokensCreateToken({ body });
    const told = await Promise.all(
      sent.map(async (request) => [request.method, request.url, [...request.headers], await request.text()]),
    );
    expect(told.filter((_, index) => index % 2 === 0)).toEqual(told.filter((_, index) => index % 2 === 1));
    expect(told[0]?.slice(0, 2)).toEqual([
      "GET",
      "https://api.cloudflare.com/client/v4/user/tokens?per_page=5",
    ]);
  });

  it("shows no credential of the connection when that is printed", () => {
    expect(JSON.stringify(connect({ credentials }))).toBe("{}");
  });

  it("can be called at another address, over https or at this machine", async () => {
    const urls: string[] = [];
    const fetch: Fetch = async ({ url }) => {
      urls.push(url);
      return new Response("", { status: 404 });
    };
    await userApiTokensListTokens(connectTo("http://localhost:8787/client/v4/", { credentials, fetch }));
    const elsewhere = await userApiTokensListTokens(connectTo("http://a.example", { credentials, fetch }));

    expect(urls).toEqual(["http://localhost:8787/client/v4/user/tokens"]);
    expect(!elsewhere.ok && elsewhere.error.kind).toBe("insecure");
  });

  it("is sent again where that is safe, like a method", async () => {
    const { clock, waits } = createInstantClock();
    let calls = 0;
    const fetch: Fetch = async () => {
      calls += 1;
      return new Response("", { status: 503 });
    };
    const answer = await userApiTokensListTokens(connect({ credentials, fetch, clock, timeoutMs: Infinity }));

    expect([calls, waits.length, !answer.ok && answer.error.attempts]).toEqual([3, 2, 3]);
  });
});

describe("an error of a function has the facts of a method's", () => {
  const refused = { success: false, errors: [{ code: 9109, message: "Unauthorized" }], messages: [] };

  it.each<readonly [string, () => Response]>([
    ["a refusal", () => Response.json(refused, { status: 403 })],
    ["a body that is empty", () => new Response("", { status: 404 })],
    ["a success that says no", () => Response.json({ ...refused, errors: [] })],
    ["no envelope", () => Response.json([])],
    ["a redirection", () => new Response(null, { status: 302 })],
  ])("%s", async (_, answer) => {
    const fetch: Fetch = async () => answer();
    const ofFunction = await userApiTokensCreateToken(connect({ credentials, fetch }), { body });
    const ofMethod = await createClient({ credentials, fetch }).userApiTokensCreateToken({ body });

    if (ofFunction.ok || ofMethod.ok) throw new Error("it succeeded");
    expect(Object.entries(ofFunction.error)).toEqual(Object.entries(ofMethod.error));
    expect(ofMethod.error.message.length).toBeGreaterThan(ofFunction.error.message.length);
  });

  it.each([{ path: { token_id: ".." } }, { path: { token_id: "" } }])(
    "but for what is not sent: %j",
    async (input) => {
      const ofFunction = await userApiTokensTokenDetails(connect({ credentials }), input);

      expect(!ofFunction.ok && ofFunction.error).toMatchObject({ kind: "invalid-path", attempts: 0 });
    },
  );
});

describe("an error of a function holds no secret", () => {
  const build_token_secret = "a secret of the caller";
  const path = { account_id: "023e105f4ecef8ad9ca31a8372d0c353" };
  const secrets = [apiToken, build_token_secret, "cfast_unknownToTheCaller"];

  it.each<readonly [string, Fetch]>([
    [
      "in the words of the API",
      async () =>
        Response.json(
          {
            success: false,
            errors: [{ message: secrets.join(), error_chain: [{ message: secrets.join() }] }],
          },
          { status: 400 },
        ),
    ],
    ["in a body that is no JSON", async () => new Response(secrets.join(), { status: 502 })],
    [
      "in JSON that breaks off",
      async () =>
        Response.json(secrets)
          .text()
          .then((text) => new Response(text.slice(1), { headers: { "content-type": "application/json" } })),
    ],
    [
      "in what fetch throws",
      async ({ headers }) => {
        throw new TypeError("fetch failed", {
          cause: new Error(`${headers.get("authorization")} ${secrets.join()}`),
        });
      },
    ],
  ])("%s", async (_, fetch) => {
    const answer = await createBuildToken(connect({ credentials, fetch }), {
      path,
      body: { build_token_name: "ci", build_token_secret, cloudflare_token_id: "id" },
    });

    if (answer.ok) throw new Error("it succeeded");
    const { error } = answer;
    const shown = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join("\n");
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  it("in the query of the address, which it does not show", async () => {
    const answer = await userApiTokensListTokens(connect({ credentials, fetch: notFound }), {
      query: { name: "a secret word" },
    });

    expect(!answer.ok && answer.error.url).toBe("https://api.cloudflare.com/client/v4/user/tokens");
  });
});
