import { redactText, redactUrl } from "@cftokens/credentials";
import { type Redact, redactKnown } from "./redact-known.ts";

/**
 * A `Redact` that also knows some texts literally, such as the credentials of the call and secrets
 * in its body, as they are and as they look inside a URL or JSON.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const withoutKnown = redactKnown(secrets);
  return (text) => redactText(withoutKnown(text));
}

/**
 * The address of a call for people to read: no user info, no fragment, no value of a secret
 * parameter.
 */
export function readableUrl(url: string, redact: Redact): string {
  return redactUrl(url.replace(/#[^]*/u, ""), redact);
}
