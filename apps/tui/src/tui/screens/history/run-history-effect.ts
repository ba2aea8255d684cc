import type { CallHistory, OpenedOperation } from "@cftokens/explorer";
import { SpecError } from "@cftokens/openapi";
import { safeText } from "@cftokens/workbench/text";
import type { HistoryEffect } from "../../effect.ts";
import type { Message } from "../../message.ts";
import { ownDocument } from "../call/own-document.ts";

/** What the history needs of the world. */
export interface HistoryWorld {
  /** The calls that were made; undefined where none are kept. Throws where they cannot be. */
  readonly openHistory: () => Promise<CallHistory | undefined>;
}

/** Whether an effect is about the calls that are kept. */
export function isHistoryEffect(effect: { readonly type: string }): effect is HistoryEffect {
  return types.has(effect.type);
}

const types: ReadonlySet<string> = new Set<HistoryEffect["type"]>([
  "list-kept-calls",
  "read-kept-call",
  "forget-kept-calls",
  "compare-kept-calls",
]);

/** Carries out such an effect. */
export async function runHistoryEffect(
  effect: HistoryEffect,
  world: HistoryWorld,
  send: (message: Message) => void,
): Promise<void> {
  let history: CallHistory | undefined;
  try {
    history = await world.openHistory();
  } catch (error) {
    return send(none(error instanceof Error ? error.message : String(error)));
  }
  if (history === undefined) return send(none('No calls are kept: the config file says "history": false.'));
  try {
    switch (effect.type) {
      case "list-kept-calls":
        return send(list(history));
      case "forget-kept-calls":
        if (effect.id === undefined) history.clear();
        else history.remove(effect.id);
        return send(list(history));
      case "compare-kept-calls":
        return send(await compare(effect.ids, history));
      case "read-kept-call":
        return await read(effect, history, send);
    }
  } finally {
    history.close();
  }
}

function list(history: CallHistory): Message {
  return { area: "history", type: "received", calls: { status: "ready", calls: history.summarize() } };
}

function none(reason: string): Message {
  return { area: "history", type: "received", calls: { status: "none", reason: safeText(reason) } };
}

async function compare(
  ids: Extract<HistoryEffect, { type: "compare-kept-calls" }>["ids"],
  history: CallHistory,
): Promise<Message> {
  const { compareAnswers } = await import("@cftokens/explorer");
  const [before, after] = ids.map((id) => history.get(id));
  if (before === undefined || after === undefined) return failed("One of the calls is not there any more");
  const compared = compareAnswers(before, after);
  if (!compared.ok) return failed(`Not compared: ${compared.reason}`);
  const { differences, isCut } = compared;
  return { area: "history", type: "compared", comparison: { ids, differences, isCut, top: 0 } };
}

function failed(reason: string): Message {
  return { area: "history", type: "failed", reason: safeText(reason) };
}

async function read(
  { id, use }: Extract<HistoryEffect, { type: "read-kept-call" }>,
  history: CallHistory,
  send: (message: Message) => void,
): Promise<void> {
  const { answeredCallOf, splitLost } = await import("@cftokens/explorer");
  const kept = history.get(id);
  if (kept === undefined) return send(failed(`Call ${id} is not there any more`));
  const { document, file, operation } = kept;
  const found = await openAgain(kept);
  if (use === "look")
    return send({ area: "history", type: "call-read", call: answeredCallOf(kept, found.opened) });
  if (found.opened === undefined) {
    const reason = found.reason ?? `${operation} is not in ${file ?? document} any more`;
    return send(failed(reason));
  }
  const { values, lost } = splitLost(kept);
  const source = { name: document, file };
  send({ area: "call", type: "opened", source, opened: found.opened, values });
  if (lost.length > 0)
    return send({
      area: "history",
      type: "failed",
      reason: safeText(`Not kept, to be filled in again: ${lost.join(", ")}`),
    });
  if (use === "as-it-was") send({ area: "call", type: "send-requested" });
}

// The operation as its document has it now.
async function openAgain({
  document,
  file,
  operation,
}: {
  readonly document: string;
  readonly file?: string;
  readonly operation: string;
}): Promise<{ readonly opened?: OpenedOperation; readonly reason?: string }> {
  try {
    const { catalogOfFiles } = await import("@cftokens/explorer");
    const source =
      file === undefined ? await ownDocument(document) : (await catalogOfFiles([file])).documents[0];
    const entry = source?.entries.find(({ id }) => id === operation);
    if (source === undefined || entry === undefined) return {};
    return { opened: await source.open(entry) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { reason: error.message };
  }
}
