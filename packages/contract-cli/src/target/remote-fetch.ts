import type { Fetch } from "@cftokens/openapi";
import { CommandError } from "../command-error.ts";
import { exitCodes } from "../exit-codes.ts";

// Milliseconds after which a target counts as unreachable.
const patience = 30_000;

/**
 * The network as a Fetch. It does not follow redirects: they are answers to judge, and credentials
 * go nowhere else. Throws a CommandError when the target cannot be reached.
 */
export const remoteFetch: Fetch = async (request) => {
  try {
    return await fetch(request, { redirect: "manual", signal: AbortSignal.timeout(patience) });
  } catch (error) {
    const { host } = new URL(request.url);
    const line = `${host} cannot be reached: ${describe(error)}. Check the base URL, the network, and that the server runs.`;
    throw new CommandError(line, exitCodes.unreachable, { cause: error });
  }
};

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${patience / 1000} s`;
  const cause: unknown = error.cause;
  if (!(cause instanceof Error)) return error.message;
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
