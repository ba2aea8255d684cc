import {
  callFor,
  type Change,
  makesSecret,
  type NewSecret,
  sendChange,
  withSecret,
} from "@cftokens/workbench/changes";
import { maskedBody, operationOf, pathOf, requestLine } from "@cftokens/workbench/equivalents";
import { safeText, safeValue, textMember } from "@cftokens/workbench/text";
import { CommandError, failedCall } from "./command-error.ts";
import type { CommandWorld } from "./command-world.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Arguments } from "./read-arguments.ts";
import { discardSink, openSecretSink, type SecretSink } from "./secret-sink.ts";

/**
 * Carries a change out, or prints with --dry-run what would be sent. A new secret goes where it was asked for. `done` and
 * `name` say what was done to what.
 */
export async function runChange(
  change: Exclude<Change, { type: "patch" }>,
  { args, done, name }: { readonly args: Arguments; readonly done: string; readonly name: string },
  world: CommandWorld,
): Promise<ExitCode> {
  if (args.flags.has("dry-run")) return showCall(change, args, world);
  const sink = makesSecret(change) ? openSecretSink(args, world) : undefined;
  const outcome = await sendChange(change, { ...world, signal: new AbortController().signal });
  if (outcome.kind === "refused" || outcome.kind === "unknown") {
    discardSink(sink);
    throw failedCall(outcome.error);
  }
  const { result } = outcome;
  if (outcome.kind === "secret" && sink !== undefined) {
    if (sink.kind === "file") writeSecret(sink, outcome.secret.secret.reveal());
    const shown = sink.kind === "output" ? withSecret(result, outcome.secret) : result;
    if (args.flags.has("json")) world.output.line(JSON.stringify(safeValue({ done, result: shown })));
    else tellOfSecret(`${done} ${name}${idsIn(result, outcome.secret)}`, outcome.secret, { sink, world });
  } else if (args.flags.has("json")) world.output.line(JSON.stringify(safeValue({ done, result })));
  else world.output.line(safeText(`${done} ${name}`));
  return 0;
}

/** Prints what would be sent. */
function showCall(change: Change, args: Arguments, { output }: CommandWorld): ExitCode {
  const call = callFor(change);
  const body = maskedBody(call.body);
  if (args.flags.has("json")) {
    const { method } = operationOf(call);
    output.line(JSON.stringify({ dryRun: true, method, path: pathOf(call), body: body ?? null }));
    return 0;
  }
  output.line(requestLine(call));
  if (body !== undefined) output.line(JSON.stringify(body, undefined, 2));
  output.complain("dry run: nothing was sent");
  return 0;
}

function tellOfSecret(
  what: string,
  { secret }: NewSecret,
  { sink, world: { output } }: { readonly sink: SecretSink; readonly world: CommandWorld },
): void {
  if (sink.kind === "file") return output.line(`${safeText(what)}; its secret is in ${safeText(sink.name)}`);
  // Standard output holds the secret and nothing else, so that it can go on through a pipe.
  output.complain(safeText(what));
  output.line(safeText(secret.reveal()));
}

function writeSecret(sink: Extract<SecretSink, { kind: "file" }>, secret: string): void {
  try {
    sink.file.write(secret);
  } catch {
    throw new CommandError(
      [
        `it is done, but the secret could not be written to ${sink.name}; roll or rotate the token for another one`,
      ],
      1,
    );
  }
}

function idsIn(result: unknown, { companions }: NewSecret): string {
  const id = textMember(result, "id");
  return `${id === undefined ? "" : ` (${id})`}${companions.map(({ label, value }) => `, ${label} ${value}`).join("")}`;
}
