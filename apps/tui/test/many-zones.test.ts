import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTerminal } from "./terminal.ts";

const zoneCount = 1000;
const accountId = "a".repeat(32);
const idOf = (index: number) => String(index).padStart(32, "0");

let server: Server;
let baseUrl = "";
// Paths in the order in which they were asked for.
let asked: string[] = [];
// What each answer says of the budget; nothing while undefined.
let budget: string | undefined;
let zonePages: PromiseWithResolvers<void>;
beforeEach(async () => {
  asked = [];
  budget = undefined;
  zonePages = Promise.withResolvers();
  server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/client/v4`;
});
afterEach(() => {
  zonePages.resolve();
  server.closeAllConnections();
  server.close();
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
  const path = pathname.replace("/client/v4", "");
  asked.push(path);
  const page = Number(searchParams.get("page") ?? 1);
  if (path === "/zones" && page === 5) await zonePages.promise;
  const result = resultOf(path, page);
  response.writeHead(result === undefined ? 404 : 200, {
    "content-type": "application/json",
    ...(budget !== undefined && { ratelimit: budget, "ratelimit-policy": '"default";q=1200;w=300' }),
  });
  const total = path === "/zones" ? zoneCount : (result?.length ?? 0);
  response.end(
    JSON.stringify({
      success: result !== undefined,
      errors: result === undefined ? [{ code: 7003, message: "no route" }] : [],
      messages: [],
      result: result ?? null,
      result_info: { page, per_page: 50, count: result?.length ?? 0, total_count: total },
    }),
  );
}

function resultOf(path: string, page: number): readonly unknown[] | undefined {
  if (path === "/accounts") return [{ id: accountId, name: "Acme", type: "standard" }];
  if (path === "/zones") return Array.from({ length: 50 }, (_, index) => zone((page - 1) * 50 + index));
  const [, id] = /^\/zones\/(\d{32})\/access\/service_tokens$/u.exec(path) ?? [];
  if (id !== undefined) return [serviceToken(Number(id))];
  return path === "/user/tokens" ? [userToken] : path.includes("tokens") ? [] : undefined;
}

function zone(index: number) {
  return {
    id: idOf(index),
    name: `zone-${index}.example`,
    status: "active",
    paused: false,
    type: "full",
    account: { id: accountId, name: "Acme" },
  };
}

function serviceToken(index: number) {
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    name: `service ${index}`,
    client_id: `${idOf(index)}.access`,
    duration: "8760h",
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    expires_at: "2027-01-01T00:00:00Z",
  };
}

const userToken = {
  id: idOf(7),
  name: "first of all",
  status: "active",
  issued_on: "2026-01-01T00:00:00Z",
  modified_on: "2026-01-01T00:00:00Z",
  policies: [],
};

function open() {
  return openTerminal({
    columns: 120,
    env: { CLOUDFLARE_API_TOKEN: "made-up-token-of-forty-characters-000000", CLOUDFLARE_BASE_URL: baseUrl },
  });
}

const ofZones = () => asked.filter((path) => path.startsWith("/zones/")).length;

it("with 1,000 zones the table fills page by page, and the calls that are left are in view", async () => {
  using terminal = open();
  // The fifth page of zones does not come: the tokens of those before are there all the same.
  const first = await terminal.expectScreen(/^ 201 tokens · ◌ /mu);
  expect(first).toMatch(/first of all/u);
  expect(first).toMatch(/ \d+\/1200 calls left$/mu);
  expect(ofZones()).toBe(200);
  zonePages.resolve();
  await terminal.expectScreen(/^ 1001 tokens(?: {2}|$)/mu);
  expect(ofZones()).toBe(zoneCount);
  expect(asked.length).toBeLessThan(1100);
});

it("waits for more calls where few are left, says until when, and goes on then", async () => {
  zonePages.resolve();
  budget = '"default";r=50;t=3';
  using terminal = open();
  await terminal.expectScreen(/^ \d+ tokens? · ◌ loading \d+ of \d+ lists, on at \d\d:\d\dZ, Esc stops/mu);
  expect(ofZones()).toBeLessThan(60);
  budget = '"default";r=1100;t=300';
  await terminal.expectScreen(/^ 1001 tokens(?: {2}|$)/mu);
});
