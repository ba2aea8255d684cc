import type { ApiAnswer, ApiFailure } from "../answers/api-answer.ts";
import type { Family } from "../operations/family.ts";
import type { RateReading } from "./rate-meter.ts";

/** What an answer is wrapped with. */
export interface Wrapping {
  readonly family: Pick<Family, "messages">;
  readonly rate: RateReading;
  readonly rayId: string;
}

/** Wraps an answer in the envelope of its family, with the headers that every answer has. */
export function toResponse(answer: ApiAnswer<unknown>, { family, rate, rayId }: Wrapping): Response {
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-store",
    "cf-ray": rayId,
    ...rate.headers,
    ...answer.headers,
  };
  return new Response(JSON.stringify(answer.ok ? success(answer, family) : failure(answer)), {
    status: answer.status,
    headers,
  });
}

/**
 * Wraps a refusal that was made before the request reached the API, so without headers of its own.
 */
export function toBareResponse(answer: ApiFailure): Response {
  return Response.json(failure(answer), { status: answer.status });
}

function success(answer: ApiAnswer<unknown> & { ok: true }, family: Pick<Family, "messages">): unknown {
  const messages = answer.messages ?? [];
  return {
    success: true,
    errors: [],
    messages: family.messages === "strings" ? messages.map(({ message }) => message) : messages,
    result: answer.result,
    ...(answer.resultInfo !== undefined && { result_info: answer.resultInfo }),
  };
}

function failure(answer: ApiFailure): unknown {
  return { success: false, errors: answer.errors, messages: [], result: null };
}
