import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startEmulator, type EmulatorProcess } from "./emulator-process.ts";

const rounds = 100;

// A process that is killed keeps nothing of what Node compiled for it: this one does, for all
// others.
beforeAll(async () => {
  const emulator = await startEmulator(":memory:");
  await emulator.createBuildToken("first");
  await emulator.stop();
});

let folder = "";
let database = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cftokens-kill-"));
  database = join(folder, "emulator.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

// Creates tokens one after the other until the server is gone, and gives the names that were
// answered with success.
async function createUntilDead(
  emulator: EmulatorProcess,
  round: number,
  onFirst: () => void,
): Promise<string[]> {
  const names: string[] = [];
  try {
    for (let number = 0; ; number += 1) {
      const name = `round ${round} token ${number}`;
      const { success } = await emulator.createBuildToken(name);
      if (success) names.push(name);
      if (number === 0) onFirst();
    }
  } catch {
    return names;
  }
}

describe("what was answered with success", () => {
  it(`survives kill -9 at any moment, in ${rounds} rounds`, { timeout: 600_000 }, async () => {
    const answered: string[] = [];

    for (let round = 0; round < rounds; round += 1) {
      const emulator = await startEmulator(database);
      const writing = createUntilDead(emulator, round, () => {
        setTimeout(() => void emulator.kill(), round % 20);
      });
      answered.push(...(await writing));
    }

    const last = await startEmulator(database);
    const stored = await last.buildTokenNames();
    await last.kill();
    expect(answered.length).toBeGreaterThanOrEqual(rounds);
    expect(answered.filter((name) => !stored.has(name))).toEqual([]);
  });

  it("survives a full disk, which is said in one sentence", { timeout: 60_000 }, async () => {
    const limited = await startEmulator(database, 600);
    const answered: string[] = [];
    let refused = await limited.createBuildToken("first");
    for (let number = 0; refused.success && number < 2000; number += 1) {
      const name = `token ${number}`;
      refused = await limited.createBuildToken(name);
      if (refused.success) answered.push(name);
    }
    const readable = await limited.buildTokenNames();
    // Their first use is to be noted, and the first list marks what has expired.
    const ofAccount = await limited.list("/accounts/{account}/tokens", "account");
    const ofUser = await limited.list("/user/tokens?per_page=50", "user");
    await limited.kill();
    const roomy = await startEmulator(database);
    const stored = await roomy.buildTokenNames();
    const later = await roomy.createBuildToken("after some space was freed");
    await roomy.kill();

    expect(refused).toMatchObject({ status: 507, message: expect.stringContaining("cannot be written") });
    expect(ofAccount).toEqual({ status: 200, names: ["workbench account token", "account deploy"] });
    expect(ofUser.status).toBe(200);
    expect([ofUser.names.includes("external-dns"), ofUser.names.includes("migration 2025")]).toEqual([
      true,
      false,
    ]);
    expect(answered.length).toBeGreaterThan(10);
    expect(answered.filter((name) => !readable.has(name) || !stored.has(name))).toEqual([]);
    expect(later.success).toBe(true);
  });
});
