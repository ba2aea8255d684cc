import { createClient, type Fetch } from "@cftokens/client";
import { createEmulator } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";
import { createIsReadable } from "./is-readable.ts";
import { readPlaces } from "./read-places.ts";

const known = [{ kind: "account", id: "f".repeat(32) }] as const;
const { signal } = new AbortController();

async function placesFrom(change: (request: Request, fetch: Fetch) => Promise<Response>) {
  const { fetch, credentials, close } = createEmulator();
  const client = createClient({
    credentials: { apiToken: credentials.apiToken },
    fetch: async (request) => change(request, fetch),
    retry: { attempts: 1 },
  });
  const found = await readPlaces({ known, signal }, { client, isReadable: createIsReadable() });
  close();
  return found;
}

async function refuse(): Promise<Response> {
  const errors = [{ code: 9109, message: "Unauthorized" }];
  return Response.json({ success: false, errors, messages: [], result: null }, { status: 403 });
}

describe("accounts and zones of the credential", () => {
  it("have names, the account of each zone, and a user", async () => {
    const { user, places, problems } = await placesFrom(async (request, fetch) => fetch(request));
    expect(user?.email).toBe("dana@example.com");
    expect(problems).toEqual([]);
    expect(places.map(({ kind, name, id }) => `${kind} ${name ?? id}`)).toEqual([
      "account Acme",
      "account Acme Staging",
      `account ${"f".repeat(32)}`,
      "zone example.com",
      "zone example.net",
      "zone staging.example.org",
    ]);
    expect(places.at(-1)?.accountId).toBe(places[1]?.id);
  });

  it("are those of the environment when the API tells none, and why", async () => {
    const { user, places, problems } = await placesFrom(refuse);
    expect(user).toBeUndefined();
    expect(places).toEqual(known);
    expect(problems.map(({ outcome }) => outcome)).toEqual([
      "refused with status 403",
      "refused with status 403",
    ]);
  });

  it("are harmless to print, and only those that have an id and a name", async () => {
    const { places } = await placesFrom(async (request, fetch) =>
      new URL(request.url).pathname.endsWith("/accounts")
        ? Response.json({
            success: true,
            errors: [],
            messages: [],
            result: [{ id: "a".repeat(32), name: "Evil\u001B[31m\u202E" }, { id: 7 }, null],
          })
        : fetch(request),
    );
    expect(places[0]).toEqual({
      kind: "account",
      id: "a".repeat(32),
      name: "Evil",
      storedName: "Evil\u001B[31m\u202E",
    });
    expect(places.filter(({ kind }) => kind === "account")).toHaveLength(2);
  });
});
