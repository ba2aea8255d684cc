export { type EmulatorOption, emulatorOptions } from "./emulator-options.ts";
export { runEmulator } from "./run-emulator.ts";
