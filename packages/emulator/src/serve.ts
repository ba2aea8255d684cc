import { once } from "node:events";
import { serve as serveHono } from "@hono/node-server";
import { basePath } from "./operations/emulated-operation.ts";
import type { Emulator } from "./create-emulator.ts";

export interface Server {
  /** Where clients call, `/client/v4` included. */
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves an emulator over HTTP on 127.0.0.1, and nowhere else; port 0 takes a free one. Throws what
 * the system says when the port cannot be had.
 */
export async function serve(emulator: Emulator, port: number): Promise<Server> {
  const server = serveHono({ fetch: emulator.fetch, hostname: "127.0.0.1", port });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    baseUrl: `http://127.0.0.1:${address.port}${basePath}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}
