import { once } from "node:events";
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from "node:http";
import { request as httpsRequest } from "node:https";
import type { Exchange } from "@cftokens/contract";
import { collectBody } from "./collect-body.ts";
import { endToEndHeaders, toHeaderRecord } from "./proxied-headers.ts";

export interface ProxyOptions {
  /** A port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /**
   * Called with every exchange, credentials included, once the client has the answer, and with why
   * bodies of it were not read.
   */
  readonly onExchange: (exchange: Exchange, unread: readonly string[]) => void;
  /** Called with a short text when the target cannot be reached or breaks off. */
  readonly onFailure: (problem: string) => void;
}

export interface Proxy {
  /** The base URL for clients, in place of the target's. */
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a proxy on this machine. It passes bytes, statuses and headers on unchanged, except
 * hop-by-hop headers. Paths may begin with the path of the target or leave it out. Throws the
 * system's error when the port is not available.
 */
export async function startProxy(target: URL, options: ProxyOptions): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => pass(incoming, outgoing, { ...options, target }));
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    baseUrl: `http://127.0.0.1:${address.port}${basePathOf(target)}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Passage extends ProxyOptions {
  readonly target: URL;
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, passage: Passage): void {
  const url = toTargetUrl(incoming.url ?? "/", passage.target);
  const requestBody = collectBody(incoming);
  const upstream = openRequest(url, incoming);
  upstream.on("response", (answer) => {
    const responseBody = collectBody(answer);
    // First of all, so that the client has its end before anything is judged.
    passAnswer(answer, outgoing);
    answer.on("end", () => {
      const [sent, received] = [requestBody(), responseBody()];
      const exchange: Exchange = {
        request: {
          method: incoming.method ?? "GET",
          url: url.href,
          headers: toHeaderRecord(incoming),
          body: sent.body,
        },
        response: { status: answer.statusCode ?? 0, headers: toHeaderRecord(answer), body: received.body },
      };
      passage.onExchange(
        exchange,
        [sent.unread, received.unread].filter((reason) => reason !== undefined),
      );
    });
    answer.on("error", ({ message }) => {
      if (!outgoing.destroyed) passage.onFailure(`${incoming.method ?? "GET"} ${url.pathname}: ${message}`);
      outgoing.destroy();
    });
  });
  upstream.on("error", (error) => {
    if (outgoing.destroyed) return;
    passage.onFailure(`${incoming.method ?? "GET"} ${url.pathname}: ${error.message}`);
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502, { "content-type": "text/plain" }).end("The target cannot be reached.\n");
  });
  outgoing.on("close", () => upstream.destroy());
  incoming.pipe(upstream);
}

// A path that begins with the path of the target stays; any other is taken to be below it.
function toTargetUrl(path: string, target: URL): URL {
  const base = basePathOf(target);
  const isWhole = path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`);
  return new URL(`${target.origin}${isWhole ? path : `${base}${path}`}`);
}

function basePathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/u, "");
}

function openRequest(url: URL, incoming: IncomingMessage): ClientRequest {
  const isChunked = incoming.headers["transfer-encoding"] !== undefined;
  const headers = [
    "Host",
    url.host,
    ...endToEndHeaders(incoming, ["host"]),
    ...(isChunked ? ["Transfer-Encoding", "chunked"] : []),
  ];
  const open = url.protocol === "https:" ? httpsRequest : httpRequest;
  return open(url, { method: incoming.method, headers, agent: false });
}

function passAnswer(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.sendDate = false;
  outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? "", endToEndHeaders(answer));
  outgoing.flushHeaders();
  answer.pipe(outgoing);
}
