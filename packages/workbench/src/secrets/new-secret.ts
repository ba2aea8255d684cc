import { answeredSecrets } from "@cftokens/credentials";
import { type SafeText, safeText } from "../text/safe-text.ts";
import { textMember } from "../text/text-member.ts";
import { createSecret, type Secret } from "./secret.ts";

/** A secret that the API has just shown, with what it is for. */
export interface NewSecret {
  /** Such as "The value of the API token". */
  readonly what: string;
  /** What belongs to the secret and is not one itself, such as the client id. */
  readonly companions: readonly { readonly label: string; readonly value: SafeText }[];
  readonly secret: Secret;
}

/**
 * Takes the secret out of an answer that shows one: the new value of a rolled API token is the
 * whole answer, the value of a created one and the client secret of a service token are members of
 * it.
 */
export function takeSecret(
  result: unknown,
): { readonly secret: NewSecret; readonly rest: unknown } | undefined {
  if (typeof result === "string") return { secret: apiTokenSecret(result), rest: null };
  const member = answeredSecrets.find((name) => textMember(result, name) !== undefined);
  const value = member === undefined ? undefined : textMember(result, member);
  if (value === undefined || typeof result !== "object" || result === null) return undefined;
  const secret = "client_id" in result ? serviceTokenSecret(value, result) : apiTokenSecret(value);
  return { secret, rest: Object.fromEntries(Object.entries(result).filter(([name]) => name !== member)) };
}

/** The answer that a secret was taken out of, with the secret in its place. */
export function withSecret(rest: unknown, { secret, companions }: NewSecret): unknown {
  if (typeof rest !== "object" || rest === null) return secret.reveal();
  return { ...rest, [companions.length > 0 ? "client_secret" : "value"]: secret.reveal() };
}

function apiTokenSecret(value: string): NewSecret {
  const what = "The value of the API token, sent as “Authorization: Bearer …”";
  return { what, companions: [], secret: createSecret(value) };
}

function serviceTokenSecret(value: string, token: object): NewSecret {
  const clientId = safeText(textMember(token, "client_id") ?? "");
  return {
    what: "The client secret, sent as CF-Access-Client-Secret",
    companions: [{ label: "CF-Access-Client-Id", value: clientId }],
    secret: createSecret(value),
  };
}
