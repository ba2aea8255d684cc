import type { Fetch } from "@cftokens/client";
import {
  credentialsFromEnvironment,
  credentialsOfProfile,
  type FoundCredentials,
  isCloudflare,
  isUnencrypted,
  readServer,
  serverOf,
} from "@cftokens/explorer";
import { unauthenticated } from "@cftokens/openapi/security";
import { usageError } from "../command-error.ts";
import type { Arguments } from "../read-arguments.ts";
import type { CallEnvironment } from "./call-environment.ts";
import type { ReadCall } from "./read-call.ts";

/** Where a call goes, with what, and through what. */
export interface Route {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly authorization: Extract<FoundCredentials, { ok: true }>["authorization"];
  /** The variables of the environment whose values are sent. */
  readonly variables: readonly string[];
  /** The texts that must be nowhere but in the request. */
  readonly secrets: readonly string[];
}

/**
 * Chooses where a call goes: Cloudflare's where the profile says, with its credential; others, and
 * what --server names, with credentials from the environment. Throws CommandError where there is no
 * server, no credential, or one would travel unencrypted.
 */
export async function routeCall(
  { opened, values, server }: ReadCall,
  args: Arguments,
  environment: CallEnvironment,
): Promise<Route> {
  if (server === undefined && isCloudflare(opened)) {
    const { baseUrl, credentials, fetch } = await environment.openApi();
    const found = requireFound(credentialsOfProfile(opened, credentials), args);
    // The profile is what says where they are from.
    return { ...found, baseUrl, fetch, variables: [] };
  }
  const chosen = server === undefined ? serverOf(opened, values.server) : readServer(server, "--server");
  if (!chosen.ok) throw usageError(chosen.reason);
  const found = requireFound(credentialsFromEnvironment(opened, environment.env), args);
  if (isUnencrypted(chosen.baseUrl) && found.variables.length > 0)
    throw usageError(
      `credentials are never sent over plain http to ${new URL(chosen.baseUrl).host}: use https, or a server on this machine`,
    );
  return { ...found, baseUrl: chosen.baseUrl, fetch: environment.fetch };
}

// Without a credential a call is sent on purpose only.
function requireFound(found: FoundCredentials, args: Arguments): Extract<FoundCredentials, { ok: true }> {
  if (found.ok) return found;
  if (!args.flags.has("send-invalid"))
    throw usageError(found.reason, "  → add --send-invalid to send it without one");
  return { ok: true, authorization: unauthenticated, variables: [], secrets: [] };
}
