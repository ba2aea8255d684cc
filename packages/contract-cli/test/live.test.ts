import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, type Emulator, serverName } from "@cftokens/emulator";
import type { Fetch } from "@cftokens/openapi";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Environment } from "../src/environment.ts";
import { runInProcess } from "./run-in-process.ts";

const baseUrl = "https://api.example/client/v4";

let folder = "";
let emulator: Emulator;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-live-"));
  emulator = createEmulator();
});
afterEach(() => {
  emulator.close();
  rmSync(folder, { recursive: true });
});

interface Sent {
  readonly at: number;
  readonly line: string;
}

// Runs the command where a network leads to an emulator in place of a live API, and time goes on by
// waiting alone.
async function run(args: readonly string[], env: Environment["env"], api: Fetch = emulator.fetch) {
  const start = Date.now();
  let time = start;
  const sent: Sent[] = [];
  const { code, stdout, stderr } = await runInProcess(args, {
    env,
    home: folder,
    async network(request) {
      sent.push({ at: time - start, line: `${request.method} ${request.url}` });
      return api(request);
    },
    now: () => new Date(time),
    async wait(milliseconds) {
      time += milliseconds;
    },
  });
  return { code, output: stdout + stderr, sent };
}

const operations = [
  "access-service-tokens-get-a-service-token",
  "access-service-tokens-update-a-service-token",
];
const args = ["--target", baseUrl, ...operations.flatMap((id) => ["--operation", id])];

function environment(own: "token" | "key"): Environment["env"] {
  const { apiToken, email, apiKey, accountId } = emulator.credentials;
  return {
    CLOUDFLARE_ACCOUNT_ID: accountId,
    ...(own === "token"
      ? { CLOUDFLARE_API_TOKEN: apiToken }
      : { CLOUDFLARE_EMAIL: email, CLOUDFLARE_API_KEY: apiKey }),
  };
}

// Says what it was told.
async function echo({ headers }: Request): Promise<Response> {
  const said = ["authorization", "x-auth-email", "x-auth-key"].map((name) => headers.get(name)).join(" ");
  return Response.json({ success: said, errors: said, [said]: said }, { status: 418 });
}

