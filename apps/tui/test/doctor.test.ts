import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createEmulator } from "@cftokens/emulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Check, CheckName } from "../src/cli/doctor/check.ts";
import { compiledCode, program } from "./terminal.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cftokens-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function run(words: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [program, ...words.split(" ")], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { HOME: home, PATH: process.env["PATH"] ?? "", ...compiledCode(), ...env },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, "exit");
  return { status: child.exitCode, stdout, stderr };
}

// What was found out, by its name.
async function examine(env: Readonly<Record<string, string>>, words = "doctor --json") {
  const { status, stdout, stderr } = await run(words, env);
  const checks = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Check);
  const named: Partial<Record<CheckName, Check>> = Object.fromEntries(
    checks.map((check) => [check.check, check]),
  );
  return { status, stderr, checks, ...named };
}

// The emulator over HTTP, whose clock may be another one.
async function serve({ ahead = 0, world = createEmulator() } = {}) {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
        headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]),
      });
      const answer = await world.fetch(request);
      outgoing.setHeader("date", new Date(Date.now() + ahead * 1000).toUTCString());
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(await answer.text());
    })();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    credentials: world.credentials,
    fetch: world.fetch,
    env: { CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}/client/v4` },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      world.close();
      return Promise.resolve();
    },
  };
}

const names = [
  "node",
  "terminal",
  "colours",
  "clipboard",
  "config",
  "profile",
  "proxy",
  "certificates",
  "reachability",
  "credential",
  "permissions",
  "end",
  "clock",
];

describe("cftokens doctor", () => {
  it("looks at everything on the emulator, one thing a line", async () => {
    const { status, checks, stderr } = await examine({}, "doctor --emulator --json");

    expect(checks.map(({ check }) => check)).toEqual(names);
    expect(checks.filter(({ state }) => state !== "ok")).toEqual([]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect((await run("doctor --emulator")).stdout).toMatch(
      /^ok {7}credential {4}an API token of a user, /mu,
    );
  });

  it("says whose token it is, what it may do and when it ends", async () => {
    await using server = await serve();
    const { apiToken, accountToken, accountId, email, apiKey } = server.credentials;

    const user = await examine({ ...server.env, CLOUDFLARE_API_TOKEN: apiToken });
    expect(user).toMatchObject({
      status: 0,
      credential: {
        state: "ok",
        says: expect.stringMatching(/^an API token of a user, [0-9a-f]{32}, active$/u) as string,
      },
      permissions: { says: expect.stringMatching(/edit API Tokens on user/u) as string },
      end: { says: "it never ends" },
      clock: { says: "as the server's" },
    });
    const account = await examine({ ...server.env, CLOUDFLARE_API_TOKEN: accountToken });
    expect(account.credential?.says).toContain(`an API token of the account ${accountId}`);
    const key = await examine({ ...server.env, CLOUDFLARE_EMAIL: email, CLOUDFLARE_API_KEY: apiKey });
    expect(key).toMatchObject({
      status: 0,
      credential: { says: `the Global API key of ${email}` },
      permissions: { state: "warning" },
      end: { state: "warning" },
    });
  });

  it("warns of an end that is near, and of a token that may not read itself", async () => {
    await using server = await serve();
    const { apiToken } = server.credentials;
    const groups = await server.fetch(
      new Request("https://api.cloudflare.com/client/v4/user/tokens/permission_groups", {
        headers: { authorization: `Bearer ${apiToken}` },
      }),
    );
    const { result } = (await groups.json()) as { result: readonly { id: string; name: string }[] };
    const group = result.find(({ name }) => name === "Zone Read");
    const answer = await server.fetch(
      new Request("https://api.cloudflare.com/client/v4/user/tokens", {
        method: "POST",
        headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
        body: JSON.stringify({
          name: "short",
          expires_on: `${new Date(Date.now() + 36 * 60 * 60 * 1000).toISOString().slice(0, 19)}Z`,
          policies: [
            {
              effect: "allow",
              permission_groups: [{ id: group?.id }],
              resources: { "com.cloudflare.api.account.zone.*": "*" },
            },
          ],
        }),
      }),
    );
    const { result: made } = (await answer.json()) as { result: { value: string } };

    const found = await examine({ ...server.env, CLOUDFLARE_API_TOKEN: made.value });
    expect(found).toMatchObject({
      status: 0,
      permissions: { says: "not known: the token may not read itself" },
      end: { state: "warning", says: expect.stringMatching(/^it ends in 1 day, at /u) as string },
    });
    expect(JSON.stringify(found)).not.toContain(made.value);
  });

  it("says that a credential is refused, without it, and exits with 3", async () => {
    await using server = await serve();
    const token = `cfut_${"z".repeat(40)}01234567`;
    const { status, stdout, stderr } = await run("doctor", { ...server.env, CLOUDFLARE_API_TOKEN: token });

    expect(status).toBe(3);
    expect(stdout).toMatch(/^problem {2}credential {4}the API token is refused: .*\n {23}→ compare it/mu);
    expect(`${stdout}${stderr}`).not.toContain(token);
  });

  it.each([
    [60, 0, "warning", "60 seconds behind the server's"],
    [-3600, 3, "problem", "3600 seconds ahead of the server's"],
  ])(
    "compares the clock with that of a server that is %i seconds ahead",
    async (ahead, status, state, says) => {
      await using server = await serve({ ahead });
      const found = await examine({
        ...server.env,
        CLOUDFLARE_API_TOKEN: server.credentials.apiToken,
      });

      expect(found.status).toBe(status);
      expect(found.clock?.state).toBe(state);
      // The clocks are read at different moments.
      expect(Number.parseInt(found.clock?.says ?? "", 10)).toBeCloseTo(Number.parseInt(says, 10), -1);
      expect(found.clock?.says.replace(/^\d+/u, "")).toBe(says.replace(/^\d+/u, ""));
    },
  );

  it("says of a server that is not there what to look at", async () => {
    const server = await serve();
    await server[Symbol.asyncDispose]();
    const found = await examine({ ...server.env, CLOUDFLARE_API_TOKEN: "made-up" });

    expect(found.status).toBe(3);
    expect(found.reachability).toMatchObject({
      state: "problem",
      says: expect.stringMatching(/^127\.0\.0\.1:\d+ does not answer: .*ECONNREFUSED/u) as string,
      advice: expect.stringMatching(/HTTPS_PROXY/u) as string,
    });
    expect(found.checks.map(({ check }) => check)).not.toContain("credential");
  });

  it("goes on behind a config file that is wrong, and names the place in it", async () => {
    mkdirSync(join(home, ".config/cftokens"), { recursive: true });
    writeFileSync(join(home, ".config/cftokens/config.json"), '{\n  "theme": "dark",\n}', { mode: 0o600 });
    const { status, config, profile, proxy } = await examine({ HTTPS_PROXY: "proxy" });

    expect(status).toBe(3);
    expect(config).toMatchObject({
      state: "problem",
      says: expect.stringMatching(/line 3, column 1/u) as string,
    });
    expect(profile).toMatchObject({ state: "problem" });
    expect(proxy).toMatchObject({ state: "problem", advice: "correct the variable, or unset it" });
  });
});
