import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { fetchPackage } from "../src/fetch-package.ts";
import { openWatchedEmulator } from "../src/watched-emulator.ts";

/** As much of the official SDK as these tests use; it is fetched, so its types are not here. */
interface Sdk {
  readonly user: {
    readonly tokens: {
      create(body: object): Promise<SdkToken & { readonly value: string }>;
      list(query?: object): AsyncIterable<SdkToken>;
      verify(): Promise<{ readonly id: string; readonly status: string }>;
      readonly permissionGroups: { list(query?: object): AsyncIterable<{ readonly name: string }> };
    };
  };
}
interface SdkToken {
  readonly id: string;
  readonly name: string;
  readonly condition?: unknown;
}

const sdk = await fetchPackage("cloudflare", "7.3.0");
const { default: Cloudflare } = (await import(pathToFileURL(sdk.resolve("cloudflare")).href)) as {
  default: {
    new (options: { baseURL: string; apiToken: string; maxRetries: number }): Sdk;
    readonly PermissionDeniedError: new () => Error;
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

describe("the official SDK", () => {
  it("creates a token that works and is listed", async () => {
    const condition = { request_ip: { in: ["127.0.0.0/8"] } };

    const created = await client.user.tokens.create({ name: "from the SDK", policies: [], condition });

    expect((await signIn(created.value).user.tokens.verify()).status).toBe("active");
    const listed = await all(client.user.tokens.list());
    expect(listed.find(({ id }) => id === created.id)).toMatchObject({ name: "from the SDK", condition });
  });

  it("iterates over several pages", async () => {
    const listed = await all(client.user.tokens.list({ per_page: 5 }));

    expect(listed.length).toBeGreaterThan(10);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  });

  it("lists the permission groups", async () => {
    expect(await all(client.user.tokens.permissionGroups.list())).toHaveLength(311);
  });

  it("tells a refusal by its own error class, with Cloudflare's codes", async () => {
    const stranger = signIn(`cfut_${"x".repeat(40)}00000000`);

    const refusal: unknown = await all(stranger.user.tokens.list()).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(Cloudflare.PermissionDeniedError);
    expect(refusal).toMatchObject({
      status: 403,
      errors: [{ code: 9109, message: "Invalid access token" }],
    });
  });

  it("gets answers that the documents describe", () => {
    expect(emulator.findings).toEqual([]);
  });
});
