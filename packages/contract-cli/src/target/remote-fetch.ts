import { longestBody, tooLong, whyNoText } from "@cftokens/contract";
import type { Fetch } from "@cftokens/openapi";
import { mediaKind } from "@cftokens/openapi/json";
import { CommandError } from "../command-error.ts";
import { exitCodes } from "../exit-codes.ts";

/** The network as a Fetch whose whole answers come within 30 s. */
export const remoteFetch: Fetch = createRemoteFetch(30_000);

/**
 * The network as a Fetch. It does not follow redirects: they are answers to judge, and credentials
 * go nowhere else. An answer is there as a whole, unless its body is binary, which is given up. Of
 * an event stream there is what comes while it is `listening`, in milliseconds. Throws a
 * CommandError when the target cannot be reached, when its whole answer takes longer than
 * `patience`, in milliseconds, and when a body is longer than what is judged.
 */
export function createRemoteFetch(patience: number, listening = 2000): Fetch {
  return async (request) => {
    const { host } = new URL(request.url);
    const fail = (what: string, error: unknown) => {
      const problem = describe(error, patience);
      const line = `${host} ${what}: ${problem}. Check the base URL, the network, and that the server runs.`;
      return new CommandError(line, exitCodes.unreachable, { cause: error });
    };
    const again = async (error: unknown) => {
      if (request.method !== "GET" || !isClosed(error)) throw error;
      // Whoever ended the connection may be gone: what it was under way with is the first error.
      try {
        return await send(request, patience);
      } catch {
        throw error;
      }
    };
    const response = await send(request, patience)
      .catch(again)
      .catch((error: unknown) => {
        throw fail("cannot be reached", error);
      });
    try {
      return await readWhole(response, listening);
    } catch (error) {
      throw fail("gives no whole answer", error);
    }
  };
}

// Whether a connection ended without an answer: a server closes one that was idle for seconds, and
// may do so while the next request is under way. A read is then sent once more (RFC 9110, 9.2.2).
function isClosed(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return (
    cause instanceof Error && "code" in cause && /^(?:UND_ERR_SOCKET|ECONNRESET)$/u.test(String(cause.code))
  );
}

async function send(request: Request, patience: number): Promise<Response> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(patience)]);
  return await fetch(request, { redirect: "manual", signal });
}

// Reads a copy to its end, so that the body itself waits in memory.
async function readWhole(response: Response, listening: number): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  if (mediaKind(type) === "event-stream") return await readBeginning(response, listening);
  if (whyNoText(type) !== undefined) {
    await response.body?.cancel();
    return response;
  }
  let length = 0;
  for await (const chunk of response.clone().body ?? []) {
    length += chunk.byteLength;
    if (length <= longestBody) continue;
    void response.body?.cancel();
    throw new Error(`it is ${tooLong}`);
  }
  return response;
}

// An event stream may have no end: it is given up after a while.
async function readBeginning({ body, status, headers }: Response, listening: number): Promise<Response> {
  if (body === null) return new Response(null, { status, headers });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  const giveUp = () => void reader.cancel().catch(() => {});
  AbortSignal.timeout(listening).addEventListener("abort", giveUp);
  let length = 0;
  while (length < mostOfStream) {
    // oxlint-disable-next-line no-await-in-loop -- the chunks come one after the other
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.byteLength;
  }
  giveUp();
  return new Response(new Blob(chunks), { status, headers });
}

// How many bytes of an event stream are read, about.
const mostOfStream = 1024 * 1024;

function describe(error: unknown, patience: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no whole answer within ${patience / 1000} s`;
  const cause: unknown = error.cause;
  if (!(cause instanceof Error)) return error.message;
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
