import { defaultBaseUrl } from "@cftokens/client";
import { redactText } from "@cftokens/credentials";
import { chooseTarget, type Target } from "./choose-target.ts";
import { type Config } from "../config/config.ts";
import { configFile, loadConfig } from "../config/load-config.ts";
import type { Profile } from "./profile.ts";
import { type CredentialReader, findCredentials, readCredential } from "./read-credential.ts";

/** What opening a profile needs of the system. */
export interface System extends CredentialReader {
  readonly home: string;
}

/** What was asked for on the command line. */
export interface ProfileRequest {
  readonly profile: string | undefined;
  readonly emulator: boolean;
}

/** What the program works on and under which profile, or the lines that say why not. */
export type OpenedProfile =
  | { readonly ok: true; readonly config: Config; readonly profile: Profile; readonly target: Target }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Finds the profile, reads its credential and chooses the target. */
export async function openProfile(request: ProfileRequest, system: System): Promise<OpenedProfile> {
  const file = configFile(system.env, system.home);
  const read = loadConfig(file);
  if (!read.ok) return { ok: false, reasons: read.problems.map((problem) => `${file}: ${problem}`) };
  const { config } = read;
  const name = profileName(request, config, system.env);
  const profile = config.profiles.find((candidate) => candidate.name === name);
  if (profile === undefined) {
    const names = config.profiles.map((candidate) => candidate.name).join(", ");
    const reason = `No profile named ${JSON.stringify(name)}; use one of ${names}.`;
    return { ok: false, reasons: [redactText(reason)] };
  }
  const credential = await readCredential(profile.source, system);
  if (!credential.ok) return { ok: false, reasons: [credential.reason] };
  const choice = chooseTarget(
    { env: system.env, home: system.home, defaultBaseUrl: defaultBaseUrl },
    profile,
    credential.credentials,
  );
  return choice.ok
    ? { ok: true, config, profile, target: choice.target }
    : { ok: false, reasons: [choice.reason] };
}

/**
 * The profile by rank: the command line, CFTOKENS_PROFILE, a credential in the environment, the
 * config file, and else the emulator.
 */
export function profileName(
  { profile, emulator }: ProfileRequest,
  { defaultProfile }: Config,
  env: CredentialReader["env"],
): string {
  if (emulator) return "emulator";
  if (profile !== undefined) return profile;
  if (env["CFTOKENS_PROFILE"]) return env["CFTOKENS_PROFILE"];
  if (findCredentials(env) !== undefined) return "environment";
  return defaultProfile ?? "emulator";
}
