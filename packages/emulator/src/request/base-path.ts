/** Below this path the API lives, as at api.cloudflare.com. */
export const basePath = "/client/v4";
