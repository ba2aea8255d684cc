import { builtInProfiles, type CredentialSource, type Profile } from "./profile.ts";
import { isJsonObject } from "@cftokens/openapi/json";
import { isTexts } from "./is-texts.ts";

/** The profiles of a config file after those that are always there, and what is wrong with them. */
export function readProfiles(value: unknown): {
  readonly profiles: readonly Profile[];
  readonly problems: readonly string[];
} {
  if (value === undefined) return { profiles: builtInProfiles, problems: [] };
  if (!isJsonObject(value))
    return { profiles: builtInProfiles, problems: ["profiles must be an object of names and profiles"] };
  const read = Object.entries(value).map(([name, profile]) => readProfile(name, profile));
  return {
    profiles: [...builtInProfiles, ...read.filter((profile) => typeof profile !== "string")],
    problems: read.filter((problem) => typeof problem === "string"),
  };
}

// Gives back a problem as a text.
function readProfile(name: string, value: unknown): Profile | string {
  const place = `profiles.${name}`;
  if (builtInProfiles.some((profile) => profile.name === name))
    return `${place}: this name is taken; there is always a profile ${name}`;
  if (!/^[\w.-]+$/u.test(name)) return `${place}: a name has letters, digits, dots and dashes`;
  if (!isJsonObject(value)) return `${place} must be an object`;
  const unknown = Object.keys(value).find((member) => !members.has(member));
  if (unknown !== undefined) return `${place}.${unknown} is unknown; use ${[...members].join(", ")}`;
  const source = readSource(place, value);
  if (typeof source === "string") return source;
  const { baseUrl, accountIds = [], zoneIds = [] } = value;
  if (baseUrl !== undefined && typeof baseUrl !== "string") return `${place}.baseUrl must be a text`;
  if (!isTexts(accountIds)) return `${place}.accountIds must be a list of ids`;
  if (!isTexts(zoneIds)) return `${place}.zoneIds must be a list of ids`;
  return { name, source, baseUrl, accountIds, zoneIds };
}

function readSource(place: string, value: Readonly<Record<string, unknown>>): CredentialSource | string {
  if (value["emulator"] === true && value["token"] === undefined) return { kind: "emulator" };
  const { token } = value;
  if (typeof token === "string") return `${place}.token: ${noSecrets}`;
  if (!isJsonObject(token) || Object.keys(token).length !== 1) return `${place}.token: ${forms}`;
  const { environment, command, keyring } = token;
  if (hasNul(command ?? keyring))
    return `${place}.token: a NUL character cannot be handed to a program; take it out`;
  if (typeof environment === "string" && environment !== "")
    return { kind: "environment", variable: environment };
  if (isTexts(command)) {
    const [program, ...args] = command;
    return program === undefined || program === ""
      ? `${place}.token.command: the program is missing`
      : { kind: "command", command: [program, ...args] };
  }
  return readKeyring(keyring) ?? `${place}.token: ${forms}`;
}

function readKeyring(value: unknown): CredentialSource | undefined {
  if (!isJsonObject(value)) return undefined;
  const { service, account } = value;
  return typeof service === "string" && typeof account === "string"
    ? { kind: "keyring", service, account }
    : undefined;
}

function hasNul(words: unknown): boolean {
  return Object.values(words ?? {}).some((word) => typeof word === "string" && word.includes("\0"));
}

const forms =
  'is {"environment": VARIABLE}, {"command": [PROGRAM, ARGUMENT…]} or {"keyring": {"service": NAME, "account": NAME}}';
const noSecrets = `do not put a token in this file; token ${forms}`;
const members = new Set(["token", "emulator", "baseUrl", "accountIds", "zoneIds"]);
