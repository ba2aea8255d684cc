import { safeText } from "@cftokens/workbench/text";
import type { AnswerEffect } from "../../effect.ts";
import type { Message } from "../../message.ts";

/** Whether an effect is about an answer that is looked at. */
export function isAnswerEffect(effect: { readonly type: string }): effect is AnswerEffect {
  return types.has(effect.type);
}

const types: ReadonlySet<string> = new Set<AnswerEffect["type"]>(["check-query", "query-answer"]);

/** Carries out such an effect. */
export async function runAnswerEffect(effect: AnswerEffect, send: (message: Message) => void): Promise<void> {
  // Loaded when the first query is typed: the start of the program does not wait for it.
  const { checkQuery, queryOutline } = await import("@cftokens/explorer/query");
  const { query } = effect;
  const say = (reason: string | undefined): void => {
    const problem = reason === undefined ? undefined : safeText(reason);
    send({ area: "answer", type: "query-checked", query, problem });
  };
  if (effect.type === "check-query") return say(checkQuery(query));
  const result = queryOutline(effect.outline, query);
  if (!result.ok) return say(result.reason);
  send({ area: "answer", type: "query-answered", query, found: result.found });
}
