import { runEmulator } from "./run-emulator.ts";

process.exitCode = await runEmulator(process.argv.slice(2), "pnpm emulator");
