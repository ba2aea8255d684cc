import { resolve } from "node:path";
import { startProcess } from "./server-process.ts";

/** An emulator in a process of its own. */
export interface RunningEmulator {
  readonly baseUrl: string;
  /** Of the user of its world. */
  readonly headers: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts the emulator without quotas, with its world in a file or in memory. */
export async function startEmulator(database: string): Promise<RunningEmulator> {
  const server = startProcess([resolve(import.meta.dirname, "emulator-server.ts"), database]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- printed by emulator-server.ts beside this file
  const { baseUrl, apiToken } = JSON.parse(await server.firstLine) as { baseUrl: string; apiToken: string };
  const headers = { authorization: `Bearer ${apiToken}`, "content-type": "application/json" };
  return { baseUrl, headers, stop: server.stop };
}
