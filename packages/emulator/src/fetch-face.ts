import type { Fetch } from "@cftokens/client";
import type { App } from "./create-app.ts";
import { fromRequest } from "./request/from-request.ts";

/** Makes a `Fetch` of what answers. */
export function toFetch(app: App): Fetch {
  return async (request) => {
    const { status, headers, body } = await app(fromRequest(request));
    return new Response(request.method === "HEAD" ? null : body, { status, headers });
  };
}

/** Notes what answers behind a `Fetch`, so that an edge can ask it without a `Request`. */
export function setAppBehind(fetch: Fetch, app: App): void {
  apps.set(fetch, app);
}

/**
 * What answers behind a `Fetch`; undefined for a `Fetch` around an emulator's, which changes
 * requests or answers and is to be asked itself.
 */
export function appBehind(fetch: Fetch): App | undefined {
  return apps.get(fetch);
}

const apps = new WeakMap<Fetch, App>();
