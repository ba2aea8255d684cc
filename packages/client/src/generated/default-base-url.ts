// Generated from spec/. Do not edit: change the document and run `pnpm generate`.

/** Where Cloudflare's API is. */
export const defaultBaseUrl = "https://api.cloudflare.com/client/v4";
