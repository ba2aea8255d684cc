/**
 * The environment variable of a credential, by the name of its API and of its security scheme:
 * `PETS_API_KEY`. Basic credentials have `_USERNAME` and `_PASSWORD` behind it.
 */
export function credentialVariable(api: string, scheme: string): string {
  if (api === "cloudflare" && scheme === "api_token") return "CLOUDFLARE_API_TOKEN";
  const name = `${api}_${scheme}`.replaceAll(/[^A-Za-z0-9]+/gu, "_").toUpperCase();
  return /^\d/u.test(name) ? `_${name}` : name;
}
