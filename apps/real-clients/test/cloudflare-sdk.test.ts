import { pathToFileURL } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { afterAll, describe, expect, it } from "vitest";
import { openWatchedEmulator } from "../src/watched-emulator.ts";

// As much of the official SDK as these tests use; it is fetched, so its types are not here.
interface Sdk {
  readonly user: { readonly tokens: SdkTokens<object> };
  readonly accounts: { readonly tokens: SdkTokens<object> };
  readonly zeroTrust: { readonly access: { readonly serviceTokens: SdkServiceTokens } };
}
interface SdkTokens<Scope> {
  create(params: Scope & object): Promise<SdkToken & { readonly value: string }>;
  list(params?: Scope & object): AsyncIterable<SdkToken>;
  get(id: string, params?: Scope): Promise<SdkToken>;
  update(id: string, params: Scope & object): Promise<SdkToken>;
  delete(id: string, params?: Scope): Promise<{ readonly id: string } | null>;
  verify(params?: Scope): Promise<{ readonly id: string; readonly status: string }>;
  readonly value: { update(id: string, params: Scope & { readonly body: object }): Promise<string> };
  readonly permissionGroups: { list(params?: Scope): AsyncIterable<{ readonly name: string }> };
}
interface SdkServiceTokens {
  create(params: object): Promise<SdkServiceToken>;
  list(params: object): AsyncIterable<SdkServiceToken>;
  get(id: string, params: object): Promise<SdkServiceToken>;
  update(id: string, params: object): Promise<SdkServiceToken>;
  delete(id: string, params: object): Promise<SdkServiceToken>;
  refresh(id: string, params: object): Promise<SdkServiceToken>;
  rotate(id: string, params: object): Promise<SdkServiceToken>;
}
interface SdkToken {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly condition?: unknown;
}
interface SdkServiceToken {
  readonly id: string;
  readonly name: string;
  readonly client_id: string;
  readonly client_secret?: string;
  readonly expires_at?: string;
}

const fetched = await fetchPackage("cloudflare", "7.3.0");
const { default: Cloudflare } = (await import(pathToFileURL(fetched.resolve("cloudflare")).href)) as {
  default: {
    new (options: { baseURL: string; apiToken: string; maxRetries: number }): Sdk;
    readonly PermissionDeniedError: new () => Error;
    readonly NotFoundError: new () => Error;
    readonly BadRequestError: new () => Error;
    readonly AuthenticationError: new () => Error;
  };
};
const emulator = await openWatchedEmulator();
afterAll(emulator.close);

function signIn(apiToken: string): Sdk {
  return new Cloudflare({ baseURL: emulator.baseUrl, apiToken, maxRetries: 0 });
}
const client = signIn(emulator.credentials.apiToken);

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const account = { account_id: emulator.credentials.accountId };
const zoneRead = {
  effect: "allow",
  resources: { [`com.cloudflare.api.account.zone.${emulator.credentials.zoneId}`]: "*" },
  permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
};

