export { createEmulator, type Emulator, type EmulatorOptions } from "./create-emulator.ts";
export { faults, type FaultName } from "./faults.ts";
export { serve, type Server } from "./serve.ts";
export { EmulatorDatabaseError } from "./store/emulator-database-error.ts";
export { emptyWorld } from "./world/empty-world.ts";
export { seededWorld } from "./world/seeded-world.ts";
export type { WorldCredentials } from "./world/world-credentials.ts";
export type { WorldDescription } from "./world/world-description.ts";
export { WorldError } from "./world/world-error.ts";
