import { spawnSync } from "node:child_process";
import { mkdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compiledCode, freshDataHome, loaded, openTerminal, processState, program } from "./terminal.ts";

const enterScreen = "\u001B[?1049h";
const leaveScreen = "\u001B[?1049l";
const showCursor = "\u001B[?25h";

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    input: "",
    env: { HOME: "/nonexistent", ...compiledCode(), ...env },
  });
}

describe("ways in and out", () => {
  it("is not for pipes: one line on standard error, exit code 2", () => {
    const { status, stdout, stderr } = run([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^cftokens: the screens need a terminal[^\n]*; run cftokens --help[^\n]*\n$/u);
  });

  it.each([
    [["--help"], 0, /^cftokens: browse and create/u, /^$/u],
    [["--version"], 0, /^\d+\.\d+\.\d+\n$/u, /^$/u],
    [["--wat\u001B[31m"], 2, /^$/u, /^cftokens: unknown argument "--wat[^\n]*"; run cftokens --help\n$/u],
  ])("answers %j with exit code %i", (args, code, out, err) => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(code);
    expect(stdout).toMatch(out);
    expect(stderr).toMatch(err);
  });

  it("takes the keys before it draws, so that what is typed with the first frame is neither echoed nor lost", async () => {
    using terminal = openTerminal();
    await terminal.expectOutput(/\[\?1049h/u);
    const device = readlinkSync(`/proc/${terminal.processId}/fd/0`);
    const { stdout } = spawnSync("stty", ["-a", "-F", device], { encoding: "utf8" });
    expect(stdout).toMatch(/-icanon[^]* -echo /u);
  });

  it.each(["q", "ctrl+c"])("gives the terminal back on %s", async (key) => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.press(key);
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
    expect(terminal.output()).toContain(enterScreen);
    expect(terminal.output().lastIndexOf(leaveScreen)).toBeGreaterThan(
      terminal.output().lastIndexOf(enterScreen),
    );
    expect(terminal.output().lastIndexOf(showCursor)).toBeGreaterThan(0);
  });

  it.each(["SIGTERM", "SIGHUP"] as const)("gives the terminal back on %s", async (signal) => {
    using terminal = openTerminal();
    await terminal.expectScreen(loaded);
    terminal.signal(signal);
    await terminal.expectExit();
    expect(terminal.output().lastIndexOf(leaveScreen)).toBeGreaterThan(
      terminal.output().lastIndexOf(enterScreen),
    );
    expect(terminal.output().lastIndexOf(showCursor)).toBeGreaterThan(0);
  });

  // The kernel tells the state of a process in /proc on Linux only.
  it.runIf(process.platform === "linux")("goes to the background on Ctrl+Z and comes back", async () => {
    using terminal = openTerminal();
    await terminal.expectScreen(/› backup bucket/u);
    terminal.press("ctrl+z");
    // oxlint-disable-next-line no-control-regex -- the sequence is what is tested
    await terminal.expectOutput(/\u001B\[\?1049l/u);
    await expect.poll(() => processState(terminal.processId)).toBe("T");
    terminal.signal("SIGCONT");
    await terminal.expectScreen(/› backup bucket/u);
    terminal.press("j");
    await terminal.expectScreen(/› billing report/u);
  });

  it("takes every size, says when it is too small, and draws the same again when the size is back", async () => {
    using terminal = openTerminal({ columns: 120, rows: 40 });
    const before = await terminal.expectScreen(loaded);
    terminal.resize(60, 15);
    expect(await terminal.expectScreen(/^ cftokens[^]*^ \d+ tokens(?: {2}[^·]*)?$/mu)).toMatch(/EMULATOR/u);
    terminal.resize(40, 10);
    await terminal.expectScreen(/^needs at least 60x15, is 40x10/u);
    terminal.resize(150, 20);
    terminal.resize(90, 50);
    terminal.resize(120, 40);
    await terminal.expectScreen(new RegExp(`^${before.split("\n").map(escapePattern).join("\n")}$`, "u"));
  });

  it("uses no colour when NO_COLOR is set, and still tells the status", async () => {
    using terminal = openTerminal({ env: { NO_COLOR: "1" } });
    expect(await terminal.expectScreen(loaded)).toMatch(/✗ disabled/u);
    // oxlint-disable-next-line no-control-regex -- the sequence is what is tested
    expect(terminal.output()).not.toMatch(/\u001B\[[0-9;]*m/u);
  });

  it("says in one line why the emulator's database cannot be opened", async () => {
    const dataHome = freshDataHome();
    mkdirSync(join(dataHome, "cftokens"));
    writeFileSync(join(dataHome, "cftokens", "emulator.db"), "this is no database".repeat(100));
    using terminal = openTerminal({ dataHome, columns: 200 });
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 1 });
    expect(terminal.screen().trim()).toMatch(/^cftokens: The emulator's database [^\n]*\.$/u);
    rmSync(dataHome, { recursive: true });
  });
});

describe("the live API", () => {
  const env = {
    CLOUDFLARE_API_TOKEN: "made-up-token-of-forty-characters-000000",
    CLOUDFLARE_ACCOUNT_ID: "0123456789abcdef0123456789abcdef",
  };

  it("is refused over plain http, before anything is sent", async () => {
    using terminal = openTerminal({
      env: { ...env, CLOUDFLARE_BASE_URL: "http://api.example.com/client/v4" },
      columns: 150,
    });
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 2 });
    expect(terminal.screen().trim()).toMatch(
      /^cftokens: Credentials are never sent over plain http to api.example.com/u,
    );
  });

  it("is shown as live; without an answer it is readable, and r tries again", async () => {
    const gone = await listen(answerWithOneRefusal);
    await gone[Symbol.asyncDispose]();
    using terminal = openTerminal({ env: { ...env, CLOUDFLARE_BASE_URL: gone.url } });
    const screen = await terminal.expectScreen(/4 of 4 lists failed, r tries again/u);
    expect(screen).toMatch(/127\.0\.0\.1:\d+ +LIVE/u);
    expect(screen).toMatch(
      /✗ 4 lists: no answer\n +User API tokens, API tokens of account 0123456789abcdef/u,
    );
    expect(screen.match(/→ Check the connection/gu)).toHaveLength(1);
    expect(screen).not.toMatch(/EMULATOR/u);

    await using back = await listen(answerWithOneRefusal, Number(new URL(gone.url).port));
    expect(back.url).toBe(gone.url);
    terminal.press("r");
    expect(await terminal.expectScreen(/1 of 4 lists failed/u)).toMatch(/gpj\.exe +User API/u);
    expect(terminal.output()).not.toContain("made-up-token");
  });

  it("shows a failing list as failed, and the others all the same", async () => {
    await using server = await listen(answerWithOneRefusal);
    using terminal = openTerminal({ env: { ...env, CLOUDFLARE_BASE_URL: server.url } });
    const screen = await terminal.expectScreen(/1 of 4 lists failed/u);
    expect(screen).toMatch(/✗ Workers Builds tokens of account 0123456789abcdef/u);
    expect(screen).toMatch(/• code 9109: Unauthorized to access requested resource/u);
    expect(screen).toMatch(/› evil⏎ click gpj\.exe +User API +you +✓ active/u);
    expect(terminal.output()).not.toMatch(/owned|evil\.example|52;c|\u202E/u);
  });

  it("may never answer: the user can leave all the same", async () => {
    await using server = await listen(() => undefined);
    using terminal = openTerminal({ env: { ...env, CLOUDFLARE_BASE_URL: server.url } });
    await terminal.expectScreen(/◌ loading 4 of 4 lists/u);
    terminal.press("q");
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
  });

  it("may never answer: the user can also stop waiting, and stay", async () => {
    await using server = await listen(() => undefined);
    using terminal = openTerminal({ env: { ...env, CLOUDFLARE_BASE_URL: server.url } });
    await terminal.expectScreen(/◌ loading 4 of 4 lists, Esc stops/u);
    terminal.press("esc");
    await terminal.expectScreen(/^ 0 tokens · 4 of 4 lists not read, r reads them/mu);
    terminal.press("r");
    await terminal.expectScreen(/◌ loading 4 of 4 lists, Esc stops/u);
  });

  it("names its accounts and zones, and the tokens of all of them are listed", async () => {
    await using server = await listen(answerWithTwoAccounts);
    const { CLOUDFLARE_API_TOKEN: cloudflareApiToken } = env;
    using terminal = openTerminal({
      env: { CLOUDFLARE_API_TOKEN: cloudflareApiToken, CLOUDFLARE_BASE_URL: server.url },
      columns: 100,
    });
    const screen = await terminal.expectScreen(/^ 4 tokens +\d+\/1200 calls left$/mu);
    expect(screen).toMatch(/of First\u{1F30D} +Account +First\u{1F30D} +✓ active/u);
    expect(screen).toMatch(/of Second +Account +Second +✓ active/u);
    expect(screen).toMatch(/of zone\.example +Access +zone\.example/u);
  });

  it("may answer with tokens of another shape: they are counted, the others are listed", async () => {
    await using server = await listen(answerWithBrokenTokens);
    using terminal = openTerminal({ env: { ...env, CLOUDFLARE_BASE_URL: server.url } });
    const screen = await terminal.expectScreen(/4 of 4 lists failed/u);
    expect(screen).toMatch(/› evil⏎ click gpj\.exe +User API +you +✓ active/u);
    expect(screen).toMatch(/✗ User API tokens: 4 of the list could not be read/u);
  });

  it("is read page by page to the end, 10,000 tokens long", async () => {
    await using server = await listen(answerWithPages);
    const { CLOUDFLARE_API_TOKEN: cloudflareApiToken } = env;
    using terminal = openTerminal({
      env: { CLOUDFLARE_API_TOKEN: cloudflareApiToken, CLOUDFLARE_BASE_URL: server.url },
    });
    await terminal.expectScreen(/10000 tokens · no account is seen: CLOUDFLARE_ACCOUNT_ID/u);
    terminal.press("G");
    expect(await terminal.expectScreen(/› token 9999 /u)).toMatch(/token 9998 /u);
  });

  it.each([
    ["HTML", "text/html", "<html>gateway</html>"],
    ["half of its JSON", "application/json", '{"success": tr'],
    ["nothing", "application/json", ""],
  ])("that answers %s is readable too", async (_what, type, body) => {
    await using server = await listen((_request, response) => {
      response.setHeader("content-type", type);
      response.end(body);
    });
    using terminal = openTerminal({ env: { ...env, CLOUDFLARE_BASE_URL: server.url } });
    expect(await terminal.expectScreen(/4 of 4 lists failed/u)).toMatch(/answer with status 200/u);
    terminal.press("q");
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
  });
});

