import { describe, expect, it } from "vitest";
import type { Fetch } from "@cftokens/client";
import { longestKept, type SentRequest, watchRequests } from "./watch-requests.ts";

const canary = "cfut_made-up-canary-0123456789abcdefghijklmnop";
const account = "0123456789abcdef0123456789abcdef";

function watched(fetch: Fetch): { readonly fetch: Fetch; readonly told: SentRequest[] } {
  const told: SentRequest[] = [];
  let time = 0;
  let count = 0;
  return {
    told,
    fetch: watchRequests(fetch, {
      tell: (request) => void told.push(request),
      number: () => (count += 1),
      now: () => new Date(0),
      clock: () => (time += 5),
    }),
  };
}

describe("a watched Fetch", () => {
  it("tells of a request as it is sent, as its status comes, and as its body ends", async () => {
    const { fetch, told } = watched(async () =>
      Response.json({ success: true }, { headers: { ratelimit: '"default";r=1190;t=299' } }),
    );
    const response = await fetch(new Request(`https://api.example.com/v4/accounts/${account}?page=2`));
    expect(await response.json()).toEqual({ success: true });
    expect(told.map(({ id, outcome }) => [id, outcome.kind])).toEqual([
      [1, "waiting"],
      [1, "answered"],
      [1, "answered"],
    ]);
    expect(told.map(({ outcome }) => ("bytes" in outcome ? outcome.bytes : "none"))).toEqual([
      "none",
      undefined,
      16,
    ]);
    expect(told.at(-1)).toMatchObject({
      method: "GET",
      url: `https://api.example.com/v4/accounts/${account}?page=2`,
      outcome: { status: 200, milliseconds: 10, budget: { left: 1190, seconds: 299 } },
    });
  });

  it("holds no credential, wherever one stands", async () => {
    const { fetch, told } = watched(async () =>
      Response.json({ result: { value: canary } }, { headers: { "set-cookie": `session=${canary}` } }),
    );
    const request = new Request(`https://h/x?token=${canary}`, {
      method: "POST",
      headers: { authorization: `Bearer ${canary}`, "x-api-key": canary, "content-type": "application/json" },
      body: JSON.stringify({ name: "ci", build_token_secret: canary, note: canary }),
    });
    await (await fetch(request)).text();
    expect(JSON.stringify(told)).not.toContain("canary");
    expect(told.at(-1)?.body).toMatchObject({ name: "ci" });
  });

  it("hands on what was to be sent, and what came", async () => {
    const { fetch } = watched(async (request) => new Response(await request.text(), { status: 418 }));
    const request = new Request("https://h/", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: '{"a":1}',
    });
    const response = await fetch(request);
    expect([response.status, await response.text()]).toEqual([418, '{"a":1}']);
  });

  it.each([
    ["no JSON", "multipart/form-data; boundary=x", "--x--"],
    ["long", "application/json", JSON.stringify("x".repeat(longestKept))],
    ["broken JSON", "application/json", "{"],
  ])("keeps no body that is %s, and says so", async (_what, type, body) => {
    const { fetch, told } = watched(async () => new Response(null, { status: 204 }));
    await fetch(new Request("https://h/", { method: "POST", headers: { "content-type": type }, body }));
    expect(told.at(-1)).toMatchObject({
      isBodyLeftOut: true,
      outcome: { status: 204, bytes: 0 },
    });
    expect(told.at(-1)?.body).toBeUndefined();
  });

  it("says why there is no answer, and throws what was thrown", async () => {
    const refused = new TypeError("fetch failed", {
      cause: Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
    });
    const { fetch, told } = watched(async () => Promise.reject(refused));
    await expect(fetch(new Request("https://h/"))).rejects.toBe(refused);
    expect(told.at(-1)?.outcome).toEqual({ kind: "unanswered", milliseconds: 5, reason: "ECONNREFUSED" });
  });

  it("reads no more of a body than is wanted, and says how much there was", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(10));
        },
      },
      { highWaterMark: 0 },
    );
    const { fetch, told } = watched(async () => new Response(endless));
    const reader = (await fetch(new Request("https://h/"))).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(pulled).toBe(1);
    expect(told.at(-1)?.outcome).toMatchObject({ bytes: 10 });
  });
});
