import type { ApiAnswer } from "./api-answer.ts";
import type { Family } from "./family.ts";

/** Puts the envelope of the family around an answer. */
export function toResponse(
  answer: ApiAnswer<unknown>,
  { family, rayId }: { readonly family: Pick<Family, "messages">; readonly rayId: string },
): Response {
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-store",
    "cf-ray": rayId,
    ...(!answer.ok && answer.headers),
  };
  return new Response(JSON.stringify(answer.ok ? success(answer, family) : failure(answer)), {
    status: answer.status,
    headers,
  });
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

function failure(answer: ApiAnswer<unknown> & { ok: false }): unknown {
  return { success: false, errors: answer.errors, messages: [], result: null };
}
