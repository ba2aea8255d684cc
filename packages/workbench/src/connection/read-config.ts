import { type Config, defaultConfig, type KeyOverrides } from "./config.ts";
import { redactText } from "@cftokens/credentials";
import { isJsonObject, readJsonText } from "@cftokens/openapi/json";
import { isTexts } from "./is-texts.ts";
import { readProfiles } from "./read-profiles.ts";

/** A config, or what is wrong with it, one line for each problem. */
export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the text of the config file. Everything in it is checked, and no problem repeats a value
 * that could be a secret. A mark of the byte order (U+FEFF) at its start is passed over.
 */
export function readConfig(text: string): ReadConfig {
  const read = readJsonText(text);
  if (!read.ok) return { ok: false, problems: [read.reason] };
  const { value } = read;
  if (!isJsonObject(value)) return { ok: false, problems: ["not a JSON object"] };
  const { profiles, problems: profileProblems } = readProfiles(value["profiles"]);
  const names = profiles.map(({ name }) => name);
  const problems = [
    ...Object.keys(value)
      .filter((name) => !members.has(name))
      .map((name) => `${name} is unknown; use ${[...members].join(", ")}`),
    ...profileProblems,
    ...checkChoice(value, "defaultProfile", names),
    ...checkChoice(value, "theme", themes),
    ...checkFlag(value, "mouse"),
    ...checkFlag(value, "screenReader"),
    ...checkFlag(value, "history"),
    ...checkSeconds(value, "secretMaskAfter", mostSeconds),
    ...checkKeys(value["keys"]),
  ];
  if (problems.length > 0) return { ok: false, problems: problems.map(redactText) };
  const { defaultProfile } = value;
  return {
    ok: true,
    config: {
      profiles,
      defaultProfile: typeof defaultProfile === "string" ? defaultProfile : undefined,
      keys: toOverrides(value["keys"]),
      mouse: value["mouse"] === true,
      theme: themes.find((theme) => theme === value["theme"]) ?? defaultConfig.theme,
      screenReader: value["screenReader"] === true,
      secretMaskAfter:
        typeof value["secretMaskAfter"] === "number"
          ? value["secretMaskAfter"]
          : defaultConfig.secretMaskAfter,
      history: value["history"] !== false,
    },
  };
}

function checkChoice(
  value: Readonly<Record<string, unknown>>,
  name: string,
  choices: readonly string[],
): readonly string[] {
  const member = value[name];
  if (member === undefined || (typeof member === "string" && choices.includes(member))) return [];
  return [`${name} must be one of ${choices.join(", ")}`];
}

function checkFlag(value: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  return value[name] === undefined || typeof value[name] === "boolean"
    ? []
    : [`${name} must be true or false`];
}

function checkSeconds(
  value: Readonly<Record<string, unknown>>,
  name: string,
  most: number,
): readonly string[] {
  const member = value[name];
  if (member === undefined) return [];
  const isSeconds = typeof member === "number" && Number.isInteger(member) && member >= 1 && member <= most;
  return isSeconds ? [] : [`${name} must be a whole number of seconds from 1 to ${most}`];
}

function checkKeys(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!isJsonObject(value)) return ["keys must be an object of actions and their keys"];
  return Object.entries(value)
    .filter(([, keys]) => typeof keys !== "string" && !isTexts(keys))
    .map(([action]) => `keys.${action} must be a key or a list of keys`);
}

function toOverrides(value: unknown): KeyOverrides {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([action, keys]) => {
      if (typeof keys === "string") return [[action, [keys]] as const];
      return isTexts(keys) ? [[action, keys] as const] : [];
    }),
  );
}

const themes = ["auto", "dark", "light"] as const;
const mostSeconds = 300;
const members = new Set([
  "profiles",
  "defaultProfile",
  "keys",
  "mouse",
  "theme",
  "screenReader",
  "secretMaskAfter",
  "history",
]);
