import { once } from "node:events";
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from "node:http";
import { request as httpsRequest } from "node:https";
import type { Duplex } from "node:stream";
import type { Exchange } from "@cftokens/contract";
import { collectBody } from "./collect-body.ts";
import { endToEndHeaders, framingHeaders, toHeaderRecord, unknownCoding } from "./proxied-headers.ts";
import { basePathOf, findTarget, type Refusal, type RequestTarget } from "./request-target.ts";

export interface ProxyOptions {
  /** A port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /**
   * Called with every exchange, credentials included, once the client has the answer. What it
   * throws is told like any other failure of the exchange.
   */
  readonly onExchange: (exchange: Exchange) => void;
  /**
   * Called with a short text for each exchange that is not passed on, or not to its end. `kind`
   * says what became of it.
   */
  readonly onFailure: (problem: string, kind: FailureKind) => void;
}

/**
 * Refused: it went nowhere. Broken: it has no whole answer. Unjudged: it has one, and `onExchange`
 * threw.
 */
export type FailureKind = "refused" | "broken" | "unjudged";

export interface Proxy {
  /** The base URL for clients, in place of the target's. */
  readonly baseUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts a proxy on this machine. It passes bytes, statuses and headers on unchanged, except
 * hop-by-hop headers; the framing is its own. Whatever goes wrong with one exchange ends that
 * exchange alone. Throws the system's error when the port is not available.
 */
export async function startProxy(target: URL, options: ProxyOptions): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    const found = findTarget(incoming, target);
    if (found.kind === "refused") refuse(outgoing, found, options);
    else pass(incoming, outgoing, { ...options, target, found });
  });
  server.on("connect", (_incoming, socket) => refuseTunnel(socket, options));
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

function refuse(outgoing: ServerResponse, { status, reason }: Refusal, { onFailure }: ProxyOptions): void {
  onFailure(`refused, because ${reason}`, "refused");
  const text = `This proxy stands before one API, and ${reason}. Use its base URL in place of the API's.\n`;
  // What is still sent of the body would be taken for another request.
  outgoing.writeHead(status, { "content-type": "text/plain", connection: "close" }).end(text);
}

function refuseTunnel(socket: Duplex, { onFailure }: ProxyOptions): void {
  const reason = "the request is CONNECT, and no tunnel can be judged";
  onFailure(`refused, because ${reason}`, "refused");
  const text = `This proxy stands before one API, and ${reason}.\n`;
  socket.on("error", () => {});
  socket.end(
    `HTTP/1.1 501 Not Implemented\r\nContent-Type: text/plain\r\nContent-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`,
  );
}

interface Passage extends ProxyOptions {
  readonly target: URL;
  readonly found: RequestTarget;
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, passage: Passage): void {
  const { found, onFailure, onExchange } = passage;
  const { method = "GET" } = incoming;
  const name = `${method} ${found.path.replace(/\?[^]*/u, "")}`;
  let upstream: ClientRequest | undefined;

  function fail(error: unknown): void {
    upstream?.destroy();
    if (outgoing.destroyed) return;
    onFailure(`${name}: ${error instanceof Error ? error.message : String(error)}`, "broken");
    if (outgoing.headersSent) outgoing.destroy();
    else
      outgoing
        .writeHead(502, { "content-type": "text/plain" })
        .end("The target gave no answer to pass on.\n");
  }
  // An error in a listener would end the process, and every other exchange with it.
  const guarded = <Args extends readonly unknown[]>(listener: (...args: Args) => void) => {
    return (...args: Args) => {
      try {
        listener(...args);
      } catch (error) {
        fail(error);
      }
    };
  };
  const onAnswer = (answer: IncomingMessage, requestBody: ReturnType<typeof collectBody>) => {
    const responseBody = collectBody(answer);
    answer.on("error", fail);
    // First of all, so that the client has its end before anything is judged.
    passAnswer(answer, outgoing);
    answer.on("end", () => {
      try {
        onExchange({
          request: { method, url: found.url, headers: toHeaderRecord(incoming), body: requestBody() },
          response: {
            status: answer.statusCode ?? 0,
            headers: toHeaderRecord(answer),
            body: responseBody(),
          },
        });
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        onFailure(`${name}: the exchange was not judged: ${problem}`, "unjudged");
      }
    });
  };

  outgoing.on("error", fail);
  outgoing.on("close", () => upstream?.destroy());
  guarded(() => {
    const coding = unknownCoding(incoming);
    if (coding !== undefined) {
      const reason = `the request has the transfer coding ${JSON.stringify(coding)}`;
      refuse(outgoing, { kind: "refused", status: 501, reason }, passage);
      return;
    }
    const requestBody = collectBody(incoming);
    upstream = openRequest(incoming, passage);
    upstream.on(
      "response",
      guarded((answer: IncomingMessage) => onAnswer(answer, requestBody)),
    );
    // Without these two, an answer 101 would leave the client without any.
    upstream.on("upgrade", (_answer, socket: Duplex) => {
      socket.destroy();
      fail(switched);
    });
    upstream.on("information", ({ statusCode }) => {
      if (statusCode === 101) fail(switched);
    });
    upstream.on("error", fail);
    incoming.pipe(upstream);
  })();
}

const switched = "the target switched protocols (status 101), and what follows cannot be judged";

function openRequest(incoming: IncomingMessage, { target, found }: Passage): ClientRequest {
  const headers = ["Host", target.host, ...endToEndHeaders(incoming, ["host"]), ...framingHeaders(incoming)];
  const open = target.protocol === "https:" ? httpsRequest : httpRequest;
  return open(target, { method: incoming.method, path: found.path, headers, agent: false });
}

function passAnswer(answer: IncomingMessage, outgoing: ServerResponse): void {
  const { statusCode: status = 0, statusMessage = "" } = answer;
  if (status < 200) throw new Error(`the target answered with the status ${status}, which ends no exchange`);
  const coding = unknownCoding(answer);
  if (coding !== undefined)
    throw new Error(`the target answered in the transfer coding ${JSON.stringify(coding)}`);
  const length = answer.headers["content-length"];
  const hasLength =
    length !== undefined && answer.headers["transfer-encoding"] === undefined && status !== 204;
  outgoing.sendDate = false;
  outgoing.writeHead(status, statusMessage.replaceAll(unwritable, " "), [
    ...endToEndHeaders(answer),
    ...(hasLength ? ["Content-Length", length] : []),
  ]);
  outgoing.flushHeaders();
  answer.pipe(outgoing);
}

// What a reason phrase cannot have (RFC 9112, section 4).
const unwritable = /[^\t\u0020-\u007E\u0080-\u00FF]/gu;
