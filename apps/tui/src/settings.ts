import { DEFAULT_BASE_URL } from "@cftokens/client";
import type { KeyOverrides, Theme } from "./config/config.ts";
import { type SafeText, safeText } from "./text/safe-text.ts";

/** How the program is to behave, from the command line, the environment and the config file. It does not change while it runs. */
export interface Settings {
  /** The address that equivalents of a screen use. */
  readonly baseUrl: string;
  /** The profile in use. */
  readonly profile: SafeText;
  readonly profiles: readonly ProfileChoice[];
  /** Other keys for actions. */
  readonly keys: KeyOverrides;
  readonly theme: Theme;
  readonly mouse: boolean;
  /** Lines of text without boxes and spinners, and no screen of its own. */
  readonly screenReader: boolean;
  /** Everything that changes something is left out. */
  readonly readOnly: boolean;
}

/** A profile that can be chosen. */
export interface ProfileChoice {
  readonly name: SafeText;
  readonly source: SafeText;
}

/** The settings without command line, environment and config file. */
export const defaultSettings: Settings = {
  baseUrl: DEFAULT_BASE_URL,
  profile: safeText("emulator"),
  profiles: [],
  keys: {},
  theme: "dark",
  mouse: false,
  screenReader: false,
  readOnly: false,
};
