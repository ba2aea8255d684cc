import { createEmulator, serve } from "../src/index.ts";
import { inMemory } from "../src/store/open-database.ts";

// The emulator of the bench: like `pnpm emulator`, but without quotas, so that create can be
// repeated. Argument: a file for its database.
const [database = inMemory] = process.argv.slice(2);
const emulator = createEmulator({ database, limits: { userTokens: Infinity } });
const { baseUrl } = await serve(emulator, 0);
process.stdout.write(`${JSON.stringify({ baseUrl, ...emulator.credentials })}\n`);
