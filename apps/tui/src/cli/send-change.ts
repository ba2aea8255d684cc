import {
  callFor,
  type Change,
  type ChangeOutcome,
  createdToken,
  makesSecret,
  reportDifferences,
  sendChange,
} from "@cftokens/workbench/changes";
import {
  type ChangedToken,
  maskedBody,
  operationOf,
  pathOf,
  recoveryOf,
  reportLostSecret,
  requestLine,
} from "@cftokens/workbench/equivalents";
import { type Delivery, withSecret } from "@cftokens/workbench/secrets";
import { safeText, textMember, visibleJson } from "@cftokens/workbench/text";
import { CommandError, failedCall, reportLines } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Arguments } from "./read-arguments.ts";
import { discardSink, openSecretSink, type SecretSink } from "./secret-sink.ts";

// How a command words a change: what was done, such as "rolled", and to what.
interface ChangeWords {
  readonly args: Arguments;
  readonly done: string;
  readonly name: string;
}

/**
 * Carries a change out, or prints with --dry-run what would be sent. The place for a new secret is
 * opened first, then the change is sent, then the secret is handed over. What went wrong after the
 * change was sent is said with what there is now, and with the command that puts it right.
 */
export async function runChange(
  change: Change,
  words: ChangeWords,
  environment: Environment,
): Promise<ExitCode> {
  const { args, done, name } = words;
  if (args.flags.has("dry-run")) return showCall(change, args, environment);
  const sink = makesSecret(change) ? await openSecretSink(args, environment) : undefined;
  return environment.whileChanging(async (signal) => {
    const outcome = await sendChange(change, { ...environment, signal });
    if (outcome.kind === "secret" && sink !== undefined)
      return handOver(outcome, { change, words, sink }, { ...environment, signal });
    await discardSink(sink);
    if (outcome.kind === "conflict")
      throw new CommandError(
        [`${safeText(name)} was changed meanwhile; nothing was sent`, "  → run the command again"],
        1,
      );
    if (outcome.kind === "refused") throw failedCall(outcome.error);
    if (outcome.kind === "unknown")
      throw new CommandError([...reportLines(outcome.error), `  → ${safeText(recoveryOf(change))}`], 1);
    const what = safeText(`${done} ${name}`);
    environment.output.noteDone(what);
    if (args.flags.has("json")) environment.output.printJson(toJson(done, outcome));
    else environment.output.print(what);
    return warnOfDifferences(outcome, environment);
  });
}

// Says what the API made otherwise than it was asked. The change was made: it is no failure.
function warnOfDifferences({ differences }: MadeOutcome, { output }: Pick<Environment, "output">): ExitCode {
  const report = reportDifferences(differences);
  if (report === undefined) return 0;
  for (const line of reportLines(report)) output.remark(line);
  return 3;
}

function toJson(done: string, { result, differences }: MadeOutcome, shown: unknown = result) {
  const words = reportDifferences(differences)?.reasons;
  return { done, result: shown, ...(words !== undefined && { differences: words }) };
}

type MadeOutcome = Extract<ChangeOutcome, { kind: "done" | "secret" }>;
type SecretOutcome = Extract<ChangeOutcome, { kind: "secret" }>;

async function handOver(
  outcome: SecretOutcome,
  {
    change,
    words,
    sink,
  }: { readonly change: Change; readonly words: ChangeWords; readonly sink: SecretSink },
  { output, signal }: Pick<Environment, "output"> & { readonly signal: AbortSignal },
): Promise<ExitCode> {
  const { result, secret } = outcome;
  const { args, done, name } = words;
  const isJson = args.flags.has("json");
  const what = safeText(`${done} ${name}${idsIn(outcome)}`);
  if (sink.kind === "file") {
    requireDelivery(await sink.file.write(secret.secret.reveal()), changedToken(change, outcome, name));
    const where = `${what}; its secret is in ${safeText(sink.name)}`;
    output.noteDone(where);
    if (isJson) output.printJson(toJson(done, outcome));
    else output.print(where);
    return warnOfDifferences(outcome, { output });
  }
  // Standard output holds the secret and nothing else, so that it can go on through a pipe.
  const line = isJson
    ? visibleJson(toJson(done, outcome, withSecret(result, secret)))
    : safeText(secret.secret.reveal());
  requireDelivery(await output.deliver(line, signal), changedToken(change, outcome, name));
  if (!isJson) output.remark(what);
  return warnOfDifferences(outcome, { output });
}

function requireDelivery(delivery: Delivery, changed: ChangedToken): void {
  if (!delivery.ok) throw failedCall(reportLostSecret(changed, delivery));
}

function changedToken(change: Change, { result }: SecretOutcome, name: string): ChangedToken {
  return change.type === "create"
    ? { change, ...createdToken(change.kind, result) }
    : { change, id: change.ref.id, name };
}

// Prints what would be sent.
function showCall(change: Change, args: Arguments, { output }: Environment): ExitCode {
  const call = callFor(change);
  const body = maskedBody(call.body);
  if (args.flags.has("json")) {
    const { method } = operationOf(call);
    output.printJson({ dryRun: true, method, path: pathOf(call), body: body ?? null });
    return 0;
  }
  output.print(requestLine(call));
  if (body !== undefined) output.printJson(body, 2);
  output.remark("dry run: nothing was sent");
  return 0;
}

function idsIn({ result, secret: { companions } }: SecretOutcome): string {
  const id = textMember(result, "id");
  return `${id === undefined ? "" : ` (${id})`}${companions.map(({ label, value }) => `, ${label} ${value}`).join("")}`;
}
