export { createEmulator, type Emulator, type EmulatorOptions } from "./create-emulator.ts";
export { serve, type Server } from "./serve.ts";
export { EmulatorDatabaseError } from "./store/emulator-database-error.ts";
export type { SeededCredentials } from "./world/seeded-credentials.ts";
