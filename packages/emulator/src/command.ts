export { runEmulator } from "./run-emulator.ts";