describe("on a live target", () => {
  it("only reads are sent, four a second, and the summary says what was left out", async () => {
    const { code, output, sent } = await run(args, environment("token"));

    expect(new Set(sent.map(({ line }) => line.split(" ")[0]))).toEqual(new Set(["GET"]));
    expect(sent.every(({ line }) => line.includes(` ${baseUrl}/`))).toBe(true);
    expect(sent.map(({ at }) => at)).toEqual(sent.map((_request, index) => index * 250));
    expect(output).toContain("skipped access-service-tokens-update-a-service-token: ");
    expect(code).toBe(0);
  });

  it.each([
    ["reads", []],
    ["writes", ["--write"]],
    ["fewer generated cases", ["--write", "--cases", "0"]],
  ])("how long it will take is said before it begins: %s", async (_what, more) => {
    const { output, sent } = await run([...args, ...more], environment("token"));
    const planned = Number(/^About (\d+) requests, 4 a second: /mu.exec(output)?.[1]);

    expect(Math.abs(planned - sent.length)).toBeLessThanOrEqual(sent.length / 10);
  });

  it("fewer generated cases take fewer requests", async () => {
    const none = await run([...args, "--write", "--cases", "0"], environment("token"));
    const some = await run([...args, "--write", "--cases", "3"], environment("token"));

    expect(none.sent.length).toBeLessThan(some.sent.length);
  });

  it.each(["token", "key"] as const)(
    "with --write resources are created, named, and removed again, by %s",
    async (own) => {
      const { code, sent } = await run([...args, "--write"], environment(own));
      const created = sent.filter(({ line }) => line.startsWith("POST") && line.endsWith("/service_tokens"));

      expect(created.length).toBeGreaterThan(0);
      expect(sent.filter(({ line }) => line.startsWith("DELETE")).length).toBeGreaterThan(0);
      expect(code).toBe(0);
      expect((await run(["clean"], {})).output).toBe("Nothing is left anywhere.\n");
    },
  );

  it.each<[string, Readonly<Record<string, string>>]>([
    ["a token", { CLOUDFLARE_API_TOKEN: "made-up-and-unlike-any-token" }],
    ["a key", { CLOUDFLARE_EMAIL: "dana@example.com", CLOUDFLARE_API_KEY: "made-up-and-unlike-any-key" }],
  ])("%s is in no output, even where the target says it again", async (_what, env) => {
    const report = join(folder, "report.html");
    const { code, output } = await run(["--target", baseUrl, "--report", `html=${report}`], env, echo);

    expect(output).toContain("undocumented-field");
    expect(code).toBe(1);
    for (const secret of Object.values(env)) {
      expect(output).not.toContain(secret);
      expect(readFileSync(report, "utf8")).not.toContain(secret);
    }
  });

  it("e-mail and key are sent where they are documented, wrong ones too, and what takes a token only is skipped", async () => {
    const ids = ["user-api-tokens-verify-token", "user-api-tokens-list-tokens"];
    const keys: (string | null)[] = [];
    const { code, output } = await run(
      ["--target", baseUrl, ...ids.flatMap((id) => ["--operation", id])],
      environment("key"),
      async (request) => {
        expect(request.headers.get("authorization")).toBeNull();
        keys.push(request.headers.get("x-auth-key"));
        return emulator.fetch(request);
      },
    );

    expect(output).toContain(
      'skipped user-api-tokens-verify-token: it takes none of the given credentials; give those for "api_token" with --auth SCHEME=NAME\n',
    );
    expect(new Set(keys)).toEqual(
      new Set([emulator.credentials.apiKey, null, "x", expect.stringMatching(/^cfk_/u)]),
    );
    expect(code).toBe(0);
  });

  it("the command line of a finding signs in as the run did", async () => {
    const one = ["--target", baseUrl, "--operation", "user-api-tokens-list-tokens"];
    const { output } = await run(one, environment("key"), echo);

    expect(output).toContain('-H "X-Auth-Email: $CLOUDFLARE_EMAIL" -H "X-Auth-Key: $CLOUDFLARE_API_KEY"');
    expect(output).not.toContain("$CLOUDFLARE_API_TOKEN");
  });

  it("a run in which nothing succeeded fails, also when there was nothing to send", async () => {
    const { code, output } = await run(args, environment("token"), echo);

    expect(output).toContain("error nothing-tested: * no operation succeeded, so that nothing was tested\n");
    expect(code).toBe(1);
  });

  it("a fault of the command itself is told from findings, and repeats no token", async () => {
    const { code, output } = await run(args, environment("token"), async ({ headers }) => {
      throw new RangeError(`odd ${headers.get("authorization")}`);
    });

    expect(output).toMatch(
      /^contract: a fault of the command itself: RangeError: odd Bearer \[redacted\]\n +at /u,
    );
    expect(code).toBe(70);
  });

  it("credentials that no header can hold are refused and not repeated", async () => {
    const { code, output } = await run(args, { CLOUDFLARE_API_TOKEN: "made\nup" });

    expect(output).toMatch(/^contract: The credentials in the environment have characters [^\n]+\n$/u);
    expect(output).not.toContain("made");
    expect(code).toBe(4);
  });

  it("clean removes what carries the prefix although no journal knows of it, and nothing else", async () => {
    const { accountId, apiToken } = emulator.credentials;
    const create = async (name: string) =>
      emulator.fetch(
        new Request(`${baseUrl}/accounts/${accountId}/access/service_tokens`, {
          method: "POST",
          headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
          body: JSON.stringify({ name }),
        }),
      );
    await create("cftokens-contract-leftover");
    await create("my cftokens-contract-notes");
    const { code, output, sent } = await run(["clean", "--target", baseUrl], environment("token"));

    expect(sent.filter(({ line }) => line.startsWith("DELETE"))).toHaveLength(1);
    expect(output).toBe(`Removed 1 of 1 resources from ${baseUrl}.\n`);
    expect(code).toBe(0);
  });
});

const methodsOf = (sent: readonly Sent[]) => new Set(sent.map(({ line }) => line.split(" ")[0]));

// As an answer of the served emulator, which may pass through a proxy.
async function served(request: Request): Promise<Response> {
  const response = await emulator.fetch(request);
  response.headers.set("server", serverName);
  return response;
}

describe("a server on this machine, with credentials in the environment", () => {
  const here = "http://127.0.0.1:8788/client/v4";
  const onlyHere = ["--target", here, ...args.slice(2)];
  it("is live, so that it is only read from: it may be a proxy before an account", async () => {
    const { code, sent } = await run(onlyHere, environment("token"));

    expect(methodsOf(sent)).toEqual(new Set(["GET"]));
    expect(sent.slice(1).map(({ at }) => at)).toEqual(sent.slice(1).map((_request, index) => index * 250));
    expect(code).toBe(0);
  });

  it("is written to with --write, at the same pace", async () => {
    const { sent } = await run([...onlyHere, "--write"], environment("token"));

    expect(methodsOf(sent)).toContain("PUT");
    expect(sent.at(-1)?.at).toBe((sent.length - 2) * 250);
  });

  it("gets everything at once where it says that it is the emulator", async () => {
    const { sent } = await run(onlyHere, environment("token"), served);

    expect(methodsOf(sent)).toContain("PUT");
    expect(sent.at(-1)?.at).toBe(0);
  });

  it("is asked without credentials", async () => {
    const asked: string[] = [];
    await run(onlyHere, environment("token"), async (request) => {
      asked.push(`${request.url} ${request.headers.get("authorization")}`);
      return served(request);
    });

    expect(asked[0]).toBe(`${here}/ null`);
  });

  it("is not believed elsewhere", async () => {
    const { sent } = await run(args, environment("token"), served);

    expect(methodsOf(sent)).toEqual(new Set(["GET"]));
  });
});
