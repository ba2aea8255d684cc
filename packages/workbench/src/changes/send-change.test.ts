import { type Client, createClient, type Fetch } from "@cftokens/client";
import { createEmulator } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";
import { createIsReadable } from "../inventory/is-readable.ts";
import type { RotationJournal } from "../rotation/rotation-journal.ts";
import type { Rotation } from "../rotation/rotation.ts";
import { beginRotation } from "../rotation/begin-rotation.ts";
import type { Change, TokenChange } from "./change.ts";
import { createRequest } from "./create-request.ts";
import { withSecret } from "../secrets/new-secret.ts";
import { type ChangeOutcome, sendChange } from "./send-change.ts";

const policies = [
  {
    effect: "allow",
    permission_groups: [{ id: "4755a26eedb94da69e1066d98aa820be" }],
    resources: {
      "com.cloudflare.api.account.023e105f4ecef8ad9ca31a8372d0c353": {
        "com.cloudflare.api.account.zone.*": "*",
      },
    },
  },
];

function openWorld() {
  const emulator = createEmulator({ now: () => new Date("2026-06-01T12:00:00Z") });
  const { apiToken, accountId, zoneId } = emulator.credentials;
  const client = createClient({ credentials: { apiToken }, fetch: emulator.fetch });
  const clientWith = (other: string): Client =>
    createClient({ credentials: { apiToken: other }, fetch: emulator.fetch });
  return {
    client,
    clientWith,
    fetch: emulator.fetch,
    accountId,
    zoneId,
    isReadable: createIsReadable(),
    signal: new AbortController().signal,
  };
}

async function userToken(client: Client, name: string) {
  const answer = await client.userApiTokensListTokens({ query: { per_page: 50, include_expired: true } });
  const token = answer.ok ? answer.result?.find((listed) => listed.name === name) : undefined;
  if (token === undefined) throw new Error(`there is no token ${name}`);
  return token;
}

function valueOf(outcome: ChangeOutcome): string {
  if (outcome.kind !== "secret") throw new Error(`the outcome is ${outcome.kind}`);
  return outcome.secret.secret.reveal();
}

describe("changing a token", () => {
  it("switches it off and loses nothing else", async () => {
    const world = openWorld();
    const before = await userToken(world.client, "office only");
    const change: TokenChange = {
      type: "patch",
      ref: { kind: "user", id: before.id },
      base: before,
      patch: { status: "disabled" },
    };
    expect(await sendChange(change, world)).toMatchObject({ kind: "done" });
    const after = await userToken(world.client, "office only");
    expect({ ...after, modified_on: before.modified_on }).toEqual({ ...before, status: "disabled" });
  });

  it("sends nothing when the token is another one than the user saw", async () => {
    const world = openWorld();
    const before = await userToken(world.client, "office only");
    const change: TokenChange = {
      type: "patch",
      ref: { kind: "user", id: before.id },
      base: { ...before, modified_on: "2020-01-01T00:00:00Z" },
      patch: { name: "mine" },
    };
    expect(await sendChange(change, world)).toMatchObject({
      kind: "conflict",
      current: { name: "office only" },
    });
    expect(await userToken(world.client, "office only")).toEqual(before);
  });

  it("rolls it: the new value works, the secret prints as nothing", async () => {
    const world = openWorld();
    const { id } = await userToken(world.client, "token factory");
    const outcome = await sendChange({ type: "roll", ref: { kind: "user", id } }, world);
    const verified = await world.clientWith(valueOf(outcome)).userApiTokensVerifyToken();
    expect(verified).toMatchObject({ ok: true, result: { id, status: "active" } });
    expect(JSON.stringify(outcome)).not.toContain(valueOf(outcome));
  });

  it.each(["account", "zone"] as const)(
    "rotates a service token of an %s, the old secret ending when asked",
    async (kind) => {
      const world = openWorld();
      const place = { kind, id: kind === "account" ? world.accountId : world.zoneId };
      const listed =
        kind === "account"
          ? await world.client.accessServiceTokensListServiceTokens({ path: { account_id: place.id } })
          : await world.client.zoneLevelAccessServiceTokensListServiceTokens({ path: { zone_id: place.id } });
      const token = listed.ok ? listed.result[0] : undefined;
      if (token === undefined) throw new Error("there is no service token");
      const end = "2026-06-02T12:00:00Z";
      const ref = { kind: "access", place, id: token.id } as const;
      const outcome = await sendChange({ type: "rotate", ref, base: token, end }, world);
      expect(valueOf(outcome)).toMatch(/^cfast_/u);
      expect(outcome).toMatchObject({ secret: { companions: [{ value: token.client_id }] } });
      const ended = await sendChange(
        {
          type: "patch-service",
          ref,
          base: token,
          body: { previous_client_secret_expires_at: "2026-06-01T12:00:00Z" },
        },
        world,
      );
      expect(ended).toMatchObject({ kind: "done" });
    },
  );

  it("rotates a zone's token from the version that it has now, whatever was listed", async () => {
    const world = openWorld();
    const place = { kind: "zone", id: world.zoneId } as const;
    const answer = await world.client.zoneLevelAccessServiceTokensListServiceTokens({
      path: { zone_id: place.id },
    });
    const [base] = answer.ok ? answer.result : [];
    if (base === undefined) throw new Error("there is no service token");
    const change = {
      type: "rotate",
      ref: { kind: "access", place, id: base.id },
      base,
      end: undefined,
    } as const;
    const first = await sendChange(change, world);
    const second = await sendChange(change, world);
    expect(valueOf(second)).not.toBe(valueOf(first));
  });

  it.each([
    ["user", { name: "new", policies: policies }, /^cfut_/u],
    ["account", { name: "new", policies: policies }, /^cfat_/u],
    ["access", { name: "new" }, /^cfast_/u],
  ] as const)("creates one of the family %s, its secret apart from the answer", async (kind, body, value) => {
    const world = openWorld();
    const request = createRequest(kind, { kind: "account", id: world.accountId }, body);
    if (request === undefined) throw new Error("there is no request");
    const outcome = await sendChange(request, world);
    expect(valueOf(outcome)).toMatch(value);
    expect(outcome).toMatchObject({ result: { name: "new" } });
    if (outcome.kind !== "secret") throw new Error(outcome.kind);
    expect(Object.keys(outcome.result ?? {})).not.toContain(kind === "access" ? "client_secret" : "value");
    expect(withSecret(outcome.result, outcome.secret)).toMatchObject({
      [kind === "access" ? "client_secret" : "value"]: valueOf(outcome),
    });
    expect(JSON.stringify(outcome)).not.toContain(valueOf(outcome));
  });

  it.each<readonly [Change, unknown]>([
    [
      { type: "create", kind: "user", body: { name: "x", policies: [] } },
      { id: "1", name: "x" },
    ],
    [{ type: "roll", ref: { kind: "user", id: "1" } }, { value: "made-up" }],
  ])(
    "says that the secret of %j is lost when the answer has none where it should be",
    async (change, result) => {
      const world = openWorld();
      const fetch: Fetch = async () => Response.json({ success: true, errors: [], messages: [], result });
      const client = createClient({
        credentials: { apiToken: "made-up-token-of-forty-characters-000000" },
        fetch,
      });
      const outcome = await sendChange(change, { ...world, client });
      expect(outcome).toMatchObject({ kind: "unknown" });
      expect(JSON.stringify(outcome)).toMatch(/The secret in that answer is lost/u);
    },
  );

  it("reports a refusal with its code", async () => {
    const world = openWorld();
    const ref = { kind: "user", id: "f".repeat(32) } as const;
    const outcome = await sendChange({ type: "delete", ref }, world);
    expect(outcome).toMatchObject({ kind: "refused" });
    expect(JSON.stringify(outcome)).toMatch(/code \d+/u);
  });
});

