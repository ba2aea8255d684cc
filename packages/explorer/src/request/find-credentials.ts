import type { Credentials } from "@cftokens/client";
import {
  type ApiCredential,
  type ApiCredentials,
  authorize,
  faultOfCredentials,
  credentialTexts,
} from "@cftokens/openapi/security";
import { credentialVariable } from "@cftokens/workbench/equivalents";
import { isCloudflare, type OpenedOperation } from "../catalog/opened-operation.ts";

/** What authenticates a call, and the variables that it was read from. */
export type FoundCredentials =
  | {
      readonly ok: true;
      readonly authorization: NonNullable<ReturnType<typeof authorize>>;
      readonly variables: readonly string[];
      /** The texts that must be nowhere but in the request. */
      readonly secrets: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the credentials of an operation in the environment, by the names that its equivalents have.
 * What belongs to Cloudflare goes to no other API, however a document calls itself.
 */
export function credentialsFromEnvironment(opened: OpenedOperation, env: Environment): FoundCredentials {
  const isOwn = isCloudflare(opened);
  const api = isOwn ? "cloudflare" : opened.api;
  const names = [...new Set(opened.operation.security.flat())].filter((name) =>
    Object.hasOwn(opened.schemes, name),
  );
  const read = names.map((name) => {
    const variable = credentialVariable(api, name);
    const isForbidden = !isOwn && variable.startsWith("CLOUDFLARE_");
    const variables =
      opened.schemes[name]?.kind === "basic" ? [`${variable}_USERNAME`, `${variable}_PASSWORD`] : [variable];
    const values = isForbidden ? [] : variables.map((one) => env[one] || undefined);
    return { name, variables, values };
  });
  const credentials = Object.fromEntries(
    read.map(
      ({ name, values: [first, second], variables: { length } }): [string, ApiCredential | undefined] => {
        if (first === undefined || length === 1) return [name, first];
        return [name, second === undefined ? undefined : { username: first, password: second }];
      },
    ),
  );
  const missing = (schemes: readonly string[]) =>
    schemes.flatMap(
      (scheme) => read.find(({ name }) => name === scheme)?.variables ?? [`the scheme ${scheme}`],
    );
  return toFound(opened, credentials, { variablesOf: missing, advice: "set" });
}

/** The credentials of a profile, as the document of an operation sends them. */
export function credentialsOfProfile(opened: OpenedOperation, credentials: Credentials): FoundCredentials {
  const given = Object.entries(opened.schemes).flatMap(([name, { kind, name: header = "" }]) => {
    if (kind === "bearer" && "apiToken" in credentials) return [[name, credentials.apiToken]];
    if (kind !== "header" || "apiToken" in credentials) return [];
    const sent: Readonly<Record<string, string>> = {
      "x-auth-email": credentials.email,
      "x-auth-key": credentials.apiKey,
    };
    const value = sent[header.toLowerCase()];
    return value === undefined ? [] : [[name, value]];
  });
  return toFound(opened, Object.fromEntries(given), { variablesOf: sameNames, advice: "use a profile with" });
}

function sameNames(schemes: readonly string[]): readonly string[] {
  return schemes;
}

interface Wording {
  /** What credentials of these schemes are called. */
  readonly variablesOf: (schemes: readonly string[]) => readonly string[];
  readonly advice: string;
}

function toFound(
  { schemes, operation }: OpenedOperation,
  credentials: ApiCredentials,
  { variablesOf, advice }: Wording,
): FoundCredentials {
  const authorization = authorize({ schemes }, credentials, operation);
  if (authorization === undefined) {
    const needed = operation.security.map((names) => variablesOf(names).join(" and ")).join(", or ");
    return { ok: false, reason: `the call needs a credential; ${advice} ${needed}` };
  }
  const fault = faultOfCredentials({ schemes }, credentials);
  if (fault !== undefined) return { ok: false, reason: fault };
  const used = operation.security.find(
    (names) => names.length > 0 && names.every((name) => credentials[name] !== undefined),
  );
  return {
    ok: true,
    authorization,
    variables: variablesOf(used ?? []),
    secrets: credentialTexts(credentials),
  };
}
