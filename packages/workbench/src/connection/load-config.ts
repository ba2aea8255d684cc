import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultConfig } from "./config.ts";
import { ownFolder } from "./own-folder.ts";
import { readConfig, type ReadConfig } from "./read-config.ts";

/** Reads the config file; without one everything is as `defaultConfig` says. */
export function loadConfig(file: string): ReadConfig {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing
      ? { ok: true, config: defaultConfig }
      : { ok: false, problems: ["cannot be read; check its permissions"] };
  }
  return readConfig(text);
}

/** Where the config file is. */
export function configFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  return join(ownFolder("config", env, home), "config.json");
}