async function begin(world: ReturnType<typeof openWorld>, fetch: Fetch = world.fetch) {
  const notes: string[] = [];
  const journal: RotationJournal = {
    load: () => [],
    note: (rotation) => notes.push(rotation.step) > 0,
    forget: () => notes.push("forgotten") > 0,
  };
  const { id } = await userToken(world.client, "billing report");
  const rotation: Rotation = { old: { kind: "user", id }, newId: undefined, step: "creating", begunAt: 0 };
  const client = createClient({
    credentials: { apiToken: "cfut_made-up-000000000000000000000000000000000" },
    fetch,
    retry: { attempts: 1 },
  });
  const api = { ...world, client: fetch === world.fetch ? world.client : client, journal };
  return {
    notes,
    outcome: await beginRotation(rotation, { ...api, now: () => new Date("2026-06-01T12:00:00Z") }),
  };
}

describe("beginning a safe rotation", () => {
  it("makes a token with the same rights and as long a life, and notes each step", async () => {
    const world = openWorld();
    const { notes, outcome } = await begin(world);
    expect(notes).toEqual(["creating", "created"]);
    if (outcome.kind !== "begun") throw new Error(outcome.kind);
    // The token works from an address that the test does not have: that is said, and stops nothing.
    expect(outcome.problem?.reasons.join()).toMatch(/code \d+/u);
    const all = await world.client.userApiTokensListTokens({ query: { per_page: 50 } });
    const [one, other] = (all.ok ? (all.result ?? []) : []).filter(({ name }) => name === "billing report");
    expect(one?.policies.map((policy) => ({ ...policy, id: "" }))).toEqual(
      other?.policies.map((policy) => ({ ...policy, id: "" })),
    );
    expect(one?.condition).toEqual(other?.condition);
    expect(JSON.stringify(outcome)).not.toMatch(/cfut_/u);
  });

  it("says why it cannot begin", async () => {
    const world = openWorld();
    const { notes, outcome } = await begin(world, () =>
      Promise.resolve(
        Response.json(
          { success: false, errors: [{ code: 9109, message: "no" }], messages: [], result: null },
          { status: 403 },
        ),
      ),
    );
    expect(notes).toEqual([]);
    expect(outcome).toMatchObject({ kind: "refused", error: { reasons: ["code 9109: no"] } });
  });
});
