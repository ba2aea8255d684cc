import { answeredSecrets } from "@cftokens/credentials";
import { failedChange } from "@cftokens/workbench/changes";
import { type ApiCall, maskedBody, operationOf, pathOf, sendCall } from "@cftokens/workbench/equivalents";
import { safeText, safeValue } from "@cftokens/workbench/text";
import { CommandError, failedCall } from "./command-error.ts";
import type { CommandWorld } from "./command-world.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Arguments } from "./read-arguments.ts";
import { discardSink, openSecretSink, type SecretSink } from "./secret-sink.ts";

/** Sends a call whose answer has a secret, and puts that where it was asked for. `done` and `name` say what was done to what. */
export async function sendForSecret(
  call: ApiCall,
  { args, done, name }: { readonly args: Arguments; readonly done: string; readonly name: string },
  world: CommandWorld,
): Promise<ExitCode> {
  if (args.flags.has("dry-run")) return showCall(call, args, world);
  const sink = openSecretSink(args, world);
  const answer = await sendCall(call, world.client);
  if (!answer.ok) {
    discardSink(sink);
    throw failedCall(failedChange(answer.error).error);
  }
  const { result } = answer;
  const secret = secretIn(result);
  if (secret === undefined) discardSink(sink);
  else if (sink.kind === "file") writeSecret(sink, secret);
  const shown = sink.kind === "output" ? result : withoutSecret(result);
  if (args.flags.has("json")) world.output.line(JSON.stringify(safeValue({ done, result: shown })));
  else tellInWords(`${done} ${name}${idsIn(result)}`, secret, { sink, world });
  return 0;
}

/** Sends a call whose answer has no secret. */
export async function sendPlain(
  call: ApiCall,
  { args, done }: { readonly args: Arguments; readonly done: string },
  world: CommandWorld,
): Promise<ExitCode> {
  if (args.flags.has("dry-run")) return showCall(call, args, world);
  const answer = await sendCall(call, world.client);
  if (!answer.ok) throw failedCall(failedChange(answer.error).error);
  world.output.line(
    args.flags.has("json") ? JSON.stringify(safeValue({ done, result: answer.result })) : done,
  );
  return 0;
}

/** Prints what would be sent. */
function showCall(call: ApiCall, args: Arguments, { output }: CommandWorld): ExitCode {
  const { method } = operationOf(call);
  const shown = { method, path: pathOf(call), body: maskedBody(call.body) ?? null };
  if (args.flags.has("json")) {
    output.line(JSON.stringify({ dryRun: true, ...shown }));
    return 0;
  }
  output.line(`${method} ${shown.path}`);
  if (call.body !== undefined) output.line(JSON.stringify(shown.body, undefined, 2));
  output.complain("dry run: nothing was sent");
  return 0;
}

function tellInWords(
  what: string,
  secret: string | undefined,
  { sink, world: { output } }: { readonly sink: SecretSink; readonly world: CommandWorld },
): void {
  if (secret === undefined) return output.line(safeText(what));
  if (sink.kind === "file") return output.line(`${safeText(what)}; its secret is in ${safeText(sink.name)}`);
  // Standard output holds the secret and nothing else, so that it can go on through a pipe.
  output.complain(safeText(what));
  output.line(safeText(secret));
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

// Rolling answers the value by itself; creating and rotating answer the token with it.
function secretIn(result: unknown): string | undefined {
  if (typeof result === "string") return result;
  return answeredSecrets.map((name) => memberOf(result, name)).find((value) => value !== undefined);
}

function withoutSecret(result: unknown): unknown {
  if (typeof result !== "object" || result === null) return null;
  return Object.fromEntries(Object.entries(result).filter(([name]) => !answeredSecrets.includes(name)));
}

function idsIn(result: unknown): string {
  const id = memberOf(result, "id");
  const clientId = memberOf(result, "client_id");
  return `${id === undefined ? "" : ` (${id})`}${clientId === undefined ? "" : `, CF-Access-Client-Id ${clientId}`}`;
}

function memberOf(value: unknown, name: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const member: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof member === "string" ? member : undefined;
}
