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
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Told of every exchange once its answer is through, credentials included, and of why bodies of it were left alone. */
  readonly onExchange: (exchange: Exchange, unread: readonly string[]) => void;
  /** Told in a few words when the target could not be asked or broke off. */
  readonly onFailure: (problem: string) => void;
}

export interface Proxy {
  /** What clients take for the target's base URL. */
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * Stands on this machine between any client and the target, and passes everything on as it comes: bytes, statuses
 * and headers, hop-by-hop ones aside. Paths may begin with the target's own or leave it out. Throws what the system
 * says when the port cannot be had.
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
    else outgoing.writeHead(502, { "content-type": "text/plain" }).end("The target could not be asked.\n");
  });
  outgoing.on("close", () => upstream.destroy());
  incoming.pipe(upstream);
}

/** The path is the target's own when it begins like it, and otherwise below it. */
function toTargetUrl(path: string, target: URL): URL {
  const base = basePathOf(target);
  const isWhole = path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}?`);
  return new URL(`${target.origin}${isWhole ? path : `${base}${path}`}`);
}

function basePathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, "");
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
