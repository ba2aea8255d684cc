import { redactText } from "@cftokens/credentials";

/**
 * A credential by name. The credential itself is never part of it: it is read from its source when
 * it is needed.
 */
export interface Profile {
  readonly name: string;
  readonly source: CredentialSource;
  /** Undefined: what the environment says, or the live API. */
  readonly baseUrl: string | undefined;
  /** Accounts to show where the API lists none. */
  readonly accountIds: readonly string[];
  readonly zoneIds: readonly string[];
}

/** Where a credential comes from. */
export type CredentialSource =
  /** No credential: the embedded emulator. */
  | { readonly kind: "emulator" }
  /** CLOUDFLARE_API_TOKEN, or CLOUDFLARE_EMAIL with CLOUDFLARE_API_KEY. */
  | { readonly kind: "usual-environment" }
  /** The environment variable of this name holds an API token. */
  | { readonly kind: "environment"; readonly variable: string }
  /** The first line that a program prints; it is run without a shell. */
  | { readonly kind: "command"; readonly command: readonly [string, ...string[]] }
  /** The system's keyring. */
  | { readonly kind: "keyring"; readonly service: string; readonly account: string };

/** The profiles that there are without a config file. Their names cannot be given away. */
export const builtInProfiles: readonly Profile[] = [
  builtIn("environment", { kind: "usual-environment" }),
  builtIn("emulator", { kind: "emulator" }),
];

/**
 * Where a profile's credential comes from, in words. A token that was put in the place of a name is
 * not repeated.
 */
export function describeSource(source: CredentialSource): string {
  return redactText(nameSource(source));
}

function nameSource(source: CredentialSource): string {
  switch (source.kind) {
    case "emulator":
      return "the embedded emulator; nothing leaves this machine";
    case "usual-environment":
      return "CLOUDFLARE_API_TOKEN, or CLOUDFLARE_EMAIL with CLOUDFLARE_API_KEY";
    case "environment":
      return `the environment variable ${source.variable}`;
    case "command":
      return `the command ${source.command[0]}`;
    case "keyring":
      return `the keyring: ${source.service}, ${source.account}`;
  }
}

function builtIn(name: string, source: CredentialSource): Profile {
  return { name, source, baseUrl: undefined, accountIds: [], zoneIds: [] };
}
