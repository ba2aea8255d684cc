import { once } from "node:events";
import type { Fetch } from "@cftokens/client";
import { answerIncoming } from "./answer-incoming.ts";
import { appBehind } from "./fetch-face.ts";
import { basePath } from "./operations/emulated-operation.ts";
import type { Emulator } from "./create-emulator.ts";
import { refuseForeign } from "./request/refuse-foreign.ts";
import { toBareResponse } from "./request/to-plain-answer.ts";

/**
 * The name by which a served emulator tells that it is one, in the header `server` of every answer
 * (RFC 9110, section 10.2.4).
 */
export const serverName = "cftokens-emulator";

export interface Server {
  /** The base URL for clients, including `/client/v4`. */
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves an emulator over HTTP on 127.0.0.1 only, to callers that mean this machine (`Host`) and
 * are no pages of other sites (`Origin`); port 0 takes a free port. Throws the system's error when
 * the port is not available.
 */
export async function serve(emulator: Emulator, port: number): Promise<Server> {
  const fetch: Fetch = async (request) => {
    const refusal = refuseForeign(request);
    const response = refusal === undefined ? await emulator.fetch(request) : toBareResponse(refusal);
    response.headers.set("server", serverName);
    return response;
  };
  // Most programs use the emulator without a port, and need not load what listens.
  const [{ createServer }, { getRequestListener }] = await Promise.all([
    import("node:http"),
    import("@hono/node-server"),
  ]);
  const server = createServer();
  const others = getRequestListener(fetch, { overrideGlobalObjects: false });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const app = appBehind(emulator.fetch);
  const parts = { port: address.port, headers: ["server", serverName], others };
  server.on("request", app === undefined ? others : answerIncoming(app, parts));
  return {
    baseUrl: `http://127.0.0.1:${address.port}${basePath}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
