import { type Call, type Route, routeCall } from "@cftokens/explorer";
import { usageError } from "../command-error.ts";
import type { Arguments } from "../read-arguments.ts";
import type { CallEnvironment } from "./call-environment.ts";

/**
 * The route of a call: Cloudflare's goes where the profile says, others where their document or
 * --server says. Throws CommandError where there is none; a call without its credential is sent on
 * purpose only.
 */
export async function requireRoute(
  call: Call,
  args: Arguments,
  { env, fetch, openApi }: CallEnvironment,
): Promise<Route> {
  const goesWithoutCredential = args.flags.has("send-invalid");
  const routed = await routeCall(call, {
    env,
    fetch,
    openApi,
    serverName: "--server",
    goesWithoutCredential,
  });
  if (routed.ok) return routed.route;
  switch (routed.lack) {
    case "server":
      throw usageError(call.server === undefined ? `${routed.reason}; add --server URL` : routed.reason);
    case "credential":
      throw usageError(routed.reason, "  → add --send-invalid to send it without one");
    case undefined:
      throw usageError(routed.reason);
  }
}
