/* Checked by tsc, never run. */
import type { Answer, Enveloped, Plain } from "./answer.ts";

interface Envelope {
  success: true;
  messages: string[];
}

/** Several successes are told apart by their status. */
export function byStatus(answer: Answer<Plain<{ id: string }, 201> | Plain<undefined, 202>>): string {
  if (!answer.ok) return answer.error.kind;
  // @ts-expect-error -- which of the two it is, is not known yet
  const early = answer.result.id;
  switch (answer.status) {
    case 201:
      return answer.result.id;
    case 202:
      return String(answer.result satisfies undefined) + early;
  }
}

/** What the envelope holds, as its schema says. */
export function fromEnvelope(
  nothing: Enveloped<Envelope & { result: null; result_info: null }>,
  text: Enveloped<Envelope & { result: string }>,
  list: Enveloped<Envelope & { result?: { id: string }[]; result_info?: { page?: number } }>,
): readonly unknown[] {
  return [
    nothing.result satisfies null,
    nothing.resultInfo satisfies undefined,
    text.result satisfies string,
    text.resultInfo satisfies undefined,
    list.result satisfies readonly { id: string }[],
    list.resultInfo?.page satisfies number | undefined,
    list.messages satisfies readonly string[],
  ];
}
