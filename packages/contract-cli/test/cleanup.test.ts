import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, serve, type Emulator, type Server } from "@cftokens/emulator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";
import { spawnContract } from "./spawn-contract.ts";

let folder = "";
let emulator: Emulator;
let server: Server;
// Called when the suite uses something that it has created.
let onUse = () => {};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-cleanup-"));
  emulator = createEmulator();
  server = await serve({ ...emulator, fetch: watched }, 0);
  onUse = () => {};
});
afterEach(async () => {
  await server.close();
  emulator.close();
  rmSync(folder, { recursive: true });
});

const created = new Set<string>();

async function watched(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method === "GET" && created.has(pathname.split("/").at(-1) ?? "")) onUse();
  const response = await emulator.fetch(request);
  if (request.method === "POST" && response.status === 201) {
    created.add(/"id":"([^"]+)"/u.exec(await response.clone().text())?.[1] ?? "");
  }
  return response;
}

const operation = ["--operation", "access-service-tokens-get-a-service-token", "--seed", "7"];
const target = () => ["--target", server.baseUrl];

async function run(args: readonly string[]) {
  return runInProcess(args, { env: {}, home: folder });
}

// Names of what the suite made in the emulator.
async function leftNames(): Promise<readonly string[]> {
  const { accountId, apiToken } = emulator.credentials;
  const url = `${server.baseUrl}/accounts/${accountId}/access/service_tokens?per_page=100`;
  const headers = { authorization: `Bearer ${apiToken}` };
  const text = await (await emulator.fetch(new Request(url, { headers }))).text();
  return text.match(/"cftokens-contract-[^"]*"/gu) ?? [];
}

// Runs the suite and ends it with a signal when it first uses what it has created.
async function runUntilUse(signal: "SIGKILL" | "SIGINT") {
  const { child, ended } = spawnContract([...operation, ...target()], { env: { HOME: folder } });
  onUse = () => {
    onUse = () => {};
    child.kill(signal);
  };
  return ended;
}

describe("what a run creates on a target", () => {
  it("is gone after it", async () => {
    const { code } = await run([...operation, ...target()]);

    expect(code).toBe(0);
    expect(created.size).toBeGreaterThan(0);
    expect(await leftNames()).toEqual([]);
    expect(await run(["clean"])).toMatchObject({
      code: 0,
      stdout: "Nothing is left anywhere.\n",
    });
  });

  it("is gone after Ctrl+C", async () => {
    expect(await runUntilUse("SIGINT")).toMatchObject({ code: 130, stderr: "contract: Interrupted.\n" });
    expect(await leftNames()).toEqual([]);
  });

  it("is removed by the next run after a crash", async () => {
    await runUntilUse("SIGKILL");
    expect(await leftNames()).not.toEqual([]);
    const { code, stderr } = await run([...operation, ...target()]);

    expect(stderr).toMatch(/^Removed (\d+) of \1 resources that an earlier run has left\.\n$/u);
    expect(code).toBe(0);
    expect(await leftNames()).toEqual([]);
  });

  it("is listed and removed by clean after a crash", async () => {
    await runUntilUse("SIGKILL");
    const listed = await run(["clean"]);
    const cleaned = await run(["clean", ...target()]);

    expect(listed.stdout).toMatch(
      new RegExp(`^${server.baseUrl}/accounts/\\w+/access/service_tokens/[\\w-]+\n`, "u"),
    );
    expect(listed.stderr).toBe("contract: Name the target to clean: pnpm contract clean --target URL.\n");
    expect(listed.code).toBe(7);
    expect(cleaned.stdout).toMatch(/^Removed (\d+) of \1 resources from http/u);
    expect(cleaned.code).toBe(0);
    expect(await leftNames()).toEqual([]);
  });
});
