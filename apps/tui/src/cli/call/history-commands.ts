import type { CallHistory } from "@cftokens/explorer";
import { describeTime, safeText } from "@cftokens/workbench/text";
import { usageError } from "../command-error.ts";
import type { ExitCode } from "../exit-codes.ts";
import { textTable } from "../text-table.ts";
import type { CallEnvironment } from "./call-environment.ts";

/** `cftokens call --history`: the calls that were made, the newest first. */
export function listCalls(isJson: boolean, environment: CallEnvironment): ExitCode {
  const { output } = environment;
  const calls = withHistory(environment, (history) => history.list());
  if (isJson) {
    for (const call of calls) output.printJson(call);
    return 0;
  }
  const rows = calls.map(({ id, at, operation, exchange: { request, response }, findings }) => [
    String(id),
    describeTime(at),
    String(response.status),
    findings.some(({ severity }) => severity !== "info") ? "not as documented" : "as documented",
    operation,
    request.url,
  ]);
  for (const line of textTable(["id", "time", "status", "verdict", "operation", "url"], rows))
    output.print(safeText(line));
  return 0;
}

/** `cftokens call --forget ID|all`: takes calls out of the history. */
export function forgetCalls(which: string, environment: CallEnvironment): ExitCode {
  const { output } = environment;
  if (which === "all") {
    const count = withHistory(environment, (history) => history.clear());
    output.print(`forgot ${count} ${count === 1 ? "call" : "calls"}`);
    return 0;
  }
  const id = toId(which);
  if (!withHistory(environment, (history) => history.remove(id))) throw noCall(which);
  output.print(`forgot call ${id}`);
  return 0;
}

/** A call of the history by what was written for its number. Throws CommandError for none. */
export function findCall(which: string, environment: CallEnvironment) {
  const id = toId(which);
  const found = withHistory(environment, (history) => history.get(id));
  if (found === undefined) throw noCall(which);
  return found;
}

function withHistory<Result>(
  { openHistory }: CallEnvironment,
  use: (history: CallHistory) => Result,
): Result {
  const history = openHistory();
  if (history === undefined) throw usageError('no calls are kept: the config file says "history": false');
  try {
    return use(history);
  } finally {
    history.close();
  }
}

function toId(text: string): number {
  if (!/^[1-9]\d{0,14}$/u.test(text)) throw noCall(text);
  return Number(text);
}

function noCall(text: string) {
  return usageError(`no call ${JSON.stringify(text)} in the history; cftokens call --history lists them`);
}
