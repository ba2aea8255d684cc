/** An API token, or the older pair of e-mail and Global API key. */
export type Credentials = { readonly apiToken: string } | { readonly email: string; readonly apiKey: string };

/** The headers that carry the credentials. */
export function credentialHeaders(credentials: Credentials): Readonly<Record<string, string>> {
  if ("apiToken" in credentials) return { Authorization: `Bearer ${credentials.apiToken}` };
  return { "X-Auth-Email": credentials.email, "X-Auth-Key": credentials.apiKey };
}

/** Every text that must never leave the client except in those headers. */
export function credentialTexts(credentials: Credentials): readonly string[] {
  return "apiToken" in credentials ? [credentials.apiToken] : [credentials.apiKey, credentials.email];
}

/** Whether the credentials can be sent at all: a header holds visible ASCII characters only. */
export function areSendable(credentials: Credentials): boolean {
  return credentialTexts(credentials).every((text) => /^[\x21-\x7e]+$/u.test(text));
}
