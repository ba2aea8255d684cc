import { redactText } from "@cftokens/credentials";
import { type JsonObject, readJsonText } from "@cftokens/openapi/json";
import { type Config, defaultConfig } from "./config.ts";
import { choice, flag, mapOf, objectOf, oneOrMoreTexts, text, wholeNumber } from "./config-shape.ts";
import { commandsShape } from "./read-commands.ts";
import { viewsShape } from "./read-views.ts";
import { profilesShape } from "./read-profiles.ts";

/** A config, or what is wrong with it, one line for each problem. */
export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the text of the config file. Everything in it is checked, and no problem repeats a value
 * that could be a secret. A mark of the byte order (U+FEFF) at its start is passed over.
 */
export function readConfig(source: string): ReadConfig {
  const json = readJsonText(source);
  if (!json.ok) return { ok: false, problems: [json.reason] };
  const read = configShape.read(json.value, "");
  if (!read.ok) return { ok: false, problems: read.problems.map(redactText) };
  const { $schema: _, ...config } = read.value;
  const names = config.profiles.map(({ name }) => name);
  return config.defaultProfile === undefined || names.includes(config.defaultProfile)
    ? { ok: true, config }
    : { ok: false, problems: [redactText(`defaultProfile must be one of ${names.join(", ")}`)] };
}

/**
 * The JSON Schema (2020-12) of the config file, for editors. It allows whatever `readConfig` reads;
 * only that `defaultProfile` names a profile, and `keys` actions, is for the program to say.
 */
export function configSchema(): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "The config file of cftokens",
    ...configShape.schema,
  };
}

const configShape = objectOf({
  profiles: {
    shape: profilesShape,
    about: "Credentials by name. No token stands here: it is said where one comes from.",
    otherwise: defaultConfig.profiles,
  },
  defaultProfile: {
    shape: text("the name of a profile"),
    about: "The profile that is used when neither the command line nor the environment says one.",
    otherwise: defaultConfig.defaultProfile,
  },
  keys: {
    shape: mapOf("an object of actions and their keys", oneOrMoreTexts("a key or a list of keys")),
    about: "Other keys for actions, by the names that docs/tui.md lists.",
    otherwise: defaultConfig.keys,
  },
  views: {
    shape: viewsShape,
    about: "Locations of the screens by name: what narrows and orders them, and their columns.",
    otherwise: defaultConfig.views,
  },
  commands: {
    shape: commandsShape,
    about: "Programs of yours by name, run from the screens with what is focused in CFTOKENS_….",
    otherwise: defaultConfig.commands,
  },
  theme: {
    shape: choice(["auto", "dark", "light"]),
    about: "The background that colours are chosen for; with auto, the terminal is asked.",
    otherwise: defaultConfig.theme,
  },
  mouse: {
    shape: flag,
    about: "Whether the wheel moves and a click chooses.",
    otherwise: defaultConfig.mouse,
  },
  screenReader: {
    shape: flag,
    about: "Lines of text without boxes, colours of rows or a screen of its own.",
    otherwise: defaultConfig.screenReader,
  },
  ascii: {
    shape: flag,
    about: "Whether the screens are drawn with characters of ASCII alone, as with --ascii.",
    otherwise: defaultConfig.ascii,
  },
  secretMaskAfter: {
    shape: wholeNumber("seconds", { least: 1, most: 300 }),
    about: "Seconds after which a revealed secret is masked again.",
    otherwise: defaultConfig.secretMaskAfter,
  },
  refreshAfter: {
    shape: wholeNumber("seconds", { least: 0, most: 86_400 }),
    about: "Seconds after which lists are loaded again when the terminal is looked at again; 0 for never.",
    otherwise: defaultConfig.refreshAfter,
  },
  restoreLocation: {
    shape: flag,
    about: "Whether the screens begin where they were left, for each profile apart.",
    otherwise: defaultConfig.restoreLocation,
  },
  restoreTokens: {
    shape: flag,
    about:
      "Whether the tokens of the last time are kept, without secrets, and shown until they are loaded; false forgets them.",
    otherwise: defaultConfig.restoreTokens,
  },
  history: {
    shape: flag,
    about: "Whether the calls of cftokens call are kept, without credentials.",
    otherwise: defaultConfig.history,
  },
  $schema: {
    shape: text("the address of a JSON Schema"),
    about: "Where this schema is, for editors; the program does not read it.",
    otherwise: undefined,
  },
});
