import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultConfig } from "./config.ts";
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
      : { ok: false, problems: ["it cannot be read by this program"] };
  }
  return readConfig(text);
}

/** Where the config file is. The XDG Base Directory specification: an empty or relative path counts as unset. */
export function configFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const configHome = env["XDG_CONFIG_HOME"]?.startsWith("/") ? env["XDG_CONFIG_HOME"] : join(home, ".config");
  return join(configHome, "cftokens", "config.json");
}
