import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions, serve } from "../src/index.ts";

// One step of a history. Numbers choose among the tokens that the history has made so far.
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("create" as const),
      expires: fc.boolean(),
      begins: fc.boolean(),
      fromOneNetwork: fc.boolean(),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom("roll", "disable", "rename", "delete"),
      which: fc.nat(5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("list" as const),
      query: fc.constantFrom(
        "",
        "?per_page=5",
        "?per_page=5&page=2",
        "?include_expired=true&per_page=50",
        "?direction=asc",
        "?name=made",
        "?per_page=x",
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("other" as const),
      call: fc.constantFrom(
        "GET /user",
        "GET /accounts",
        "GET /zones?name=example.com",
        "GET /nowhere",
        "PATCH /user/tokens",
        "GET /user/tokens/",
        "GET /user/tokens/%zz",
        "HEAD /user/tokens",
        "GET /accounts/023e105f4ecef8ad9ca31a8372d0c353/access/service_tokens",
        "GET /zones/eb78d65290b24279ba6f44721b3ea3c4/dns_records",
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.constantFrom(-15, -5, 5, 15) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "reset" as const }) },
);

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}
type Ask = (method: string, path: string, init: Init) => Promise<Answer>;
interface Init {
  readonly token?: string;
  readonly json?: object;
  readonly from?: string;
}

const { credentials: owner, close } = createEmulator();
close();
const start = Date.parse("2026-11-22T10:00:00Z");
let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "cftokens-edges-"))));
afterAll(() => rmSync(folder, { recursive: true }));

it(
  "an emulator answers the same over HTTP, over `fetch`, and when it is started anew after each change",
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15, size: "max" }), async (steps) => {
        let now = start;
        const options = () => ({
          now: () => new Date(now),
          randomBytes: countedBytes(),
          // Two more than there are.
          limits: { userTokens: 15 },
        });
        using served = createEmulator(options());
        using fetched = createEmulator(options());
        const server = await serve(served, 0);
        const database = join(folder, `${(histories += 1)}.db`);
        const restarted = { ...options(), database };
        let anew = createEmulator(restarted);
        const sides: readonly Ask[] = [
          async (method, path, init) =>
            toAnswer(await fetch(`${server.baseUrl}${path}`, toInit(method, init))),
          over(fetched),
          async (method, path, init) => await over(anew)(method, path, init),
        ];
        const made: { id: string; value: string }[] = [];
        const { apiToken } = fetched.credentials;

        const ask: Ask = async (method, path, init) => {
          const [http, face, fresh] = await Promise.all(sides.map((side) => side(method, path, init)));
          expect(http).toEqual(face);
          expect(withoutCounts(face)).toEqual(withoutCounts(fresh));
          if (face === undefined) throw new Error("nobody answered");
          return face;
        };

        const restart = () => {
          anew.close();
          anew = createEmulator(restarted);
        };
        for (const [turn, one] of steps.entries()) {
          if (one.do === "wait") now += one.minutes * 60_000;
          else if (one.do === "reset") for (const emulator of [served, fetched, anew]) emulator.reset();
          else await take(one, { ask, made, apiToken, now });
          restart();
          await lookAround({ ask, made, apiToken, turn });
        }
        anew.close();
        await server.close();
      }),
      { numRuns: 15, seed: 20_261_130 },
    );
  },
);

let histories = 0;

interface History {
  readonly ask: Ask;
  readonly made: { id: string; value: string }[];
  readonly apiToken: string;
  readonly now: number;
}

async function take(
  one: Exclude<
    typeof step extends fc.Arbitrary<infer Step> ? Step : never,
    { readonly do: "wait" | "reset" }
  >,
  { ask, made, apiToken, now }: History,
): Promise<void> {
  const token = apiToken;
  if ("expires" in one) {
    const inMinutes = (minutes: number) => `${new Date(now + minutes * 60_000).toISOString().slice(0, 19)}Z`;
    const json = {
      name: `made ${made.length}`,
      policies: [policy],
      ...(one.expires && { expires_on: inMinutes(4) }),
      ...(one.begins && { not_before: inMinutes(2) }),
      ...(one.fromOneNetwork && { condition: { request_ip: { in: ["192.0.2.0/24"] } } }),
    };
    const { text } = await ask("POST", "/user/tokens", { token, json });
    const { result } = JSON.parse(text) as { result: { id: string; value: string } | null };
    if (result !== null) made.push(result);
  } else if ("query" in one) await ask("GET", `/user/tokens${one.query}`, { token });
  else if ("call" in one) {
    const [method = "", path = ""] = one.call.split(" ");
    await ask(method, path, { token });
  } else if ("which" in one) {
    const known = made[one.which % Math.max(1, made.length)];
    if (known !== undefined) await act(one.do, known, { ask, token });
  }
}

