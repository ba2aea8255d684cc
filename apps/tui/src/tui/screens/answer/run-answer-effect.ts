import { readFile } from "node:fs/promises";
import { findFirstLine } from "@cftokens/openapi/yaml";
import { safeText } from "@cftokens/workbench/text";
import type { AnswerEffect } from "../../effect.ts";
import type { Message } from "../../message.ts";
import type { FilesWorld } from "../operations/explore-files.ts";
import { openOutside, type OpenWorld } from "./open-outside.ts";

/** Whether an effect is about an answer that is looked at. */
export function isAnswerEffect(effect: { readonly type: string }): effect is AnswerEffect {
  return types.has(effect.type);
}

const types: ReadonlySet<string> = new Set<AnswerEffect["type"]>([
  "check-query",
  "query-answer",
  "edit-document",
  "open-answer",
]);

/** What an answer needs of the world. */
export type AnswerWorld = Pick<FilesWorld, "editFile"> & OpenWorld;

/** Carries out such an effect. */
export async function runAnswerEffect(
  effect: AnswerEffect,
  world: AnswerWorld,
  send: (message: Message) => void,
): Promise<void> {
  if (effect.type === "edit-document") return editDocument(effect, world, send);
  if (effect.type === "open-answer") return openOutside(effect, world, send);
  // Loaded when the first query is typed: the start of the program does not wait for it.
  const { checkQuery, queryOutline } = await import("@cftokens/explorer/query");
  const { query } = effect;
  const say = (reason: string | undefined): void => {
    const problem = reason === undefined ? undefined : safeText(reason);
    send({ area: "answer", type: "query-checked", query, problem });
  };
  if (effect.type === "check-query") return say(checkQuery(query));
  const result = queryOutline(effect.outline, query);
  if (!result.ok) return say(result.reason);
  send({ area: "answer", type: "query-answered", query, found: result.found });
}

async function editDocument(
  { file, pointers }: Extract<AnswerEffect, { type: "edit-document" }>,
  { editFile }: Pick<AnswerWorld, "editFile">,
  send: (message: Message) => void,
): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => "");
  const problem = await editFile(file, findFirstLine(text, pointers));
  if (problem !== undefined) send({ area: "app", type: "refused", reason: safeText(problem) });
}
