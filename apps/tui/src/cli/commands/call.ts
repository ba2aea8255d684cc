import { toExchangeLine } from "@cftokens/contract";
import { SpecError } from "@cftokens/openapi";
import { childOf, readJsonText } from "@cftokens/openapi/json";
import {
  changesNothing,
  completeCall,
  judgeCall,
  type JudgedCall,
  type Received,
  prepareCall,
  recordCall,
  type Route,
  sendRequest,
} from "@cftokens/explorer";
import { answerForm, headerOf } from "@cftokens/explorer/answer";
import { textMember } from "@cftokens/workbench/text";
import { CommandError, usageError } from "../command-error.ts";
import type { ExitCode } from "../exit-codes.ts";
import { type Arguments, valueOf, valuesOf } from "../read-arguments.ts";
import type { CallEnvironment } from "../call/call-environment.ts";
import { confirmCall } from "../call/confirm-call.ts";
import { forgetCalls, listCalls } from "../call/history-commands.ts";
import { createAnswerPrinter, printJsonAnswer, printVerdict } from "../call/print-answer.ts";
import { printCall } from "../call/print-call.ts";
import { type ReadCall, readCall } from "../call/read-call.ts";
import { requireRoute } from "../call/require-route.ts";

/**
 * `cftokens call OPERATION [name=value…]`: calls an operation of any document, prints its answer,
 * and says whether it is as the document says.
 */
export async function call(args: Arguments, environment: CallEnvironment): Promise<ExitCode> {
  const forgotten = valueOf(args, "forget");
  if (forgotten !== undefined) return forgetCalls(forgotten, environment);
  if (args.flags.has("history")) return listCalls(args.flags.has("json"), environment);
  if (args.flags.has("complete")) return printWords(args, environment);
  const read = await readCall(args, environment);
  const form = valueOf(args, "print");
  if (form !== undefined) {
    await printCall(form, read, environment);
    return 0;
  }
  const route = await requireRoute(read, args, environment);
  const at = environment.now();
  const { received, judged } = await sendCall(read, { route, args }, environment);
  keepCall(read, { route, at, received, judged }, environment);
  saveCase(judged, valueOf(args, "save-case"), environment);
  return exitCodeOf(
    received,
    judged.verdict.findings.some(({ severity }) => severity === "error"),
  );
}

// A shell waits for words: whatever is wrong with a document is said when it is called.
async function printWords(args: Arguments, { openCatalog, output }: CallEnvironment): Promise<ExitCode> {
  try {
    const words = await completeCall(await openCatalog(valuesOf(args, "document")), args.positionals);
    for (const word of words) output.print(word);
    return 0;
  } catch (error) {
    if (error instanceof SpecError) return 2;
    throw error;
  }
}

interface Answered {
  readonly received: Received;
  readonly judged: JudgedCall;
}

async function sendCall(
  read: ReadCall,
  { route, args }: { readonly route: Route; readonly args: Arguments },
  environment: CallEnvironment,
): Promise<Answered> {
  const prepared = prepareCall(read, route);
  if (!prepared.ok) throw usageError(prepared.reason);
  const { request, shown } = prepared;
  await confirmCall(shown.clone(), { call: read, route, args }, environment);
  const { host } = new URL(request.url);
  if (route.variables.length > 0) environment.output.remark(`sends ${route.variables.join(", ")} to ${host}`);
  const printer = args.flags.has("json") ? undefined : createAnswerPrinter(environment);
  const sent = await environment.whileSending(async (signal) =>
    sendRequest(request, {
      fetch: route.fetch,
      signal,
      clock: environment.clock,
      ...(printer !== undefined && { onHead: printer.onHead, follow: () => printer.onChunk }),
    }),
  );
  if (sent.kind === "unanswered") throw new CommandError([`no answer from ${host}: ${sent.reason}`], 1);
  const { received } = sent;
  noteAnswered(read, received, environment);
  printer?.end(received);
  const judged = await judgeCall(read.opened, { request: shown, received, baseUrl: route.baseUrl });
  if (printer === undefined) printJsonAnswer(received, judged, environment);
  else printVerdict(received, judged.verdict, environment);
  return { received, judged };
}

// What a call made is there, also where its answer, which may hold a secret, cannot be written.
function noteAnswered(
  { opened }: ReadCall,
  { status, bytes, headers }: Received,
  { output }: CallEnvironment,
): void {
  const { id, method } = opened.operation;
  if (changesNothing(method) || status >= 400) return;
  const body =
    answerForm(headerOf(headers, "content-type")) === "json" ? readJsonText(decode(bytes)) : undefined;
  const made =
    body?.ok === true
      ? (textMember(childOf(body.value, "result"), "id") ?? textMember(body.value, "id"))
      : undefined;
  const what = `${id} was answered with status ${status}${made === undefined ? "" : ` (${made})`}`;
  output.noteDone(
    `${what}; its answer is lost, with any secret in it: roll, rotate or delete what has that secret`,
  );
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

// A call that cannot be kept was made all the same.
function keepCall(
  { opened, source, values, mediaType, server }: ReadCall,
  { route, ...made }: Answered & { readonly route: Route; readonly at: number },
  { openHistory, output }: CallEnvironment,
): void {
  try {
    const history = openHistory();
    if (history === undefined) return;
    try {
      const { name: document, file } = source;
      const { secrets } = route;
      history.add(recordCall(opened, { ...made, document, file, mediaType, server, values, secrets }));
    } finally {
      history.close();
    }
  } catch (error) {
    output.remark(
      `the call is not in the history: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function saveCase(
  { exchange, hidden }: JudgedCall,
  file: string | undefined,
  { appendLine, output }: CallEnvironment,
): void {
  if (file === undefined) return;
  const unread = [exchange.request.body, exchange.response.body].find(({ kind }) => kind === "unread");
  if (unread === undefined) appendLine(file, toExchangeLine(hidden()));
  else output.remark("the exchange is not saved: a body of it is not judged");
}

function exitCodeOf({ status }: Received, isWrong: boolean): ExitCode {
  if (status >= 500) return 5;
  if (status >= 400) return 4;
  return isWrong ? 3 : 0;
}
