import type { SentRequest, StoppedRun } from "@cftokens/contract/suite";
import { CommandError } from "../command-error.ts";
import { exitCodes } from "../exit-codes.ts";
import { hideTexts } from "../report/hide-secrets.ts";
import { toCurl } from "../report/to-curl.ts";
import type { Target } from "./target.ts";

export interface EndContext {
  readonly target: Pick<Target, "shell" | "secrets">;
  /** How many requests were answered. */
  readonly answered: number;
}

/** How a run ended early. */
export interface RunEnd {
  readonly error: CommandError;
  /** Why, for the report: all of it, with command lines. */
  readonly text: string;
}

/**
 * Says why a run ended early: with the request that was not answered and the one before it, where
 * the target was lost, since a server may die of a request after it has answered it. Throws what is
 * no error of the target and no interruption.
 */
export function describeEnd(
  { reason, failed, lastAnswered }: StoppedRun,
  { target, answered }: EndContext,
): RunEnd {
  if (!(reason instanceof CommandError)) throw reason;
  const { message } = reason;
  if (reason.exitCode !== exitCodes.unreachable || lastAnswered === undefined)
    return { error: reason, text: message };
  const lost = `The target was lost after ${answered} ${answered === 1 ? "answer" : "answers"}: ${message}`;
  const line = `${lost} What was found until then is above, and under "ended early" the request that was not answered.`;
  return {
    error: new CommandError(line, exitCodes.targetLost, { cause: reason }),
    text: `${lost} Not answered: ${describe(failed, target)} Answered before: ${describe(lastAnswered, target)}`,
  };
}

function describe({ request, operation }: SentRequest, { shell, secrets }: EndContext["target"]): string {
  return hideTexts(`${request.method}, ${operation}: ${toCurl(request, { shell })}`, secrets);
}
