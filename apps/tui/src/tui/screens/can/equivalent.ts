import type { FoundOperation } from "@cftokens/policy/permissions";
import { isApiToken, isBelowPlace, toEvaluatedToken } from "@cftokens/workbench/assessment";
import { refOf } from "@cftokens/workbench/changes";
import {
  apiCall,
  commandLine,
  type EquivalentSource,
  type ExplainProgram,
  getCall,
  shellQuote,
  toExplain,
} from "@cftokens/workbench/equivalents";
import { isDocumentedOperation, type KnownOperation, writeCall } from "@cftokens/workbench/needs";
import { tokenOperations } from "@cftokens/workbench/inventory";
import { answerQuestion } from "./answer-question.ts";
import { chosenCall, chosenTarget, chosenToken } from "./choices.ts";
import type { State } from "../../state.ts";

/**
 * What the question "can it?" is equivalent to: a command, a program, and the calls that the answer
 * is made from.
 */
export function canSource(state: State): EquivalentSource | undefined {
  const { can, policyContext, settings } = state;
  const row = chosenToken(state);
  const target = chosenTarget(state);
  const call = chosenCall(state);
  if (row === undefined || target === undefined || call === undefined || !isApiToken(row.listed))
    return undefined;
  const { id, acceptedPermissions } = call.operation;
  const answer = answerQuestion(state);
  if (answer.kind !== "explained") return undefined;
  const ref = refOf(row.listed);
  const { owner } = toEvaluatedToken(row.listed, policyContext);
  const at = can.at.text.trim();
  const program: ExplainProgram = {
    baseUrl: settings.baseUrl,
    token: getCall(ref),
    groups:
      owner.kind === "account"
        ? apiCall(tokenOperations.account.groups, { path: { account_id: owner.id } })
        : apiCall(tokenOperations.user.groups, {}),
    owner,
    operation:
      id !== undefined && isDocumentedOperation(id)
        ? { id }
        : { acceptedPermissions: acceptedPermissions ?? [] },
    target,
    ip: can.ip.text.trim(),
    at: at === "" ? undefined : answer.at,
  };
  return {
    baseUrl: settings.baseUrl,
    calls: [program.token, program.groups],
    note: "The API answers no such question: this reads what the answer is made from.",
    command: toCanCommand(ref.id, call, { ...program, at }),
    typescript: toExplain(program),
    terraform: "Terraform describes tokens: it cannot be asked what one of them may do.",
  };
}

function toCanCommand(
  id: string,
  call: FoundOperation<KnownOperation>,
  { target, ip, at }: Pick<ExplainProgram, "target" | "ip"> & { readonly at: string },
): string {
  const { operation, accountId, zoneId } = call;
  // What the call itself names, or what its permissions say, is not said again.
  const isNamed = accountId !== undefined || zoneId !== undefined || !isBelowPlace(operation);
  return commandLine(
    "can",
    [id, writeCall(call)],
    [
      ...(target.kind === "account" && !isNamed ? [`--account ${shellQuote(target.accountId)}`] : []),
      ...(target.kind === "zone" && !isNamed ? [`--zone ${shellQuote(target.zoneId)}`] : []),
      ...(ip === "" ? [] : [`--ip ${shellQuote(ip)}`]),
      ...(at === "" ? [] : [`--at ${shellQuote(at)}`]),
    ],
  );
}
