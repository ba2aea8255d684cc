import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { createClient } from "@cftokens/client";
import { createEmulator } from "@cftokens/emulator";

/** What goes wrong with every call that would change something. */
export type Fault =
  | "refusing"
  /** A gateway's page instead of an answer. */
  | "html"
  /** The connection is gone before there is an answer. */
  | "dying"
  /** No answer ever; nothing is done. */
  | "silent"
  /** No answer ever; it is done. */
  | "silent-done";

/** An emulator over HTTP, at which calls that change something can go wrong. */
export interface FaultyServer extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
  readonly client: ReturnType<typeof createClient>;
  /** From now on changes go wrong like this; without a fault they do not. */
  readonly fail: (fault?: Fault) => void;
  /** From now on this is done before a change is carried out and answered. */
  readonly beforeChange: (hook: () => void | Promise<void>) => void;
  /** From now on this is done once a change is answered. */
  readonly afterChange: (hook: () => void) => void;
  /** From now on what only reads is not answered; what waited is, once it is no longer held. */
  readonly holdReads: (isHeld: boolean) => void;
  /** From now on the permission groups are not answered, or are again. */
  readonly holdGroups: (isHeld: boolean) => void;
  /** Method and path of every change that arrived. */
  readonly changes: () => readonly string[];
}

/** Starts the server on a free port of this machine. */
export async function serveFaulty(): Promise<FaultyServer> {
  const emulator = createEmulator();
  const arrived: string[] = [];
  let fault: Fault | undefined;
  let groupsHeld = false;
  let reads: PromiseWithResolvers<void> | undefined;
  let answered: (() => void) | undefined;
  let hook: (() => void | Promise<void>) | undefined;
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = await toRequest(incoming);
    const path = new URL(request.url).pathname;
    if (request.method === "GET") await reads?.promise;
    if (request.method === "GET")
      return groupsHeld && path.endsWith("/permission_groups")
        ? undefined
        : reply(await emulator.fetch(request), outgoing);
    arrived.push(`${request.method} ${path}`);
    await hook?.();
    switch (fault) {
      case "refusing":
        return reply(Response.json(refusal, { status: 403 }), outgoing);
      case "html":
        return reply(new Response("<html><h1>502 Bad Gateway</h1></html>", html), outgoing);
      case "dying":
        incoming.socket.destroy();
        return undefined;
      case "silent":
        return undefined;
      case "silent-done":
        await emulator.fetch(request);
        return undefined;
      case undefined:
        await reply(await emulator.fetch(request), outgoing);
        answered?.();
    }
  };
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error));
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const { apiToken, accountId } = emulator.credentials;
  return {
    env: {
      CLOUDFLARE_API_TOKEN: apiToken,
      CLOUDFLARE_ACCOUNT_ID: accountId,
      CLOUDFLARE_BASE_URL: `http://127.0.0.1:${address.port}/client/v4`,
    },
    client: createClient({ credentials: { apiToken }, fetch: emulator.fetch }),
    fail(next) {
      fault = next;
    },
    beforeChange(next) {
      hook = next;
    },
    afterChange(next) {
      answered = next;
    },
    holdReads(isHeld) {
      reads?.resolve();
      reads = isHeld ? Promise.withResolvers<void>() : undefined;
    },
    holdGroups(isHeld) {
      groupsHeld = isHeld;
    },
    changes: () => arrived,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
      emulator.close();
    },
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = incoming;
  const body = method === "GET" ? undefined : await buffer(incoming);
  return new Request(`http://127.0.0.1${url}`, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as [string, string]] : [],
    ),
    ...(body !== undefined && body.length !== 0 && { body }),
  });
}

async function reply(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

const refusal = {
  success: false,
  errors: [{ code: 9109, message: "Unauthorized to access requested resource" }],
  messages: [],
  result: null,
};
const html = { status: 502, headers: { "content-type": "text/html" } };
