type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Credentials for a target: an API token, or the older pair of e-mail and Global API key, or both.
 */
export interface FoundCredentials {
  readonly apiToken?: string;
  readonly key?: GlobalKey;
}

export interface GlobalKey {
  readonly email: string;
  readonly apiKey: string;
}

/**
 * Reads credentials from the environment; undefined when it has neither a token nor e-mail and key.
 */
export function findCredentials(env: Environment): FoundCredentials | undefined {
  const apiToken = env["CLOUDFLARE_API_TOKEN"]?.trim();
  const email = env["CLOUDFLARE_EMAIL"]?.trim();
  const apiKey = env["CLOUDFLARE_API_KEY"]?.trim();
  const key = email && apiKey ? { email, apiKey } : undefined;
  if (!apiToken && key === undefined) return undefined;
  return { ...(apiToken && { apiToken }), ...(key !== undefined && { key }) };
}

/** Reads the values of path parameters from the environment. */
export function findPathValues(env: Environment): Readonly<Record<string, string>> {
  const accountId = env["CLOUDFLARE_ACCOUNT_ID"]?.trim();
  const zoneId = env["CLOUDFLARE_ZONE_ID"]?.trim();
  return { ...(accountId && { account_id: accountId }), ...(zoneId && { zone_id: zoneId }) };
}
