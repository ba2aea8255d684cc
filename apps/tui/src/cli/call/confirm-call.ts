import { changesNothing, reviewRequest, type Route } from "@cftokens/explorer";
import { visibleJson } from "@cftokens/workbench/text";
import { CommandError, usageError } from "../command-error.ts";
import type { Arguments } from "../read-arguments.ts";
import type { CallEnvironment } from "./call-environment.ts";
import type { ReadCall } from "./read-call.ts";

/**
 * Makes sure that a call which may change something is meant: it is shown, and sent for a yes
 * alone. `request` is one without credentials, whose body nobody has read. Throws CommandError
 * where there is no yes, and with --read-only.
 */
export async function confirmCall(
  request: Request,
  {
    call: { opened },
    route,
    args,
  }: { readonly call: ReadCall; readonly route: Route; readonly args: Arguments },
  { ask, output }: CallEnvironment,
): Promise<void> {
  const { method, id, summary } = opened.operation;
  if (changesNothing(method)) return;
  if (args.flags.has("read-only"))
    throw usageError(`${id} is not sent: ${method} may change something, and --read-only is set`);
  if (args.flags.has("yes")) return;
  if (ask === undefined)
    throw usageError(`${method} may change something, and there is no terminal to ask on; add --yes`);
  const { url, body } = await reviewRequest(opened, { request, baseUrl: route.baseUrl });
  output.remark(`${method} ${url}${summary === "" ? "" : `: ${summary}`}`);
  for (const line of bodyLines(body)) output.remark(line);
  if (!(await ask("send it? [y/N] "))) throw new CommandError(["nothing was sent"], 2);
}

const mostLines = 60;

function bodyLines(body: unknown): readonly string[] {
  if (body === undefined) return [];
  const lines = (typeof body === "string" ? body : visibleJson(body, 2)).split("\n");
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), `… ${more} more lines`] : lines;
}
