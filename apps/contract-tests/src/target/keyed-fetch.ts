import type { Fetch } from "@cftokens/openapi";
import type { GlobalKey } from "./find-credentials.ts";

/** Stands for credentials that are no token; it never leaves this machine. */
export const standInToken = `cfut_${"0".repeat(48)}`;

/** A Fetch that sends e-mail and key wherever the stand-in token would be sent. */
export function keyedFetch(fetch: Fetch, { email, apiKey }: GlobalKey): Fetch {
  return async (request) => {
    if (request.headers.get("authorization") !== `Bearer ${standInToken}`) return fetch(request);
    const headers = new Headers(request.headers);
    headers.delete("authorization");
    headers.set("x-auth-email", email);
    headers.set("x-auth-key", apiKey);
    return fetch(new Request(request, { headers }));
  };
}
