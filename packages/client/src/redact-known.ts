import { redacted } from "@cftokens/credentials";

/** Takes what looks like a credential, or stands beside the name of one, out of a text. */
export type Redact = (text: string) => string;

/** A `Redact` of some texts alone, as they are and as they look inside a URL or JSON. */
export function redactKnown(secrets: readonly string[]): Redact {
  const known = secrets
    .flatMap((secret) => (secret.length < shortestSecret ? [] : spellings(secret)))
    .toSorted((a, b) => b.length - a.length);
  return (text) => known.reduce((rest, secret) => rest.replaceAll(secret, redacted), text);
}

function spellings(secret: string): readonly string[] {
  return [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)];
}

// Shorter texts are words rather than secrets; taking them out would leave an error unreadable.
const shortestSecret = 4;
