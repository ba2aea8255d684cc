import type { Credentials } from "@cftokens/client";
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
  | { readonly kind: "not-found" }
  | { readonly kind: "timed-out" };

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
        reader.env[source.variable],
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
  switch (outcome.kind) {
    case "not-found":
      return refuse(`Program ${JSON.stringify(program)} not found; install it, or change the profile.`);
    case "timed-out":
      return refuse(
        `Program ${JSON.stringify(program)} did not end within a minute; run it by hand to see why.`,
      );
    case "ended":
      return outcome.exitCode === 0
        ? toToken(
            outcome.output.split(/\r?\n/u)[0],
            `Program ${JSON.stringify(program)} printed no token; run it by hand to see why.`,
          )
        : refuse(
            `Program ${JSON.stringify(program)} failed with exit code ${outcome.exitCode}; run it by hand to see why.`,
          );
  }
}

function toToken(text: string | undefined, whenEmpty: string): ReadCredential {
  const apiToken = text?.trim() ?? "";
  return apiToken === "" ? refuse(whenEmpty) : { ok: true, credentials: { apiToken } };
}

function refuse(reason: string): ReadCredential {
  return { ok: false, reason };
}
