import { getEventListeners } from "node:events";
import type { Fetch } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { createInstantClock, createManualClock } from "../test/clocks.ts";
import { type ClientOptions, createClient } from "./index.ts";

const credentials = { apiToken: "cfut_madeUpForTests" };
const random = () => 0;
const body = { name: "ci", policies: [] };
const success = () => Response.json({ success: true, errors: [], messages: [], result: [] });
const down = () => new Response("<html>Bad gateway", { status: 502 });
const busy = (after: string) =>
  Response.json(
    {
      success: false,
      errors: [{ code: 10100, message: "More than 1200 requests per 300 seconds reached." }],
    },
    { status: 429, headers: { "retry-after": after } },
  );

describe("a call whose repetition can do no harm", () => {
  it("is sent again after a gateway's answer and after no answer, each time later", async () => {
    const { client, sent, waits } = connect([down(), new TypeError("fetch failed"), success()]);

    expect(await client.userApiTokensListTokens()).toMatchObject({ ok: true });
    expect(sent).toHaveLength(3);
    expect(waits).toEqual([250, 500]);
  });

  it("fails with the last answer after as many attempts as are allowed", async () => {
    const { client, sent } = connect([down(), down(), busy("0"), success()]);

    expect(await client.userApiTokensListTokens()).toMatchObject({
      ok: false,
      error: { kind: "api", status: 429, attempts: 3, retryAfterSeconds: 0 },
    });
    expect(sent).toHaveLength(3);
  });

  it.each([
    ["seconds", "7", 7000],
    ["a date", "Sun, 22 Nov 2026 12:00:09 GMT", 9000],
    ["nonsense", "soon", 250],
  ])("waits as long as retry-after says in %s", async (_, value, wait) => {
    const { client, waits } = connect([busy(value), success()]);

    expect(await client.userApiTokensListTokens()).toMatchObject({ ok: true });
    expect(waits).toEqual([wait]);
  });

  it("is sent as often, and waits as long, as the call itself says", async () => {
    const { client, sent, waits } = connect([down(), busy("90"), down(), down(), success()]);

    expect(await client.userApiTokensListTokens({ retry: { attempts: 1 } })).toMatchObject({ ok: false });
    expect(sent).toHaveLength(1);
    expect(
      await client.userApiTokensListTokens({ retry: { attempts: 4, longestWaitMs: 90_000 } }),
    ).toMatchObject({ ok: true });
    expect([sent.length, waits]).toEqual([5, [90_000, 500, 1000]]);
  });

  it("is sent once all the same when its repetition could do harm, whatever the call says", async () => {
    const { client, sent } = connect([down(), success()]);

    const answer = await client.userApiTokensCreateToken({ body, retry: { attempts: 5 } });
    expect([answer.ok, sent.length]).toEqual([false, 1]);
  });

  it("fails at once when it should wait longer than is allowed, and says how long", async () => {
    const { client, sent, waits } = connect([busy("86400"), success()]);

    expect(await client.userApiTokensListTokens()).toMatchObject({
      ok: false,
      error: { status: 429, attempts: 1, retryAfterSeconds: 86_400 },
    });
    expect([sent.length, waits]).toEqual([1, []]);
  });

  it("is sent once when one attempt is allowed", async () => {
    const { client, sent } = connect([down(), success()], { retry: { attempts: 1 } });

    expect(await client.userApiTokensListTokens()).toMatchObject({ ok: false, error: { attempts: 1 } });
    expect(sent).toHaveLength(1);
  });

  it("carries its body each time", async () => {
    const { client, sent } = connect([down(), success()]);

    await client.userApiTokensUpdateToken({
      path: { token_id: "ed17574386854bf78a67040be0a770b0" },
      body: { ...body, status: "active" },
    });
    expect(sent.map((request) => request.body)).toEqual([
      JSON.stringify({ ...body, status: "active" }),
      JSON.stringify({ ...body, status: "active" }),
    ]);
  });
});

