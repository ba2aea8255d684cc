import { checkTarget } from "./check-request.ts";
import { defaultBaseUrl } from "./generated/default-base-url.ts";
import type { CallDescription } from "./operation-description.ts";
import type { RequestWriter } from "./request-writer.ts";
import { toBaseUrl } from "./to-base-url.ts";
import { requestWriter } from "./write-request.ts";

/**
 * The writer for operations of Cloudflare of which some have servers of their own. Those count
 * where the API is as documented: with another base URL, all calls go there.
 */
export function writerAt(baseUrl: string): RequestWriter {
  return baseUrl === defaultBaseUrl ? writerOfServers(baseUrl) : requestWriter;
}

// Operations with servers of their own are called there if that is a place at the host of the API,
// the only one that gets its credentials; a call for another host is refused.
function writerOfServers(apiUrl: string): RequestWriter {
  const api = new URL(apiUrl);
  const serverOf = ({ server }: CallDescription) =>
    server === undefined ? undefined : URL.parse(server, `${apiUrl}/`);
  return {
    ...requestWriter,
    refuse: (operation) => {
      const server = serverOf(operation);
      if (server === undefined) return undefined;
      if (server?.origin === api.origin) return checkTarget(server.href, true);
      const place = server === null || server.host === api.host ? operation.server : server.host;
      return {
        kind: "misconfigured",
        detail: `the operation is at ${place}, which gets no credentials of this client: call it without the client`,
      };
    },
    write: (operation, input) => {
      const server = serverOf(operation)?.href;
      return {
        ...requestWriter.write(operation, input),
        baseUrl: server === undefined ? undefined : toBaseUrl(server),
      };
    },
  };
}
