/* Loaded before an example of the README: the emulator answers in place of the API, with one fault. */
import { createEmulator } from "@cftokens/emulator";

const emulator = createEmulator({ faults: ["null-drift"] });
process.env["CLOUDFLARE_API_TOKEN"] = emulator.credentials.apiToken;
globalThis.fetch = async (input) => emulator.fetch(new Request(input));
