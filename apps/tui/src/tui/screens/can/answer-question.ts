import { answerCan, type CanAnswer, isApiToken, noPermissionNamed } from "@cftokens/workbench/assessment";
import { parseMoment } from "@cftokens/workbench/text";
import { isDocumentedOperation, permissionNotKnown } from "@cftokens/workbench/needs";
import type { State } from "../../state.ts";
import { chosenCall, chosenTarget, chosenToken, targetName } from "./choices.ts";
import type { CanState } from "./state.ts";

/** The answer to the question on the screen, and the time that it is for. */
export type ScreenAnswer =
  | (Exclude<CanAnswer, { kind: "unanswerable" }> & { readonly at: Date })
  | Extract<CanAnswer, { kind: "unanswerable" }>;

/** Whether the chosen token may make the chosen call, or what is missing for an answer. */
export function answerQuestion(state: State): ScreenAnswer {
  const { can, policyContext, now } = state;
  const row = chosenToken(state);
  const target = chosenTarget(state);
  if (row === undefined || !isApiToken(row.listed))
    return unanswerable("There is no API token to ask about.");
  const asked = chosenCall(state);
  if (asked === undefined) return unanswerable(whyNoCall(state));
  const { operation } = asked;
  if (target === undefined) return unanswerable(`No account or zone is known to call ${operation.path} on.`);
  if (target.kind === "zone" && target.accountId === "")
    return unanswerable(`The account of the ${targetName(target, policyContext)} is not known.`);
  const time = timeOf(can, now);
  if (!time.ok) return unanswerable(time.reason);
  const at = time.moment;
  const call = { kind: "operation", operation } as const;
  const answer = answerCan({ token: row.listed, call, target, ip: can.ip.text, at }, policyContext);
  return answer.kind === "unanswerable" ? answer : { ...answer, at };
}

function whyNoCall({ can, knownOperations: { status } }: State): string {
  if (isDocumentedOperation(can.operation)) return noPermissionNamed;
  return status === "all" ? permissionNotKnown(can.operation) : loadingOperations;
}

/** What is said while the permissions of all operations are loaded. */
export const loadingOperations = "Loading the permissions of all operations…";

// A call is asked about as of now when no time is typed.
function timeOf({ at }: CanState, now: Date): ReturnType<typeof parseMoment> {
  return parseMoment(at.text.trim() === "" ? "now" : at.text, now);
}

function unanswerable(reason: string): ScreenAnswer {
  return { kind: "unanswerable", reason };
}