// What the step may have made untrue. Every other time the other way round, so that the new one
// is asked first what the others answered last.
async function lookAround({
  ask,
  made,
  apiToken,
  turn,
}: Omit<History, "now"> & { readonly turn: number }): Promise<void> {
  // With the key first and last, because the use of a token is noted, which is a change too.
  const list = async () => {
    await ask("GET", "/user/tokens?per_page=50", {});
    await ask("GET", "/user/tokens?per_page=50&include_expired=true", {});
  };
  await list();
  await ask("GET", "/user/tokens?per_page=50&include_expired=true", { token: apiToken });
  for (const { id, value } of made) {
    const calls: readonly [path: string, init: Init][] = [
      [`/user/tokens/${id}`, { token: apiToken }],
      ["/user/tokens/verify", { token: value }],
      ["/user/tokens", { token: value }],
      ["/user/tokens", { token: value, from: "192.0.2.7" }],
      ["/zones", { token: value, from: "192.0.2.7" }],
    ];
    for (const [path, init] of turn % 2 === 0 ? calls : calls.toReversed()) await ask("GET", path, init);
  }
  await list();
}

async function act(
  what: string,
  known: { id: string; value: string },
  { ask, token }: { readonly ask: Ask; readonly token: string },
): Promise<void> {
  const path = `/user/tokens/${known.id}`;
  switch (what) {
    case "roll": {
      const { text } = await ask("PUT", `${path}/value`, { token, json: {} });
      const { result } = JSON.parse(text) as { result: string | null };
      if (result !== null) known.value = result;
      break;
    }
    case "disable":
      await ask("PUT", path, {
        token,
        json: { name: "made to rest", policies: [policy], status: "disabled" },
      });
      break;
    case "rename":
      await ask("PUT", path, { token, json: { name: "made anew: é", policies: [], status: "active" } });
      break;
    case "delete":
      await ask("DELETE", path, { token });
  }
}

function over({ fetch: answer }: Pick<Emulator, "fetch">): Ask {
  return async (method, path, init) =>
    toAnswer(await answer(new Request(`http://emulator.test/client/v4${path}`, toInit(method, init))));
}

function toInit(method: string, { token, json, from }: Init): RequestInit {
  return {
    method,
    headers: {
      "content-type": "application/json",
      ...(from !== undefined && { "cf-connecting-ip": from }),
      ...(token === undefined
        ? { "x-auth-email": owner.email, "x-auth-key": owner.apiKey }
        : { authorization: `Bearer ${token}` }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  };
}

// What a server adds by itself is left out.
async function toAnswer(response: Response): Promise<Answer> {
  const ofServer = new Set([
    "connection",
    "content-length",
    "date",
    "keep-alive",
    "server",
    "transfer-encoding",
  ]);
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !ofServer.has(name)));
  return { status: response.status, headers, text: await response.text() };
}

// Calls are counted in memory, so that a start forgets them.
function withoutCounts(answer: Answer | undefined): object | undefined {
  return answer && { ...answer, headers: { ...answer.headers, ratelimit: "" } };
}

// The same bytes in the same order for each emulator.
function countedBytes(): NonNullable<EmulatorOptions["randomBytes"]> {
  let calls = 0;
  return (count) =>
    createHash("shake256", { outputLength: count })
      .update(String((calls += 1)))
      .digest();
}

// It may make tokens.
const policy = {
  effect: "allow",
  resources: { "com.cloudflare.api.user.7e57a1b2c3d4e5f60718293a4b5c6d7e": "*" },
  permission_groups: [{ id: "686d18d5ac6c441c867cbf6771e58a0a" }],
};
