import type { Fetch } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { createClient, operations } from "./index.ts";

const credentials = { apiToken: "cfut_madeUpForTests" };
const account_id = "023e105f4ecef8ad9ca31a8372d0c353";
const token = {
  id: "ed17574386854bf78a67040be0a770b0",
  name: "ci",
  status: "active",
  issued_on: "2018-07-01T05:20:00Z",
  modified_on: "2018-07-02T05:20:00Z",
  policies: [],
};
const envelope = { success: true, errors: [], messages: [], result: token };

describe("what is sent", () => {
  it("is method, address, body and credentials", async () => {
    const { sent, fetch } = recorder(Response.json(envelope));
    const body = { name: "ci", policies: [] };

    await createClient({ credentials, fetch }).userApiTokensCreateToken({ body });
    expect(sent).toEqual([
      {
        method: "POST",
        url: "https://api.cloudflare.com/client/v4/user/tokens",
        headers: { authorization: "Bearer cfut_madeUpForTests", "content-type": "application/json" },
        body: JSON.stringify(body),
      },
    ]);
  });

  it("is e-mail and key where they are the credentials, and no content type without a body", async () => {
    const { sent, fetch } = recorder(Response.json(envelope));
    const pair = { email: "ada@example.com", apiKey: "made-up-key" };

    await createClient({ credentials: pair, fetch }).userApiTokensListTokens();
    expect(sent[0]?.headers).toEqual({ "x-auth-email": "ada@example.com", "x-auth-key": "made-up-key" });
  });

  it.each([
    [
      "https://example.com/v4",
      "https://example.com/v4/user/tokens?page=2&direction=desc&include_expired=true",
    ],
    [
      "https://example.com/v4/",
      "https://example.com/v4/user/tokens?page=2&direction=desc&include_expired=true",
    ],
    [
      " https://example.com/v4\n",
      "https://example.com/v4/user/tokens?page=2&direction=desc&include_expired=true",
    ],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/user/tokens?page=2&direction=desc&include_expired=true"],
  ])("goes to the base URL %s with the query", async (baseUrl, url) => {
    const { sent, fetch } = recorder(Response.json(envelope));
    const client = createClient({ credentials, fetch, baseUrl });

    await client.userApiTokensListTokens({ query: { page: 2, direction: "desc", include_expired: true } });
    expect(sent[0]?.url).toBe(url);
  });

  it.each([
    ["a/b", "a%2Fb"],
    ["a?b#c", "a%3Fb%23c"],
    ["$&", "%24%26"],
    ["{account_id}", "%7Baccount_id%7D"],
    ["ü", "%C3%BC"],
    ["...", "..."],
  ])("has the path value %s as one segment", async (value, segment) => {
    const { sent, fetch } = recorder(Response.json(envelope));

    await createClient({ credentials, fetch }).listBuildTokens({ path: { account_id: value } });
    expect(sent[0]?.url).toBe(`https://api.cloudflare.com/client/v4/accounts/${segment}/builds/tokens`);
  });

  it("is given up when the caller's signal says so, and follows no redirect", async () => {
    const controller = new AbortController();
    const requests: Request[] = [];
    const fetch: Fetch = async (request) => {
      requests.push(request);
      controller.abort();
      return Response.json(envelope);
    };

    await createClient({ credentials, fetch }).userApiTokensListTokens({ signal: controller.signal });
    expect(requests.map(({ signal, redirect }) => [signal.aborted, redirect])).toEqual([[true, "manual"]]);
  });
});

describe("a success", () => {
  it("is unwrapped from the envelope", async () => {
    const messages = [{ code: 10000, message: "This API Token is valid and active", type: null }];
    const { fetch } = recorder(Response.json({ ...envelope, messages }, { headers: { "x-test": "1" } }));

    const answer = await createClient({ credentials, fetch }).userApiTokensVerifyToken();
    expect(answer).toMatchObject({ ok: true, status: 200, result: token, resultInfo: undefined, messages });
    expect(answer.ok && answer.headers.get("x-test")).toBe("1");
  });

  it.each([
    ["paging", { page: 1, per_page: 20 }, { page: 1, per_page: 20 }],
    ["no paging, written as null", null, undefined],
  ])("has %s", async (_, result_info, resultInfo) => {
    const { fetch } = recorder(Response.json({ ...envelope, result: [], result_info }));

    const answer = await createClient({ credentials, fetch }).userApiTokensListTokens();
    expect(answer).toMatchObject({ ok: true, result: [], resultInfo });
  });

  it.each([[null], ["cfut_newValue"], [[]], [0]])("may have the result %j", async (result) => {
    const { fetch } = recorder(Response.json({ ...envelope, result }));

    expect(await createClient({ credentials, fetch }).userApiTokensListTokens()).toMatchObject({
      ok: true,
      result,
    });
  });

  it("keeps its real status, also one that the document does not name: a secret may be in it", async () => {
    const { fetch } = recorder(Response.json(envelope, { status: 201 }));

    const answer = await createClient({ credentials, fetch }).userApiTokensListTokens();
    expect(answer).toMatchObject({ ok: true, status: 201, result: token });
  });

  it("may have no messages", async () => {
    const { fetch } = recorder(Response.json({ success: true, result: token }));

    expect(await createClient({ credentials, fetch }).userApiTokensListTokens()).toMatchObject({
      messages: [],
    });
  });
});

describe("the client", () => {
  it("has one function for every operation of the table", () => {
    const names = Object.values(operations).map(({ name }) => name);

    expect(Object.keys(createClient({ credentials }))).toEqual(names);
    expect(names).toContain("accessServiceTokensCreateAServiceToken");
  });

  it("throws for an input that cannot be written down, because that is a mistake in the program", async () => {
    const { fetch } = recorder(Response.json(envelope));
    const client = createClient({ credentials, fetch });
    const circular: { self?: unknown } = {};
    circular.self = circular;

    // @ts-expect-error -- not a body of this operation
    await expect(client.userApiTokensCreateToken({ body: circular })).rejects.toThrow("circular");
  });

  it("can be used without its object", async () => {
    const { fetch } = recorder(Response.json(envelope));
    const { userApiTokensListTokens: list } = createClient({ credentials, fetch });

    expect(await list()).toMatchObject({ ok: true });
  });

  it("addresses the account that it is told", async () => {
    const { sent, fetch } = recorder(Response.json(envelope, { status: 201 }));
    const client = createClient({ credentials, fetch });

    await client.accessServiceTokensCreateAServiceToken({ path: { account_id }, body: { name: "bot" } });
    expect(sent[0]?.url).toContain(`/accounts/${account_id}/access/service_tokens`);
  });
});

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function recorder(response: Response): { readonly sent: readonly Sent[]; readonly fetch: Fetch } {
  const sent: Sent[] = [];
  const fetch: Fetch = async (request) => {
    const { method, url, headers } = request;
    sent.push({ method, url, headers: Object.fromEntries(headers), body: await request.text() });
    return response;
  };
  return { sent, fetch };
}
