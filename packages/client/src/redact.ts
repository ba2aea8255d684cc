import { redacted, redactText, redactUrl } from "@cftokens/credentials";

/** Takes what looks like a credential, or stands beside the name of one, out of a text. */
export type Redact = (text: string) => string;

/**
 * A `Redact` that also knows some texts literally, such as the credentials of the call and secrets
 * in its body, as they are and as they look inside a URL or JSON.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const known = secrets
    .flatMap((secret) => (secret.length < shortestSecret ? [] : spellings(secret)))
    .toSorted((a, b) => b.length - a.length);
  return (text) => redactText(known.reduce((rest, secret) => rest.replaceAll(secret, redacted), text));
}

/**
 * The address of a call for people to read: no user info, no fragment, no value of a secret
 * parameter.
 */
export function readableUrl(url: string, redact: Redact): string {
  return redactUrl(url.replace(/#[^]*/u, ""), redact);
}

function spellings(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)];
}

// Shorter texts are words rather than secrets; taking them out would leave an error unreadable.
const shortestSecret = 4;
