import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, serve, type Emulator, type EmulatorOptions } from "@cftokens/emulator";

/**
 * An emulator behind HTTP, and a folder for what a test writes; both are gone when it is closed.
 */
export interface ServedEmulator {
  readonly baseUrl: string;
  readonly credentials: Emulator["credentials"];
  readonly folder: string;
  readonly close: () => Promise<void>;
}

export async function openServedEmulator(options: EmulatorOptions = {}): Promise<ServedEmulator> {
  const emulator = createEmulator(options);
  const server = await serve(emulator, 0);
  const folder = mkdtempSync(join(tmpdir(), "cftokens-contract-"));
  return {
    baseUrl: server.baseUrl,
    credentials: emulator.credentials,
    folder,
    async close() {
      await server.close();
      emulator.close();
      rmSync(folder, { recursive: true });
    },
  };
}
