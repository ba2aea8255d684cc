import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEmulator, emptyWorld, seededWorld } from "../src/index.ts";
import { openEmulator, today } from "./open-emulator.ts";

const tokensOf = async ({ call }: Pick<ReturnType<typeof openEmulator>, "call">) =>
  (await call("GET /user/tokens?per_page=50")).body.result;

describe("an emulator that is reset", () => {
  it("is as it was at the start: what was created, changed and deleted is undone", async () => {
    using emulator = openEmulator();
    const { call, credentials, reset } = emulator;
    const services = `/accounts/${credentials.accountId}/access/service_tokens`;
    const before = await Promise.all([tokensOf(emulator), call(`GET ${services}`)]);
    const [first, second] = before[0];
    const service = before[1].body.result[0];
    await call("POST /user/tokens", { json: { name: "new", policies: [policy] } });
    await call(`PUT /user/tokens/${first.id}/value`, { json: {} });
    await call(`DELETE /user/tokens/${second.id}`);
    await call(`PUT ${services}/${service.id}`, { json: { name: "changed" } });
    expect(await tokensOf(emulator)).not.toEqual(before[0]);

    reset();

    expect(await tokensOf(emulator)).toEqual(before[0]);
    expect((await call(`GET ${services}`)).body.result).toEqual(before[1].body.result);
  });

  it("knows the values of before, and none that were handed out since", async () => {
    using emulator = openEmulator();
    const { call, bearer, credentials, reset } = emulator;
    const { value } = (await call("POST /user/tokens", { json: { name: "new", policies: [policy] } })).body
      .result;

    reset();

    const verify = async (token: string) =>
      (await call("GET /user/tokens/verify", { headers: bearer(token) })).status;
    expect(await verify(credentials.apiToken)).toBe(200);
    expect(await verify(value)).toBe(401);
  });

  it("counts calls and failures anew", async () => {
    using emulator = openEmulator({ rateLimit: { limit: 1 }, maxAuthFailures: 1 });
    const { call, bearer, reset } = emulator;
    const stranger = { headers: bearer("not-a-token-that-anybody-was-given-000000") };
    await call("GET /user/tokens");
    expect((await call("GET /user/tokens")).status).toBe(429);
    await call("GET /user/tokens", stranger);
    expect((await call("GET /user/tokens")).status).toBe(403);

    reset();

    expect((await call("GET /user/tokens")).status).toBe(200);
  });

  it("counts the dates of the world from the day of the reset", async () => {
    let now = today;
    using emulator = openEmulator({ now: () => now });
    const [{ issued_on: before }] = await tokensOf(emulator);
    now = new Date(today.getTime() + 10 * 86_400_000);

    emulator.reset();

    const [{ issued_on: after }] = await tokensOf(emulator);
    expect(Date.parse(after) - Date.parse(before)).toBe(10 * 86_400_000);
  });

  it("replaces the world of a file by the one that it is opened with", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cftokens-reset-"));
    const database = join(folder, "emulator.db");
    openEmulator({ database }).close();
    using emulator = openEmulator({ database, world: emptyWorld });
    expect((await tokensOf(emulator)).length).toBeGreaterThan(1);

    emulator.reset();

    expect((await tokensOf(emulator)).map((token: { name: string }) => token.name)).toEqual([
      "workbench user token",
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe("an emulator in a `using` declaration", () => {
  it("frees its file at the end of the block, also when it was closed before", () => {
    const folder = mkdtempSync(join(tmpdir(), "cftokens-using-"));
    const database = join(folder, "emulator.db");
    {
      using first = createEmulator({ database });
      expect(first.credentials.email).toBe("dana@example.com");
      expect(() => createEmulator({ database })).toThrow("is in use by another process");
    }
    {
      using second = createEmulator({ database });
      second.close();
    }
    createEmulator({ database }).close();
    rmSync(folder, { recursive: true });
  });
});

const policy = {
  effect: "allow",
  resources: { "com.cloudflare.api.account.*": "*" },
  permission_groups: [{ id: "91f7ce32fa614d73b7e1fc8f0e78582b" }],
};

describe("an emulator in memory, of a world that was planted before", () => {
  it("is like the first one, and shares nothing with it", async () => {
    using first = openEmulator({ world: seededWorld });
    const planted = await tokensOf(first);
    await first.call("POST /user/tokens", { json: { name: "of the first", policies: [] } });
    using second = openEmulator();
    expect(await tokensOf(second)).toEqual(planted);
    await second.call("POST /user/tokens", { json: { name: "of the second", policies: [] } });

    first.reset();

    expect(await tokensOf(first)).toEqual(planted);
    expect(await tokensOf(second)).toHaveLength(planted.length + 1);
    expect(first.credentials).toEqual(second.credentials);
  });

  it("has what its description says now, on the day that it is now", async () => {
    const users = [...emptyWorld.users];
    const world = { ...emptyWorld, users };
    openEmulator({ world }).close();
    users.push({ id: "0".repeat(32), email: "later@example.com" });
    const tomorrow = new Date(today.getTime() + 86_400_000);

    using later = openEmulator({ world, now: () => tomorrow });

    const [{ issued_on }] = await tokensOf(later);
    expect(issued_on).toBe(`${today.toISOString().slice(0, 10)}T00:00:00Z`);
    expect(() => openEmulator({ world: { ...world, users: [...users, ...users] } })).toThrow(
      "two of one kind",
    );
  });

  it("answers a request whose body came over a reset", async () => {
    using emulator = openEmulator();
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const init: RequestInit & { readonly duplex: "half" } = {
      method: "POST",
      headers: { ...emulator.bearer(emulator.credentials.apiToken), "content-type": "application/json" },
      body: readable,
      duplex: "half",
    };
    const answering = emulator.fetch(new Request("http://emulator.test/client/v4/user/tokens", init));
    await writer.write(new TextEncoder().encode('{"name":"late",'));

    emulator.reset();
    await writer.write(new TextEncoder().encode('"policies":[]}'));
    await writer.close();

    expect((await answering).status).toBe(200);
    expect((await tokensOf(emulator))[0].name).toBe("late");
  });

  it("costs a fraction of the first one", () => {
    const fresh = time(() => {
      for (let day = 0; day < 10; day += 1)
        openEmulator({ now: () => new Date(Date.UTC(2030, 0, day + 1)) }).close();
    });
    const copied = time(() => {
      for (let day = 0; day < 10; day += 1)
        openEmulator({ now: () => new Date(Date.UTC(2030, 0, 1)) }).close();
    });

    expect(copied).toBeLessThan(fresh / 2);
  });
});

// The processor time of some work, in microseconds.
function time(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
