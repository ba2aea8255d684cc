import type { ApiAnswer, ApiFailure, ApiSuccess } from "../answers/api-answer.ts";
import type { PlainAnswer } from "../answers/plain-answer.ts";
import type { Family } from "../operations/family.ts";
import type { RateReading } from "./rate-meter.ts";

/** What an answer is wrapped with. */
export interface Wrapping {
  readonly family: Pick<Family, "messages">;
  readonly rate: RateReading;
  readonly rayId: string;
}

/** Wraps an answer in the envelope of its family, with the headers that every answer has. */
export function toPlainAnswer(answer: ApiAnswer<unknown>, { family, rate, rayId }: Wrapping): PlainAnswer {
  return {
    status: answer.status,
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      "cf-ray": rayId,
      ...rate.headers,
      ...answer.headers,
    },
    body: answer.ok ? success(answer, family) : failure(answer),
  };
}

/**
 * Wraps a refusal that was made before the request reached the API, so without headers of its own.
 */
export function toBareResponse(answer: ApiFailure): Response {
  return new Response(failure(answer), {
    status: answer.status,
    headers: { "content-type": "application/json" },
  });
}

// The members are joined as text, because most of a large answer is known as text already.
function success(answer: ApiSuccess<unknown>, family: Pick<Family, "messages">): string {
  const { resultText, resultInfo, messages = [] } = answer;
  const told = family.messages === "strings" ? messages.map(({ message }) => message) : messages;
  const result = resultText ?? JSON.stringify(answer.result);
  const info = resultInfo === undefined ? "" : `,"result_info":${JSON.stringify(resultInfo)}`;
  return `{"success":true,"errors":[],"messages":${told.length === 0 ? "[]" : JSON.stringify(told)},"result":${result}${info}}`;
}

function failure({ errors }: ApiFailure): string {
  return `{"success":false,"errors":${JSON.stringify(errors)},"messages":[],"result":null}`;
}
