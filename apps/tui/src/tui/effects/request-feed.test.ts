import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { SentRequest } from "@cftokens/workbench/requests";
import type { Message } from "../message.ts";
import { createRequestFeed } from "./request-feed.ts";

function request(id: number): SentRequest {
  return {
    id,
    at: new Date(0),
    method: "GET",
    url: "https://h/",
    headers: {},
    body: undefined,
    isBodyLeftOut: false,
    outcome: { kind: "waiting" },
  };
}

describe("the feed of requests", () => {
  it("hands on in one message what is told within a moment, and nothing twice", async () => {
    const messages: Message[] = [];
    const moments: (() => void)[] = [];
    const feed = createRequestFeed(
      (message) => void messages.push(message),
      async () => {
        const { promise, resolve } = Promise.withResolvers<void>();
        moments.push(resolve);
        return promise;
      },
    );
    feed(request(1));
    feed(request(2));
    expect([messages.length, moments.length]).toEqual([0, 1]);
    moments[0]?.();
    await setImmediate();
    feed(request(3));
    moments[1]?.();
    await setImmediate();
    expect(messages).toEqual([
      { area: "requests", type: "told", requests: [request(1), request(2)] },
      { area: "requests", type: "told", requests: [request(3)] },
    ]);
  });
});
