import { createEmulator, type Emulator, EmulatorDatabaseError } from "@cftokens/emulator";

/** Opens the emulator on a database, or says in one line why it cannot be used. */
export function openEmulator(
  database: string,
): { readonly ok: true; readonly emulator: Emulator } | { readonly ok: false; readonly reason: string } {
  try {
    return { ok: true, emulator: createEmulator({ database }) };
  } catch (error) {
    if (error instanceof EmulatorDatabaseError) return { ok: false, reason: error.message };
    throw error;
  }
}
