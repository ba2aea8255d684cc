import type { Credentials } from "@cftokens/client";
import { redactText } from "@cftokens/credentials";
import type { CredentialSource } from "./profile.ts";

/** What reading a credential needs of the system. */
export interface CredentialReader {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Runs a program without a shell and gives what it printed. */
  readonly runProgram: (program: string, args: readonly string[]) => Promise<ProgramOutcome>;
}

/** How a program ended. */
export type ProgramOutcome =
  | { readonly kind: "ended"; readonly exitCode: number; readonly output: string }
  /** There is no program of this name. */
  | { readonly kind: "not-found" }
  /** It is there and may not be run. */
  | { readonly kind: "not-allowed" }
  /** It was not started for another reason, such as E2BIG. */
  | { readonly kind: "not-started"; readonly code: string }
  /** It was ended because it took too long. */
  | { readonly kind: "timed-out" }
  /** It was ended because it printed more than a credential can be. */
  | { readonly kind: "too-much" }
  /** A signal ended it. */
  | { readonly kind: "killed"; readonly signal: string };

/** A credential (undefined on the emulator), or one line that says why there is none. */
export type ReadCredential =
  | { readonly ok: true; readonly credentials: Credentials | undefined }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads the credential of a profile from its source. No reason that it gives holds what was read.
 */
export async function readCredential(
  source: CredentialSource,
  reader: CredentialReader,
): Promise<ReadCredential> {
  switch (source.kind) {
    case "emulator":
      return { ok: true, credentials: undefined };
    case "usual-environment":
      return fromUsualEnvironment(reader.env);
    case "environment":
      return toToken(
        Object.hasOwn(reader.env, source.variable) ? reader.env[source.variable] : undefined,
        `The environment variable ${source.variable} is not set; set it, or change the profile.`,
      );
    case "command":
      return fromProgram(source.command, reader);
    case "keyring":
      return fromKeyring(source, reader);
  }
}

/**
 * The credential that Cloudflare's own tools take from the environment; undefined when there is
 * none.
 */
export function findCredentials(env: CredentialReader["env"]): Credentials | undefined {
  const apiToken = env["CLOUDFLARE_API_TOKEN"]?.trim();
  if (apiToken) return { apiToken };
  const email = env["CLOUDFLARE_EMAIL"]?.trim();
  const apiKey = env["CLOUDFLARE_API_KEY"]?.trim();
  return email && apiKey ? { email, apiKey } : undefined;
}

function fromUsualEnvironment(env: CredentialReader["env"]): ReadCredential {
  const credentials = findCredentials(env);
  return credentials === undefined
    ? refuse("The environment has no credential; set CLOUDFLARE_API_TOKEN.")
    : { ok: true, credentials };
}

async function fromKeyring(
  { service, account }: Extract<CredentialSource, { kind: "keyring" }>,
  reader: CredentialReader,
): Promise<ReadCredential> {
  switch (reader.platform) {
    case "linux":
      return fromProgram(["secret-tool", "lookup", "service", service, "account", account], reader);
    case "darwin":
      return fromProgram(["security", "find-generic-password", "-s", service, "-a", account, "-w"], reader);
    default:
      return refuse("The keyring of this system is not supported; use a command that prints the token.");
  }
}

async function fromProgram(
  [program, ...args]: readonly [string, ...string[]],
  { runProgram }: CredentialReader,
): Promise<ReadCredential> {
  const outcome = await runProgram(program, args);
  const name = `Program ${JSON.stringify(program)}`;
  switch (outcome.kind) {
    case "not-found":
      return refuse(`${name} not found; install it, or change the profile.`);
    case "not-allowed":
      return refuse(`${name} may not be run; make it executable for you, or change the profile.`);
    case "not-started":
      return refuse(`${name} could not be started (${outcome.code}); check its words in the profile.`);
    case "timed-out":
      return refuse(`${name} did not end within a minute; run it by hand to see why.`);
    case "too-much":
      return refuse(`${name} printed too much for a token; it must print the token alone.`);
    case "killed":
      return refuse(`${name} was ended by ${outcome.signal}; run it by hand to see why.`);
    case "ended":
      return outcome.exitCode === 0
        ? toToken(outcome.output.split(/\r?\n/u)[0], `${name} printed no token; run it by hand to see why.`)
        : refuse(`${name} failed with exit code ${outcome.exitCode}; run it by hand to see why.`);
  }
}

function toToken(text: string | undefined, whenEmpty: string): ReadCredential {
  const apiToken = text?.trim() ?? "";
  return apiToken === "" ? refuse(whenEmpty) : { ok: true, credentials: { apiToken } };
}

// What the profile names may be a token that was put in the wrong place.
function refuse(reason: string): ReadCredential {
  return { ok: false, reason: redactText(reason) };
}
