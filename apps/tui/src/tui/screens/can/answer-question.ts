import { answerCan, type CanAnswer, isApiToken } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import { chosenOperation, chosenTarget, chosenToken } from "./choices.ts";
import { readTime } from "./read-time.ts";

/** The answer to the question on the screen, and the time that it is for. */
export type ScreenAnswer =
  | (Exclude<CanAnswer, { kind: "unanswerable" }> & { readonly at: Date })
  | Extract<CanAnswer, { kind: "unanswerable" }>;

/** Whether the chosen token may make the chosen call, or what is missing for an answer. */
export function answerQuestion(state: State): ScreenAnswer {
  const { can, knowledge, now } = state;
  const row = chosenToken(state);
  const target = chosenTarget(state);
  if (row === undefined || !isApiToken(row.listed))
    return unanswerable("There is no API token to ask about.");
  const operation = chosenOperation(can);
  if (target === undefined) return unanswerable(`No account or zone is known to call ${operation.path} on.`);
  const at = readTime(can.at.text, now);
  if (at === undefined)
    return unanswerable(
      "This is no time. Leave it empty for now, or write 2026-12-31, 2026-12-31T08:00:00Z or +30d.",
    );
  const call = { kind: "operation", operation } as const;
  const answer = answerCan({ token: row.listed, call, target, ip: can.ip.text, at }, knowledge);
  return answer.kind === "unanswerable" ? answer : { ...answer, at };
}

function unanswerable(reason: string): ScreenAnswer {
  return { kind: "unanswerable", reason };
}
