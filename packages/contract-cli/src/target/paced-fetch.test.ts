import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pacedFetch } from "./paced-fetch.ts";

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

// A server that gives these answers in turn and then the last one again.
function openPaced(answers: readonly (readonly [status: number, retryAfter?: string])[]) {
  const sentAt: number[] = [];
  const bodies: string[] = [];
  const fetch = pacedFetch(
    async (request) => {
      const [status, retryAfter] = answers[Math.min(sentAt.length, answers.length - 1)] ?? [200];
      sentAt.push(Date.now());
      bodies.push(await request.text());
      const headers = retryAfter === undefined ? undefined : { "retry-after": retryAfter };
      return new Response("{}", { status, headers });
    },
    {
      interval: 250,
      now: Date.now,
      wait: async (milliseconds) => {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
      },
    },
  );
  const send = async () => {
    const request = new Request("https://api.example/tokens", { method: "POST", body: "what was sent" });
    return (await fetch(request)).status;
  };
  return { sentAt, bodies, send };
}

async function settle<Value>(promise: Promise<Value>): Promise<Value> {
  await vi.runAllTimersAsync();
  return promise;
}

describe("a paced Fetch", () => {
  it("sends four requests a second, however many ask at once", async () => {
    const { sentAt, send } = openPaced([[200]]);
    await settle(Promise.all([send(), send(), send(), send(), send()]));

    expect(sentAt).toEqual([0, 250, 500, 750, 1000]);
  });

  it.each([
    ["seconds", "2", 2000],
    ["a date", new Date(5000).toUTCString(), 5000],
    ["a date that is past", new Date(0).toUTCString(), 250],
    ["nothing", undefined, 1000],
  ])("asks again after 429 when retry-after says %s, with the same body", async (_what, retryAfter, at) => {
    const { sentAt, bodies, send } = openPaced([[429, retryAfter], [200]]);

    expect(await settle(send())).toBe(200);
    expect(sentAt).toEqual([0, at]);
    expect(bodies).toEqual(["what was sent", "what was sent"]);
  });

  it("holds back meanwhile who asks", async () => {
    const { sentAt, send } = openPaced([[429, "10"], [200]]);
    const first = send();
    await vi.advanceTimersByTimeAsync(100);
    await settle(Promise.all([first, send()]));

    expect(sentAt).toEqual([0, 10_000, 10_250]);
  });

  it("gives the answer up after three more, or when the pause is longer than five minutes", async () => {
    const often = openPaced([[429, "1"]]);
    const long = openPaced([[429, "301"]]);

    expect(await settle(often.send())).toBe(429);
    expect(often.sentAt).toHaveLength(4);
    expect(await settle(long.send())).toBe(429);
    expect(long.sentAt).toHaveLength(1);
  });
});
