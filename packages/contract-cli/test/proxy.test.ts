import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openServedEmulator, type ServedEmulator } from "./open-served-emulator.ts";
import { runInProcess } from "./run-in-process.ts";
import { type Running, spawnContract } from "./spawn-contract.ts";

let emulator: ServedEmulator;

beforeAll(async () => {
  emulator = await openServedEmulator();
});
afterAll(async () => emulator.close());

// Starts a proxy before the emulator, and waits until it says where it is.
async function openProxy(args: readonly string[] = []): Promise<Running & { readonly baseUrl: string }> {
  const running = spawnContract(["proxy", "--target", emulator.baseUrl, "--port", "0", ...args]);
  if (running.child.stderr === null) throw new Error("no stderr");
  const [chunk]: unknown[] = await once(running.child.stderr, "data");
  const baseUrl = /http:\/\/127\.0\.0\.1:\d+\S*/u.exec(String(chunk))?.[0];
  if (baseUrl === undefined) throw new Error(`no address in ${String(chunk)}`);
  return { ...running, baseUrl };
}

const authorized = () => ({ authorization: `Bearer ${emulator.credentials.apiToken}` });

it("judges what passes by, and leaves a recording without credentials that is clean when it is checked", async () => {
  const record = join(emulator.folder, "recorded.ndjson");
  const { child, ended, baseUrl } = await openProxy(["--record", record]);
  const created = await fetch(`${baseUrl}/accounts/${emulator.credentials.accountId}/access/service_tokens`, {
    method: "POST",
    headers: { ...authorized(), "content-type": "application/json" },
    body: '{"name":"by way of the proxy"}',
  });
  const body = await created.text();
  const direct = await fetch(`${emulator.baseUrl}/user/tokens`, { headers: authorized() });
  const passed = await fetch(`${baseUrl}/user/tokens`, { headers: authorized() });

  expect(created.status).toBe(201);
  expect(await passed.json()).toEqual(await direct.json());
  expect([...passed.headers.keys()]).toEqual([...direct.headers.keys()]);

  child.kill("SIGINT");
  const { code, stdout } = await ended;
  expect(stdout).toMatch(/2 exchanges judged, 2 of 2 operations succeeded/u);
  expect(stdout).toMatch(/\nok: 0 errors, 0 warnings/u);
  expect(code).toBe(0);

  const recording = readFileSync(record, "utf8");
  expect(recording.trimEnd().split("\n")).toHaveLength(2);
  expect(recording).not.toContain(emulator.credentials.apiToken);
  expect(recording).not.toContain(/"client_secret":"([^"]+)"/u.exec(body)?.[1]);
  expect((await runInProcess(["check", record], { env: {}, home: emulator.folder })).code).toBe(0);
});

it("tells what it finds at once, and again in the summary", async () => {
  const { child, ended, baseUrl } = await openProxy();
  if (child.stdout === null) throw new Error("no stdout");
  const told = once(child.stdout, "data");
  await fetch(`${baseUrl}/nowhere`, { headers: authorized() });

  expect(String(await told)).toMatch(/^error unknown-operation: GET \/client\/v4\/nowhere /u);
  child.kill("SIGINT");
  const { code, stdout } = await ended;
  expect(stdout).toMatch(/\nFAILED: 1 error, 0 warnings\n$/u);
  expect(code).toBe(1);
});

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends with a summary when it gets %s", async (signal) => {
  const { child, ended, baseUrl } = await openProxy();
  await fetch(`${baseUrl}/user/tokens`, { headers: authorized() });
  child.kill(signal);

  const { code, stdout } = await ended;
  expect(stdout).toMatch(/: 1 exchanges judged, .*\nok: 0 errors, 0 warnings\n$/u);
  expect(code).toBe(0);
});

it("says at the end what a recording lacks that could not be written", async () => {
  const { child, ended, baseUrl } = await openProxy(["--record", "/dev/full"]);
  const passed = await fetch(`${baseUrl}/user/tokens`, { headers: authorized() });
  child.kill("SIGINT");

  const { code, stdout, stderr } = await ended;
  expect(passed.status).toBe(200);
  expect(stdout).toMatch(/\nok: 0 errors, 0 warnings\n$/u);
  expect(stderr).toContain("contract: 1 exchange is not in /dev/full, which could not be written: ENOSPC.\n");
  expect(code).toBe(2);
});

it("says in one line when its port is taken", async () => {
  const { child, ended, baseUrl } = await openProxy();
  const { port } = new URL(baseUrl);
  const second = await runInProcess(["proxy", "--target", emulator.baseUrl, "--port", port], {
    env: {},
    home: emulator.folder,
  });
  child.kill("SIGINT");
  await ended;

  expect(second.stderr).toBe(
    `contract: Port ${port} is not available (EADDRINUSE): choose another with --port (0 takes a free one).\n`,
  );
  expect(second.code).toBe(2);
});
