import { unauthenticated } from "@cftokens/openapi/security";
import type { Call, Route } from "./route-call.ts";
import { writeRequest } from "./write-request.ts";

/** The requests of a call, or why there can be none. */
export type PreparedCall =
  | {
      readonly ok: true;
      readonly request: Request;
      /** Never had a credential in it: what is shown, judged and kept is made of it. */
      readonly shown: Request;
    }
  | { readonly ok: false; readonly reason: string };

/** Writes the request of a call twice: as it is sent, and as it may be shown. */
export function prepareCall({ opened, values, mediaType }: Call, route: Route): PreparedCall {
  const sent = writeRequest(opened, values, { ...route, mediaType });
  if (!sent.ok) return sent;
  const shown = writeRequest(opened, values, { ...route, authorization: unauthenticated, mediaType });
  return shown.ok ? { ok: true, request: sent.request, shown: shown.request } : shown;
}
