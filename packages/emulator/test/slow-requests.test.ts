import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmulator } from "./open-emulator.ts";

const mayMakeTokens = {
  effect: "allow",
  resources: { "com.cloudflare.api.user.7e57a1b2c3d4e5f60718293a4b5c6d7e": "*" },
  permission_groups: [{ id: "686d18d5ac6c441c867cbf6771e58a0a" }],
};

let now = new Date("2026-11-22T10:00:00Z");
let emulator = openEmulator({ now: () => now });
beforeEach(() => {
  now = new Date("2026-11-22T10:00:00Z");
  emulator = openEmulator({ now: () => now });
});
afterEach(() => emulator.close());

// Sends a token's creation in two halves, and does something between them.
async function createSlowly(value: string, meanwhile: () => Promise<unknown>): Promise<Response> {
  const [first, second] = ['{"name":"made late",', '"policies":[]}'];
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const init: RequestInit & { readonly duplex: "half" } = {
    method: "POST",
    headers: { ...emulator.bearer(value), "content-type": "application/json" },
    body: readable,
    duplex: "half",
  };
  const answering = emulator.fetch(new Request("http://emulator.test/client/v4/user/tokens", init));
  await writer.write(new TextEncoder().encode(first));
  await meanwhile();
  await writer.write(new TextEncoder().encode(second));
  await writer.close();
  return await answering;
}

describe("a token that dies while the body of its request is on the way", () => {
  it.each([
    ["is deleted", (path: string) => emulator.call(`DELETE ${path}`)],
    ["is rolled", (path: string) => emulator.call(`PUT ${path}/value`, { json: {} })],
    [
      "is disabled",
      (path: string) =>
        emulator.call(`PUT ${path}`, {
          json: { name: "short-lived", policies: [mayMakeTokens], status: "disabled" },
        }),
    ],
    [
      "loses the permission",
      (path: string) => emulator.call(`PUT ${path}`, { json: { name: "short-lived", policies: [] } }),
    ],
    [
      "expires",
      async () => {
        now = new Date("2026-11-22T10:02:00Z");
        return { status: 200 };
      },
    ],
  ])("does nothing: %s", async (_how, meanwhile) => {
    const created = await emulator.call("POST /user/tokens", {
      json: { name: "short-lived", policies: [mayMakeTokens], expires_on: "2026-11-22T10:01:00Z" },
    });
    const { id, value } = created.body.result;

    const late = await createSlowly(value, async () => {
      expect((await meanwhile(`/user/tokens/${id}`)).status).toBe(200);
    });

    expect(late.status).toBe(403);
    const listed = await emulator.call("GET /user/tokens?per_page=50");
    expect(listed.body.result.map(({ name }: { name: string }) => name)).not.toContain("made late");
  });

  it("creates the token when nothing happens meanwhile", async () => {
    const created = await emulator.call("POST /user/tokens", {
      json: { name: "short-lived", policies: [mayMakeTokens] },
    });

    const late = await createSlowly(created.body.result.value, () => Promise.resolve());

    expect(late.status).toBe(200);
  });
});