describe("a call that creates", () => {
  it.each([
    ["a gateway's answer", down()],
    ["no answer", new TypeError("fetch failed")],
    ["being told to wait", busy("1")],
  ])("is sent once, also after %s", async (_, first) => {
    const { client, sent } = connect([first, success()]);

    expect(await client.userApiTokensCreateToken({ body })).toMatchObject({
      ok: false,
      error: { attempts: 1 },
    });
    expect(sent).toHaveLength(1);
  });
});

describe("a stop by the caller", () => {
  it("ends a wait at once, and leaves nothing behind", async () => {
    const { clock, pending } = createManualClock();
    const controller = new AbortController();
    const { client, sent } = connect([down(), success()], {
      clock,
      hooks: { onRetry: () => queueMicrotask(() => controller.abort(new Error("enough"))) },
    });
    const answer = await client.userApiTokensListTokens({ signal: controller.signal });

    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "aborted", attempts: 1, status: undefined, cause: { message: "enough" } },
    });
    expect(!answer.ok && answer.error.message).toContain("stopped while waiting to send it again after 502");
    expect([sent.length, pending()]).toEqual([1, 0]);
  });

  it("ends a call whose Fetch does not look at its signal", async () => {
    const controller = new AbortController();
    const fetch: Fetch = () => {
      queueMicrotask(() => controller.abort());
      return new Promise(() => undefined);
    };
    const answer = await createClient({ credentials, fetch }).userApiTokensListTokens({
      signal: controller.signal,
    });

    expect(answer).toMatchObject({ ok: false, error: { kind: "aborted" } });
  });

  it("can be given to many calls: none of them keeps hold of it", async () => {
    const { signal } = new AbortController();
    const { client } = connect([success(), down(), success(), down(), down(), down()]);

    for (let call = 0; call < 3; call += 1) await client.userApiTokensListTokens({ signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

describe("a time limit", () => {
  it("gives up an attempt, its connection too, and the next one gets its own time", async () => {
    const { clock, waits } = createInstantClock();
    const signals: AbortSignal[] = [];
    const fetch: Fetch = (request) => {
      signals.push(request.signal);
      return new Promise(() => undefined);
    };
    const client = createClient({ credentials, fetch, clock, random, timeoutMs: 2000 });
    const answer = await client.userApiTokensListTokens();

    expect(answer).toMatchObject({ ok: false, error: { kind: "timeout", attempts: 3 } });
    expect(!answer.ok && answer.error.message).toContain(
      "got no answer in time after 3 attempts: no answer within 2000 ms",
    );
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
    expect(waits).toEqual([2000, 250, 2000, 500, 2000]);
  });

  it("also ends an answer that does not end", async () => {
    const { clock, pass } = createManualClock();
    const endless = new ReadableStream({ pull: () => pass() }, { highWaterMark: 0 });
    const { client } = connect([new Response(endless)], { clock, timeoutMs: 10, retry: { attempts: 1 } });

    expect(await client.userApiTokensListTokens()).toMatchObject({
      ok: false,
      error: { kind: "timeout", status: 200 },
    });
  });

  it("leaves no timer behind an answer", async () => {
    const { clock, pending } = createManualClock();
    const { client } = connect([success()], { clock, timeoutMs: 10 });

    expect(await client.userApiTokensListTokens()).toMatchObject({ ok: true });
    expect(pending()).toBe(0);
  });
});

// A client whose calls get these answers in turn.
function connect(answers: readonly (Response | Error)[], options: Partial<ClientOptions> = {}) {
  const sent: { readonly method: string; readonly body: string }[] = [];
  const { clock, waits } = createInstantClock();
  const fetch: Fetch = async (request) => {
    const answer = answers[sent.length];
    sent.push({ method: request.method, body: await request.text() });
    if (answer === undefined) throw new Error("no answer is left");
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const client = createClient({ credentials, fetch, clock, random, timeoutMs: Infinity, ...options });
  return { client, sent, waits };
}
