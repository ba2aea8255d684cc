import { judgeCall, type Received, sendRequest, writeRequest } from "@cftokens/explorer";
import { CommandError, usageError } from "../command-error.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Arguments } from "../read-arguments.ts";
import type { CallEnvironment } from "../call/call-environment.ts";
import { confirmCall } from "../call/confirm-call.ts";
import { createAnswerPrinter, printJsonAnswer, printVerdict } from "../call/print-answer.ts";
import { readCall } from "../call/read-call.ts";
import { routeCall } from "../call/route-call.ts";

/**
 * `cftokens call OPERATION [name=value…]`: calls an operation of any document, prints its answer,
 * and says whether it is as the document says.
 */
export async function call(args: Arguments, environment: CallEnvironment): Promise<ExitCode> {
  const read = await readCall(args, environment);
  const route = await routeCall(read, args, environment);
  const written = writeRequest(read.opened, read.values, { ...route, mediaType: read.mediaType });
  if (!written.ok) throw usageError(written.reason);
  const { request } = written;
  await confirmCall(request, { call: read, route, args }, environment);
  if (route.variables.length > 0)
    environment.output.remark(`sends ${route.variables.join(", ")} to ${new URL(request.url).host}`);
  const copy = request.clone();
  const printer = args.flags.has("json") ? undefined : createAnswerPrinter(environment);
  const sent = await environment.whileSending(async (signal) =>
    sendRequest(request, {
      fetch: route.fetch,
      signal,
      clock: environment.clock,
      ...(printer !== undefined && { onHead: printer.onHead, onChunk: printer.onChunk }),
    }),
  );
  if (sent.kind === "unanswered")
    throw new CommandError([`no answer from ${new URL(request.url).host}: ${sent.reason}`], 1);
  const { received } = sent;
  printer?.end(received);
  const judged = await judgeCall(read.opened, { request: copy, received, baseUrl: route.baseUrl });
  if (printer === undefined) printJsonAnswer(received, judged, environment);
  else printVerdict(received, judged.verdict, environment);
  return exitCodeOf(
    received,
    judged.verdict.findings.some(({ severity }) => severity === "error"),
  );
}

function exitCodeOf({ status }: Received, isWrong: boolean): ExitCode {
  if (status >= 500) return 5;
  if (status >= 400) return 4;
  return isWrong ? 3 : 0;
}
