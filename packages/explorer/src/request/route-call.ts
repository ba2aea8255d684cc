import type { Credentials, Fetch } from "@cftokens/client";
import { unauthenticated } from "@cftokens/openapi/security";
import { isCloudflare, type OpenedOperation } from "../catalog/opened-operation.ts";
import type { CallValues } from "./call-values.ts";
import { isUnencrypted, readServer, serverOf } from "./choose-server.ts";
import {
  credentialsFromEnvironment,
  credentialsOfProfile,
  type FoundCredentials,
} from "./find-credentials.ts";

/** An operation with the values that it is called with. */
export interface Call {
  readonly opened: OpenedOperation;
  readonly values: CallValues;
  /** That of the body; undefined for the one that the client sends. */
  readonly mediaType: string | undefined;
  /** Where it goes, if not where the document says. */
  readonly server: string | undefined;
}

/** Where Cloudflare's API is, what signs calls, and what sends them. */
export interface CallTarget {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly fetch: Fetch;
}

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

/** A route, or why there is none; `lack` is what would make one. */
export type RoutedCall =
  | { readonly ok: true; readonly route: Route }
  | { readonly ok: false; readonly reason: string; readonly lack?: "server" | "credential" };

/** What is around a call. */
export interface RouteOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The network. */
  readonly fetch: Fetch;
  /** Cloudflare's API as the profile says. */
  readonly openApi: () => CallTarget | Promise<CallTarget>;
  /** What names the server of the call, if it has one of its own. */
  readonly serverName: string;
  /** Whether the call is sent also where its credential is missing. */
  readonly goesWithoutCredential: boolean;
}

/**
 * Chooses where a call goes: Cloudflare's where the profile says, with its credential; others, and
 * what has a server of its own, with credentials from the environment. There is no route without a
 * server, or where a credential is missing or would travel unencrypted.
 */
export async function routeCall(
  { opened, values, server }: Call,
  { env, fetch, openApi, serverName, goesWithoutCredential }: RouteOptions,
): Promise<RoutedCall> {
  const orWithout = (found: FoundCredentials): FoundCredentials =>
    found.ok || !goesWithoutCredential
      ? found
      : { ok: true, authorization: unauthenticated, variables: [], secrets: [] };
  if (server === undefined && isCloudflare(opened)) {
    const { credentials, ...target } = await openApi();
    const found = orWithout(credentialsOfProfile(opened, credentials));
    if (!found.ok) return { ...found, lack: "credential" };
    const { ok: _, ...credential } = found;
    // The profile is what says where they are from.
    return { ok: true, route: { ...credential, ...target, variables: [] } };
  }
  const chosen = server === undefined ? serverOf(opened, values.server) : readServer(server, serverName);
  if (!chosen.ok) return { ...chosen, lack: "server" };
  const found = orWithout(credentialsFromEnvironment(opened, env));
  if (!found.ok) return { ...found, lack: "credential" };
  const { ok: _, ...credential } = found;
  const { baseUrl } = chosen;
  if (isUnencrypted(baseUrl) && found.variables.length > 0) {
    const reason = `credentials are never sent over plain http to ${new URL(baseUrl).host}: use https, or a server on this machine`;
    return { ok: false, reason };
  }
  return { ok: true, route: { ...credential, baseUrl, fetch } };
}
