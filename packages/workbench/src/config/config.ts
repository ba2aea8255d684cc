import type { OwnCommand } from "../commands/own-command.ts";
import { builtInProfiles, type Profile } from "../connection/profile.ts";

/** What the config file says. */
export interface Config {
  readonly profiles: readonly Profile[];
  /** The profile that is used when neither the command line nor the environment says one. */
  readonly defaultProfile: string | undefined;
  /** Keys by the name of their action; the key map says which names there are. */
  readonly keys: KeyOverrides;
  /** Locations of the screens that the user goes to by name. */
  readonly views: readonly SavedView[];
  /** What the user added to the program. */
  readonly commands: readonly OwnCommand[];
  readonly mouse: boolean;
  readonly theme: Theme | "auto";
  readonly screenReader: boolean;
  /** Whether nothing is drawn with characters beyond ASCII. */
  readonly ascii: boolean;
  /** Seconds after which a revealed secret is masked again. */
  readonly secretMaskAfter: number;
  /** Seconds after which lists are loaded again when the terminal is looked at; 0 for never. */
  readonly refreshAfter: number;
  /** Whether the screens begin where they were left. */
  readonly restoreLocation: boolean;
  /** Whether the tokens of the last time are shown until they are loaded. */
  readonly restoreTokens: boolean;
  /** Whether calls of operations are kept, without credentials. */
  readonly history: boolean;
}

/** Other keys for actions. */
export type KeyOverrides = Readonly<Record<string, readonly string[]>>;

/** A location of the screens under a name. */
export interface SavedView {
  readonly name: string;
  /** As the location bar writes it. */
  readonly location: string;
  /** The keys that lead there; without one, it is found by its name. */
  readonly keys: readonly string[];
}

/** Which background the colours are chosen for. */
export type Theme = "dark" | "light";

/** The config without a config file. */
export const defaultConfig: Config = {
  profiles: builtInProfiles,
  defaultProfile: undefined,
  keys: {},
  views: [],
  commands: [],
  mouse: false,
  theme: "auto",
  screenReader: false,
  ascii: false,
  secretMaskAfter: 20,
  refreshAfter: 60,
  restoreLocation: true,
  restoreTokens: true,
  history: true,
};
