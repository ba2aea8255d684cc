import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import zlib from "node:zlib";
import type { Fetch } from "@cftokens/client";
import { isJsonMediaType } from "@cftokens/openapi/json";
import { bodiless } from "../messages/plain-response.ts";

/**
 * Sends plain calls by `node:http` and `node:https`, as the global `fetch` does: connections are
 * kept for the next request, certificates are verified, what is packed is unpacked. Loading the
 * global one takes longer than bare Node's start. It sends all that is no plain call: what follows
 * redirects, has another body than JSON, or headers that are not those of credentials and content.
 */
export const fetchOverHttp: Fetch = async (request) => {
  if (!isPlain(request)) return fetch(request);
  const { signal, method } = request;
  signal.throwIfAborted();
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  const incoming = await exchange(open(request), signal, body);
  const { statusCode = 0, statusMessage = "", rawHeaders } = incoming;
  const init = { status: statusCode, statusText: statusMessage, headers: pairsOf(rawHeaders) };
  if (method !== "HEAD" && !bodiless.has(statusCode))
    return new Response(streamOf(unpacked(incoming), signal), init);
  incoming.resume();
  return new Response(null, init);
};

function isPlain({ redirect, body, headers }: Request): boolean {
  return (
    redirect === "manual" &&
    (body === null || isJsonMediaType(headers.get("content-type") ?? "")) &&
    [...headers.keys()].every((name) => plainHeaders.has(name))
  );
}

function open({ url, method, headers }: Request): ClientRequest {
  const { request } = new URL(url).protocol === "https:" ? https : http;
  return request(url, { method, headers: { ...usualHeaders, ...Object.fromEntries(headers) } });
}

// Rejects with the reason of the signal, or as the global `fetch` does.
async function exchange(
  outgoing: ClientRequest,
  signal: AbortSignal,
  body: Uint8Array | undefined,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const fail = (cause: unknown): void =>
    reject(signal.aborted ? signal.reason : new TypeError("fetch failed", { cause }));
  const abort = (): void => void outgoing.destroy();
  signal.addEventListener("abort", abort, { once: true });
  const deadline = setTimeout(() => outgoing.destroy(notConnected()), longestConnecting);
  outgoing.once("socket", (socket) => {
    if (!socket.connecting) clearTimeout(deadline);
    else socket.once("encrypted" in socket ? "secureConnect" : "connect", () => clearTimeout(deadline));
  });
  outgoing.setTimeout(longestSilence, () => outgoing.destroy(new Error("the server fell silent")));
  outgoing.on("error", fail);
  outgoing.once("close", () => {
    clearTimeout(deadline);
    signal.removeEventListener("abort", abort);
    fail(new Error("the connection was closed without an answer"));
  });
  outgoing.once("response", (incoming) => {
    const { statusCode = 0 } = incoming;
    if (statusCode >= 200 && statusCode <= 599) resolve(incoming);
    else outgoing.destroy(new Error(`the status ${statusCode} does not exist`));
  });
  outgoing.end(body);
  return promise;
}

function notConnected(): Error {
  const seconds = longestConnecting / 1000;
  return Object.assign(new Error(`no connection within ${seconds} seconds`), { code: "ETIMEDOUT" });
}

function pairsOf(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [
    raw[2 * index] ?? "",
    raw[2 * index + 1] ?? "",
  ]);
}

function unpacked(incoming: IncomingMessage): Readable {
  const packing = incoming.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (!/^(?:x-gzip|gzip|br)$/u.test(packing)) return incoming;
  const unpacking = packing === "br" ? zlib.createBrotliDecompress() : zlib.createGunzip();
  incoming.once("error", (error) => unpacking.destroy(error));
  unpacking.once("close", () => incoming.destroy());
  return incoming.pipe(unpacking);
}

// Nothing is read ahead of whoever reads.
function streamOf(source: Readable, signal: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      start(controller) {
        const fail = (cause: unknown): void =>
          controller.error(signal.aborted ? signal.reason : new TypeError("terminated", { cause }));
        if (signal.aborted || source.destroyed) return fail(source.errored);
        // An answer that was given up would else seem to end.
        signal.addEventListener("abort", fail, { once: true });
        source.on("data", (piece: Uint8Array<ArrayBuffer>) => {
          source.pause();
          if (!signal.aborted) controller.enqueue(piece);
        });
        source.once("end", () => {
          if (!signal.aborted) controller.close();
        });
        source.once("error", fail);
        source.once("close", () => signal.removeEventListener("abort", fail));
        source.pause();
      },
      pull: () => void source.resume(),
      cancel: () => void source.destroy(),
    },
    { highWaterMark: 0 },
  );
}

const plainHeaders: ReadonlySet<string> = new Set([
  "accept",
  "authorization",
  "content-type",
  "x-auth-email",
  "x-auth-key",
]);
// What the global `fetch` sends too; some servers refuse whoever has no name.
const usualHeaders = {
  accept: "*/*",
  "accept-encoding": "br, gzip",
  "accept-language": "*",
  "user-agent": "node",
};
// Milliseconds, those of the global `fetch`.
const longestConnecting = 10_000;
const longestSilence = 300_000;
