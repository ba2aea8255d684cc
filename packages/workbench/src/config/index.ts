export type { KeyOverrides, SavedView, Theme } from "./config.ts";
export { configFile, loadConfig } from "./load-config.ts";
export { configSchema } from "./read-config.ts";
