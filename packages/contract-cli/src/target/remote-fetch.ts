import { longestBody, tooLong, whyUnread } from "@cftokens/contract";
import type { Fetch } from "@cftokens/openapi";
import { CommandError } from "../command-error.ts";
import { exitCodes } from "../exit-codes.ts";

/** The network as a Fetch whose whole answers come within 30 s. */
export const remoteFetch: Fetch = createRemoteFetch(30_000);

/**
 * The network as a Fetch. It does not follow redirects: they are answers to judge, and credentials
 * go nowhere else. An answer is there as a whole, unless its body is binary or an event stream,
 * which is given up. Throws a CommandError when the target cannot be reached, when its whole answer
 * takes longer than `patience`, in milliseconds, and when a body is longer than what is judged.
 */
export function createRemoteFetch(patience: number): Fetch {
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
      await readWhole(response);
    } catch (error) {
      throw fail("gives no whole answer", error);
    }
    return response;
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
async function readWhole(response: Response): Promise<void> {
  if (whyUnread(response.headers.get("content-type") ?? "") !== undefined) {
    await response.body?.cancel();
    return;
  }
  let length = 0;
  for await (const chunk of response.clone().body ?? []) {
    length += chunk.byteLength;
    if (length <= longestBody) continue;
    void response.body?.cancel();
    throw new Error(`it is ${tooLong}`);
  }
}

function describe(error: unknown, patience: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no whole answer within ${patience / 1000} s`;
  const cause: unknown = error.cause;
  if (!(cause instanceof Error)) return error.message;
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
