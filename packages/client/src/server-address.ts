import type { ServerObject } from "@cftokens/openapi";
import type { ApiDescription } from "./api-description.ts";
import type { CallDescription } from "./operation-description.ts";
import { toBaseUrl } from "./to-base-url.ts";

/**
 * Where an operation is called: the server of its path or its own, or else the first of its API's
 * documents. A document that names none gives an empty text, one without a host a path.
 */
export function serverAddress(
  { servers }: Pick<ApiDescription, "servers">,
  { server }: Pick<CallDescription, "server">,
  variables: ServerVariables = {},
): string {
  const base = toBaseUrl(fillServer(servers[0], variables));
  return server === undefined ? base : toBaseUrl(URL.parse(server, `${base}/`)?.href ?? server);
}

/** Values of the variables in the address of a server, where they are not the defaults. */
export type ServerVariables = Readonly<Record<string, string | undefined>>;

function fillServer(server: ServerObject | undefined, values: ServerVariables): string {
  const variables = server?.variables ?? {};
  return (server?.url ?? "").replaceAll(/\{([^{}]+)\}/gu, (template, name: string) =>
    Object.hasOwn(variables, name) ? (values[name] ?? variables[name]?.default ?? "") : template,
  );
}