describe.each([
  { owner: "a user", tokens: (sdk: Sdk): SdkTokens<object> => sdk.user.tokens, scope: {}, groups: 319 },
  {
    owner: "an account",
    tokens: (sdk: Sdk): SdkTokens<object> => sdk.accounts.tokens,
    scope: account,
    groups: 313,
  },
])("the official SDK leads a token of $owner through its life", ({ tokens, scope, groups }) => {
  const resource = tokens(client);
  const resourceOf = (value: string) => tokens(signIn(value));

  it("creates, verifies, lists and reads it", async () => {
    const condition = { request_ip: { in: ["127.0.0.0/8"] } };
    const created = await resource.create({
      ...scope,
      name: "from the SDK",
      policies: [zoneRead],
      condition,
    });

    expect((await resourceOf(created.value).verify(scope)).status).toBe("active");
    expect(await all(resource.list(scope))).toContainEqual(
      expect.objectContaining({ id: created.id, condition }),
    );
    expect(await resource.get(created.id, scope)).toMatchObject({ name: "from the SDK", condition });
  });

  it("updates, rolls and deletes it", async () => {
    const created = await resource.create({ ...scope, name: "to be changed", policies: [] });

    const updated = await resource.update(created.id, {
      ...scope,
      name: "changed",
      policies: [zoneRead],
      status: "active",
    });
    const rolled = await resource.value.update(created.id, { ...scope, body: {} });
    const old: unknown = await resourceOf(created.value)
      .verify(scope)
      .catch((error: unknown) => error);

    expect(updated).toMatchObject({ id: created.id, name: "changed" });
    expect((await resourceOf(rolled).verify(scope)).id).toBe(created.id);
    expect(old).toBeInstanceOf(Cloudflare.AuthenticationError);
    expect(await resource.delete(created.id, scope)).toEqual({ id: created.id });
    const gone: unknown = await resource.get(created.id, scope).catch((error: unknown) => error);
    expect(gone).toBeInstanceOf(Cloudflare.NotFoundError);
  });

  it("iterates over several pages", async () => {
    for (let number = 0; number < 6; number += 1)
      await resource.create({ ...scope, name: `page filler ${number}`, policies: [] });

    const listed = await all(resource.list({ ...scope, per_page: 5 }));

    expect(listed.length).toBeGreaterThan(5);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  });

  it("lists the permission groups", async () => {
    expect(await all(resource.permissionGroups.list(scope))).toHaveLength(groups);
  });
});

describe.each([
  { parent: "an account", scope: account },
  { parent: "a zone", scope: { zone_id: emulator.credentials.zoneId } },
])("the official SDK leads a service token of $parent through its life", ({ scope }) => {
  const { serviceTokens } = client.zeroTrust.access;

  it("creates, lists, reads, changes and deletes it", async () => {
    const created = await serviceTokens.create({ ...scope, name: "bot", duration: "60m" });

    expect(created.client_secret).toMatch(/^cfast_/u);
    expect(await all(serviceTokens.list(scope))).toContainEqual(expect.objectContaining({ id: created.id }));
    expect(await serviceTokens.get(created.id, scope)).not.toHaveProperty("client_secret");
    expect(await serviceTokens.update(created.id, { ...scope, name: "other bot" })).toMatchObject({
      name: "other bot",
    });
    expect(await serviceTokens.delete(created.id, scope)).toMatchObject({ id: created.id });
  });
});

describe("the official SDK", () => {
  it("refreshes and rotates a service token of an account", async () => {
    const { serviceTokens } = client.zeroTrust.access;
    const created = await serviceTokens.create({ ...account, name: "bot", duration: "60m" });

    const refreshed = await serviceTokens.refresh(created.id, account);
    const rotated = await serviceTokens.rotate(created.id, account);

    expect(Date.parse(refreshed.expires_at ?? "")).toBeGreaterThan(Date.parse(created.expires_at ?? ""));
    expect(rotated.client_id).toBe(created.client_id);
    expect(rotated.client_secret).not.toBe(created.client_secret);
  });

  it.each([
    [
      "an unknown token",
      "PermissionDeniedError",
      403,
      9109,
      async () => await all(signIn(`cfut_${"x".repeat(40)}00000000`).user.tokens.list()),
    ],
    [
      "a bad request",
      "BadRequestError",
      400,
      400,
      async () => await client.user.tokens.create({ name: "", policies: [] }),
    ],
    [
      "an account token at the user's verify",
      "AuthenticationError",
      401,
      1000,
      async () => await signIn(emulator.credentials.accountToken).user.tokens.verify(),
    ],
  ] as const)("tells %s by its own error class", async (_what, errorClass, status, code, call) => {
    const refusal: unknown = await call().catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Cloudflare[errorClass]);
    expect(refusal).toMatchObject({ status, errors: [{ code }] });
  });

  it("gets answers that the documents describe", () => {
    expect(emulator.findings).toEqual([]);
  });
});
