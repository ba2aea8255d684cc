import { createEmulator, serve } from "../src/index.ts";

// The emulator of the bench: like `pnpm emulator`, but without quotas, so that create can be
// repeated.
const emulator = createEmulator({ limits: { userTokens: Infinity } });
const { baseUrl } = await serve(emulator, 0);
process.stdout.write(`${JSON.stringify({ baseUrl, ...emulator.credentials })}\n`);
