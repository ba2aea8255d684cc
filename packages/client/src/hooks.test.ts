import type { Fetch } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { createInstantClock } from "../test/clocks.ts";
import { createClient, type Hooks } from "./index.ts";

const apiToken = "cfut_0123456789abcdefghijABCDEFGHIJ0123456789c5a1e9f2";
const secret = "a secret of the caller";
const url = "https://api.cloudflare.com/client/v4/user/tokens";
const list = { operation: "userApiTokensListTokens", method: "GET", url };

describe("hooks", () => {
  it("are notified of every attempt and every wait", async () => {
    const events: unknown[] = [];
    const { clock } = createInstantClock();
    const fetch = answerInTurn(() => new Response("", { status: 503 }), emptyList);
    const hooks = recordInto(events);

    await createClient({
      credentials: { apiToken },
      fetch,
      hooks,
      clock,
      timeoutMs: Infinity,
      random: () => 0,
    }).userApiTokensListTokens();
    expect(events).toEqual([
      ["request", { ...list, attempt: 1 }],
      ["response", { ...list, attempt: 1, status: 503, failure: "empty-body", durationMs: 0 }],
      ["retry", { ...list, attempt: 1, status: 503, failure: "empty-body", delayMs: 250 }],
      ["request", { ...list, attempt: 2 }],
      ["response", { ...list, attempt: 2, status: 200, failure: undefined, durationMs: 0 }],
    ]);
  });

  it("are notified of an attempt without an answer", async () => {
    const events: unknown[] = [];
    const options = { credentials: { apiToken }, hooks: recordInto(events), retry: { attempts: 1 } };

    await createClient({ ...options, fetch: goDown }).userApiTokensListTokens();
    expect(events[1]).toEqual([
      "response",
      { ...list, attempt: 1, status: undefined, failure: "network", durationMs: expect.any(Number) },
    ]);
  });

  it("are not notified of what was never sent", async () => {
    const events: unknown[] = [];
    const client = createClient({ credentials: { apiToken: "" }, hooks: recordInto(events) });

    await client.userApiTokensListTokens();
    expect(events).toEqual([]);
  });

  it("never see a credential, wherever the caller wrote it", async () => {
    const events: unknown[] = [];
    const { clock } = createInstantClock();
    const fetch: Fetch = () => Promise.reject(new Error(`${apiToken} ${secret}`));
    const options = { hooks: recordInto(events), clock, timeoutMs: Infinity };
    const client = createClient({ credentials: { apiToken }, fetch, ...options });

    await client.listBuildTokens({
      path: { account_id: apiToken },
      // @ts-expect-error -- a query that the operation does not have
      query: { token: apiToken, page: secret },
    });
    await client.createBuildToken({
      path: { account_id: secret },
      body: { build_token_name: "ci", build_token_secret: secret, cloudflare_token_id: "made-up" },
    });
    const shown = JSON.stringify(events);
    expect(events).toHaveLength(10);
    expect([shown.includes(apiToken), shown.includes(encodeURIComponent(apiToken))]).toEqual([false, false]);
    expect(JSON.stringify(events.slice(-2))).not.toContain(encodeURIComponent(secret));
  });

  it("cannot break a call", async () => {
    const hooks = { onRequest: broken, onResponse: broken, onRetry: broken };
    const { clock } = createInstantClock();
    const fetch = answerInTurn(() => new Response("", { status: 503 }), emptyList);
    const client = createClient({ credentials: { apiToken }, fetch, hooks, clock, timeoutMs: Infinity });

    expect(await client.userApiTokensListTokens()).toMatchObject({ ok: true });
  });
});

function goDown(): Promise<Response> {
  return Promise.reject(new Error("down"));
}

function broken(): void {
  throw new Error("the log is full");
}

function recordInto(events: unknown[]): Hooks {
  return {
    onRequest: (event) => void events.push(["request", event]),
    onResponse: (event) => void events.push(["response", event]),
    onRetry: (event) => void events.push(["retry", event]),
  };
}

function answerInTurn(...answers: readonly (() => Response)[]): Fetch {
  let count = 0;
  return async () => {
    const answer = answers[count];
    count += 1;
    if (answer === undefined) throw new Error("no answer is left");
    return answer();
  };
}

function emptyList(): Response {
  return Response.json({ success: true, errors: [], messages: [], result: [] });
}