const success = {
  success: true,
  errors: [],
  messages: [],
  result_info: { page: 1, per_page: 50, count: 1, total_count: 1 },
};
const refusal = {
  success: false,
  errors: [{ code: 9109, message: "Unauthorized to access requested resource" }],
  messages: [],
  result: null,
};
const hostileToken = {
  id: "0123456789abcdef0123456789abcdef",
  name: "evil\n\u001B]0;owned\u0007\u001B]52;c;b3duZWQ=\u0007\u001B]8;;https://evil.example\u0007 click\u001B]8;;\u0007 \u202Egpj.exe",
  status: "active",
  issued_on: "2026-01-01T00:00:00Z",
  modified_on: "2026-01-01T00:00:00Z",
  policies: [],
};

function answerWithOneRefusal({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const isRefused = url.includes("/builds/");
  const result = url.includes("/user/tokens?") ? [hostileToken] : [];
  response.writeHead(isRefused ? 403 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(isRefused ? refusal : { ...success, result }));
}

function answerWithBrokenTokens({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const { name: _, ...nameless } = hostileToken;
  const broken = [null, "text", nameless, { ...hostileToken, policies: [{ effect: "allow" }] }];
  response.writeHead(200, { "content-type": "application/json" });
  response.end(
    JSON.stringify({ ...success, result: url.includes("/user/tokens?") ? [hostileToken, ...broken] : {} }),
  );
}

function account(id: string, name: string): { readonly id: string; readonly name: string } {
  return { id: id.repeat(32), name };
}

function token(name: string): typeof hostileToken {
  return { ...hostileToken, name };
}

function answerWithTwoAccounts({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(url, "http://localhost");
  const zone = { id: "c".repeat(32), name: "zone.example", status: "active", account: account("a", "First") };
  const results: Readonly<Record<string, unknown>> = {
    "/client/v4/accounts": [account("a", "First\u001B[31m\u{1F30D}"), account("b", "Second")],
    "/client/v4/zones": [zone],
    "/client/v4/user/tokens": [token("of the user")],
    [`/client/v4/accounts/${"a".repeat(32)}/tokens`]: [token("of First\u{1F30D}")],
    [`/client/v4/accounts/${"b".repeat(32)}/tokens`]: [token("of Second")],
    [`/client/v4/zones/${"c".repeat(32)}/access/service_tokens`]: [
      {
        id: "f174e90a-fafe-4643-bbbc-4a0ed4fc8415",
        client_id: "88bf3b6d86161464f6509f7219099e57.access.example.com",
        name: "of zone.example",
        duration: "8760h",
        created_at: "2026-01-01T00:00:00Z",
        updated_at: "2026-01-01T00:00:00Z",
      },
    ],
  };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ ...success, result: results[pathname] ?? [] }));
}

function answerWithPages({ url = "" }: IncomingMessage, response: ServerResponse): void {
  if (!url.includes("/user/tokens?")) {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ ...success, result: [] }));
    return;
  }
  const page = Number(new URL(url, "http://localhost").searchParams.get("page") ?? 1);
  const result = Array.from({ length: 50 }, (_, index) => {
    const count = (page - 1) * 50 + index;
    return { ...hostileToken, id: String(count).padStart(32, "0"), name: `token ${count}` };
  });
  const paging = { page, per_page: 50, count: 50, total_count: 10_000 };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ ...success, result, result_info: paging }));
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

async function listen(
  listener: RequestListener,
  port = 0,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer(listener);
  const listening = Promise.withResolvers<void>();
  server.listen(port, "127.0.0.1", listening.resolve);
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/client/v4`,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}
