import { builtInProfiles, type CredentialSource, type Profile } from "../connection/profile.ts";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { bad, good, type Shape } from "./config-shape.ts";
import { isTexts } from "./is-texts.ts";

/** The profiles of a config file, after those that are always there. */
export const profilesShape: Shape<readonly Profile[]> = {
  schema: {
    type: "object",
    propertyNames: {
      pattern: String.raw`^[A-Za-z0-9_.\-]+$`,
      not: { enum: builtInProfiles.map(({ name }) => name) },
    },
    additionalProperties: profileSchema(),
  },
  read(value, place) {
    if (!isJsonObject(value)) return bad(`${place} must be an object of names and profiles`);
    const read = Object.entries(value).map(([name, profile]) => readProfile(name, profile));
    const problems = read.filter((problem) => typeof problem === "string");
    return problems.length > 0
      ? { ok: false, problems }
      : good([...builtInProfiles, ...read.filter((profile) => typeof profile !== "string")]);
  },
};

// Gives back a problem as a text.
function readProfile(name: string, value: unknown): Profile | string {
  const place = `profiles.${name}`;
  if (builtInProfiles.some((profile) => profile.name === name))
    return `${place}: this name is taken; there is always a profile ${name}`;
  if (!/^[\w.-]+$/u.test(name)) return `${place}: a name has letters, digits, dots and dashes`;
  if (!isJsonObject(value)) return `${place} must be an object`;
  const unknown = Object.keys(value).find((member) => !members.has(member));
  if (unknown !== undefined) return `${place}.${unknown} is unknown; use ${[...members].join(", ")}`;
  if (value["emulator"] !== undefined && typeof value["emulator"] !== "boolean")
    return `${place}.emulator must be true or false`;
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

// What `readProfile` reads, for editors.
function profileSchema(): JsonObject {
  const texts = { type: "array", items: { type: "string" } };
  const word = { type: "string", pattern: String.raw`^[^\u0000]*$` };
  return {
    type: "object",
    properties: {
      token: {
        description: "Where the credential comes from.",
        anyOf: [
          only("environment", {
            description: "The environment variable that holds it.",
            type: "string",
            minLength: 1,
          }),
          only("command", {
            description: "A program and its arguments; the first line that it prints is the token.",
            type: "array",
            prefixItems: [{ ...word, minLength: 1 }],
            items: word,
            minItems: 1,
          }),
          only("keyring", {
            description: "An entry of the system's keyring.",
            type: "object",
            properties: { service: word, account: word },
            required: ["service", "account"],
          }),
        ],
      },
      emulator: { description: "Work on the embedded emulator.", type: "boolean" },
      baseUrl: { description: "Where the API is, when it is not Cloudflare's.", type: "string" },
      accountIds: { description: "Accounts to show where the API lists none.", ...texts },
      zoneIds: { description: "Zones to show where the API lists none.", ...texts },
    },
    anyOf: [{ required: ["token"] }, { properties: { emulator: { const: true } }, required: ["emulator"] }],
    additionalProperties: false,
  };
}

function only(name: string, schema: JsonObject): JsonObject {
  return {
    type: "object",
    properties: { [name]: schema },
    required: [name],
    additionalProperties: false,
  };
}

function hasNul(words: unknown): boolean {
  return Object.values(words ?? {}).some((word) => typeof word === "string" && word.includes("\0"));
}

const forms =
  'is {"environment": VARIABLE}, {"command": [PROGRAM, ARGUMENT…]} or {"keyring": {"service": NAME, "account": NAME}}';
const noSecrets = `do not put a token in this file; token ${forms}`;
const members = new Set(["token", "emulator", "baseUrl", "accountIds", "zoneIds"]);
