import { defaultBaseUrl } from "@cftokens/client";
import type { KeyOverrides, SavedView, Theme } from "@cftokens/workbench/config";
import type { OwnCommand } from "@cftokens/workbench/commands";
import { type SafeText, safeText } from "@cftokens/workbench/text";

/**
 * How the program is to behave, from the command line, the environment and the config file. It does
 * not change while it runs.
 */
export interface Settings {
  /** The address that equivalents of a screen use. */
  readonly baseUrl: string;
  /** The profile in use. */
  readonly profile: SafeText;
  readonly profiles: readonly ProfileChoice[];
  /** Other keys for actions. */
  readonly keys: KeyOverrides;
  /** Locations that the user goes to by name. */
  readonly views: readonly SavedView[];
  /** Programs that the user can run from the screens. */
  readonly commands: readonly OwnCommand[];
  /** The background that colours are chosen for until the terminal answers. */
  readonly theme: Theme;
  /** Whether the terminal is asked for its background. */
  readonly asksBackground: boolean;
  readonly mouse: boolean;
  /** Whether the terminal makes links (OSC 8). */
  readonly links: boolean;
  /** Lines of text without boxes and spinners, and no screen of its own. */
  readonly screenReader: boolean;
  /** Nothing is drawn with characters beyond ASCII. */
  readonly ascii: boolean;
  /** The terminal is asked how wide it draws glyphs; where it is wider, it gets ASCII. */
  readonly asksWidths: boolean;
  /** Seconds after which a revealed secret is masked again. */
  readonly secretMaskAfter: number;
  /** Seconds after which lists are loaded again when the terminal is looked at; 0 for never. */
  readonly refreshAfter: number;
  /** Whether calls of operations are kept. */
  readonly history: boolean;
  /** Whether the screens begin where they were left. */
  readonly restoreLocation: boolean;
  /** Whether the tokens of the last time are shown until they are loaded. */
  readonly restoreTokens: boolean;
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
  baseUrl: defaultBaseUrl,
  profile: safeText("emulator"),
  profiles: [],
  keys: {},
  views: [],
  commands: [],
  theme: "dark",
  asksBackground: false,
  mouse: false,
  links: false,
  screenReader: false,
  ascii: false,
  asksWidths: false,
  secretMaskAfter: 20,
  refreshAfter: 60,
  history: true,
  restoreLocation: true,
  restoreTokens: true,
  readOnly: false,
};
